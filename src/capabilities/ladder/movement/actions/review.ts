// What the system sees by itself: a step whose conditions are met is proposed, a rung whose paper ended is lost at once.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import { dayOf } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Phone } from '../../../../kernel/phone.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { send } from '../../../../platform/messages/index.ts';
import { evidenceWords } from '../../../evidence/index.ts';
import type { EvidenceKind } from '../../../evidence/index.ts';
import { findEnterprise, resolveAll, secretsOf } from '../../../registry/index.ts';
import type { EnterpriseRow, Touched } from '../../../registry/index.ts';
import { trackName } from '../../words.ts';
import { system } from '../kinds.ts';
import type { Cause, MovementId } from '../kinds.ts';
import { fellMessage } from '../messages.ts';
import { endedPapers } from '../rules/ended.ts';
import type { Ended } from '../rules/ended.ts';
import { checkProposal, freshEvidence } from '../rules/propose.ts';
import { firstRecorded } from '../store/baseline.ts';
import { insertAct, insertEvidence, insertMovement, setState } from '../store/movements.ts';
import type { MovementRow } from '../store/movements.ts';
import { fell } from '../topic.ts';
import { words } from '../words/index.ts';
import { stillMet } from './act.ts';
import { groundOf, loadMoving, openStep } from './load.ts';
import type { Moving } from './load.ts';
import { openMovement } from './propose.ts';

/** The system as the author of an act: by the database's clock, since no person's request is at hand. */
export async function systemNow(db: Db): Promise<Circumstances> {
  const { rows } = await db.execute<{ at: string }>(sql`select now()::text as at`);
  const now = new Date(rows[0]?.at ?? 0);
  return { by: system, now, today: dayOf(now, db.city.zone) };
}

/** Falls follow at once from what a person or a phone changed; an import is a baseline and moves nobody by itself. */
export async function hearMovements(db: Db, touched: Touched): Promise<void> {
  if ('importId' in touched) return;
  const how = await systemNow(db);
  const ids = [...new Set(touched.enterprises)];
  const today = await resolveAll(db, ids);
  for (const id of new Set(ids.map((one) => today.get(one) ?? one)))
    await reviewEnterprise(db, id, how, { propose: false });
}

/**
 * Falls and steps that are no longer met, of one enterprise; at night also the steps that nobody proposed by day, so that
 * whoever recorded a paper may propose what it carries.
 */
export async function reviewEnterprise(
  db: Db,
  id: EnterpriseId,
  how: Circumstances,
  { propose }: { readonly propose: boolean },
): Promise<void> {
  // On its first day everything is still its starting point.
  if (dayOf(await firstRecorded(db, id), db.city.zone) >= how.today) return;
  const moving = await loadMoving(db, id, how.today as PlainDate);
  if (!moving || moving.enterprise.status !== 'active') return;
  for (const { code } of moving.standing.assessment.tracks)
    await reviewTrack(db, moving, { code, propose }, how);
}

async function reviewTrack(
  db: Db,
  moving: Moving,
  { code, propose }: { readonly code: string; readonly propose: boolean },
  how: Circumstances,
): Promise<void> {
  const ground = groundOf(moving, code);
  if (!ground) return;
  const { track, from } = ground;
  const open = openStep(moving, code);
  if (open && !stillMet(moving, open)) await withdraw(db, open, how);
  if (track.rung < from) {
    const { facts: inForce, policy } = moving.standing;
    const all = moving.facts;
    const today = how.today as PlainDate;
    const ended = endedPapers(policy, track, { from, to: track.rung }, { inForce, all }, today);
    if (ended[0]) await fall(db, moving, { code, from, to: track.rung, ended, first: ended[0] }, how);
    return;
  }
  if (!propose || open || track.rung === from) return;
  const named = freshEvidence(ground, track.rung).map((e) => e.factId);
  const carried = checkProposal(ground, track.rung, named);
  if (isRefused(carried)) return;
  const step = { track: code, from, toRung: track.rung, carried, note: '' };
  await openMovement(db, moving, step, { ...how, by: system });
}

async function withdraw(db: Db, { id, enterpriseId }: MovementRow, how: Circumstances): Promise<void> {
  const reason = 'syaratnya tidak lagi terpenuhi';
  await insertAct(db, {
    movementId: id,
    act: 'withdrawn',
    day: how.today,
    reason,
    recordedAt: how.now,
    recordedBy: system,
  });
  await setState(db, id as MovementId, { state: 'withdrawn' });
  const by = { ...how, by: system };
  await audit(db, by, { act: 'ladder:withdrawn', subject: enterpriseId, reason, detail: { movement: id } });
}

type Fall = {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly ended: readonly Ended[];
  readonly first: Ended;
};

/** Counts at once: nobody has to agree that a paper ended. */
async function fall(
  db: Db,
  { enterprise, standing }: Moving,
  { code, from, to, ended, first }: Fall,
  { now, today }: Circumstances,
): Promise<void> {
  const id = freshId<'Movement'>();
  const { policy } = standing;
  const { cause } = first;
  const enterpriseId = enterprise.id as EnterpriseId;
  const recorded = { recordedAt: now, recordedBy: system };
  const row = { id, enterpriseId, track: code, fromRung: from, toRung: to, policyVersion: policy.version };
  const counted = { state: 'counted' as const, countedOn: today, day: today };
  await insertMovement(db, { ...row, ...counted, proposedBy: system, cause, ...recorded });
  const papers = new Map(ended.map((e) => [e.fact.id, e]));
  await insertEvidence(
    db,
    [...papers.values()].map(({ fact, condition }) => ({
      movementId: id,
      factId: fact.id,
      paperId: fact.id,
      track: code,
      condition,
      role: 'ended' as const,
      live: true,
    })),
  );
  await insertAct(db, { movementId: id, act: 'fell', day: today, ...recorded });
  const how = { by: system, now, today };
  await audit(db, how, {
    act: 'ladder:fell',
    subject: enterpriseId,
    detail: { movement: id, code, from, to, cause },
  });
  const named = policy.tracks.find((t) => t.code === code) ?? { code };
  await tellOwner(db, enterprise, { track: trackName(named, 'id'), kind: first.fact.kind, cause }, now);
  await fell.tell(db, {
    movement: id,
    enterpriseId,
    track: trackName(named, 'id'),
    kind: first.fact.kind,
    cause,
    day: today as PlainDate,
    how,
  });
}

/** To the number on record, in Indonesian; who withdrew consent is not written to. Without a way out an officer sends it. */
async function tellOwner(
  db: Db,
  { id, name, area }: EnterpriseRow,
  { track, kind, cause }: { readonly track: string; readonly kind: EvidenceKind; readonly cause: Cause },
  now: Date,
): Promise<void> {
  const owner = (await findEnterprise(db, id as EnterpriseId))?.owner;
  const to = owner && !owner.restrictedAt ? (secretsOf(owner).phone as Phone | undefined) : undefined;
  if (!to) return;
  const values = {
    name: titleCase(name),
    track,
    kind: evidenceWords.id.kinds[kind],
    why: words.id.causes[cause],
  };
  const message = { to, template: fellMessage, values, lang: 'id' as const, area };
  await send(db, message, { by: system, now });
}
