// Figures of few are not shown: rows of fewer than three enterprises are put together, so that nobody's figure can be read. Pure.

/** A figure about fewer enterprises than this says something about one of them. */
export const fewest = 3;

export type Cell<Key> = {
  readonly key: Key;
  /** The enterprises the figure is about. */
  readonly who: ReadonlySet<string>;
  /** Whole rupiah; nought where only heads are counted. */
  readonly amount: bigint;
};

export type Shown<Key> = {
  readonly rows: readonly { readonly key: Key; readonly n: number; readonly amount: bigint }[];
  /** What was put together: how many rows; null without any. */
  readonly others: { readonly rows: number; readonly n: number; readonly amount: bigint } | null;
  /** Too few altogether: nothing of it may be shown. */
  readonly hidden: boolean;
};

const union = <Key>(cells: readonly Cell<Key>[]): ReadonlySet<string> =>
  new Set(cells.flatMap((cell) => [...cell.who]));
const sum = <Key>(cells: readonly Cell<Key>[]): bigint => cells.reduce((all, cell) => all + cell.amount, 0n);

/**
 * Rows of at least three in the order given; the rest in one row. Where the rest is still of one or two, the smallest rows join
 * it: else it would follow from the total. Sums of what is shown are the sums of all.
 */
export function hideSmall<Key>(cells: readonly Cell<Key>[]): Shown<Key> {
  const full = cells.filter((cell) => cell.who.size > 0);
  const all = union(full);
  if (full.length > 0 && all.size < fewest) return { rows: [], others: null, hidden: true };
  const folded = full.filter((cell) => cell.who.size < fewest);
  const bySize = full
    .filter((cell) => cell.who.size >= fewest)
    .toSorted((a, b) => a.who.size - b.who.size || (a.amount < b.amount ? -1 : 1));
  while (folded.length > 0 && union(folded).size < fewest) {
    const smallest = bySize.shift();
    if (!smallest) break;
    folded.push(smallest);
  }
  const shown = full.filter((cell) => bySize.includes(cell));
  return {
    rows: shown.map(({ key, who, amount }) => ({ key, n: who.size, amount })),
    others: folded.length === 0 ? null : { rows: folded.length, n: union(folded).size, amount: sum(folded) },
    hidden: false,
  };
}
