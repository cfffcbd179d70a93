// One row of a spreadsheet read under a mapping: typed values, or why it cannot land.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Cell } from '../../../platform/reading/batch.ts';
import { readers } from './cells.ts';
import type { Column } from './columns.ts';
import { type At, type Draft, type Reader, complain, complainOfRow, newDraft } from './draft.ts';
import { type Gazetteer, isWithin } from './gazetteer.ts';
import { type SkipReason, skipReason } from './heading.ts';
import type { Problem } from './problem.ts';
import { said } from './text.ts';
import type { TypedRow } from './typed.ts';

export type Circumstances = {
  readonly gazetteer: Gazetteer;
  /** What the importer may touch: a Kemendagri code, with `/RT069` behind it for an RT. */
  readonly scope: string;
  /** The area after which the sheet is named; used where the row names none. */
  readonly sheetArea: string | null;
  readonly today: PlainDate;
};

/** `row` is null when a problem rejects it. Skipped rows are no enterprises. */
export type RowOutcome =
  | { readonly skipped: SkipReason }
  | { readonly row: TypedRow | null; readonly problems: readonly Problem[] };

/** A mapping made ready for many rows. */
export type RowPlan = {
  readonly headings: readonly string[];
  readonly columns: readonly (At & { readonly read: Reader })[];
};

export function planRows(columns: readonly Column[]): RowPlan {
  return {
    headings: columns.map(({ heading }) => heading),
    columns: columns.flatMap((column) =>
      column.field === 'ignore' ? [] : [{ ...column, read: readers[column.field] }],
    ),
  };
}

export function readRow(cells: readonly Cell[], plan: RowPlan, circumstances: Circumstances): RowOutcome {
  const skipped = skipReason(cells, plan.headings);
  if (skipped !== null) return { skipped };
  const draft = newDraft(circumstances.gazetteer.city);
  let told = 0;
  for (const at of plan.columns) {
    const cell = cells[at.column];
    if (cell === null || cell === undefined) continue;
    const text = said(cell);
    if (text === '') continue;
    told += 1;
    at.read(draft, typeof cell === 'number' ? cell : text, text, at, circumstances.today);
  }
  if (told === 0) return { skipped: 'note' };
  if (draft.name === '') complainOfName(draft, plan);
  complainOfHalfPoint(draft, plan, cells);
  settleArea(draft, plan, cells, circumstances);
  if (draft.kind === null && draft.sectors.length === 0) draft.sectors.push('other');
  const { problems, kecamatanText: _, kelurahanText: __, ...row } = draft;
  const isRejected = problems.some(({ severity }) => severity === 'rejects');
  return { row: isRejected ? null : row, problems };
}

/** One of two numbers is no place. */
function complainOfHalfPoint(draft: Draft, plan: RowPlan, cells: readonly Cell[]): void {
  const { lat, lng, problems } = draft;
  if ((lat === null) === (lng === null) || problems.some(({ code }) => code === 'point-unreadable')) return;
  const at = plan.columns.find(({ field }) => field === (lat === null ? 'lng' : 'lat'));
  if (at !== undefined) complain(draft, 'point-unreadable', at, cells[at.column]);
}

function complainOfName(draft: Draft, plan: RowPlan): void {
  const column = plan.columns.find(({ field }) => field === 'name');
  if (column === undefined) complainOfRow(draft, 'name-missing', 'name');
  else complain(draft, 'name-missing', column, null);
}

/** The kelurahan counts, then the kecamatan, then the sheet's name; where nothing is written, the importer's own area. */
function settleArea(draft: Draft, plan: RowPlan, cells: readonly Cell[], circumstances: Circumstances): void {
  const { gazetteer, scope, sheetArea } = circumstances;
  const [scopeArea = '', scopeRt] = scope.split('/RT');
  const { kelurahanText, kecamatanText } = draft;
  if (kelurahanText === '' && kecamatanText === '') {
    draft.area = sheetArea ?? (isWithin(scopeArea, gazetteer.city) ? scopeArea : gazetteer.city);
    if (!isWithin(draft.area, scopeArea)) complainOfRow(draft, 'outside-area', 'kecamatan');
    return;
  }
  const field = kelurahanText === '' ? 'kecamatan' : 'kelurahan';
  const at = plan.columns.find((column) => column.field === field);
  if (at === undefined) return;
  const cell = cells[at.column];
  const found = gazetteer.resolve({
    kecamatan: kecamatanText === '' ? sheetArea : kecamatanText,
    kelurahan: kelurahanText,
  });
  if ('refused' in found) {
    const code =
      found.refused === 'unknown-kecamatan'
        ? 'kecamatan-unknown'
        : found.refused === 'unknown-kelurahan'
          ? 'kelurahan-unknown'
          : 'kelurahan-ambiguous';
    return complain(draft, code, at, cell, found.suggestions);
  }
  draft.area = found.area;
  draft.place = found.place ?? null;
  if (found.readAs !== undefined) complain(draft, 'area-respelt', at, cell, [found.readAs]);
  if (found.contradicts !== undefined) complain(draft, 'area-contradicts', at, cell, [found.contradicts]);
  const isOtherRt = scopeRt !== undefined && draft.rt !== null && draft.rt !== scopeRt;
  if (!isWithin(found.area, scopeArea) || isOtherRt) complain(draft, 'outside-area', at, cell);
}
