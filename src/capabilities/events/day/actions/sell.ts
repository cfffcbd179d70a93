// Taking a tap at a stall, and taking it back.
import { dayOf } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import { overCity, settingsOf } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Act, How, Outcome } from '../../../../platform/sync/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { SaleBody, SaleTaken, UndoBody } from '../acts.ts';
import { dayTold, refuseSale, refuseUndo, worksAt } from '../rules/told.ts';
import type { DayRefusal, DayTold } from '../rules/told.ts';
import {
  findDays,
  findSale,
  insertSale,
  insertUndo,
  lockSale,
  seesEnterprise,
  standsAt,
} from '../store/told.ts';
import type { EventFound, NewSale } from '../store/told.ts';

export type Ground = DayTold & {
  readonly id: ActivityId;
  /** What coupons are worth here, in whole rupiah. */
  readonly values: readonly bigint[];
  /** Whether the teller works where the event is held. */
  readonly works: boolean;
};

/** The event an act is about and the day it counts for; `claimed` is the phone's day. */
export async function groundOf(
  db: Db,
  act: Pick<Act, 'receivedAt'>,
  activity: string,
  claimed: PlainDate,
): Promise<Ground | DayRefusal | Refusal<'unknown-event', object>> {
  return groundIn(db, act, await findDays(db, activity), claimed);
}

function groundIn(
  db: Db,
  act: Pick<Act, 'receivedAt'>,
  found: EventFound | null,
  claimed: PlainDate,
): Ground | DayRefusal | Refusal<'unknown-event', object> {
  if (!found) return refuse('unknown-event');
  const told = dayTold(claimed, dayOf(act.receivedAt, db.city.zone), found);
  if (isRefused(told)) return told;
  const { area } = settingsOf(db.scope, db.city.code);
  return { ...told, id: found.id, values: found.values, works: worksAt(area, found.area) };
}

/** Null when this person may tell of this enterprise at this event. */
export async function refuseFor(
  db: Db,
  { id, works }: Ground,
  enterprise: string,
): Promise<Refusal<'not-at-event' | 'not-yours-to-tell', object> | null> {
  if (!works && !(await seesEnterprise(db, enterprise))) return refuse('not-yours-to-tell');
  // Nearly always what the own scope shows is enough; it saves a tap the way over the whole city.
  const stands =
    (await standsAt(db, id, enterprise)) || (await overCity(db, (wide) => standsAt(wide, id, enterprise)));
  return stands ? null : refuse('not-at-event');
}

type Looked = {
  readonly days: Map<string, EventFound | null>;
  readonly standing: Map<string, Refusal | null>;
};
const looked = new WeakMap<How, Looked>();

/** What taps that share a transaction, and so their circumstances, have looked up: a phone stands at one stall of one event. */
function lookedUp(how: How): Looked {
  const known = looked.get(how) ?? { days: new Map(), standing: new Map() };
  looked.set(how, known);
  return known;
}

async function once<T>(known: Map<string, T>, key: string, look: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = await look();
  known.set(key, value);
  return value;
}

/** A refusal of a rule as the phone gets it. */
export const asOutcome = ({ refused }: Refusal): Outcome => ({ state: 'refused', reason: refused });

/** Applies `events:sale`. The stall and shift are the phone's, also when the stall was moved meanwhile: whose sale it is counts. */
export async function sell(db: Db, act: Act<SaleBody>, how: How): Promise<Outcome> {
  const { body } = act;
  const { days, standing } = lookedUp(how);
  const found = await once(days, body.activity, () => findDays(db, body.activity));
  const ground = groundIn(db, act, found, dayOf(act.at, db.city.zone));
  if (isRefused(ground)) return asOutcome(ground);
  const place = `${body.activity} ${body.enterprise}`;
  const no =
    (await once(standing, place, () => refuseFor(db, ground, body.enterprise))) ??
    refuseSale(body, ground.values);
  if (no) return asOutcome(no);
  const row: NewSale = {
    id: body.sale,
    activityId: ground.id,
    enterpriseId: body.enterprise,
    stallId: body.stall,
    shiftId: body.shift,
    day: ground.day,
    group: body.group,
    pay: body.pay,
    amount: body.amount,
    coupons: body.coupons,
    newBuyer: body.newBuyer,
    claimedAt: act.at,
    recordedAt: how.now,
    recordedBy: how.by,
  };
  if (!(await insertSale(db, row)) && !isSame(await findSale(db, body.sale), row))
    return asOutcome(refuse('sale-known'));
  const result: SaleTaken = { sale: body.sale, day: ground.day, dayMoved: ground.moved };
  return { state: 'accepted', result };
}

/** Told again in an act of its own, by the same person and with the same content. */
const isSame = (known: Awaited<ReturnType<typeof findSale>>, told: NewSale): boolean =>
  known !== null &&
  known.recordedBy === told.recordedBy &&
  known.activityId === told.activityId &&
  known.enterpriseId === told.enterpriseId &&
  known.group === told.group &&
  known.pay === told.pay &&
  known.amount === told.amount &&
  known.coupons === told.coupons;

/** Applies `events:undo`: the tap stays and stops counting. */
export async function undo(db: Db, act: Act<UndoBody>, how: How): Promise<Outcome> {
  const sale = await lockSale(db, act.body.sale);
  const no = refuseUndo(sale, how.by);
  if (no || !sale) return asOutcome(no ?? refuse('unknown-sale'));
  const { activityId } = sale;
  const days = await once(lookedUp(how).days, activityId, () => findDays(db, activityId));
  const told = days && dayTold(sale.day as PlainDate, dayOf(act.receivedAt, db.city.zone), days);
  if (told && isRefused(told)) return asOutcome(told);
  await insertUndo(db, {
    saleId: sale.id,
    activityId: sale.activityId,
    recordedAt: how.now,
    recordedBy: how.by,
  });
  await audit(db, how, { act: 'events:undo', subject: sale.id, detail: { event: sale.activityId } });
  return { state: 'accepted', result: { sale: sale.id } };
}
