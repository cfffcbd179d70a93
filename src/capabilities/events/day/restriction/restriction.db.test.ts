// A level of restriction against a real database: what it puts off, who is told, and the one list to re-date.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { wholeCity } from '../../../../platform/db/index.ts';
import type { City, Db } from '../../../../platform/db/index.ts';
import { rolledBack } from '../../../../platform/db/testing.ts';
import { around, given, programmeCity } from '../../../programme/fixtures.ts';
import { exampleEnterprise } from '../../../registry/fixtures.ts';
import { findEvent, shiftsOf } from '../../event/store.ts';
import type { EventRow } from '../../event/store.ts';
import { anEvent } from '../../fixtures.ts';
import { heldEvent } from '../fixtures.ts';
import { takeOwnPass, takeVisitorPass } from '../../sessions/actions/passes.ts';
import { signUp } from '../../sessions/actions/seats.ts';
import { addSession } from '../../sessions/actions/session.ts';
import { sessionsOf } from '../../sessions/door.ts';
import type { SessionId } from '../../sessions/door.ts';
import { listUntold } from '../../sessions/store/untold.ts';
import { previewLevel, setLevel } from './actions/level.ts';
import { redate } from './actions/redate.ts';
import { listWaiting } from './store.ts';

let city: City;
beforeAll(async () => {
  city = await programmeCity();
});
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);

async function fair(db: Db): Promise<EventRow> {
  const { id } = await anEvent(db, city, { area: '64.71.01' });
  const event = await findEvent(db, id);
  if (!event) throw new Error('no event');
  return event;
}
const session = async (
  db: Db,
  event: EventRow,
  over: { capacity?: string; room?: string } = {},
): Promise<SessionId> =>
  given(
    await addSession(
      db,
      {
        activityId: event.id,
        typed: {
          title: 'Kemasan',
          kind: 'seminar',
          room: 'Aula A',
          day: '6/12/2026',
          hours: '09.00-10.00',
          capacity: '4',
          speakers: 'Bu Rekaan',
          about: '',
          ...over,
        },
      },
      around,
    ),
  ).id;

