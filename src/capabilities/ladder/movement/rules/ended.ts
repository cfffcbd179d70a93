// Which paper's end takes a rung away: run out, grown stale, or taken back.
import type { PlainDate } from '../../../../kernel/day.ts';
import { provesAtLeast } from '../../../evidence/kinds.ts';
import type { ListedFact } from '../../../evidence/index.ts';
import type { Policy } from '../../policy.ts';
import type { TrackStanding } from '../../rules.ts';
import type { Cause } from '../kinds.ts';

export type Ended = {
  readonly fact: ListedFact;
  readonly condition: string;
  readonly cause: Cause;
};

const latest = (facts: readonly ListedFact[]): ListedFact | undefined =>
  facts.toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];
const endOf = (f: ListedFact): string => f.retractedAt?.toISOString() ?? f.validTo ?? f.validFrom;

/**
 * The paper behind each unmet condition of the rungs above `to` up to `from`. Empty when nothing ended: a condition
 * that is new, or due since, takes nobody down by itself.
 */
export function endedPapers(
  policy: Policy,
  track: TrackStanding,
  { from, to }: { readonly from: number; readonly to: number },
  { inForce, all }: { readonly inForce: readonly ListedFact[]; readonly all: readonly ListedFact[] },
  today: PlainDate,
): readonly Ended[] {
  const asked = policy.tracks.find((t) => t.code === track.code)?.rungs ?? [];
  return track.rungs.slice(to, from).flatMap((rung, at) =>
    rung.conditions.flatMap((c): Ended[] => {
      if (c.state === 'met' || c.state === 'not_needed') return [];
      const anyOf = asked[to + at]?.conditions.find((one) => one.code === c.code)?.anyOf ?? [];
      const kinds = new Set(anyOf.map((a) => a.kind));
      const stale = c.state === 'expired' ? latest(c.by.flatMap((i) => inForce[i] ?? [])) : undefined;
      const alike = all.filter((f) => kinds.has(f.kind) && f.replacedBy === null);
      const revoked = latest(alike.filter((f) => f.retractedAt !== null));
      const expired =
        stale ??
        latest(alike.filter((f) => f.retractedAt === null && f.validTo !== null && f.validTo < today));
      if (expired) return [{ fact: expired, condition: c.code, cause: 'expired' }];
      // Set right to a lower grade: it would have been enough, and what stands in its place is not.
      const enough = (f: ListedFact) =>
        anyOf.some((a) => a.kind === f.kind && provesAtLeast(f.grade, a.leastGrade));
      const taken = revoked ?? latest(all.filter((f) => f.replacedBy !== null && enough(f)));
      return taken ? [{ fact: taken, condition: c.code, cause: 'revoked' }] : [];
    }),
  );
}
