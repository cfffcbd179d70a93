// The facts of the day on which an application was decided, as they are kept with it.
import type { PlainDate } from '../../../../kernel/day.ts';
import { criteria } from '../../kinds.ts';
import type { Criterion } from '../../kinds.ts';
import { paperKinds } from '../../../evidence/index.ts';
import type { EvidenceKind, Grade } from '../../../evidence/index.ts';
import type { Fact, Policy } from '../../../ladder/index.ts';
import { meanOf } from './order.ts';
import type { Candidate, Ranked } from './order.ts';

/** Nothing of a person and no number of a paper: what was weighed, so that it can be read later as it was. */
export type FrozenFacts = {
  readonly day: string;
  /** Tracks on which a rung is reached, by code. */
  readonly rungs: readonly { readonly track: string; readonly rung: string; readonly step: number }[];
  /** In force on the day. */
  readonly papers: readonly {
    readonly kind: EvidenceKind;
    readonly grade: Grade;
    readonly to: string | null;
  }[];
  /** Bazaars and exhibitions before this one. */
  readonly eventsBefore: number;
  /** Hundredths of a point, the mean of those who looked; null where nobody did. */
  readonly scores: Readonly<Record<Criterion, number | null>>;
  readonly curators: number;
  readonly total: number;
  /** Its place among those it was decided with. */
  readonly rank: number;
  readonly of: number;
  readonly lot: string;
};

export type Known = {
  readonly rungs: readonly number[];
  readonly facts: readonly Fact[];
  readonly eventsBefore: number;
};

export function freeze(
  ranked: Ranked<Candidate & { readonly curators: number }>,
  known: Known,
  { policy, day, of, city }: { policy: Policy | null; day: PlainDate; of: number; city: { code: string } },
): FrozenFacts {
  const kinds: readonly string[] = paperKinds(city);
  return {
    day,
    rungs: (policy?.tracks ?? []).flatMap((track, at) => {
      const step = known.rungs[at] ?? 0;
      const rung = track.rungs[step - 1];
      return rung ? [{ track: track.code, rung: rung.code, step }] : [];
    }),
    papers: known.facts
      .filter((f) => kinds.includes(f.kind) && f.from <= day && (f.to === null || f.to >= day))
      .map(({ kind, grade, to }) => ({ kind, grade, to })),
    eventsBefore: known.eventsBefore,
    scores: Object.fromEntries(criteria.map((c) => [c, meanOf(ranked.points, c)])) as Record<
      Criterion,
      number | null
    >,
    curators: ranked.curators,
    total: ranked.total,
    rank: ranked.rank,
    of,
    lot: ranked.lot,
  };
}
