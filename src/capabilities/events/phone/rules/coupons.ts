// Coupons that a stall hands in: the list as typed, told apart before it is kept, in portions that one act may hold.
import { readEntry, splitTyped } from '../../day/rules/coupons.ts';

export type Read = {
  /** Entries that can be read, as typed. */
  readonly entries: readonly string[];
  /** How many coupons they are. */
  readonly count: number;
  readonly unreadable: readonly string[];
};

export function readCoupons(typed: string): Read {
  const read = splitTyped(typed).map((entry) => ({ entry, run: readEntry(entry) }));
  const good = read.flatMap(({ entry, run }) => (run && entry.length <= 40 ? [{ entry, run }] : []));
  return {
    entries: good.map(({ entry }) => entry),
    count: good.reduce((sum, { run }) => sum + run.last - run.first + 1, 0),
    unreadable: read.filter(({ entry, run }) => !run || entry.length > 40).map(({ entry }) => entry),
  };
}

/** As many entries as one act may hold. */
const most = 500;

export const portions = (entries: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(entries.length / most) }, (_, at) =>
    entries.slice(at * most, (at + 1) * most),
  );
