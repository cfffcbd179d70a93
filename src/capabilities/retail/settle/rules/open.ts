// What of a maker's statements is still to be paid, and for how long already. Pure.
import type { PlainDate } from '../../../../kernel/day.ts';
import { daysBetween } from '../../../../kernel/day.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';

export type Owed = {
  readonly id: string;
  /** Below zero the maker owes it. */
  readonly due: Rupiah;
  readonly dueOn: PlainDate;
  /** Handed over and not said to be missing. */
  readonly paid: Rupiah;
};

/**
 * What is open of each statement between one payer and one maker. A statement below zero is taken off the others, first from
 * the one that is due first.
 */
export function openOf(statements: readonly Owed[]): ReadonlyMap<string, Rupiah> {
  let credit = statements.reduce((sum, { due, paid }) => (due < paid ? sum + paid - due : sum), 0n);
  const open = new Map<string, Rupiah>();
  const order = statements.toSorted((a, b) =>
    a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1,
  );
  for (const { id, due, paid } of order) {
    const rest = due > paid ? due - paid : 0n;
    const off = rest < credit ? rest : credit;
    credit -= off;
    open.set(id, rupiah(rest - off));
  }
  return open;
}

/** How late money is, in days after it was due. */
export const ages = ['not-due', 'to-30', 'to-60', 'to-90', 'over-90'] as const;
export type Age = (typeof ages)[number];

/** The day on which it is due is not late. */
export function ageOf(dueOn: PlainDate, on: PlainDate): Age {
  const late = daysBetween(dueOn, on);
  if (late <= 0) return 'not-due';
  return late <= 30 ? 'to-30' : late <= 60 ? 'to-60' : late <= 90 ? 'to-90' : 'over-90';
}
