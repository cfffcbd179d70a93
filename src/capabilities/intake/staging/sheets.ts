// A file as rows of enterprises: headings found, columns understood, each row typed or refused with its reasons.
import type { PlainDate } from '../../../kernel/day.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { guessColumns } from '../meaning/columns.ts';
import type { Column } from '../meaning/columns.ts';
import type { Gazetteer } from '../meaning/gazetteer.ts';
import { findHeading } from '../meaning/heading.ts';
import type { HeadingRefusal } from '../meaning/heading.ts';
import { applyMapping, missingHeading, recallMapping, shapeHash } from '../meaning/mapping.ts';
import type { Chosen, Mapping, MappingRefusal } from '../meaning/mapping.ts';
import { shownCell } from '../meaning/problem.ts';
import type { Problem } from '../meaning/problem.ts';
import { planRows, readRow } from '../meaning/row.ts';
import type { RowPlan } from '../meaning/row.ts';
import type { TypedRow } from '../meaning/typed.ts';
import type { Cell, RowBatch, SheetRow } from '../../../platform/reading/batch.ts';
import type { ReadingRefusal } from '../../../platform/reading/refusal.ts';

/** A sheet as it was understood; `skipped` says why none of its rows count. */
export type SheetPlan = {
  readonly name: string;
  readonly headingRow: number;
  readonly shapeHash: string;
  readonly sheetArea: string | null;
  readonly columns: readonly Column[];
  /** Whether the meaning of the columns was confirmed before by a person. */
  readonly remembered: boolean;
  /** Headings that were given a meaning for this import, and that this sheet does not have. */
  readonly lacking?: readonly string[];
  readonly skipped: HeadingRefusal['refused'] | MappingRefusal['refused'] | 'hidden' | null;
};

export type ReadOutRow = {
  readonly sheet: number;
  readonly line: number;
  readonly row: TypedRow | null;
  readonly problems: readonly Problem[];
  readonly cells: readonly Cell[];
};

export type Understanding = {
  readonly gazetteer: Gazetteer;
  /** Area that bounds the importer. */
  readonly scope: string;
  readonly today: PlainDate;
  /** Mappings that people confirmed, by shape. */
  readonly remembered: ReadonlyMap<string, Mapping>;
  /** Corrections of this import, by heading. */
  readonly chosen: readonly Chosen[];
};

export type SheetRefusal = ReadingRefusal | HeadingRefusal | MappingRefusal | Refusal<'hidden', object>;

const rowsLookedAt = 60;

type Sheet = { readonly plan: SheetPlan; readonly rows: RowPlan | null };

/**
 * Batches of rows, and `sheets` filled on the way. Throws nothing about the file: a refusal is the last item, either the
 * reader's or, when no sheet holds a list, why the first one does not.
 */
export async function* readOut(
  batches: AsyncIterable<RowBatch | ReadingRefusal>,
  how: Understanding,
  sheets: SheetPlan[],
): AsyncGenerator<readonly ReadOutRow[] | SheetRefusal> {
  let waiting: RowBatch | null = null;
  let sheet: Sheet | null = null;
  let index = -1;
  let refusal: SheetRefusal | null = null;
  const headings: string[] = [];

  const begin = (batch: RowBatch): Sheet | SheetRefusal => {
    const begun = understand(batch, how, headings);
    if (isRefused(begun)) refusal ??= begun;
    const plan = isRefused(begun)
      ? emptyPlan(batch.sheet, begun.refused as NonNullable<SheetPlan['skipped']>)
      : begun.plan;
    sheets.push(plan);
    return begun;
  };
  const readAll = function* (rows: readonly SheetRow[]): Generator<readonly ReadOutRow[]> {
    if (sheet?.rows) yield readRows(rows, sheet.plan, sheet.rows, sheets.length - 1, how);
  };
  const flush = function* (): Generator<readonly ReadOutRow[]> {
    if (!waiting) return;
    const begun = begin(waiting);
    sheet = isRefused(begun) ? null : begun;
    yield* readAll(waiting.rows);
    waiting = null;
  };

  for await (const batch of batches) {
    if (isRefused(batch)) return yield batch;
    if (batch.sheetIndex !== index) {
      yield* flush();
      index = batch.sheetIndex;
      sheet = null;
      waiting = batch;
    } else if (waiting !== null) waiting = withRows(waiting, batch.rows);
    else yield* readAll(batch.rows);
    if (waiting && waiting.rows.length >= rowsLookedAt) yield* flush();
  }
  yield* flush();
  const missing = missingHeading(headings, how.chosen);
  if (missing) yield missing;
  else if (refusal && sheets.every((s) => s.skipped)) yield refusal;
}

/** `headings` of the file grow by those of the sheet. */
function understand(batch: RowBatch, how: Understanding, headings: string[]): Sheet | SheetRefusal {
  if (batch.hidden) return refuse('hidden');
  const heading = findHeading(batch.rows.slice(0, rowsLookedAt), batch.sheet, how.gazetteer);
  if (isRefused(heading)) return heading;
  headings.push(...heading.headings);
  const samples = batch.rows.filter((row) => row.number > heading.row).map((row) => row.cells);
  const guessed = guessColumns(heading.headings, samples, how.gazetteer);
  const shape = shapeHash(heading.headings);
  const known = how.remembered.get(shape);
  const recalled = known ? recallMapping(guessed, known) : guessed;
  if (isRefused(recalled)) return recalled;
  const applied = applyMapping(recalled, how.chosen);
  if (isRefused(applied)) return applied;
  const { columns, lacking } = applied;
  const plan: SheetPlan = {
    name: batch.sheet,
    headingRow: heading.row,
    shapeHash: shape,
    sheetArea: heading.sheetArea,
    columns: columns.map(shownSafely),
    remembered: known !== undefined,
    ...(lacking.length > 0 && { lacking }),
    skipped: null,
  };
  return { plan, rows: planRows(columns) };
}

/** Samples are kept for the person who checks, so they are masked: the table of imports holds no NIK and no phone. */
const shownSafely = (column: Column): Column => ({
  ...column,
  heading: column.heading.toWellFormed(),
  samples: column.samples.map((sample) => shownCell(sample, column.field).toWellFormed()),
});

const emptyPlan = (name: string, skipped: NonNullable<SheetPlan['skipped']>): SheetPlan => ({
  name,
  headingRow: 0,
  shapeHash: '',
  sheetArea: null,
  columns: [],
  remembered: false,
  skipped,
});

function readRows(
  rows: readonly SheetRow[],
  plan: SheetPlan,
  ready: RowPlan,
  sheet: number,
  { gazetteer, scope, today }: Understanding,
): readonly ReadOutRow[] {
  const circumstances = { gazetteer, scope, sheetArea: plan.sheetArea, today };
  const out: ReadOutRow[] = [];
  for (const { number, cells } of rows) {
    if (number <= plan.headingRow) continue;
    const outcome = readRow(cells, ready, circumstances);
    if (!('skipped' in outcome)) out.push({ sheet, line: number, cells, ...outcome });
  }
  return out;
}

const withRows = (batch: RowBatch, more: readonly SheetRow[]): RowBatch => ({
  ...batch,
  rows: [...batch.rows, ...more],
});
