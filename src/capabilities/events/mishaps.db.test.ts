// What goes wrong between the floors of an event: records joined while it is on, somebody who simply came, plans changed meanwhile.
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import { freshId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { rolledBack } from '../../platform/db/testing.ts';
import { world } from '../../platform/sync/fixtures.ts';
import { around, as, given, programmeCity } from '../programme/fixtures.ts';
import { offerPlaces, releaseUnanswered, setParticipation } from '../programme/index.ts';
import type { ActivityId } from '../programme/index.ts';
import { leadTo } from '../registry/index.ts';
import { freeGone } from './apply/actions/gone.ts';
import { takePlace, withdraw } from './apply/actions/own.ts';
import type { ApplicationId } from './apply/door.ts';
import { copyEvent } from './copy/actions.ts';
import { plannedSessions } from './copy/store.ts';
import { checkin } from './day/actions/gate.ts';
import { markWhoSold } from './day/actions/came.ts';
import { heldEvent, inEvent, lineOf, onTheDay, saleOf, teller } from './day/fixtures.ts';
import { previewLevel, setLevel } from './day/restriction/actions/level.ts';
import { redate } from './day/restriction/actions/redate.ts';
import { insertSale } from './day/store/told.ts';
import { editEvent } from './event/actions/event.ts';
import { addShifts, openPlan } from './event/actions/plan.ts';
import { findEvent, lockEvent, shiftsOf } from './event/store.ts';
import { anEvent, exampleEvent } from './fixtures.ts';
import { addSession, editSession, endSession } from './sessions/actions/session.ts';
import type { TypedSession } from './sessions/rules/form.ts';
import { stallsOf } from './stalls/door.ts';
import { stalledEvent } from './stalls/fixtures.ts';
import type { Stalled } from './stalls/fixtures.ts';
import { insertPlaces } from './stalls/store/places.ts';
import { lockStalls } from './stalls/store/plan.ts';
import { acts, feeds } from './sync.ts';

const city = await programmeCity();
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);
const onDay = (on: string): Circumstances => ({
  by: 'u-staff',
  now: new Date(`${on}T03:00:00Z`),
  today: day(on),
});

const participationOf = async (db: Db, { event, enterprises }: Stalled, n: number) => {
  const { rows } = await db.execute<{ id: string; state: string }>(sql`
    select id, state from programme_participation
    where activity_id = ${event.id} and enterprise_id = ${enterprises[n]}::uuid`);
  const [row] = rows;
  if (!row) throw new Error('not in it');
  return row;
};
const accepted = (db: Db, application: string) =>
  db.execute(sql`
    insert into events_application_act (application_id, state, day, recorded_at, recorded_by)
    select ${application}::uuid, state, '2026-11-20', now(), 'u-staff' from unnest(array['in', 'accepted']) state`);