const level = (share: number, from = '2026-12-06') => ({
  level: 3,
  share,
  fromDay: day(from),
  source: 'Instruksi Rekaan',
});
async function set(db: Db, share: number, from?: string) {
  const { seen } = await previewLevel(db, level(share, from), around.now);
  return given(await setLevel(db, { level: level(share, from), seen }, around));
}
const texts = async (db: Db) => {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from messages_outbox where template = 'events:changed'`,
  );
  return rows[0]?.n ?? 0;
};

describe('a level', () => {
  test('nought puts off shifts and sessions from its day on, and tells every owner once', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const id = await session(db, event);
      for (const phone of ['081234500011', '081234500012']) {
        const enterpriseId = await exampleEnterprise(db, {
          phone,
          name: `Dapur ${phone}`,
          owner: `Orang ${phone}`,
        });
        await db.execute(sql`
          insert into programme_participation (id, activity_id, enterprise_id, state, day, turn, recorded_at, recorded_by)
          values (gen_random_uuid(), ${event.id}, ${enterpriseId}, 'taken', '2026-11-22', 1, now(), 'test')`);
        const pass = given(await takeOwnPass(db, { event, enterpriseId }, around));
        given(await signUp(db, { session: id, pass }, around));
      }
      given(await takeVisitorPass(db, { event, name: 'Tamu', sessions: [id] }, around));
      expect(await set(db, 0)).toEqual({
        shifts: 2,
        sessions: 1,
        places: 0,
        waiting: 0,
        told: 2,
        without: 0,
        visitors: 1,
      });
      expect(await texts(db)).toBe(2);
      const shifts = await shiftsOf(db, event.id);
      expect(shifts.map((s) => [s.day, s.postponedAt !== null])).toEqual([
        ['2026-12-05', false],
        ['2026-12-05', false],
        ['2026-12-06', true],
        ['2026-12-06', true],
      ]);
      expect((await sessionsOf(db, event.id))[0]).toMatchObject({ postponed: true, off: false });
      const { rows } = await db.execute(
        sql`select off, postponed from events_public_session where activity_id = ${event.id}`,
      );
      expect(rows).toEqual([{ off: true, postponed: true }]);
    }));

  test('calendars hear when a level puts off and when new days are given', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const sequence = async () => {
        const { rows } = await db.execute<{ n: number }>(
          sql`select revision as n from events_public where id = ${event.id}`,
        );
        return rows[0]?.n ?? 0;
      };
      const grown = [await sequence()];
      await set(db, 0);
      grown.push(await sequence());
      await set(db, 10_000);
      const [first] = await listWaiting(db);
      const typed = new Map([[first?.id ?? '', { day: '12/12/2026', hours: '08.00-14.00' }]]);
      given(await redate(db, typed, around));
      grown.push(await sequence());
      expect(grown).toEqual([...new Set(grown)].toSorted((a, b) => a - b));
    }));

  test('half the seats: the last who signed up wait, and sit again when it is lifted', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const id = await session(db, event);
      for (const name of ['Satu', 'Dua', 'Tiga'])
        given(await takeVisitorPass(db, { event, name, sessions: [id] }, around));
      expect(await set(db, 5000)).toMatchObject({ shifts: 0, sessions: 0, visitors: 1 });
      expect((await sessionsOf(db, event.id))[0]).toMatchObject({ seats: 2, waiting: 1 });
      given(await takeVisitorPass(db, { event, name: 'Empat', sessions: [id] }, around));
      expect((await sessionsOf(db, event.id))[0]).toMatchObject({ seats: 2, waiting: 2 });
      await set(db, 10_000);
      expect((await sessionsOf(db, event.id))[0]).toMatchObject({ seats: 4, waiting: 0 });
    }));

  test('half the places: a full shift keeps as many, the others wait as a part of it, everybody is told or named for a visit', () =>
    inCity(async (db) => {
      const { event, shifts, enterprises } = await heldEvent(db, city, { many: 4 });
      const { effect } = await previewLevel(db, level(5000), around.now);
      const own = effect.thinned.filter((t) => t.shift.event === event.id);
      expect(own.map((t) => [t.stay.length, t.moves.length, t.off.length])).toEqual([
        [2, 0, 2],
        [2, 0, 2],
      ]);
      // Each of the four keeps one of two places.
      expect(new Set(own.flatMap((t) => t.stay.map((h) => h.enterprise)))).toEqual(new Set(enterprises));
      expect(await set(db, 5000)).toMatchObject({ shifts: 0, places: 0, waiting: 4, told: 0, without: 4 });
      expect((await listUntold(db)).filter((u) => u.activity === event.id)).toHaveLength(4);
      const standing = async () => {
        const { rows } = await db.execute<{ n: number; put: boolean }>(sql`
          select count(p.id)::int as n, s.postponed_at is not null as put from events_shift s
            left join events_place p on p.shift_id = s.id and p.freed_at is null
          where s.activity_id = ${event.id} and s.day = '2026-12-06' group by s.id order by s.starts, 2`);
        return rows.map((r) => `${r.put ? 'waits' : 'stands'} ${String(r.n)}`);
      };
      expect(await standing()).toEqual(['stands 2', 'waits 2', 'stands 2', 'waits 2']);
      const { rows: open } = await db.execute(
        sql`select postponed from events_public_shift where activity_id = ${event.id}`,
      );
      expect(open).toEqual(shifts.map(() => ({ postponed: false })));
      const parts = (await listWaiting(db)).filter((w) => w.event === event.id);
      const back = new Map(
        parts.map((w) => [w.id, { day: '6/12/2026', hours: `${w.starts}-${w.ends}` }] as const),
      );
      expect(await redate(db, back, around)).toMatchObject({ refused: 'rows' });
      await set(db, 10_000);
      expect(given(await redate(db, back, around))).toMatchObject({ moved: 2 });
      expect(await standing()).toEqual(['stands 4', 'stands 4']);
      expect((await listWaiting(db)).filter((w) => w.event === event.id)).toEqual([]);
    }));

  test('who must leave a full shift is moved where there is room and a seat that suits', () =>
    inCity(async (db) => {
      const { event, shifts, enterprises } = await heldEvent(db, city, { many: 4 });
      const [, , morning, evening] = shifts;
      await db.execute(
        sql`update events_place set freed_at = now(), freed_by = 'u' where shift_id = ${evening?.id}::uuid`,
      );
      expect(await set(db, 5000)).toMatchObject({ shifts: 0, places: 2, waiting: 0 });
      const { rows } = await db.execute<{ shift: string; enterprise: string }>(sql`
        select shift_id as shift, enterprise_id as enterprise from events_place
        where activity_id = ${event.id} and freed_at is null and shift_id = any(${sql.param([morning?.id, evening?.id])}::uuid[])`);
      expect(rows.map((r) => r.enterprise).toSorted()).toEqual([...enterprises].toSorted());
      expect(rows.filter((r) => r.shift === evening?.id)).toHaveLength(2);
    }));

  test('confirmed on a plan that changed since it was shown, nothing is done', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const { seen } = await previewLevel(db, level(0), around.now);
      await session(db, event);
      expect(await setLevel(db, { level: level(0), seen }, around)).toEqual({ refused: 'changed-since' });
      expect(await listWaiting(db)).toEqual([]);
    }));
});

describe('what was put off', () => {
  test('gets new days in one form, also after the last day of the event, which lasts as long', () =>
    inCity(async (db) => {
      const event = await fair(db);
      await session(db, event);
      await set(db, 0);
      await set(db, 10_000);
      const waiting = await listWaiting(db);
      expect(waiting.map((w) => w.kind)).toEqual(['shift', 'shift', 'session']);
      const typed = new Map(
        waiting.map((w) => [w.id, { day: '12/12/2026', hours: `${w.starts}-${w.ends}` }] as const),
      );
      expect(given(await redate(db, typed, around))).toMatchObject({ moved: 3 });
      expect(await listWaiting(db)).toEqual([]);
      expect(await findEvent(db, event.id)).toMatchObject({ starts: '2026-12-05', ends: '2026-12-12' });
      expect((await sessionsOf(db, event.id))[0]).toMatchObject({ day: '2026-12-12', postponed: false });
    }));

  test('a clash in the form is named row by row, and nothing of it is saved', () =>
    inCity(async (db) => {
      const event = await fair(db);
      await session(db, event);
      await set(db, 0);
      await set(db, 10_000);
      await session(db, event, { room: 'Aula A' });
      const [first, second, talk] = await listWaiting(db);
      if (!first || !second || !talk) throw new Error('three wait');
      const refused = await redate(
        db,
        new Map([
          [first.id, { day: '12/12/2026', hours: '08.00-14.00' }],
          [second.id, { day: '12/12/2026', hours: '13.00-20.00' }],
          [talk.id, { day: '6/12/2026', hours: '09.30-10.30' }],
        ]),
        around,
      );
      expect(refused).toEqual({
        refused: 'rows',
        rows: new Map<string, unknown>([
          [second.id, { refused: 'shift-clash', day: '2026-12-12', starts: '08:00', ends: '14:00' }],
          [
            talk.id,
            expect.objectContaining({ refused: 'clash', who: null, title: 'Kemasan', room: 'Aula A' }),
          ],
        ]),
      });
      expect(await listWaiting(db)).toHaveLength(3);
    }));

  test.each([
    ['5/12/2026', null],
    ['6/12/2026', 'above-level'],
    ['12/12/2026', 'above-level'],
    ['21/11/2026', 'day-past'],
    ['31/02/2027', 'day-wrong'],
  ])('under a level of nought from 6 December, %s gives %s', (on, code) =>
    inCity(async (db) => {
      const event = await fair(db);
      await set(db, 0);
      const [first] = await listWaiting(db);
      if (!first) throw new Error('one waits');
      const done = await redate(db, new Map([[first.id, { day: on, hours: '20.00-21.00' }]]), around);
      expect('rows' in done ? done.rows.get(first.id)?.refused : null).toBe(code);
      expect(event.id).toBe(first.event);
    }),
  );

  test('a form without a day changes nothing', () =>
    inCity(async (db) => {
      await fair(db);
      await set(db, 0);
      expect(await redate(db, new Map(), around)).toEqual({ refused: 'nothing' });
    }));
});
