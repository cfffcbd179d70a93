// For tests only: an event that is on, with stalls, stall-holders in them and coupons, and phones that tell of it.
import { sql } from 'drizzle-orm';

import { day } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { within } from '../../../platform/db/index.ts';
import type { City, Db, Scope } from '../../../platform/db/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { phoneOf } from '../../../platform/sync/fixtures.ts';
import type { Phone, World } from '../../../platform/sync/fixtures.ts';
import type { Act, How, Json, Outcome, Receipt, SentAct } from '../../../platform/sync/index.ts';
import { around } from '../../programme/fixtures.ts';
import { stallsOf } from '../stalls/door.ts';
import { stalledEvent } from '../stalls/fixtures.ts';
import type { Stalled } from '../stalls/fixtures.ts';
import { acts } from '../sync.ts';
import type { SaleSent } from './acts.ts';
import { insertCouponSale, insertSeries } from './store/coupons.ts';

/** The kelurahan in which the example event is held, and an hour of its first day. */
export const eventArea = '64.71.04.1002';
export const onTheDay = new Date('2026-12-05T03:00:00Z');

export type Held = Stalled & {
  readonly stalls: readonly { readonly id: string; readonly code: string }[];
  readonly seriesId: string;
};

/** Each enterprise stands in a stall of its own in every shift; coupons K0001-K3650 of Rp5,000, sold up to K3000. */
export async function heldEvent(
  db: Db,
  city: City,
  { many = 2, ...over }: NonNullable<Parameters<typeof stalledEvent>[2]> = {},
): Promise<Held> {
  const made = await stalledEvent(db, city, { many, grid: { cols: String(Math.max(2, many)) }, ...over });
  const stalls = await stallsOf(db, made.event.id);
  for (const [n, enterprise] of made.enterprises.entries())
    for (const shift of made.shifts)
      await db.execute(sql`
        insert into events_place (id, activity_id, stall_id, shift_id, seat, enterprise_id, application_id, locked, recorded_at,
          recorded_by)
        values (${freshId()}::uuid, ${made.event.id}::uuid, ${stalls[n]?.id}::uuid, ${shift.id}::uuid, 1, ${enterprise}::uuid,
          ${made.applications[n]}::uuid, false, ${around.now.toISOString()}, 'u-staff')`);
  const seriesId = freshId();
  const recorded = { recordedAt: around.now, recordedBy: 'u-staff' };
  await insertSeries(db, {
    id: seriesId,
    activityId: made.event.id,
    prefix: 'K',
    first: 1,
    last: 3_650,
    value: 5_000n,
    ...recorded,
  });
  await insertCouponSale(db, {
    id: freshId(),
    seriesId,
    first: 1,
    last: 3_000,
    to: 'RT 12',
    paid: 15_000_000n,
    day: '2026-12-05',
    ...recorded,
  });
  return { ...made, stalls, seriesId };
}

export const inEvent: Scope = { kind: 'area', area: eventArea };

/** Somebody with a phone: `gate` officers, else an owner. */
export const teller = (userId: string, scope: Scope = inEvent): Me => ({
  userId,
  sessionId: '',
  name: 'Petugas Contoh',
  role: scope.kind === 'person' ? 'owner' : 'kelurahan_officer',
  roleLabel: { id: '', en: '' },
  permissions: new Set(scope.kind === 'person' ? ['events:sell'] : ['events:sell', 'events:gate']),
  scope,
  personId: scope.kind === 'person' ? scope.person : null,
  mustEnrol: false,
});

export const saleOf = (
  { event, enterprises, stalls, shifts }: Held,
  n = 0,
  over: Partial<SaleSent> = {},
): SaleSent => ({
  sale: freshId(),
  activity: event.id,
  enterprise: enterprises[n] ?? '',
  stall: stalls[n]?.id ?? null,
  shift: shifts[0]?.id ?? null,
  group: 'craft',
  pay: 'cash',
  amount: 25_000,
  coupons: 0,
  newBuyer: false,
  ...over,
});

export type Line = {
  readonly phone: Phone;
  /** The act as a phone of this number in its row makes it; nothing is sent. */
  readonly act: (kind: string, body: object, at?: string) => SentAct;
  /** One act, and what became of it. */
  readonly tell: (kind: string, body: object, at?: string) => Promise<Receipt>;
};

/** A phone that counts its own acts. */
export async function lineOf(at: World, me: Me): Promise<Line> {
  at.officers.set(me.userId, me);
  const phone = await phoneOf(at, me.userId);
  let seq = phone.device.next - 1;
  const act: Line['act'] = (kind, body, when = onTheDay.toISOString()) => ({
    id: freshId(),
    seq: (seq += 1),
    kind,
    version: 1,
    at: when,
    body: body as Json,
    photos: [],
  });
  return {
    phone,
    act,
    async tell(kind, body, when) {
      const { json } = await phone.send([act(kind, body, when)]);
      const [receipt] = json.receipts;
      if (!receipt) throw new Error('no receipt');
      return receipt;
    },
  };
}

/** An act as it is applied for this person, without the line: what became of it. A refusal takes back what was written. */
export async function applyAs(city: City, me: Me, kind: string, body: object): Promise<Outcome> {
  const known = acts.find((one) => one.kind === kind);
  const read = known?.read(body, 1);
  if (!known || !read || 'refused' in read) throw new Error('no such act');
  const act: Act = {
    id: freshId(),
    deviceId: freshId(),
    userId: me.userId,
    seq: 1,
    at: onTheDay,
    receivedAt: onTheDay,
    body: read.body,
    photos: [],
  };
  const how: How = { by: me.userId, now: onTheDay, today: day('2026-12-05'), me, choice: null };
  let outcome: Outcome | undefined;
  await within(city, me.scope, async (db) => {
    outcome = await known.apply(db, act, how);
    return outcome.state === 'accepted' ? outcome : { refused: outcome.state };
  });
  if (!outcome) throw new Error('nothing came of it');
  return outcome;
}
