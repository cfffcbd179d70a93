// Which row of a sheet is the heading, where its data begins, and whether it is a list at all.
import type { Cell, SheetRow } from '../../../platform/reading/batch.ts';
import { guessColumns } from './columns.ts';
import { type Gazetteer, isWithin } from './gazetteer.ts';
import { readHeading } from './synonyms.ts';
import { shownText } from './text.ts';

export type Heading = {
  /** Joined over two rows as `Modal / Sendiri`; '' over a column without one. */
  readonly headings: readonly string[];
  /** The number of the last heading row: data stands below. */
  readonly row: number;
  /** The kecamatan or kelurahan after which the sheet is named, or null. */
  readonly sheetArea: string | null;
};

export type HeadingRefusal =
  | { readonly refused: 'no-heading' }
  | { readonly refused: 'heading-only'; readonly row: number }
  | { readonly refused: 'recap'; readonly row: number };

const rowsLooked = 40;

/** From the first rows of a sheet (some 60 are enough). Title rows, blank rows and a numbering row are passed over. */
export function findHeading(
  rows: readonly SheetRow[],
  sheetName: string,
  gazetteer: Gazetteer | null = null,
): Heading | HeadingRefusal {
  const at = bestRow(rows.slice(0, rowsLooked));
  const best = rows[at];
  if (best === undefined) return { refused: 'no-heading' };
  const above = rows[at - 1];
  const below = rows[at + 1];
  let headings = best.cells.map(shownText);
  let last = best;
  if (below !== undefined && isSecondLine(best.cells, below.cells)) {
    headings = joined(best.cells, below.cells);
    last = below;
  } else if (above !== undefined && isSecondLine(above.cells, best.cells))
    headings = joined(above.cells, best.cells);
  const data = rows.filter((row) => row.number > last.number);
  if (gazetteer !== null && isRecap(headings, data, gazetteer)) return { refused: 'recap', row: last.number };
  if (!data.some((row) => skipReason(row.cells, headings) === null))
    return { refused: 'heading-only', row: last.number };
  return {
    headings,
    row: last.number,
    sheetArea: gazetteer === null ? null : areaOfSheet(sheetName, gazetteer),
  };
}

