// Whether a step may be proposed: upward, met today, and carried by papers that have not moved the track before.
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { TrackStanding } from '../../rules.ts';

export type Named = { readonly factId: string; readonly paperId: string; readonly condition: string };

/** `facts` and `paperOf` speak of the same ids that a condition's proofs point at. */
export type Ground = {
  readonly track: TrackStanding;
  /** The rung that counts. */
  readonly from: number;
  /** Fact ids in the order of the assessment. */
  readonly facts: readonly string[];
  readonly paperOf: ReadonlyMap<string, string>;
  /** Papers that move or have moved this track. */
  readonly used: ReadonlySet<string>;
};

type Asked = { readonly condition: string; readonly proofs: readonly string[]; readonly met: boolean };

/** The conditions of the rungs above `from` up to `to`, each with the facts that prove it. */
const conditionsBetween = ({ track, from, facts }: Ground, to: number): readonly Asked[] =>
  track.rungs.slice(from, to).flatMap(({ conditions }) =>
    conditions.map((c) => ({
      condition: c.code,
      proofs: c.by.flatMap((at) => facts[at] ?? []),
      met: c.state === 'met' || c.state === 'not_needed',
    })),
  );

/** Every paper that would carry the step and has not moved the track before, each once. */
export function freshEvidence(ground: Ground, to: number): readonly Named[] {
  const seen = new Set<string>();
  return conditionsBetween(ground, to).flatMap(({ condition, proofs }) =>
    proofs.flatMap((factId) => {
      const paperId = ground.paperOf.get(factId) ?? factId;
      if (ground.used.has(paperId) || seen.has(paperId)) return [];
      seen.add(paperId);
      return [{ factId, paperId, condition }];
    }),
  );
}

export type ProposeRefusal = Refusal<
  'evidence-used' | 'evidence-missing' | 'evidence-foreign' | 'not-upward' | 'conditions-unmet',
  object
>;

/**
 * The evidence of a step to `to`, or why not. A paper that moved the track before is refused by name; a condition that
 * has proofs needs one that is named, unless a paper that moved the track earlier proves it still.
 *
 * Once means once, also for a record that was joined when its paper moved the two and was separated since: the figures of that
 * day keep the step and the fall that took it back, and the paper never stands in two steps up. It still proves its condition
 * where it belongs; the next step up passes over what rests on it alone, or an officer takes it back with a reason and records it anew.
 */
export function checkProposal(
  ground: Ground,
  to: number,
  named: readonly string[],
): readonly Named[] | ProposeRefusal {
  const { paperOf, used } = ground;
  if (named.some((id) => used.has(paperOf.get(id) ?? id))) return refuse('evidence-used');
  if (!Number.isInteger(to) || to <= ground.from) return refuse('not-upward');
  if (to > ground.track.rung) return refuse('conditions-unmet');
  const fresh = freshEvidence(ground, to);
  const papers = new Set(named.map((id) => paperOf.get(id) ?? id));
  const chosen = fresh.filter((e) => papers.has(e.paperId));
  if (chosen.length === 0) return refuse('evidence-missing');
  if (chosen.length < papers.size) return refuse('evidence-foreign');
  const proven = (id: string) => {
    const paper = paperOf.get(id) ?? id;
    return papers.has(paper) || used.has(paper);
  };
  const bare = conditionsBetween(ground, to).some((c) => c.proofs.length > 0 && !c.proofs.some(proven));
  return bare ? refuse('evidence-missing') : chosen;
}
