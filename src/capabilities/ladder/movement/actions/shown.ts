// A movement as pages tell it: its rungs by name, its papers, who said what, and what it may still become.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Lang } from '../../../../kernel/language.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { namesOf } from '../../../accounts/index.ts';
import type { ListedFact } from '../../../evidence/index.ts';
import type { Policy } from '../../policy.ts';
import { rungName, trackName } from '../../words.ts';
import type { MovementId } from '../kinds.ts';
import { foldMovement } from '../rules/fold.ts';
import type { Folded } from '../rules/fold.ts';
import { findMovement, listActs, listEvidence } from '../store/movements.ts';
import type { ActRow, EvidenceRow, MovementRow } from '../store/movements.ts';
import { loadMoving } from './load.ts';
import type { Moving } from './load.ts';

export type Told = {
  readonly row: MovementRow;
  readonly folded: Folded;
  readonly acts: readonly ActRow[];
  readonly evidence: readonly (EvidenceRow & { readonly fact: ListedFact | null })[];
};

/** Track and both rungs by name, in the words of the policy under which it was proposed. */
export function stepNames(
  { track, fromRung, toRung }: Pick<MovementRow, 'track' | 'fromRung' | 'toRung'>,
  policy: Policy | undefined,
  lang: Lang,
): { readonly track: string; readonly from: string | null; readonly to: string | null } {
  const found = policy?.tracks.find((t) => t.code === track);
  const rung = (n: number) => {
    const one = found?.rungs[n - 1];
    return one ? rungName(one, lang) : null;
  };
  return { track: trackName(found ?? { code: track }, lang), from: rung(fromRung), to: rung(toRung) };
}

/** Every movement of an enterprise with its acts and papers, newest first: three statements. */
export async function toldOf(
  db: Db,
  { movements, facts }: Pick<Moving, 'movements' | 'facts'>,
): Promise<readonly Told[]> {
  const ids = movements.map((m) => m.id);
  if (ids.length === 0) return [];
  const [acts, evidence] = [await listActs(db, ids), await listEvidence(db, ids)];
  const byId = new Map(facts.map((f) => [f.id, f]));
  return movements.map((row) => {
    const own = acts.filter((a) => a.movementId === row.id);
    return {
      row,
      acts: own,
      folded: foldMovement(
        row.proposedBy,
        own.map((a) => ({ act: a.act, by: a.recordedBy })),
      ),
      evidence: evidence
        .filter((e) => e.movementId === row.id)
        .map((e) => ({ ...e, fact: byId.get(e.factId) ?? null })),
    };
  });
}

export type OneMovement = {
  readonly moving: Moving;
  readonly told: Told;
  readonly names: ReadonlyMap<string, string>;
};

/** One movement with everything a page says of it; null when it is not this visitor's to see. */
export async function loadMovement(db: Db, id: MovementId, today: PlainDate): Promise<OneMovement | null> {
  const row = await findMovement(db, id);
  const moving = row && (await loadMoving(db, row.enterpriseId as EnterpriseId, today));
  if (!moving) return null;
  const [told] = await toldOf(db, { movements: [row], facts: moving.facts });
  if (!told) return null;
  const who = [row.proposedBy, ...told.acts.map((a) => a.recordedBy)];
  return { moving, told, names: await namesOf(db, who) };
}
