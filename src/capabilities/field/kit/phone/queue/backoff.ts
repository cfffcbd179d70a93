// How long to wait before the next try: doubling, with a random part so that a hundred phones do not come at once.

const first = 2_000;
const longest = 5 * 60_000;

/** Milliseconds before try number `failed` + 1; `chance` is in [0, 1). Between half and all of the doubled time. */
export function waitAfter(failed: number, chance: number): number {
  const full = Math.min(longest, first * 2 ** Math.max(0, failed - 1));
  return Math.round(full / 2 + (full / 2) * chance);
}