const seminar: TypedSession = {
  title: 'Kemasan',
  kind: 'seminar',
  room: 'Aula A',
  day: '6/12/2026',
  hours: '09.00-10.00',
  capacity: '4',
  speakers: '',
  about: '',
};
const placesOfApplication = async (db: Db, application: string | undefined) => {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from events_place where application_id = ${application}::uuid and freed_at is null`);
  return rows[0]?.n;
};

describe('two records of one enterprise, both with a place', () => {
  const joined = async (db: Db) => {
    const at = await heldEvent(db, city);
    const [one = '', other = ''] = at.enterprises;
    await leadTo(db, one, other);
    return at;
  };

  test('when the programme lets one of them go, the stalls of the other stay', () =>
    inCity(async (db) => {
      const at = await joined(db);
      const { id } = await participationOf(db, at, 0);
      const left = { participation: id, state: 'dropped' as const, reason: 'tercatat dua kali' };
      given(await setParticipation(db, left, around));
      await freeGone(db, around);
      expect(await placesOfApplication(db, at.applications[0])).toBe(0);
      expect(await placesOfApplication(db, at.applications[1])).toBe(at.shifts.length);
    }));

  test('when one application is withdrawn, the stalls of the other stay', () =>
    inCity(async (db) => {
      const at = await joined(db);
      const application = at.applications[0] as ApplicationId;
      await accepted(db, application);
      given(await withdraw(db, { activity: at.event.id, application, reason: 'tercatat dua kali' }, around));
      expect(await placesOfApplication(db, at.applications[0])).toBe(0);
      expect(await placesOfApplication(db, at.applications[1])).toBe(at.shifts.length);
    }));
});

describe('who was offered a place, said nothing and simply came', () => {
  const silent = async (db: Db) => {
    const at = await heldEvent(db, city, { over: { state: 'running' } });
    const { id } = await participationOf(db, at, 0);
    await db.execute(
      sql`update programme_participation set state = 'offered', day = '2026-12-01' where id = ${id}::uuid`,
    );
    return at;
  };

  test('has taken it when an officer sees them at their stall, and keeps it', () =>
    inCity(async (db) => {
      const at = await silent(db);
      const body = {
        activity: at.event.id,
        stall: at.stalls[0]?.id ?? '',
        enterprise: at.enterprises[0] ?? '',
        day: '2026-12-05',
      };
      const me = teller('petugas-gerbang');
      const how = { by: me.userId, now: onTheDay, today: day('2026-12-05'), me, choice: null };
      const act = {
        id: freshId(),
        deviceId: freshId(),
        userId: me.userId,
        seq: 1,
        at: onTheDay,
        receivedAt: onTheDay,
      };
      const seen = await as(db, inEvent, (narrow) => checkin(narrow, { ...act, body, photos: [] }, how));
      expect(seen).toMatchObject({ state: 'accepted', result: { kind: 'exhibitor' } });
      await releaseUnanswered(db, onDay('2026-12-06'));
      expect((await participationOf(db, at, 0)).state).toBe('attended');
    }));

  test('has taken it when they sold something, before the night passes their place on', () =>
    inCity(async (db) => {
      const at = await silent(db);
      await insertSale(db, {
        id: freshId(),
        activityId: at.event.id,
        enterpriseId: at.enterprises[0] ?? '',
        day: '2026-12-05',
        group: 'craft',
        pay: 'cash',
        amount: 25_000n,
        coupons: 0,
        newBuyer: false,
        claimedAt: onTheDay,
        recordedAt: onTheDay,
        recordedBy: 'u-pemilik',
      });
      expect(await markWhoSold(db, onDay('2026-12-06'))).toBe(1);
      await releaseUnanswered(db, onDay('2026-12-06'));
      expect((await participationOf(db, at, 0)).state).toBe('attended');
      expect(await placesOfApplication(db, at.applications[0])).toBe(at.shifts.length);
      expect(await markWhoSold(db, onDay('2026-12-06'))).toBe(0);
    }));
});

describe('after the last day', () => {
  test('nobody who waited is offered the place of one who did not come', () =>
    inCity(async (db) => {
      const at = await heldEvent(db, city, { over: { state: 'running' } });
      await db.execute(sql`update programme_activity set places = 2 where id = ${at.event.id}`);
      const more = await heldEvent(db, city, { from: 50 });
      given(await offerPlaces(db, { activity: at.event.id, enterprises: more.enterprises }, around));
      const { id } = await participationOf(db, at, 0);
      const left = { participation: id, state: 'dropped' as const, reason: 'tidak datang' };
      expect(given(await setParticipation(db, left, onDay('2026-12-07'))).called).toEqual([]);
    }));
});

describe('a recipe whose original was put off in part', () => {
  test('is copied, though something else stands now where it was', () =>
    inCity(async (db) => {
      const { id } = await anEvent(db, city);
      await db.execute(sql`
        update events_shift set postponed_at = now() where activity_id = ${id} and day = '2026-12-05' and no = 1`);
      const open = given(await openPlan(db, id));
      const instead = { days: [day('2026-12-05')], hours: [{ starts: '09:00', ends: '13:00' }] };
      given(await addShifts(db, open, instead, { ...around, today: day('2026-11-22') }));
      const room = { day: '5/12/2026', hours: '09.00-10.00' };
      const late = await aSession(db, { id }, room);
      await db.execute(sql`update events_session set postponed_at = now() where id = ${late}`);
      await aSession(db, { id }, { ...room, title: 'Pengganti' });
      const from = await findEvent(db, id);
      if (!from) throw new Error('gone');
      const set = {
        ...exampleEvent,
        area: '64.71.05.1001',
        starts: day('2027-01-09'),
        ends: day('2027-01-10'),
        hours: [],
        applyUntil: null,
      };
      const copy = given(await copyEvent(db, { from, set }, around));
      expect((await shiftsOf(db, copy.id)).map((s) => `${s.day} ${s.starts}`)).toEqual([
        '2027-01-09 09:00:00',
        '2027-01-09 14:00:00',
        '2027-01-10 08:00:00',
        '2027-01-10 14:00:00',
      ]);
      expect((await plannedSessions(db, copy.id)).map((one) => one.title)).toEqual(['Pengganti']);
      expect(copy.left).toBe(2);
    }));
});

const aSession = async (db: Db, event: { readonly id: ActivityId }, over: Partial<TypedSession> = {}) =>
  given(await addSession(db, { activityId: event.id, typed: { ...seminar, ...over } }, around)).id;

test('an event is not shortened over a session it has; one that is called off does not hold it', () =>
  inCity(async (db) => {
    const { id } = await anEvent(db, city);
    const session = await aSession(db, { id });
    await db.execute(sql`delete from events_shift where activity_id = ${id} and day = '2026-12-06'`);
    const revision = async () => (await findEvent(db, id))?.revision ?? 0;
    const shorten = async () =>
      editEvent(
        db,
        { id, revision: await revision(), set: { ...exampleEvent, ends: day('2026-12-05') } },
        around,
      );
    expect(await shorten()).toEqual({ refused: 'shifts-outside', days: ['2026-12-06'] });
    given(await endSession(db, { activityId: id, id: session, reason: 'pembicara sakit' }, around));
    expect(await shorten()).toEqual({ id });
  }));

test('a level set in the afternoon puts off what is to come, not what was held in the morning', () =>
  inCity(async (db) => {
    const { id, shifts } = await anEvent(db, city);
    const now = new Date('2026-12-05T07:00:00Z');
    const level = { level: 3, share: 0, fromDay: day('2026-12-05'), source: 'Instruksi Rekaan' };
    const { seen } = await previewLevel(db, level, now);
    given(await setLevel(db, { level, seen }, { ...onDay('2026-12-05'), now }));
    const off = (await shiftsOf(db, id)).filter((s) => s.postponedAt !== null);
    expect(off.map((s) => s.id)).toEqual(shifts.slice(1).map((s) => s.id));
  }));

/** Who waits for a lock of another transaction in this database. */
const waiting = async (many: number) => {
  for (;;) {
    const { n } = await within(city, wholeCity, async (db) => {
      const { rows } = await db.execute<{ n: number }>(sql`
        select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
      return { n: rows[0]?.n ?? 0 };
    });
    if (n >= many) return;
    await new Promise((done) => setTimeout(done, 10));
  }
};
const all = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);

