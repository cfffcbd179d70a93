// A rung that counts and is not stood on today because its conditions changed: no fall, and told so that nobody wonders.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { ListedFact } from '../../../evidence/index.ts';
import type { Policy, Rung, Track } from '../../policy.ts';
import type { ConditionStanding, Subject, TrackStanding } from '../../rules.ts';
import { rungUnder } from '../../rules/listed.ts';
import { endedPapers } from './ended.ts';
import { inOrderOfCounting, rungIn } from './standing.ts';

export type Outgrown = {
  readonly track: Track;
  /** The rung that counts, as the policy of today knows it. */
  readonly rung: Rung;
  /** Under which it was reached. */
  readonly version: number;
  /** What is asked for it now and not met. */
  readonly asked: readonly ConditionStanding[];
};

type Counted = {
  readonly id: string;
  readonly track: string;
  readonly toRung: number;
  readonly policyVersion: number;
  readonly countedOn: string | null;
};

type Today = {
  readonly policy: Policy;
  readonly tracks: readonly TrackStanding[];
  readonly subject: Subject;
  /** In force. */
  readonly facts: readonly ListedFact[];
};

/**
 * The rungs that the last movement of a track counted and that today's derivation does not reach. Where a paper ended the
 * rung is lost by a fall, which names it, and is not told here.
 */
export function outgrown(
  counted: readonly Counted[],
  { policy, tracks, ...known }: Today,
  {
    policies,
    facts: all,
  }: { readonly policies: ReadonlyMap<number, Policy>; readonly facts: readonly ListedFact[] },
  today: PlainDate,
): readonly Outgrown[] {
  const passed = inOrderOfCounting(counted.filter((m) => m.countedOn !== null));
  return tracks.flatMap((standing) => {
    const last = passed.findLast((m) => m.track === standing.code);
    const then = last && policies.get(last.policyVersion);
    const track = policy.tracks.find((t) => t.code === standing.code);
    if (!last || !then || !track || !standing.applies) return [];
    const from = rungIn(policy, then, track.code, last.toRung);
    const rung = track.rungs[from - 1];
    if (!rung || standing.rung >= from) return [];
    const span = { from, to: standing.rung };
    const reaches = rungUnder(then, known, today, track.code) >= last.toRung;
    const ended = () => endedPapers(policy, standing, span, { inForce: known.facts, all }, today);
    if (!reaches && ended().length > 0) return [];
    const asked = standing.rungs
      .slice(span.to, span.from)
      .flatMap((r) => r.conditions.filter((c) => c.state !== 'met' && c.state !== 'not_needed'));
    return [{ track, rung, version: last.policyVersion, asked }];
  });
}
