// Saying something of an open step: confirming, refusing, affirming, declining, withdrawing; the last word makes it count.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { readReason } from '../../../registry/index.ts';
import type { Act, MovementId, MovementState, Way } from '../kinds.ts';
import { codeFrom } from '../rules/code.ts';
import { foldMovement, mayAct } from '../rules/fold.ts';
import type { ActRefusal } from '../rules/fold.ts';
import { standsOn } from '../rules/paper.ts';
import { rungIn } from '../rules/standing.ts';
import { findMovement, insertAct, listActs, setState } from '../store/movements.ts';
import type { MovementRow } from '../store/movements.ts';
import { loadMoving } from './load.ts';
import type { Moving } from './load.ts';

export type NewAct = {
  readonly id: MovementId;
  readonly act: Exclude<Act, 'fell'>;
  /** How the owner affirmed, and on which day they signed. */
  readonly way?: Way;
  readonly day?: PlainDate;
  readonly reason?: string;
};

export type NewActRefusal =
  | ActRefusal
  | Refusal<'unknown-movement' | 'no-longer-met' | 'day-wrong', object>
  | Extract<ReturnType<typeof readReason>, Refusal>;

export type Acted = {
  readonly id: MovementId;
  readonly enterpriseId: EnterpriseId;
  readonly state: MovementState;
};

/** One act. Of two officers at once one waits for the other and is then told where the step stands. */
export async function actOnMovement(
  db: Db,
  { id, act, way, day, reason = '' }: NewAct,
  how: Circumstances,
): Promise<Acted | NewActRefusal> {
  const known = await findMovement(db, id);
  const today = how.today as PlainDate;
  // The enterprise first, then the movement: a fall takes them in the same order.
  const moving = known && (await loadMoving(db, known.enterpriseId as EnterpriseId, today, { lock: true }));
  const row = moving && (await findMovement(db, id, { lock: true }));
  if (!moving || !row) return refuse('unknown-movement');
  const said = (await listActs(db, [id])).map((a) => ({ act: a.act, by: a.recordedBy }));
  const own = { act, by: how.by };
  const no = mayAct(row.proposedBy, foldMovement(row.proposedBy, said), own);
  if (no) return no;
  const why = act === 'refused' || act === 'declined' ? readReason(reason) : null;
  if (isRefused(why)) return why;
  if (day !== undefined && (day > today || day < (row.day as PlainDate))) return refuse('day-wrong');
  if ((act === 'confirmed' || act === 'affirmed') && !stillMet(moving, row, today))
    return refuse('no-longer-met');
  const { state } = foldMovement(row.proposedBy, [...said, own]);
  await insertAct(db, {
    movementId: id,
    act,
    way: way ?? null,
    day: day ?? today,
    reason: why,
    recordedAt: how.now,
    recordedBy: how.by,
  });
  await setState(db, id, state === 'counted' ? counting(today) : { state });
  const detail = { movement: id, track: row.track, state, ...(way ? { way } : {}) };
  const enterpriseId = moving.enterprise.id as EnterpriseId;
  await audit(db, how, {
    act: `ladder:${act}`,
    subject: enterpriseId,
    ...(why ? { reason: why } : {}),
    detail,
  });
  return { id, enterpriseId, state };
}

const counting = (today: PlainDate) => ({
  state: 'counted' as const,
  countedOn: today,
  code: codeFrom(crypto.getRandomValues(new Uint8Array(16))),
});

/** The rung still begins where it did, its conditions are met today, and every paper that it names is in force. */
export function stillMet(moving: Moving, row: MovementRow, today: PlainDate): boolean {
  const { standing, counts, policies } = moving;
  const { policy, assessment } = standing;
  const facts = new Map(moving.facts.map((f) => [f.id, f]));
  const held = moving.named.every((e) => e.movementId !== row.id || standsOn(facts, e.factId, today));
  const then = policies.get(row.policyVersion) ?? policy;
  const [from, to] = [row.fromRung, row.toRung].map((rung) => rungIn(policy, then, row.track, rung));
  const reached = assessment.tracks.find((t) => t.code === row.track)?.rung ?? 0;
  if (!held || moving.enterprise.status !== 'active') return false;
  return from === counts[row.track] && to !== undefined && from !== undefined && to > from && reached >= to;
}