describe('two at a session that was put off', () => {
  test('one gives it a new day, one corrects it: one after the other, and the second is told', async () => {
    const { id } = await all((db) => anEvent(db, city));
    const session = await all((db) => aSession(db, { id }));
    await all((db) => db.execute(sql`update events_session set postponed_at = now() where id = ${session}`));
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    const third = all(async (db) => {
      await lockEvent(db, id);
      await held;
    });
    const typed = new Map([[session as string, { day: '6/12/2026', hours: '13.00-14.00' }]]);
    const moved = all((db) => redate(db, typed, around));
    await waiting(1);
    const corrected = all((db) =>
      editSession(db, { activityId: id, id: session, revision: 1, typed: seminar }, around),
    );
    await waiting(2);
    release();
    await third;
    expect(await moved).toMatchObject({ moved: 1 });
    expect(await corrected).toEqual({ refused: 'changed-since' });
  });
});

test('who withdraws while stalls are arranged keeps none of those that were just given', async () => {
  const at = await all((db) => stalledEvent(db, city, { many: 1, from: 700 }));
  const [application = ''] = at.applications;
  await all((db) => accepted(db, application));
  const [stall] = await all((db) => stallsOf(db, at.event.id));
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  const arranging = all(async (db) => {
    await lockStalls(db, at.event.id);
    await held;
    const seat = { stallId: stall?.id ?? '', shiftId: at.shifts[0]?.id ?? '', seat: 1 };
    return insertPlaces(db, at.event.id, [{ ...seat, applicationId: application }], {
      ...around,
      locked: false,
      rotaId: null,
    });
  });
  const meant = { activity: at.event.id, application: application as ApplicationId, reason: 'sakit' };
  const leaving = all((db) => withdraw(db, meant, around));
  await Promise.race([leaving, waiting(1)]);
  release();
  expect(await arranging).toBe(1);
  given(await leaving);
  expect(await all((db) => placesOfApplication(db, application))).toBe(0);
});

