// What a scan of a pass means: the first of a day lets in, a second is kept and flagged, an ended pass is refused.
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';

/** Where a pass is shown: at a stall, at a session, or (both null) at a gate. */
export type Door = { readonly stall: string | null; readonly session: string | null };

/** A scan of the same pass on the same day; `at` is the instant that the phone claimed (ISO 8601). */
export type EarlierScan = Door & { readonly at: string; readonly gate: string };

export type ScanJudged = { readonly again: { readonly at: string; readonly gate: string } | null };

const sameDoor = (a: Door, b: Door): boolean => a.stall === b.stall && a.session === b.session;

/**
 * A pass lets in once a day: all gates are one door, each stall and each session one of its own. `earlier` are the scans of
 * this pass on this day that are known. Two gates without signal may both let somebody in: both scans are kept, and the
 * one that is judged second names the first. Refuses 'pass-ended'.
 */
export function judgeScan(
  { ended }: { readonly ended: boolean },
  door: Door,
  earlier: readonly EarlierScan[],
): ScanJudged | Refusal<'pass-ended', object> {
  if (ended) return refuse('pass-ended');
  const first = earlier
    .filter((scan) => sameDoor(scan, door))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
  return { again: first ? { at: first.at, gate: first.gate } : null };
}
