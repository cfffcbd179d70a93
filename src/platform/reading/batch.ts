// What reading gives: rows in batches, cells as plain values.

/** Dates (a number in a date style) come as `2026-03-05` or `2026-03-05T08:30:00`; formulas as their last value. */
export type Cell = string | number | boolean | null;

export type SheetRow = {
  /** The number the person sees beside the row in a spreadsheet, from 1. */
  readonly number: number;
  /** Without empty cells at the end. */
  readonly cells: readonly Cell[];
};

export type RowBatch = {
  readonly sheet: string;
  readonly sheetIndex: number;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
};
