// Whether a certificate still holds today: nothing took the rung away since, and its conditions are met.
import type { Policy } from '../../policy.ts';
import { rungIn } from './standing.ts';

export type Certified = {
  readonly track: string;
  readonly toRung: number;
  readonly policyVersion: number;
  /** The last movement on the track that counts, up or down. */
  readonly lastRung: number;
  readonly lastVersion: number;
  readonly status: string;
  /** Derived rungs of today in the order of that policy's tracks; null when nothing is derived. */
  readonly rungs: readonly number[] | null;
  readonly rungsVersion: number | null;
};

export function holdsToday(of: Certified, policies: ReadonlyMap<number, Policy>): boolean {
  const now = policies.get(of.rungsVersion ?? 0);
  const at = now?.tracks.findIndex((t) => t.code === of.track) ?? -1;
  if (!now || at < 0 || of.status !== 'active') return false;
  const inNow = (rung: number, version: number) => rungIn(now, policies.get(version) ?? now, of.track, rung);
  const rung = inNow(of.toRung, of.policyVersion);
  return rung > 0 && inNow(of.lastRung, of.lastVersion) >= rung && (of.rungs?.[at] ?? 0) >= rung;
}