test('a level is set when whoever arranges stalls is done, and sees what they gave', async () => {
  const at = await all((db) => stalledEvent(db, city, { many: 1, from: 720 }));
  const level = { level: 3, share: 0, fromDay: day('2026-12-05'), source: 'Instruksi Rekaan' };
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  const arranging = all(async (db) => {
    await lockStalls(db, at.event.id);
    await held;
  });
  const setting = inCity(async (db) => {
    const { seen } = await previewLevel(db, level, around.now);
    return given(await setLevel(db, { level, seen }, around)).shifts;
  });
  const first = await Promise.race([setting.then(() => 'set'), waiting(1).then(() => 'waits')]);
  release();
  await arranging;
  expect(first).toBe('waits');
  expect(await setting).toBeGreaterThan(0);
});

test('a phone that sends nonsense reads so, and what it sends afterwards counts', async () => {
  const at = world(city, acts, feeds);
  at.clock.now = onTheDay;
  const held = await all((db) => heldEvent(db, city, { from: 800 }));
  const { tell } = await lineOf(at, teller('petugas-aneh'));
  const [enterprise = ''] = held.enterprises;
  const shown = { pass: 'ZZZZ2222YYYY3333', activity: held.event.id, stall: null, session: null };
  const typed = { activity: held.event.id, enterprise };
  const nonsense: readonly (readonly [string, object, string])[] = [
    ['events:scan', { ...shown, day: '0000-01-01', gate: 'Utara' }, 'unreadable-body'],
    ['events:scan', { ...shown, day: '2026-12-05', gate: '\u0000' }, 'unreadable-body'],
    ['events:scan', { ...shown, day: '2026-12-05', gate: 'U\u0000tara' }, 'unknown-pass'],
    ['events:redeem', { ...typed, coupons: ['\u0000'] }, 'unreadable-body'],
    ['events:sale', saleOf(held, 0, { amount: -5 }), 'unreadable-body'],
    ['events:sale', saleOf(held, 0, { amount: 1.5 }), 'unreadable-body'],
    ['events:sale', saleOf(held, 0, { amount: 1_000_000_001 }), 'unreadable-body'],
    ['events:sale', saleOf(held, 0, { amount: '1e3' }), 'unreadable-body'],
  ];
  for (const [kind, body, reason] of nonsense) expect(await tell(kind, body)).toMatchObject({ reason });
  expect(await tell('events:redeem', { ...typed, coupons: ['K\u00001', 'K\u0000é'] })).toMatchObject({
    state: 'accepted',
    result: { taken: 1, doubts: [{ typed: 'Ké', why: 'unreadable' }] },
  });
  expect(await tell('events:sale', saleOf(held))).toMatchObject({ state: 'accepted' });
});

test('an offer that is taken in the hour in which it ends is taken or passed on, never both', async () => {
  const at = await all(async (db) => {
    const made = await stalledEvent(db, city, { many: 2, from: 900, over: { state: 'running' } });
    await db.execute(
      sql`update programme_activity set places = 1, answer_days = 2 where id = ${made.event.id}`,
    );
    for (const [n, state] of (['offered', 'waiting'] as const).entries())
      await db.execute(sql`
        update programme_participation set state = ${state}, day = '2026-11-22'
        where activity_id = ${made.event.id} and enterprise_id = ${made.enterprises[n]}::uuid`);
    for (const application of made.applications) await accepted(db, application);
    return made;
  });
  const meant = { activity: at.event.id, application: at.applications[0] as ApplicationId };
  const [taken, { released }] = await Promise.all([
    all((db) => takePlace(db, meant, onDay('2026-11-25'))),
    all((db) => releaseUnanswered(db, onDay('2026-11-25'), at.event.id)),
  ]);
  const held = async (n: number) => all((db) => participationOf(db, at, n));
  expect([(await held(0)).state, (await held(1)).state]).toEqual(
    isRefused(taken) ? ['dropped', 'offered'] : ['taken', 'waiting'],
  );
  expect(released).toBe(isRefused(taken) ? 1 : 0);
});
