// An event in figures that may be shown: from rows by enterprise to sums in which nobody is found again. Pure.
import type { ProductKind } from '../../../catalogue/index.ts';
import type { DayFigures } from '../../day/door.ts';
import type { Payment } from '../../kinds.ts';
import type { MoneyRow, SoldRow, StepRow, TookRow } from '../store/report.ts';
import { fewest, hideSmall } from './small.ts';
import type { Cell, Shown } from './small.ts';

export type ReportFacts = {
  readonly took: readonly TookRow[];
  readonly sold: readonly SoldRow[];
  readonly redeemers: number;
  readonly worth: { readonly issued: bigint; readonly sold: bigint };
  readonly money: readonly MoneyRow[];
  readonly steps: readonly StepRow[];
  readonly day: DayFigures;
};

/** Rupiah are whole; null is hidden because it is about one or two enterprises. */
export type Report = {
  /** Enterprises and groups that took part, the groups among them, and all who were on the list. */
  readonly took: number;
  readonly groups: number;
  readonly listed: number;
  /** From how many RT they came. */
  readonly rts: number;
  /** An RT of three at least by itself, the others of a kelurahan under its code. */
  readonly byArea: Shown<string>;
  readonly sellers: number;
  readonly sold: bigint | null;
  readonly byGroup: Shown<ProductKind>;
  readonly byPay: Shown<Payment>;
  readonly newBuyers: number | null;
  readonly turnout: number;
  /** Null without coupons. */
  readonly coupons: Coupons | null;
  readonly voices: DayFigures['voices'];
  readonly money: readonly (MoneyRow & { readonly each: bigint | null })[];
  readonly realised: bigint;
  /** Realised for each who took part, half up; null when nobody did or nothing was paid. */
  readonly each: bigint | null;
  readonly steps: readonly StepRow[];
  readonly stepsDone: number;
  readonly stepsOpen: number;
};

type Pile = { readonly n: number; readonly value: bigint };
export type Coupons = {
  readonly issued: Pile;
  readonly sold: Pile;
  readonly unsold: Pile;
  readonly paid: bigint;
  readonly openDoubts: number;
  /** Handed in, and what is still out; null where one or two stalls handed them in. */
  readonly back: {
    readonly redeemed: Pile;
    readonly outstanding: Pile;
    readonly owed: bigint;
    readonly left: bigint;
  } | null;
};

/** Whole rupiah for each, half up. */
export const shareOf = (amount: bigint, many: number): bigint | null =>
  many === 0 || amount <= 0n ? null : (amount * 2n + BigInt(many)) / (BigInt(many) * 2n);

function cellsBy<Row extends { readonly who: string }, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  amountOf: (row: Row) => bigint,
): Cell<Key>[] {
  const grouped = Map.groupBy(rows, keyOf);
  return [...grouped].map(([key, some]) => ({
    key,
    who: new Set(some.map((row) => row.who)),
    amount: some.reduce((sum, row) => sum + amountOf(row), 0n),
  }));
}

const bySum = <Key>(a: Cell<Key>, b: Cell<Key>): number =>
  a.amount === b.amount ? b.who.size - a.who.size : a.amount < b.amount ? 1 : -1;

function couponsOf({ day, worth, redeemers }: ReportFacts): Coupons | null {
  const { issued, sold, redeemed, paid, owed, openDoubts } = day.coupons;
  if (issued === 0) return null;
  const few = redeemers > 0 && redeemers < fewest;
  return {
    issued: { n: issued, value: worth.issued },
    sold: { n: sold, value: worth.sold },
    unsold: { n: issued - sold, value: worth.issued - worth.sold },
    paid,
    openDoubts,
    back: few
      ? null
      : {
          redeemed: { n: redeemed, value: owed },
          outstanding: { n: sold - redeemed, value: worth.sold - owed },
          owed,
          left: paid - owed,
        },
  };
}

function byArea(placed: readonly { readonly who: string; readonly area: string }[]): readonly Cell<string>[] {
  const none = () => 0n;
  const alone = new Set(
    cellsBy(placed, (t) => t.area, none).flatMap((c) => (c.who.size < fewest ? [] : [c.key])),
  );
  const kelurahan = (area: string) => area.split('/')[0] ?? area;
  return cellsBy(placed, (t) => (alone.has(t.area) ? t.area : kelurahan(t.area)), none).toSorted(bySum);
}

/** Kinds of one or two steps in one row, named `few`, with the smallest of the others where it is still of one or two. */
function foldSteps(steps: readonly StepRow[]): readonly StepRow[] {
  const shown = hideSmall(
    steps.map((s) => ({
      key: s.what,
      who: new Set(Array.from({ length: s.all }, (_, n) => `${s.what} ${String(n)}`)),
      amount: 0n,
    })),
  );
  const kept = steps.filter((s) => shown.rows.some((row) => row.key === s.what));
  const few = steps.filter((s) => !kept.includes(s));
  if (few.length === 0) return kept;
  const sum = (of: (row: StepRow) => number) => few.reduce((all, row) => all + of(row), 0);
  return [
    ...kept,
    {
      what: 'few',
      all: sum((s) => s.all),
      done: sum((s) => s.done),
      open: sum((s) => s.open),
      overdue: sum((s) => s.overdue),
      dropped: sum((s) => s.dropped),
    },
  ];
}

export function reportOf(facts: ReportFacts): Report {
  const took = facts.took.filter((t) => t.took);
  const placed = took.flatMap(({ who, area }) => (who === null || area === null ? [] : [{ who, area }]));
  const sellers = new Set(facts.sold.map((s) => s.who)).size;
  const few = sellers > 0 && sellers < fewest;
  const realised = facts.money.reduce((sum, m) => sum + m.realised, 0n);
  const total = (of: (row: StepRow) => number) => facts.steps.reduce((sum, row) => sum + of(row), 0);
  return {
    took: took.length,
    groups: took.length - placed.length,
    listed: facts.took.length,
    rts: new Set(placed.filter((t) => t.area.includes('/')).map((t) => t.area)).size,
    byArea: hideSmall(byArea(placed)),
    sellers,
    sold: few ? null : facts.sold.reduce((sum, s) => sum + s.amount, 0n),
    byGroup: hideSmall(
      cellsBy(
        facts.sold,
        (s) => s.group,
        (s) => s.amount,
      ).toSorted(bySum),
    ),
    byPay: hideSmall(
      cellsBy(
        facts.sold,
        (s) => s.pay,
        (s) => s.amount,
      ).toSorted(bySum),
    ),
    newBuyers: few ? null : facts.day.newBuyers,
    turnout: facts.day.turnout,
    coupons: couponsOf(facts),
    voices: facts.day.voices,
    money: facts.money.map((row) => ({ ...row, each: shareOf(row.realised, took.length) })),
    realised,
    each: shareOf(realised, took.length),
    steps: foldSteps(facts.steps),
    stepsDone: total((s) => s.done),
    stepsOpen: total((s) => s.open),
  };
}
