// Places arranged by hand: put, moved, exchanged, freed, locked. What a hand has set the solver leaves.
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Accepted } from '../../apply/door.ts';
import type { EventRow } from '../../event/store.ts';
import type { Standing } from '../door.ts';
import type { PlaceId } from '../kinds.ts';
import type { Ground } from '../rules/facts.ts';
import type { Clash, Seat, Stuck } from '../rules/hand.ts';
import { clashOf, stuckIn } from '../rules/hand.ts';
import { freePlaces, insertPlaces, setLocked } from '../store/places.ts';
import { lockStalls } from '../store/plan.ts';
import { groundOf, isOver } from './ground.ts';

export type HandRefusal =
  | Clash
  | Stuck
  | Refusal<
      'event-over' | 'unknown-place' | 'unknown-applicant' | 'reason-short' | 'changed-meanwhile',
      object
    >;

type Done = { readonly seat: Seat };

async function open(
  db: Db,
  event: EventRow,
  around: Circumstances,
): Promise<Ground | Refusal<'event-over', object>> {
  if (isOver(event)) return refuse('event-over');
  await lockStalls(db, event.id);
  return groundOf(db, event, around);
}

const find = (ground: Ground, id: string): Standing | undefined =>
  ground.standing.find((p) => p.placeId === id);
const whoOf = (ground: Ground, enterpriseId: string): Accepted | undefined =>
  ground.accepted.find((a) => a.enterpriseId === enterpriseId);
const seatAt = ({ stallId, shiftId, seat }: Seat): Seat => ({ stallId, shiftId, seat });

/** One who was chosen into a seat that is free. */
export async function putByHand(
  db: Db,
  { event, application, at, agreed }: { event: EventRow; application: string; at: Seat; agreed: boolean },
  around: Circumstances,
): Promise<Done | HandRefusal> {
  const ground = await open(db, event, around);
  if ('refused' in ground) return ground;
  const who = ground.accepted.find((a) => a.application === application);
  if (!who) return refuse('unknown-applicant');
  const clash = clashOf(who, at, ground, { agreed });
  if (clash) return clash;
  const places = [{ ...at, applicationId: application }];
  if ((await insertPlaces(db, event.id, places, { ...around, locked: true, rotaId: null })) < 1)
    return refuse('changed-meanwhile');
  await audit(db, around, {
    act: 'events:put',
    subject: who.enterpriseId,
    detail: { event: event.id, ...at },
  });
  return { seat: at };
}

/** Into another seat; who holds that one comes into this one. */
export async function moveByHand(
  db: Db,
  {
    event,
    place,
    to,
    reason,
    agreed,
  }: { event: EventRow; place: PlaceId; to: Seat; reason: string; agreed: boolean },
  around: Circumstances,
): Promise<Done | HandRefusal> {
  const ground = await open(db, event, around);
  if ('refused' in ground) return ground;
  const why = tidy(reason);
  const from = find(ground, place);
  const other = ground.standing.find(
    (p) => p.stallId === to.stallId && p.shiftId === to.shiftId && p.seat === to.seat,
  );
  if (!from) return refuse('unknown-place');
  if (other === from) return { seat: to };
  const leaving = other ? [from, other] : [from];
  const without = leaving.map((p) => p.placeId);
  for (const p of leaving) {
    const stuck = stuckIn(p, ground, why);
    if (stuck) return stuck;
    const who = whoOf(ground, p.enterpriseId);
    if (!who) return refuse('unknown-applicant');
    const clash = clashOf(who, p === from ? to : from, ground, { agreed, without });
    if (clash) return clash;
  }
  await freePlaces(db, without, why || null, around);
  const moved = leaving.map((p) => ({
    ...seatAt(p === from ? to : from),
    applicationId: whoOf(ground, p.enterpriseId)?.application ?? '',
  }));
  if ((await insertPlaces(db, event.id, moved, { ...around, locked: true, rotaId: null })) < moved.length)
    return refuse('changed-meanwhile');
  const detail = { event: event.id, to, exchanged: Boolean(other) };
  await audit(db, around, { act: 'events:move', subject: from.enterpriseId, reason: why, detail });
  return { seat: to };
}

/** The seat is free again; why stands with the place and can be read by its owner. */
export async function freeByHand(
  db: Db,
  { event, place, reason }: { event: EventRow; place: PlaceId; reason: string },
  around: Circumstances,
): Promise<Done | HandRefusal> {
  const ground = await open(db, event, around);
  if ('refused' in ground) return ground;
  const why = tidy(reason);
  const from = find(ground, place);
  if (!from) return refuse('unknown-place');
  if (why.length < 3) return refuse('reason-short');
  const stuck = stuckIn(from, ground, why);
  if (stuck) return stuck;
  if ((await freePlaces(db, [place], why, around)) < 1) return refuse('changed-meanwhile');
  const detail = { event: event.id, places: 1 };
  await audit(db, around, { act: 'events:free', subject: from.enterpriseId, reason: why, detail });
  return { seat: seatAt(from) };
}

/** A locked place stays where it is when the rota is made anew. */
export async function lockByHand(
  db: Db,
  { event, place, locked }: { event: EventRow; place: PlaceId; locked: boolean },
  around: Circumstances,
): Promise<Done | HandRefusal> {
  const ground = await open(db, event, around);
  if ('refused' in ground) return ground;
  const from = find(ground, place);
  if (!from || (await setLocked(db, place, locked)) < 1) return refuse('unknown-place');
  const detail = { event: event.id, locked };
  await audit(db, around, { act: 'events:lock', subject: from.enterpriseId, detail });
  return { seat: seatAt(from) };
}
