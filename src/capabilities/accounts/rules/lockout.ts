// When too many failures close a door, for how long, and how long a session lives.

const minute = 60_000;

/** A session ends after this long unused, and in any case after `mostDays`. Both in the server's time. */
export const sessionRules = { idleHours: 72, mostDays: 30, touchMinutes: 5 } as const;

/** Failures so far at one door (an account, its second factor, an address); null when there were none. */
export type Failures = { readonly failures: number; readonly since: Date; readonly lockedUntil: Date | null };

export type Door = 'account' | 'code' | 'address' | 'hall' | 'phone' | 'device' | 'asking';

/** Failures of a run are forgotten after `windowMinutes`; from the `allowed`-th on the door is locked. */
const doors: Readonly<
  Record<Door, { allowed: number; lockMinutes: number; mostMinutes: number; windowMinutes: number }>
> = {
  account: { allowed: 5, lockMinutes: 15, mostMinutes: 24 * 60, windowMinutes: 24 * 60 },
  code: { allowed: 5, lockMinutes: 15, mostMinutes: 24 * 60, windowMinutes: 24 * 60 },
  // An office shares one address, and whoever signs in takes their own try back.
  address: { allowed: 40, lockMinutes: 5, mostMinutes: 60, windowMinutes: 15 },
  // A hall of 500 shares one address: three slips each. For codes of 80 bits only, where 1,500 guesses come to nothing.
  hall: { allowed: 1_500, lockMinutes: 5, mostMinutes: 60, windowMinutes: 15 },
  // Codes asked for by phone: each costs a message and rings at somebody's. A village shares one address of its provider.
  phone: { allowed: 4, lockMinutes: 15, mostMinutes: 60, windowMinutes: 24 * 60 },
  device: { allowed: 8, lockMinutes: 15, mostMinutes: 24 * 60, windowMinutes: 60 },
  asking: { allowed: 60, lockMinutes: 10, mostMinutes: 60, windowMinutes: 60 },
};

/** Until when this door is closed; null when it is open. */
export const closedUntil = (state: Failures | null, now: Date): Date | null =>
  state?.lockedUntil && state.lockedUntil > now ? state.lockedUntil : null;

/**
 * The state after one more failure. The fifth locks an account for 15 minutes and each further one doubles that, up
 * to a day. A try is counted before it is judged, so that many at once cannot slip through.
 */
export function afterFailure(door: Door, state: Failures | null, now: Date): Failures {
  const { allowed, lockMinutes, mostMinutes, windowMinutes } = doors[door];
  const stale =
    !state || (now.getTime() - state.since.getTime() > windowMinutes * minute && !closedUntil(state, now));
  const failures = stale ? 1 : state.failures + 1;
  const since = stale ? now : state.since;
  if (failures < allowed) return { failures, since, lockedUntil: null };
  const minutes = Math.min(lockMinutes * 2 ** (failures - allowed), mostMinutes);
  return { failures, since, lockedUntil: new Date(now.getTime() + minutes * minute) };
}

/** The state after a success: an account starts afresh, a place that many share only takes this one try back. */
export function afterSuccess(door: Door, state: Failures | null): Failures | null {
  const shared = door === 'address' || door === 'hall';
  if (!shared || !state || state.failures <= 1) return null;
  return { failures: state.failures - 1, since: state.since, lockedUntil: null };
}
