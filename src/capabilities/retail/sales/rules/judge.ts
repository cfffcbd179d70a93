// Which lines of a report hold, and on which frozen terms; each of the others with its reason.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { PlacementId, Taker } from '../../kinds.ts';
import { monthOf } from './months.ts';

/** A line as it was said: pieces and rupiah of all pieces together, both from nothing up, also for what was brought back. */
export type SaidLine = {
  /** As the person sees it beside the row, from 1. */
  readonly line: number;
  /** Null: nothing that stands there goes by this code or name. */
  readonly productId: string | null;
  readonly day: PlainDate;
  readonly quantity: number;
  readonly amount: bigint;
  readonly takenBy: Taker;
  readonly kind: 'sold' | 'refunded';
};

export type Standing = {
  readonly id: PlacementId;
  readonly productId: string;
  readonly enterpriseId: string;
  readonly payerId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
};

export type Ground = {
  readonly month: PlainDate;
  readonly today: PlainDate;
  readonly placements: readonly Standing[];
  /** By placement, the newest first. */
  readonly terms: ReadonlyMap<string, readonly { readonly id: number; readonly startsOn: PlainDate }[]>;
  /** Pieces on the shelf, by placement. */
  readonly stock: ReadonlyMap<string, number>;
  /** Payers who have settled this month. */
  readonly closed: ReadonlySet<string>;
  /** How often a line just like it stands in earlier reports, by `sameness`. */
  readonly known: ReadonlyMap<string, number>;
};

export const lineRefusals = [
  'unknown-product',
  'negative',
  'fractional',
  'nothing',
  'too-much',
  'other-month',
  'future',
  'outside-placement',
  'no-terms',
  'month-closed',
  'already-reported',
  'never-delivered',
] as const;
export type LineRefusal = (typeof lineRefusals)[number];

/** `there`: pieces that were left on the shelf for it, where that is the reason. */
export type RefusedLine = {
  readonly line: number;
  readonly refused: LineRefusal;
  readonly there?: number;
};

export type GoodLine = {
  readonly line: number;
  readonly placement: Standing;
  readonly termsId: number;
  readonly kind: 'sold' | 'refunded';
  readonly day: PlainDate;
  /** Below zero for what was brought back, as is the amount. */
  readonly quantity: number;
  readonly amount: bigint;
  readonly takenBy: Taker;
};

export type Judged = { readonly good: readonly GoodLine[]; readonly refused: readonly RefusedLine[] };

const mostPieces = 1_000_000;
const mostRupiah = 1_000_000_000_000n;

/** What makes two lines the same: everything they say of the placement, signs included. */
export const sameness = (line: {
  readonly placementId: string;
  readonly day: string;
  readonly quantity: number;
  readonly amount: bigint;
  readonly takenBy: string;
}): string => `${line.placementId} ${line.day} ${line.quantity} ${line.amount} ${line.takenBy}`;

/**
 * Lines are taken in their order, so what is on the shelf goes to the first. A report may say a line twice (two buyers of
 * one day); what an earlier report has said already is refused as often as it was said there, so that a report of the first
 * half of a month and one of the whole month do not count anything twice.
 */
export function judgeLines(lines: readonly SaidLine[], ground: Ground): Judged {
  const byProduct = Map.groupBy(ground.placements, (p) => p.productId);
  const left = new Map(ground.stock);
  const known = new Map(ground.known);
  const good: GoodLine[] = [];
  const refused: RefusedLine[] = [];
  for (const said of lines) {
    const judged = judgeLine(said, ground, byProduct.get(said.productId ?? '') ?? [], left, known);
    if ('refused' in judged) refused.push(judged);
    else good.push(judged);
  }
  return { good, refused };
}

/** What the line says by itself, before anybody looks where it belongs. */
function readLine({ quantity, amount, day }: SaidLine, { month, today }: Ground): LineRefusal | null {
  if (quantity < 0 || amount < 0n) return 'negative';
  if (!Number.isInteger(quantity)) return 'fractional';
  if (quantity === 0) return 'nothing';
  if (quantity > mostPieces || amount > mostRupiah) return 'too-much';
  if (monthOf(day) !== month) return 'other-month';
  return day > today ? 'future' : null;
}

function judgeLine(
  said: SaidLine,
  ground: Ground,
  standings: readonly Standing[],
  left: Map<string, number>,
  known: Map<string, number>,
): GoodLine | RefusedLine {
  const { line, day, kind, takenBy } = said;
  const unreadable = readLine(said, ground);
  if (unreadable) return { line, refused: unreadable };
  if (standings.length === 0) return { line, refused: 'unknown-product' };
  const placement = standings.find((p) => p.startsOn <= day && (p.endsOn === null || day <= p.endsOn));
  if (!placement) return { line, refused: 'outside-placement' };
  if (ground.closed.has(placement.payerId)) return { line, refused: 'month-closed' };
  const terms = ground.terms.get(placement.id)?.find((t) => t.startsOn <= day);
  if (!terms) return { line, refused: 'no-terms' };
  const sign = kind === 'sold' ? 1 : -1;
  const quantity = said.quantity * sign;
  const amount = said.amount * BigInt(sign);
  const same = sameness({ placementId: placement.id, day, quantity, amount, takenBy });
  const before = known.get(same) ?? 0;
  if (before > 0) {
    known.set(same, before - 1);
    return { line, refused: 'already-reported' };
  }
  const there = left.get(placement.id) ?? 0;
  if (quantity > there) return { line, refused: 'never-delivered', there };
  left.set(placement.id, there - quantity);
  return { line, placement, termsId: terms.id, kind, day, quantity, amount, takenBy };
}
