// How much of a file is read before it is refused: every buffer of the readers is bounded by one of these.

export type Limits = {
  /** Data rows over all sheets together. */
  readonly rows: number;
  readonly columns: number;
  /** Characters in one cell; 32,767 is what spreadsheets themselves allow. */
  readonly cellCharacters: number;
  readonly sheets: number;
  /** Files inside an xlsx. */
  readonly entries: number;
  /** Bytes of all parts of an xlsx that are read, inflated. */
  readonly inflatedBytes: number;
  /** Bytes of the table of shared texts, which stays in memory. */
  readonly textBytes: number;
  /** Inflated over packed size of one part, looked at from `ratioFromBytes` on. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
};

const MiB = 1024 * 1024;

export const usualLimits: Limits = {
  rows: 1_100_000,
  columns: 400,
  cellCharacters: 32_767,
  sheets: 200,
  entries: 10_000,
  inflatedBytes: 4096 * MiB,
  textBytes: 192 * MiB,
  ratio: 300,
  ratioFromBytes: 64 * MiB,
};
