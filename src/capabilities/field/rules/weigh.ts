// What a finding does: it counts, it is noted, or a person has to decide.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Finding } from '../kinds.ts';
import { sameTime } from './month.ts';

export type FindingState = 'counts' | 'noted' | 'open' | 'upheld' | 'overruled';
export type Why = 'two-findings' | 'newer-record' | 'other-area' | 'lost-twice';

export type Found = {
  readonly finding: Finding;
  readonly day: PlainDate;
  readonly toArea: string | null;
  readonly by: string;
};
export type Earlier = Found & { readonly state: FindingState };

/** Where the enterprise stands: its newest standing, and who said so. */
export type Stands = {
  readonly status: 'active' | 'dormant' | 'closed' | 'moved';
  readonly area: string;
  readonly day: PlainDate;
  readonly by: string;
};

export type Effect =
  | { readonly state: 'counts'; readonly status: 'active' | 'closed' | 'moved'; readonly area: string }
  | { readonly state: 'noted' }
  | { readonly state: 'open'; readonly why: Why };

/** The standing that a finding asks for; null for "not found", which proves nothing. */
export function asked(
  found: Pick<Found, 'finding' | 'toArea'>,
  now: Pick<Stands, 'area'>,
): Pick<Stands, 'status' | 'area'> | null {
  if (found.finding === 'not-found') return null;
  if (found.finding === 'moved')
    return found.toArea ? { status: 'active', area: found.toArea } : { status: 'moved', area: now.area };
  return { status: found.finding, area: now.area };
}

/** Nobody met it on this visit nor on the one before, on another day, and nobody recorded anything in between. */
function isLostTwice(found: Found, now: Stands, earlier: readonly Earlier[]): boolean {
  const last = earlier
    .filter((e) => e.state !== 'overruled' || e.finding === 'not-found')
    .reduce<Earlier | null>((newest, e) => (newest && newest.day >= e.day ? newest : e), null);
  const runs = now.status === 'active' || now.status === 'dormant';
  const again = last?.finding === 'not-found' && last.state === 'noted' && last.day < found.day;
  return runs && again && now.day <= last.day;
}

/** The visit on which it was not found again, when that is what a person has to decide. */
export const lostTwice = <One extends Pick<Earlier, 'state' | 'finding'>>(
  question: readonly One[],
): One | undefined => question.findLast((f) => f.state === 'open' && f.finding === 'not-found');

const differs = (a: Found, b: Found): boolean => a.finding !== b.finding || a.toArea !== b.toArea;

/**
 * Weighs a finding against the others of the enterprise and against its standing. Two people who saw different things at
 * one time are both kept until a person decides, and so is a finding older than what somebody else recorded since. "Not
 * found" moves nothing; the second time in a row a person is asked. Who corrects the own finding is believed. `reaches`: whether the officer may place an enterprise in an area.
 */
export function weigh(
  found: Found,
  now: Stands,
  earlier: readonly Earlier[],
  reaches: (area: string) => boolean,
): Effect {
  const target = asked(found, now);
  if (!target)
    return isLostTwice(found, now, earlier) ? { state: 'open', why: 'lost-twice' } : { state: 'noted' };
  if (earlier.some((e) => e.state === 'open' && e.finding !== 'not-found'))
    return { state: 'open', why: 'two-findings' };
  const against = earlier.some(
    (e) =>
      e.by !== found.by &&
      e.state !== 'overruled' &&
      e.finding !== 'not-found' &&
      sameTime(e.day, found.day) &&
      differs(e, found),
  );
  if (against) return { state: 'open', why: 'two-findings' };
  const same = now.status === target.status && now.area === target.area;
  if (!same && now.by !== found.by && now.day > found.day) return { state: 'open', why: 'newer-record' };
  if (!reaches(target.area)) return { state: 'open', why: 'other-area' };
  return { state: 'counts', status: target.status as 'active' | 'closed' | 'moved', area: target.area };
}
