// What the system sees by itself: a step whose conditions are met is proposed, one whose papers went is withdrawn, a rung
// whose paper ended is lost at once.
import { sql } from 'drizzle-orm';

import { dayOf } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { listFacts } from '../../../evidence/index.ts';
import { bornIdsOf } from '../../../registry/index.ts';
import type { TrackStanding } from '../../rules.ts';
import { rungUnder } from '../../rules/listed.ts';
import { system } from '../kinds.ts';
import type { MovementId } from '../kinds.ts';
import { endedPapers } from '../rules/ended.ts';
import type { Ended } from '../rules/ended.ts';
import { checkProposal, freshEvidence } from '../rules/propose.ts';
import type { Named } from '../rules/propose.ts';
import { firstRecorded } from '../store/baseline.ts';
import { hasOpen, insertAct, listEvidence, setState } from '../store/movements.ts';
import type { MovementRow } from '../store/movements.ts';
import { words } from '../words/index.ts';
import { stillMet } from './act.ts';
import { recordFall } from './fall.ts';
import { groundOf, isOpen, loadMoving, openStep } from './load.ts';
import type { Moving } from './load.ts';
import { openMovement } from './propose.ts';

/** The system as the author of an act: by the database's clock, since no person's request is at hand. */
export async function systemNow(db: Db): Promise<Circumstances> {
  const { rows } = await db.execute<{ at: string }>(sql`select now()::text as at`);
  const now = new Date(rows[0]?.at ?? 0);
  return { by: system, now, today: dayOf(now, db.city.zone) };
}

/** What follows of itself, in this order. */
type Due =
  | { readonly withdraw: MovementRow }
  | { readonly fall: { code: string; from: number; to: number; ended: readonly Ended[]; first: Ended } }
  | { readonly step: { track: string; from: number; toRung: number; carried: readonly Named[] } };

type Asked = {
  readonly today: PlainDate;
  /** Also the steps that nobody proposed. */
  readonly propose: boolean;
  /** On its first day everything is still its starting point: only what waits is looked at. */
  readonly first: boolean;
};

/**
 * Steps that no longer stand are withdrawn and rungs whose papers ended are lost; with `propose` also the steps that nobody
 * proposed, so that whoever recorded a paper by hand may propose by day what it carries. Run again, it finds nothing to do.
 */
export async function reviewEnterprise(
  db: Db,
  id: EnterpriseId,
  how: Circumstances,
  { propose }: { readonly propose: boolean },
): Promise<void> {
  const today = how.today as PlainDate;
  const first = dayOf(await firstRecorded(db, id), db.city.zone) >= today;
  if (first && !(await hasOpen(db, await bornIdsOf(db, id)))) return;
  const asked = { today, propose, first };
  const seen = await loadMoving(db, id, today);
  if (!seen || (await dueOf(db, seen, asked)).length === 0) return;
  const withdrawn = await followAll(db, id, how, asked);
  // What was withdrawn set its papers free, and others may carry the same step.
  if (withdrawn && propose) await followAll(db, id, how, asked);
}

/** Of two who look at once one waits here, and then finds it done. Whether a step was withdrawn. */
async function followAll(db: Db, id: EnterpriseId, how: Circumstances, asked: Asked): Promise<boolean> {
  const moving = await loadMoving(db, id, asked.today, { lock: true });
  const due = moving ? await dueOf(db, moving, asked) : [];
  for (const one of due) if (moving) await follow(db, moving, one, { ...how, by: system });
  return due.some((one) => 'withdraw' in one);
}

async function dueOf(db: Db, moving: Moving, asked: Asked): Promise<readonly Due[]> {
  const gone = moving.movements
    .filter((m) => isOpen(m) && !stillMet(moving, m, asked.today))
    .map((m): Due => ({ withdraw: m }));
  if (asked.first || moving.enterprise.status !== 'active') return gone;
  const tracks: Due[] = [];
  for (const { code } of moving.standing.assessment.tracks) {
    const due = await dueOn(db, moving, code, asked);
    if (due) tracks.push(due);
  }
  return [...gone, ...tracks];
}

async function dueOn(db: Db, moving: Moving, code: string, asked: Asked): Promise<Due | null> {
  const ground = groundOf(moving, code);
  if (!ground) return null;
  const { track, from } = ground;
  if (track.rung < from) {
    const { facts: inForce, policy } = moving.standing;
    const all = moving.facts;
    const went = await separatedPapers(db, moving, track, from);
    const reached = moving.under(code);
    // What its papers reach still by the policy under which it counted is lost by the change of policy alone.
    if (went.length === 0 && rungUnder(reached.policy, moving.standing, asked.today, code) >= reached.rung)
      return null;
    const why =
      went.length > 0
        ? went
        : endedPapers(policy, track, { from, to: track.rung }, { inForce, all }, asked.today);
    return why[0] ? { fall: { code, from, to: track.rung, ended: why, first: why[0] } } : null;
  }
  if (!asked.propose || track.rung === from || openStep(moving, code)) return null;
  const named = freshEvidence(ground, track.rung).map((e) => e.factId);
  const carried = checkProposal(ground, track.rung, named);
  return isRefused(carried) ? null : { step: { track: code, from, toRung: track.rung, carried } };
}

/** Papers of the last step up that belong to a record which stands for itself again. */
async function separatedPapers(
  db: Db,
  moving: Moving,
  track: TrackStanding,
  from: number,
): Promise<readonly Ended[]> {
  const last = moving.movements.find((m) => m.track === track.code && m.state === 'counted');
  if (!last || last.cause !== null) return [];
  const own = new Set(moving.facts.map((f) => f.id));
  const unmet = new Set(
    track.rungs
      .slice(track.rung, from)
      .flatMap((r) => r.conditions.filter((c) => c.state !== 'met' && c.state !== 'not_needed'))
      .map((c) => c.code),
  );
  const named = await listEvidence(db, [last.id]);
  const lost = named.filter((e) => !own.has(e.factId) && unmet.has(e.condition));
  if (lost.length === 0) return [];
  // Who was one with it when the step was proposed.
  const then = await listFacts(db, moving.enterprise.id, new Date(last.recordedAt.getTime() + 1));
  return lost.flatMap(({ factId, condition }): readonly Ended[] => {
    const fact = then.find((f) => f.id === factId);
    return fact ? [{ fact, condition, cause: 'separated' }] : [];
  });
}

async function follow(db: Db, moving: Moving, due: Due, how: Circumstances): Promise<void> {
  if ('withdraw' in due) return withdraw(db, due.withdraw, how);
  if ('fall' in due) return recordFall(db, moving, due.fall, how);
  // The keys of the database are the last judge; what they refuse leaves nothing half done.
  await db.execute(sql`savepoint step`);
  const made = await openMovement(db, moving, { ...due.step, note: '' }, how);
  await db.execute(isRefused(made) ? sql`rollback to savepoint step` : sql`release savepoint step`);
}

async function withdraw(db: Db, { id, enterpriseId }: MovementRow, how: Circumstances): Promise<void> {
  const reason = words.id.noLongerStands;
  await insertAct(db, {
    movementId: id,
    act: 'withdrawn',
    day: how.today,
    reason,
    recordedAt: how.now,
    recordedBy: system,
  });
  await setState(db, id as MovementId, { state: 'withdrawn' });
  await audit(db, how, { act: 'ladder:withdrawn', subject: enterpriseId, reason, detail: { movement: id } });
}
