// Starting an activity, correcting it, and taking it from state to state.
import type { PlainDate } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { covers, overCity } from '../../../platform/db/index.ts';
import { readReason } from '../../registry/index.ts';
import type { ActivityId, ActivityKind, ActivityState, ParticipationId, ProgrammeId } from '../kinds.ts';
import { asksWhy, refuseMove } from '../rules/activity.ts';
import type { MoveRefusal } from '../rules/activity.ts';
import { needsFollowUp } from '../rules/participation.ts';
import {
  countStates,
  findActivityRow,
  insertAct,
  insertActivity,
  updateActivity,
} from '../store/activities.ts';
import { lockOffered, lockOpen, writeState } from '../store/participations.ts';
import { callNext } from './line.ts';
import { tellCalledOff, tellOffered } from './tell.ts';

export type NewActivity = {
  readonly programmeId: ProgrammeId | null;
  readonly kind: ActivityKind;
  readonly name: string;
  /** Kecamatan, kelurahan, or the city's own code. */
  readonly area: string;
  readonly starts: PlainDate;
  readonly ends: PlainDate;
  /** Who asked for it, in words; their sign-in when they have one. */
  readonly initiator: string;
  readonly initiatorUser: string | null;
  readonly fundingLineId: string | null;
  /** Null: as many as come. */
  readonly places: number | null;
  /** Days to answer an offered place; null: as long as the activity runs. */
  readonly answerDays?: number | null;
};

export type ActivityRefusal = Refusal<'unknown-activity' | 'outside-area' | 'activity-over', object>;

const act = async (
  db: Db,
  { id, state, reason }: { id: ActivityId; state: ActivityState; reason: string | null },
  { by, now, today }: Circumstances,
): Promise<void> => {
  await insertAct(db, { activityId: id, state, day: today, reason, recordedAt: now, recordedBy: by });
  const told = { act: 'programme:activity', subject: id, detail: { state } } as const;
  await audit(db, { by, now }, reason === null ? told : { ...told, reason });
};

/** `state` is where it begins: proposed, or approved when whoever starts it may decide. */
export async function startActivity(
  db: Db,
  input: NewActivity & { readonly state?: 'proposed' | 'approved' | 'running' },
  around: Circumstances,
): Promise<{ readonly id: ActivityId } | Refusal<'days-upside-down', object>> {
  if (input.ends < input.starts) return refuse('days-upside-down');
  const id = freshId<'Activity'>();
  const { state = 'proposed', ...rest } = input;
  await insertActivity(db, { ...rest, id, state, recordedAt: around.now, recordedBy: around.by });
  await act(db, { id, state, reason: null }, around);
  return { id };
}

/** Corrects what was typed; made on an older revision it is refused. More places call those who wait. */
export async function editActivity(
  db: Db,
  { id, revision, set }: { id: ActivityId; revision: number; set: NewActivity },
  around: Circumstances,
): Promise<{ readonly id: ActivityId } | ActivityRefusal | Refusal<'changed-since', object>> {
  const known = await findActivityRow(db, id, { lock: true });
  if (!known) return refuse('unknown-activity');
  if (!mayDecide(db, known.area) || !mayDecide(db, set.area)) return refuse('outside-area');
  if (known.revision !== revision) return refuse('changed-since');
  // Who asked for it stays who asked for it.
  const { initiatorUser: _, ...rest } = set;
  await updateActivity(db, id, { ...rest, revision: revision + 1 });
  await audit(db, around, { act: 'programme:activity-edited', subject: id });
  await callNext(db, id, around);
  return { id };
}

/** Whether this scope decides about an activity there: one's own area and what lies in it. */
export const mayDecide = (db: Db, area: string): boolean => covers(db.scope, db.city.code, area);

export type StateRefusal = ActivityRefusal | MoveRefusal | Refusal<'reason-short', object>;

/** Approve, begin, close, open again, call off. Whoever is still in an activity called off leaves with its reason. */
export async function moveActivity(
  db: Db,
  { id, to, reason }: { id: ActivityId; to: ActivityState; reason: string },
  around: Circumstances,
): Promise<{ readonly id: ActivityId } | StateRefusal> {
  const known = await findActivityRow(db, id, { lock: true });
  if (!known) return refuse('unknown-activity');
  if (!mayDecide(db, known.area)) return refuse('outside-area');
  const from = known.state;
  const counts = await countStates(db, id);
  const bare = counts.filter((c) => needsFollowUp(c.state)).reduce((sum, c) => sum + c.bare, 0);
  const starts = known.starts as PlainDate;
  const no = refuseMove({ from, to, today: around.today as PlainDate, starts, bare });
  if (no) return no;
  const why = asksWhy(from, to) ? readReason(reason) : null;
  if (isRefused(why)) return why;
  await updateActivity(db, id, { state: to, revision: known.revision + 1 });
  await act(db, { id, state: to, reason: why }, around);
  if (to === 'cancelled' && why !== null) {
    const left = await letGo(db, id, why, around);
    // Of what was only proposed nobody has heard.
    if (from !== 'proposed') await tellCalledOff(db, left, why, around);
  }
  if (from === 'proposed' && to === 'approved') await offerAnew(db, id, around);
  return { id };
}

/** Places given while it was only proposed: their days to answer begin with the approval, and owners hear of them now. */
async function offerAnew(db: Db, id: ActivityId, around: Circumstances): Promise<void> {
  const offered = await overCity(db, async (wide) => {
    const known = await lockOffered(wide, id);
    await writeState(wide, known, { state: 'offered', day: around.today, reason: null }, around);
    return known;
  });
  await tellOffered(db, offered, { fromLine: false }, around);
}

/** Those who hold a place or wait for one, who they were. Who came already keeps what was done. */
function letGo(
  db: Db,
  id: ActivityId,
  reason: string,
  around: Circumstances,
): Promise<readonly ParticipationId[]> {
  return overCity(db, async (wide) => {
    const open = await lockOpen(wide, id);
    await writeState(wide, open, { state: 'dropped', day: around.today, reason }, around);
    return open;
  });
}
