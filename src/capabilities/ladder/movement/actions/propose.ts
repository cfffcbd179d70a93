// Proposing a step: by an officer who names its papers, or by the system when the conditions are met.
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { MovementId } from '../kinds.ts';
import { checkProposal } from '../rules/propose.ts';
import type { Named, ProposeRefusal } from '../rules/propose.ts';
import { insertEvidence, insertMovement } from '../store/movements.ts';
import { groundOf, loadMoving, openStep } from './load.ts';
import type { Moving } from './load.ts';

export type NewMovement = {
  readonly enterpriseId: EnterpriseId;
  readonly track: string;
  /** Counted from 1. */
  readonly toRung: number;
  /** Facts that carry the step. */
  readonly evidence: readonly string[];
  /** What the proposer saw, in a sentence; may be empty. */
  readonly note: string;
};

export type NewMovementRefusal =
  | ProposeRefusal
  | Refusal<'unknown-enterprise' | 'unknown-track' | 'already-proposed' | 'not-active', object>;

/** An officer's proposal. Of two who propose the same step, or with the same paper, one wins and the other is told. */
export async function proposeMovement(
  db: Db,
  { enterpriseId, track, toRung, evidence, note }: NewMovement,
  how: Circumstances,
): Promise<{ id: MovementId } | NewMovementRefusal> {
  const moving = await loadMoving(db, enterpriseId, how.today as PlainDate, { lock: true });
  if (!moving) return refuse('unknown-enterprise');
  if (moving.enterprise.status !== 'active') return refuse('not-active');
  const ground = groundOf(moving, track);
  if (!ground) return refuse('unknown-track');
  const carried = checkProposal(ground, toRung, evidence);
  if (isRefused(carried)) return openStep(moving, track) ? refuse('already-proposed') : carried;
  return openMovement(db, moving, { track, toRung, from: ground.from, carried, note }, how);
}

type Step = {
  readonly track: string;
  readonly from: number;
  readonly toRung: number;
  readonly carried: readonly Named[];
  readonly note: string;
};

/** Writes a checked step; the keys of the database are the last judge. */
export async function openMovement(
  db: Db,
  { enterprise, standing }: Moving,
  { track, from, toRung, carried, note }: Step,
  how: Circumstances,
): Promise<{ id: MovementId } | Refusal<'already-proposed' | 'evidence-used', object>> {
  const id = freshId<'Movement'>();
  const made = await insertMovement(db, {
    id,
    enterpriseId: enterprise.id,
    track,
    fromRung: from,
    toRung,
    policyVersion: standing.policy.version,
    proposedBy: how.by,
    day: how.today,
    note: note.trim() || null,
    state: 'proposed',
    recordedAt: how.now,
    recordedBy: how.by,
  });
  if (!made) return refuse('already-proposed');
  const rows = carried.map((e) => ({ ...e, movementId: id, track, role: 'moves' as const, live: true }));
  if (!(await insertEvidence(db, rows))) return refuse('evidence-used');
  const detail = { movement: id, track, from, to: toRung };
  await audit(db, how, { act: 'ladder:propose', subject: enterprise.id, detail });
  return { id };
}
