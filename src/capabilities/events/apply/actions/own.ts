// What an owner does about an application, or an officer for them: answer a place, leave, appeal once.
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { setParticipations } from '../../../programme/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { readReason } from '../../../registry/index.ts';
import type { ApplicationId } from '../door.ts';
import { freePlacesOf } from '../../stalls/door.ts';
import { refuseAct } from '../rules/life.ts';
import type { LifeRefusal } from '../rules/life.ts';
import { writeActs } from '../store/applications.ts';
import type { ApplicationRow } from '../store/applications.ts';
import { lockLiving } from './load.ts';
import type { Living, LoadRefusal } from './load.ts';

/** `place-over`: the place no longer waits for an answer: its time is over, or somebody recorded it already. */
export type OwnRefusal =
  | LoadRefusal
  | LifeRefusal
  | Refusal<'place-over' | 'came-already' | 'reason-short', object>;

export type Meant = { readonly activity: ActivityId; readonly application: ApplicationId };
export type Done = { readonly id: ApplicationId };

/** Kept when nobody gives a reason; officers and the owner read it. */
const silent = 'membatalkan keikutsertaan, permintaan pemilik';

async function one(db: Db, { activity, application }: Meant): Promise<Living | LoadRefusal> {
  const known = await lockLiving(db, activity, [application]);
  if (isRefused(known)) return known;
  return known.living[0] ?? refuse('unknown-application');
}

/** Gives up the place in the programme and the stalls with it; the first in line is called by that. */
async function letGo(
  db: Db,
  row: ApplicationRow,
  reason: string,
  around: Circumstances,
): Promise<OwnRefusal | null> {
  if (
    row.participationId === null ||
    row.place === null ||
    row.place === 'dropped' ||
    row.place === 'refused'
  )
    return null;
  if (row.place === 'attended' || row.place === 'completed') return refuse('came-already');
  const set = await setParticipations(
    db,
    {
      activity: row.activityId,
      participations: [row.participationId],
      state: 'dropped',
      reason,
      seen: new Map([[row.participationId, row.place]]),
    },
    around,
  );
  if (isRefused(set) || set.done === 0) return refuse('place-over');
  const { activityId, enterpriseId, id: application } = row;
  await freePlacesOf(db, { activityId, enterpriseId, application, why: reason }, around);
  return null;
}

/** Leaves: before a decision, from the line, or from a place. A reason may be left out. */
export async function withdraw(
  db: Db,
  { reason, ...meant }: Meant & { readonly reason: string },
  around: Circumstances,
): Promise<Done | OwnRefusal> {
  const known = await one(db, meant);
  if (isRefused(known)) return known;
  const { row, life } = known;
  const no = refuseAct(life, { state: 'withdrawn', by: around.by });
  if (no) return no;
  const said = readReason(reason);
  const why = isRefused(said) ? silent : said;
  const stuck = await letGo(db, row, why, around);
  if (stuck) return stuck;
  await writeActs(db, [{ id: row.id, state: 'withdrawn', reason: why }], around);
  const detail = { event: row.activityId };
  await audit(db, around, { act: 'events:withdraw', subject: row.enterpriseId, reason: why, detail });
  return { id: row.id };
}

/** Takes the place that was offered. */
export async function takePlace(db: Db, meant: Meant, around: Circumstances): Promise<Done | OwnRefusal> {
  const known = await one(db, meant);
  if (isRefused(known)) return known;
  const { row } = known;
  if (row.participationId === null || row.place !== 'offered') return refuse('place-over');
  const set = await setParticipations(
    db,
    {
      activity: row.activityId,
      participations: [row.participationId],
      state: 'taken',
      reason: '',
      seen: new Map([[row.participationId, 'offered']]),
    },
    around,
  );
  // Between reading and locking somebody else was quicker.
  return isRefused(set) || set.done === 0 ? refuse('place-over') : { id: row.id };
}

/** Asks that somebody else looks again, once, with what was overlooked. */
export async function appeal(
  db: Db,
  { reason, ...meant }: Meant & { readonly reason: string },
  around: Circumstances,
): Promise<Done | OwnRefusal> {
  const known = await one(db, meant);
  if (isRefused(known)) return known;
  const { row, life } = known;
  const no = refuseAct(life, { state: 'appealed', by: around.by });
  if (no) return no;
  const why = readReason(reason);
  if (isRefused(why)) return why;
  await writeActs(db, [{ id: row.id, state: 'appealed', reason: why }], around);
  const detail = { event: row.activityId };
  await audit(db, around, { act: 'events:appeal', subject: row.enterpriseId, detail });
  return { id: row.id };
}