/** The row with most known headings; without any, the first row of several short texts over a fuller table. */
function bestRow(rows: readonly SheetRow[]): number {
  let best = -1;
  let bestScore = 0;
  for (const [at, row] of rows.entries()) {
    const score = row.cells.slice(0, 400).reduce<number>((sum, cell) => sum + scoreOf(cell), 0);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  if (bestScore >= 0.8) return best;
  return rows.findIndex((row) => {
    const filled = row.cells.filter((cell) => cell !== null);
    return (
      filled.length >= 2 &&
      filled.every((cell) => typeof cell === 'string' && cell.length <= 60 && !/\d{4,}/.test(cell))
    );
  });
}

function scoreOf(cell: Cell): number {
  if (typeof cell !== 'string' || cell.length > 80) return 0;
  const reading = readHeading(cell);
  if (reading === null) return 0;
  const sure = reading.confidence >= 0.8 ? reading.confidence : 0.2;
  return reading.field === 'ignore' ? sure * 0.5 : sure;
}

/**
 * Whether `below` continues the heading `top`: it holds words only, each under an empty top cell or at the left end of
 * a wide one, and some top cell reaches down over an empty place (a cell merged over two rows).
 */
function isSecondLine(top: readonly Cell[], below: readonly Cell[]): boolean {
  const filled = (cells: readonly Cell[], at: number) => (cells[at] ?? null) !== null;
  let under = false;
  let reachesDown = false;
  for (let at = 0; at < Math.max(top.length, below.length); at += 1) {
    const cell = below[at] ?? null;
    if (cell === null) {
      reachesDown ||= filled(top, at);
      continue;
    }
    if (typeof cell !== 'string' || /\d{3,}/.test(cell) || cell.length > 60) return false;
    if (!filled(top, at)) under = true;
    else if (filled(top, at + 1) || !filled(below, at + 1)) return false;
  }
  return under && reachesDown && top.filter((cell) => cell !== null).length >= 2;
}

function joined(top: readonly Cell[], below: readonly Cell[]): string[] {
  const headings: string[] = [];
  let group = '';
  for (let at = 0; at < Math.max(top.length, below.length); at += 1) {
    const upper = shownText(top[at]);
    const lower = shownText(below[at]);
    if (upper !== '') group = upper;
    if (lower === '') headings.push(upper);
    else headings.push(group === '' ? lower : `${group} / ${lower}`);
    if (lower === '') group = '';
  }
  return headings;
}

/** Areas as columns, or one line an area with nothing but figures and no name: counts, not a list of enterprises. */
function isRecap(headings: readonly string[], data: readonly SheetRow[], gazetteer: Gazetteer): boolean {
  const areaColumns = headings.filter((heading) => gazetteer.find(heading.slice(0, 80)) !== null).length;
  if (areaColumns >= 3) return true;
  const rows = data.map((row) => row.cells).filter((cells) => skipReason(cells, headings) === null);
  const columns = guessColumns(headings, rows.slice(0, 50), gazetteer);
  if (rows.length === 0 || columns.some(({ field }) => ['name', 'owner', 'nik', 'nib'].includes(field)))
    return false;
  const areas = columns.find(({ field }) => field === 'kecamatan' || field === 'kelurahan');
  if (areas === undefined) return false;
  const others = columns.filter(({ column, heading }) => column !== areas.column && heading !== '');
  const figures = others.filter(({ column }) =>
    rows.every((cells) => /^[\d.,\s%-]*$/.test(shownText(cells[column]))),
  );
  return figures.length >= 1 && figures.length >= others.length - 1;
}

function areaOfSheet(sheetName: string, gazetteer: Gazetteer): string | null {
  const area = gazetteer.find(sheetName.slice(0, 80));
  return area !== null && isWithin(area.code, gazetteer.city) ? area.code : null;
}

export type SkipReason = 'blank' | 'total' | 'heading-again' | 'numbering' | 'note';

const total = /^(?:grand\s+)?(?:jumlah|total|sub\s*total|jml)\b/i;
const closing =
  /^(?:mengetahui|catatan|keterangan|sumber|dibuat oleh|balikpapan,|ket\b|nb\b|lurah|camat|kepala)/i;

/** Why a row below the heading is no enterprise, or null when it is one (perhaps a bad one). */
export function skipReason(cells: readonly Cell[], headings: readonly string[]): SkipReason | null {
  let filled = 0;
  let first = '';
  for (const cell of cells) {
    if (cell === null) continue;
    filled += 1;
    if (filled === 1) first = shownText(cell);
  }
  if (filled === 0) return 'blank';
  if (first.length < 40 && total.test(first) && restIsFigures(cells)) return 'total';
  if (isNumbering(cells, filled)) return 'numbering';
  if (filled >= 2 && isHeadingAgain(cells, headings)) return 'heading-again';
  const wide = headings.filter((heading) => heading !== '').length;
  if (wide >= 4 && filled === 1 && closing.test(first)) return 'note';
  return null;
}

function restIsFigures(cells: readonly Cell[]): boolean {
  const [, ...rest] = cells.filter((cell) => cell !== null);
  return rest.every((cell) => /^[\d.,\s%()-]*(?:rp[\d.,\s-]*)?$/i.test(shownText(cell)));
}

/** `1 2 3 4 …` under the heading. */
function isNumbering(cells: readonly Cell[], filled: number): boolean {
  if (filled < 3) return false;
  let before = 0;
  for (const cell of cells) {
    if (cell === null) continue;
    const number = Number(shownText(cell).replace(/^\((\d+)\)$/, '$1'));
    if (number !== before + 1 && !(before === 0 && number >= 0 && number <= 2)) return false;
    before = number;
  }
  return true;
}

function isHeadingAgain(cells: readonly Cell[], headings: readonly string[]): boolean {
  for (const [at, cell] of cells.entries()) {
    if (cell !== null && (typeof cell !== 'string' || shownText(cell) !== headings[at])) return false;
  }
  return true;
}
