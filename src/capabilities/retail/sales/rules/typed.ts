// A month as a person types it: pieces by row, rupiah where they differ from the price, and the day up to which it counts.
import { parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { takers } from '../../kinds.ts';
import type { Ground, SaidLine } from './judge.ts';
import { lastOfMonth, monthOf } from './months.ts';
import { readAmount, readPieces } from './row.ts';
import type { Item, RefusedRow } from './row.ts';
import { spansOf } from './spans.ts';

export type TypedMonth = {
  readonly until: string;
  readonly takenBy: string;
  readonly pieces: (row: string) => string;
  readonly rupiah: (row: string) => string;
};

export type TypedRow = {
  /** Placement and first day: the name of its fields. */
  readonly key: string;
  readonly productId: string;
  readonly placementId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** The day up to which a report of this month counts, unless the person says another. */
export const usualUntil = (month: PlainDate, today: PlainDate): PlainDate =>
  today < lastOfMonth(month) ? today : lastOfMonth(month);

/** A day of the month that is not ahead; null for anything else. */
export function untilOf({ month, today }: Pick<Ground, 'month' | 'today'>, typed = ''): PlainDate | null {
  const until = parseDay(typed);
  return isRefused(until) || monthOf(until) !== month || until > today ? null : until;
}

export const rowsOfMonth = (ground: Ground, until: PlainDate): readonly TypedRow[] =>
  spansOf(ground, until)
    .filter(({ placement }) => !ground.closed.has(placement.payerId))
    .map(({ placement, from, to }) => ({
      key: `${placement.id}_${from}`,
      productId: placement.productId,
      placementId: placement.id,
      from,
      to,
    }));

/** The rows that somebody filled in, as lines of the last day each stands for; the others sold nothing. */
export function readTyped(
  typed: TypedMonth,
  ground: Ground,
  items: ReadonlyMap<string, Pick<Item, 'price'>>,
):
  | {
      readonly lines: readonly SaidLine[];
      readonly unread: readonly RefusedRow[];
      readonly rows: readonly TypedRow[];
    }
  | Refusal<'day-unclear' | 'nothing-typed', object> {
  const until = parseDay(typed.until);
  if (isRefused(until) || monthOf(until) !== ground.month || until > ground.today)
    return refuse('day-unclear');
  const rows = rowsOfMonth(ground, until);
  const takenBy = takers.find((t) => t === typed.takenBy) ?? 'outlet';
  const lines: SaidLine[] = [];
  const unread: RefusedRow[] = [];
  for (const [at, row] of rows.entries()) {
    const line = at + 1;
    const [pieces, rupiah] = [typed.pieces(row.key).trim(), typed.rupiah(row.key).trim()];
    if (pieces === '' && rupiah === '') continue;
    const quantity = readPieces(pieces);
    const price = items.get(row.productId)?.price ?? null;
    const whole = Math.max(0, Math.trunc(quantity ?? 0));
    const amount = rupiah === '' ? price && price * BigInt(whole) : readAmount(rupiah);
    if (quantity === null) unread.push({ line, refused: 'quantity-unclear' });
    else if (amount === null) unread.push({ line, refused: 'amount-unclear' });
    else lines.push({ line, productId: row.productId, day: row.to, quantity, amount, takenBy, kind: 'sold' });
  }
  return lines.length + unread.length === 0 ? refuse('nothing-typed') : { lines, unread, rows };
}
