// What people type about goods: rows of a delivery, counts, what leaves a shelf, orders. Text in, lines or problems out.
import { parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { parseCount } from '../../../../kernel/number.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';

export const mostPieces = 1_000_000;
export const longestBatch = 40;
export const longestNote = 300;

export type ProblemCode =
  | 'quantity-wrong'
  | 'day-wrong'
  | 'day-ahead'
  | 'day-past'
  | 'expires-wrong'
  | 'already-expired'
  | 'batch-long'
  | 'batch-twice'
  | 'note-long';
/** `field` is the name of the input. */
export type Problem = { readonly field: string; readonly code: ProblemCode };
export type FormWrong = Refusal<'form-wrong', { readonly problems: readonly Problem[] }>;
export type NothingTyped = Refusal<'nothing-typed', object>;

export type TypedRow = {
  readonly place: string;
  readonly quantity: string;
  readonly batch: string;
  readonly expires: string;
};
export type SendLine = {
  readonly placementId: string;
  readonly quantity: number;
  readonly batch: string;
  readonly expiresOn: PlainDate | null;
};

/** Whole pieces, at least `least`; null for anything else. */
export function readPieces(typed: string, least = 1): number | null {
  const count = parseCount(tidy(typed));
  return isRefused(count) || count < least || count > mostPieces ? null : count;
}

/** The day something happened: today at the latest. */
export function readDay(
  typed: string,
  today: PlainDate,
  field = 'day',
): { readonly day: PlainDate } | Problem {
  const read = tidy(typed) === '' ? today : parseDay(tidy(typed));
  if (isRefused(read)) return { field, code: 'day-wrong' };
  return read > today ? { field, code: 'day-ahead' } : { day: read };
}

const isProblem = (read: object): read is Problem => 'code' in read;

function readRow(
  row: TypedRow,
  n: number,
  on: PlainDate,
): { readonly line: SendLine } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const quantity = readPieces(row.quantity);
  if (quantity === null) problems.push({ field: `quantity.${n}`, code: 'quantity-wrong' });
  const batch = tidy(row.batch);
  if (batch.length > longestBatch) problems.push({ field: `batch.${n}`, code: 'batch-long' });
  const expires = tidy(row.expires) === '' ? null : parseDay(tidy(row.expires));
  if (isRefused(expires)) problems.push({ field: `expires.${n}`, code: 'expires-wrong' });
  else if (expires !== null && expires < on)
    problems.push({ field: `expires.${n}`, code: 'already-expired' });
  if (problems.length > 0 || quantity === null || isRefused(expires)) return { problems };
  return { line: { placementId: row.place, quantity, batch, expiresOn: expires } };
}

/** Rows without pieces are not sent. A batch of a product stands once in a delivery. */
export function readSend(
  rows: readonly TypedRow[],
  { day: typedDay, note }: { readonly day: string; readonly note: string },
  today: PlainDate,
):
  | { readonly lines: readonly SendLine[]; readonly day: PlainDate; readonly note: string | null }
  | FormWrong
  | NothingTyped {
  const on = readDay(typedDay, today);
  const problems: Problem[] = isProblem(on) ? [on] : [];
  const lines: SendLine[] = [];
  for (const [n, row] of rows.entries()) {
    if (tidy(row.quantity) === '') continue;
    const read = readRow(row, n, isProblem(on) ? today : on.day);
    if ('problems' in read) problems.push(...read.problems);
    else if (lines.some((l) => sameBatch(l, read.line)))
      problems.push({ field: `batch.${n}`, code: 'batch-twice' });
    else lines.push(read.line);
  }
  if (tidy(note).length > longestNote) problems.push({ field: 'note', code: 'note-long' });
  if (problems.length > 0 || isProblem(on)) return refuse('form-wrong', { problems });
  if (lines.length === 0) return refuse('nothing-typed');
  return { lines, day: on.day, note: tidy(note) || null };
}

const sameBatch = (a: SendLine, b: SendLine): boolean =>
  a.placementId === b.placementId && a.batch === b.batch && a.expiresOn === b.expiresOn;

/** Counts by the id of the line sent; 0 where nothing of it arrived. Every line needs one. */
export function readCounts(
  typed: ReadonlyMap<string, string>,
  { day: typedDay }: { readonly day: string },
  { today, sentOn }: { readonly today: PlainDate; readonly sentOn: PlainDate },
): { readonly counts: ReadonlyMap<string, number>; readonly day: PlainDate } | FormWrong {
  const on = readDay(typedDay, today);
  const problems: Problem[] = isProblem(on)
    ? [on]
    : on.day < sentOn
      ? [{ field: 'day', code: 'day-past' }]
      : [];
  const counts = new Map<string, number>();
  for (const [id, text] of typed) {
    const count = readPieces(text, 0);
    if (count === null) problems.push({ field: `count.${id}`, code: 'quantity-wrong' });
    else counts.set(id, count);
  }
  if (problems.length > 0 || isProblem(on)) return refuse('form-wrong', { problems });
  return { counts, day: on.day };
}

/** Pieces by placement that an outlet asks for, wanted on a day from today on. */
export function readOrder(
  typed: ReadonlyMap<string, string>,
  typedDay: string,
  today: PlainDate,
):
  | {
      readonly lines: readonly { readonly placementId: string; readonly quantity: number }[];
      readonly day: PlainDate;
    }
  | FormWrong
  | NothingTyped {
  const problems: Problem[] = [];
  const wanted = parseDay(tidy(typedDay));
  if (isRefused(wanted)) problems.push({ field: 'day', code: 'day-wrong' });
  else if (wanted < today) problems.push({ field: 'day', code: 'day-past' });
  const lines: { placementId: string; quantity: number }[] = [];
  for (const [placementId, text] of typed) {
    if (tidy(text) === '') continue;
    const quantity = readPieces(text);
    if (quantity === null) problems.push({ field: `quantity.${placementId}`, code: 'quantity-wrong' });
    else lines.push({ placementId, quantity });
  }
  if (problems.length > 0 || isRefused(wanted)) return refuse('form-wrong', { problems });
  return lines.length === 0 ? refuse('nothing-typed') : { lines, day: wanted };
}

/** What leaves a shelf: how many pieces, and on which day. */
export function readOff(
  typed: { readonly quantity: string; readonly day: string; readonly note: string },
  today: PlainDate,
): { readonly quantity: number; readonly day: PlainDate; readonly note: string | null } | FormWrong {
  const on = readDay(typed.day, today);
  const quantity = readPieces(typed.quantity);
  const note = tidy(typed.note);
  const problems: Problem[] = isProblem(on) ? [on] : [];
  if (quantity === null) problems.push({ field: 'quantity', code: 'quantity-wrong' });
  if (note.length > longestNote) problems.push({ field: 'note', code: 'note-long' });
  if (problems.length > 0 || quantity === null || isProblem(on)) return refuse('form-wrong', { problems });
  return { quantity, day: on.day, note: note || null };
}
