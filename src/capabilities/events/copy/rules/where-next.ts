// Where the next events should be held: the turn of each kelurahan, as far as the money reaches. The words of the rule are printed.

export type Candidate = {
  readonly code: string;
  /** Active enterprises in it. */
  readonly enterprises: number;
  /** Since the last event that reached it began; null for never. */
  readonly days: number | null;
  /** An event is proposed or planned there already. */
  readonly planned: boolean;
};

export type Suggestion = {
  readonly code: string;
  readonly why: 'never' | 'longest';
  readonly enterprises: number;
  readonly days: number | null;
};

export type Purse = {
  /** Not yet set aside, whole rupiah; null when nobody says. */
  readonly free: bigint | null;
  /** What one event costs; null when none is known. */
  readonly each: bigint | null;
};

/** Without a bound by money this many are named. */
export const unbounded = 6;

/** How many events the money reaches for. */
export function reachOf({ free, each }: Purse): number | null {
  if (free === null || each === null || each <= 0n) return null;
  return free <= 0n ? 0 : Number(free / each);
}

/**
 * Left out is where something is planned already. Never served comes first, the one with more enterprises before the other;
 * then who waited longest, days times enterprises. As many as the money reaches for.
 */
export function whereNext(candidates: readonly Candidate[], purse: Purse): readonly Suggestion[] {
  const inTurn = candidates
    .filter((c) => !c.planned)
    .toSorted((a, b) => {
      if ((a.days === null) !== (b.days === null)) return a.days === null ? -1 : 1;
      const weight = (c: Candidate) => c.enterprises * (c.days ?? 1);
      return weight(b) - weight(a) || a.code.localeCompare(b.code);
    });
  return inTurn.slice(0, reachOf(purse) ?? unbounded).map(({ code, days, enterprises }) => ({
    code,
    why: days === null ? 'never' : 'longest',
    enterprises,
    days,
  }));
}

/** The middle of what events did cost; null of none. */
export function usualCost(costs: readonly bigint[]): bigint | null {
  const known = costs.filter((c) => c > 0n).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return known[Math.floor(known.length / 2)] ?? null;
}
