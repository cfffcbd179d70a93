// When each kelurahan and RT last had an event: never served first, then longest ago.
import { daysBetween, day } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';

/** An event that began: where it was held and whom it named. */
export type Held = {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly invited: readonly string[];
  readonly starts: string;
};

export type Served = {
  readonly code: string;
  /** The newest that reached it; null for never. */
  readonly last: Held | null;
  /** Days since it began; null for never. */
  readonly days: number | null;
  readonly times: number;
};

/** A kelurahan is served by what was held in it or invited it, or one of its RT, by name: a kecamatan's event serves no one kelurahan. */
export const reachesKelurahan = ({ area, invited }: Held, kelurahan: string): boolean =>
  [area, ...invited].some((code) => code.startsWith(kelurahan));

/** An RT is served by what named it, or was held for its whole kelurahan without naming RT. */
export const reachesRt = ({ area, invited }: Held, rt: string): boolean => {
  const kelurahan = rt.split('/')[0] ?? rt;
  const named = invited.filter((code) => code.startsWith(`${kelurahan}/`));
  return named.length > 0 ? named.includes(rt) : [area, ...invited].includes(kelurahan);
};

const inOrder = (a: Served, b: Served): number => {
  if (a.days === null || b.days === null)
    return a.days === b.days ? a.code.localeCompare(b.code) : a.days === null ? -1 : 1;
  return b.days - a.days || a.code.localeCompare(b.code);
};

/** Each of these areas with what last reached it, in the order in which their turn comes. */
export function lastServed(
  codes: readonly string[],
  held: readonly Held[],
  { today, reaches }: { readonly today: PlainDate; readonly reaches: (one: Held, code: string) => boolean },
): readonly Served[] {
  const begun = held.filter((h) => h.starts <= today).toSorted((a, b) => b.starts.localeCompare(a.starts));
  return codes
    .map((code) => {
      const own = begun.filter((h) => reaches(h, code));
      const [last = null] = own;
      return { code, last, days: last && daysBetween(day(last.starts), today), times: own.length };
    })
    .toSorted(inOrder);
}
