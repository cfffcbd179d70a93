// Facilitation batches: opened from those who lack one paper, in a fair order, and carried to the paper in the wallet.
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { kindFacts, submitPaper } from '../../evidence/index.ts';
import type { CheckedPaper, EvidenceKind, SubmitRefusal } from '../../evidence/index.ts';
import { offerPlaces, participationsOf, setParticipation, startActivity } from '../../programme/index.ts';
import type { ParticipationRefusal } from '../../programme/index.ts';
import type { BatchId, DoorId } from '../kinds.ts';
import type { CheckedBatch, SeatStep } from '../rules/batch.ts';
import { seatSteps } from '../rules/batch.ts';
import type { DoorCondition } from '../rules/body.ts';
import type { Candidate } from '../rules/order.ts';
import { fairOrder } from '../rules/order.ts';
import type { SeatShown } from '../store/batches.ts';
import { findSeat, insertBatch, insertSeatAct, insertSeats, listSeats } from '../store/batches.ts';
import { findDoor } from '../store/doors.ts';
import { listAsks } from '../store/held.ts';
import { listLacking } from '../store/near.ts';
import { freeze } from './assess.ts';

/** The paper that a batch for this condition ends in: the first way to meet it that is not a waiver. */
export const paperOf = (condition: DoorCondition): EvidenceKind | null =>
  condition.anyOf.find((a) => !kindFacts(a.kind).waives)?.kind ?? null;

export type OpenRefusal = Refusal<
  | 'unknown-door'
  | 'unknown-condition'
  | 'nobody-lacks'
  | 'days-upside-down'
  | 'unknown-activity'
  | 'outside-area'
  | 'activity-over',
  object
>;

const counts: ReadonlySet<string> = new Set(['taken', 'attended', 'completed']);

/** When each was last supported; whoever never was is left out. */
async function lastServed(
  db: Db,
  ids: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, PlainDate>> {
  const last = new Map<string, PlainDate>();
  for (const s of await participationsOf(db, ids)) {
    if (!counts.has(s.state) || s.from > today) continue;
    const known = last.get(s.enterpriseId);
    if (known === undefined || known < s.to) last.set(s.enterpriseId, s.to);
  }
  return last;
}

/**
 * Everybody of the area who lacks the condition, in the fair order; the first `quota` are offered a place, the others
 * wait behind them in that order, however many. One activity of the programme carries it all.
 */
export async function openBatch(
  db: Db,
  { door: doorId, missing, batch }: { door: DoorId; missing: string; batch: CheckedBatch },
  around: Circumstances,
): Promise<{ readonly id: BatchId } | OpenRefusal> {
  const day = around.today as PlainDate;
  const door = await findDoor(db, doorId, day);
  if (!door?.body) return refuse('unknown-door');
  const condition = door.body.conditions.find((c) => c.code === missing);
  const paper = condition && paperOf(condition);
  if (!paper) return refuse('unknown-condition');
  const places = new Map((await listAsks(db)).map((a) => [a.key, a.place]));
  const filters = { lack: null, missing, area: batch.area === db.city.code ? null : batch.area, kind: null };
  const lacking = await listLacking(db, { body: door.body, places, day, filters });
  if (lacking.length === 0) return refuse('nobody-lacks');
  const served = await lastServed(db, [...new Set(lacking.map((l) => l.enterpriseId))], around.today);
  const ordered = fairOrder(
    lacking.map((l): Candidate => ({ ...l, servedOn: served.get(l.enterpriseId) ?? null })),
    batch.seed,
  );
  const started = await startActivity(
    db,
    {
      programmeId: null,
      kind: 'facilitation',
      name: batch.name,
      area: batch.area,
      starts: batch.starts,
      ends: batch.ends,
      initiator: door.name,
      initiatorUser: null,
      fundingLineId: batch.fundingLineId,
      places: batch.quota,
      answerDays: batch.answerDays,
      state: 'approved',
    },
    around,
  );
  if (isRefused(started)) return started;
  const id = freshId<'Batch'>();
  const { quota, nextRound, seed } = batch;
  await insertBatch(db, {
    id,
    activityId: started.id,
    paper,
    doorId,
    quota,
    nextRound,
    seed,
    lacking: ordered.length,
    recordedAt: around.now,
    recordedBy: around.by,
  });
  await insertSeats(
    db,
    ordered.map((c) => ({ ...c, batchId: id })),
  );
  const offered = await offerPlaces(
    db,
    { activity: started.id, enterprises: ordered.map((c) => c.enterpriseId) },
    around,
  );
  if (isRefused(offered)) return offered;
  // Why each of the first was offered a place is kept as it is today.
  const subjects = ordered.slice(0, quota);
  await freeze(db, { door: { id: door.id, body: door.body }, subjects, outcome: 'offered' }, around);
  const detail = { paper, quota, lacking: ordered.length };
  await audit(db, around, { act: 'readiness:batch', subject: id, detail });
  return { id };
}

export type SeatRefusal =
  | ParticipationRefusal
  | SubmitRefusal
  | Refusal<'unknown-seat' | 'step-impossible' | 'stage-known', object>;

async function seatIn(db: Db, id: BatchId, enterpriseId: string): Promise<SeatShown | null> {
  return (await listSeats(db, id, { enterprise: enterpriseId }))[0] ?? null;
}

/**
 * One place a step on: accepted, papers handed in, filed, the paper itself, or given up with a reason, which calls the
 * next in line. The paper is recorded as evidence of the enterprise, about the product that the place is for.
 */
export async function stepSeat(
  db: Db,
  {
    id,
    enterprise,
    step,
    reason,
    paper,
  }: {
    id: BatchId;
    enterprise: EnterpriseId;
    step: SeatStep;
    reason: string;
    paper: CheckedPaper | null;
  },
  around: Circumstances,
): Promise<{ readonly id: BatchId } | SeatRefusal> {
  const shown = await seatIn(db, id, enterprise);
  const seat = await findSeat(db, id, enterprise);
  if (!shown || !seat) return refuse('unknown-seat');
  if (!seatSteps(shown.state, shown.stage).includes(step)) return refuse('step-impossible');
  const participation = shown.participationId;
  if (step === 'accept' || step === 'drop') {
    const state = step === 'accept' ? 'taken' : 'dropped';
    const set = await setParticipation(db, { participation, state, reason }, around);
    return isRefused(set) ? set : { id };
  }
  let factId: string | null = null;
  if (step === 'certificate') {
    if (!paper) return refuse('step-impossible');
    const source = 'staff' as const;
    const made = await submitPaper(
      db,
      { enterpriseId: enterprise, paper, about: seat.productId, source },
      around,
    );
    if (isRefused(made)) return made;
    ({ factId } = made);
    const set = await setParticipation(db, { participation, state: 'completed', reason: '' }, around);
    if (isRefused(set)) return set;
  }
  const act = { batchId: id, enterpriseId: seat.enterpriseId, stage: step, day: around.today, factId };
  if (!(await insertSeatAct(db, { ...act, recordedAt: around.now, recordedBy: around.by })))
    return refuse('stage-known');
  await audit(db, around, { act: 'readiness:stage', subject: enterprise, detail: { stage: step } });
  return { id };
}
