// Which sums of single groups may be shown beside the sum of all, so that no enterprise's own can be worked out. Pure.

/** Sales of fewer enterprises would tell of one. */
export const least = 3;

type Cell<Key> = { readonly key: Key; readonly sellers: number; readonly amount: bigint };

/**
 * Groups to be hidden: those of one or two sellers, and with them the smallest of the others, else what is hidden would follow
 * from the sum of all.
 */
export function hiddenGroups<Key>(cells: readonly Cell<Key>[]): ReadonlySet<Key> {
  const few = cells.filter((cell) => cell.sellers < least);
  if (few.length === 0) return new Set();
  const [smallest] = cells
    .filter((cell) => cell.sellers >= least)
    .toSorted((a, b) => a.sellers - b.sellers || (a.amount < b.amount ? -1 : 1));
  return new Set([...few, ...(smallest ? [smallest] : [])].map((cell) => cell.key));
}
