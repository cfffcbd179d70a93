// Sessions and passes against a real database: clashes, two people at once, the line, scans, whose they are.
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { around, as, given, here, inElsewhere, inHere, programmeCity } from '../../programme/fixtures.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { listPeople } from '../day/passes/people.ts';
import { findByCode, findPass, issuePasses, passCodeOf, takeScan } from '../day/passes.ts';
import type { PassFound } from '../day/passes.ts';
import { hash16 } from '../day/passes/code.ts';
import { forgetNames } from '../day/passes/jobs.ts';
import { findEvent } from '../event/store.ts';
import type { EventRow } from '../event/store.ts';
import { anEvent } from '../fixtures.ts';
import { hearErased } from '../forget.ts';
import { addCrew, issueSpeakers, setPerson } from './actions/people.ts';
import { takeOwnPass, takeVisitorPass } from './actions/passes.ts';
import { giveFeedback, leave, signUp } from './actions/seats.ts';
import { addSession, editSession, endSession } from './actions/session.ts';
import { sessionsOf } from './door.ts';
import type { SessionId } from './door.ts';
import type { TypedSession } from './rules/form.ts';
import { changesText } from './rules/told.ts';
import { insertSession } from './store/sessions.ts';
import { listSignUps, signUpsOf } from './store/sign-ups.ts';
import { countUntold, listUntold, setSaid } from './store/untold.ts';

let city: City;
beforeAll(async () => {
  city = await programmeCity();
});
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);

const typed = (over: Partial<TypedSession> = {}): TypedSession => ({
  title: 'Kemasan yang menjual',
  kind: 'seminar',
  room: 'Aula A',
  day: '5/12/2026',
  hours: '09.00-10.30',
  capacity: '2',
  speakers: 'Bu Rekaan, Dinas Rekaan',
  about: '',
  ...over,
});

async function fair(db: Db, over: Parameters<typeof anEvent>[2] = {}): Promise<EventRow> {
  const { id } = await anEvent(db, city, { area: '64.71.01', ...over });
  const event = await findEvent(db, id);
  if (!event) throw new Error('no event');
  return event;
}
const add = (db: Db, event: EventRow, over: Partial<TypedSession> = {}) =>
  addSession(db, { activityId: event.id, typed: typed(over) }, around);
async function visitor(
  db: Db,
  event: EventRow,
  name: string,
  sessions: SessionId[] = [],
): Promise<PassFound> {
  const { code } = given(await takeVisitorPass(db, { event, name, sessions }, around));
  const pass = await findByCode(db, code);
  if (!pass) throw new Error('no pass');
  return pass;
}
const standing = async (db: Db, session: SessionId) =>
  (await listSignUps(db, session)).map((s) => `${s.label ?? ''} ${s.state}`);
const messages = async (db: Db) => {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from messages_outbox where template = 'events:changed'`,
  );
  return rows[0]?.n ?? 0;
};

describe('a programme', () => {
  test('a room that is taken is refused, and the other session is named', () =>
    inCity(async (db) => {
      const event = await fair(db);
      given(await add(db, event));
      const no = await add(db, event, {
        title: 'Foto produk',
        room: 'AULA  a',
        speakers: 'Pak Lain',
        hours: '10.00-11.00',
      });
      expect(no).toMatchObject({
        refused: 'clash',
        who: null,
        title: 'Kemasan yang menjual',
        starts: '09:00',
      });
    }));

  test('a speaker cannot be in two rooms, and is named with the other session', () =>
    inCity(async (db) => {
      const event = await fair(db);
      given(await add(db, event));
      const no = await add(db, event, { title: 'Foto produk', room: 'Aula B', speakers: 'BU REKAAN' });
      expect(no).toMatchObject({ refused: 'clash', who: 'Bu Rekaan', title: 'Kemasan yang menjual' });
    }));

  test('right after each other, and at another event at the same time, is no clash', () =>
    inCity(async (db) => {
      const event = await fair(db);
      given(await add(db, event));
      given(await add(db, event, { hours: '10.30-11.30' }));
      given(await add(db, await fair(db, { name: 'Bazar Lain Rekaan' })));
    }));

  test('the database refuses what the rule did not see', () =>
    inCity(async (db) => {
      const event = await fair(db);
      given(await add(db, event));
      const { id } = given(await add(db, event, { room: 'Aula B', speakers: '' }));
      const other = (await sessionsOf(db, event.id)).find((s) => s.id === id);
      const fault = await insertSession(
        db,
        {
          id: crypto.randomUUID() as SessionId,
          activityId: event.id,
          set: { ...other, room: 'Aula A', speakers: [] } as never,
        },
        around,
      ).catch((error: unknown) => error);
      expect(String((fault as { cause?: unknown }).cause)).toContain('events_session_room_free');
    }));

  test('of two who take one room at once, one wins and the other is told by whom', async () => {
    const event = await within(city, wholeCity, (db) => fair(db, { name: 'Bazar Serentak Rekaan' }));
    const both = await Promise.all(
      ['Pertama', 'Kedua'].map((title) =>
        within(city, wholeCity, (db) => add(db, event, { title, speakers: title })),
      ),
    );
    const lost = both.filter((one) => isRefused(one));
    expect(lost).toHaveLength(1);
    const [held] = await within(city, wholeCity, (db) => sessionsOf(db, event.id));
    expect(lost[0]).toMatchObject({ refused: 'clash', who: null, title: held?.title });
  });

  test('called off with a reason, room and speaker are free again and its people are told', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const { id } = given(await add(db, event));
      const owner = await exampleEnterprise(db, { phone: '081234500001' });
      const pass = given(await takeOwnPass(db, { event, enterpriseId: owner }, around));
      given(await signUp(db, { session: id, pass }, around));
      const before = await messages(db);
      const at = { activityId: event.id, id };
      expect(await endSession(db, { ...at, reason: '-' }, around)).toEqual({ refused: 'reason-short' });
      given(await endSession(db, { ...at, reason: 'Narasumber sakit' }, around));
      expect(await messages(db)).toBe(before + 1);
      given(await add(db, event));
      expect(await signUp(db, { session: id, pass: { ...pass, ended: false } }, around)).toEqual({
        refused: 'session-off',
      });
    }));

  test('corrected on an older revision it is refused; fewer seats than are taken are refused', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const { id } = given(await add(db, event));
      await visitor(db, event, 'Satu', [id]);
      await visitor(db, event, 'Dua', [id]);
      const at = { activityId: event.id, id };
      const edit = (revision: number, over: Partial<TypedSession>) =>
        editSession(db, { ...at, revision, typed: typed(over) }, around);
      expect(await edit(1, { capacity: '1' })).toEqual({ refused: 'seats-taken', seats: 2 });
      given(await edit(1, { capacity: '3' }));
      expect(await edit(1, { capacity: '5' })).toEqual({ refused: 'changed-since' });
    }));

  test('an officer of another kelurahan does not change it', () =>
    inCity(async (db) => {
      const event = await fair(db);
      expect(await as(db, inElsewhere, (narrow) => add(narrow, event))).toEqual({ refused: 'unknown-event' });
    }));
});

describe('the line of a session', () => {
  test('who leaves makes room for whoever waits longest', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const { id } = given(await add(db, event));
      const first = await visitor(db, event, 'Satu', [id]);
      for (const name of ['Dua', 'Tiga', 'Empat']) await visitor(db, event, name, [id]);
      expect(await standing(db, id)).toEqual(['Satu seat', 'Dua seat', 'Tiga waiting', 'Empat waiting']);
      given(await leave(db, { session: id, pass: first }, around));
      expect(await standing(db, id)).toEqual(['Satu left', 'Dua seat', 'Tiga seat', 'Empat waiting']);
      given(await signUp(db, { session: id, pass: first }, around));
      expect(await standing(db, id)).toEqual(['Dua seat', 'Tiga seat', 'Empat waiting', 'Satu waiting']);
    }));

  test('the last seat goes to one of two who take it at once', async () => {
    const { event, id } = await within(city, wholeCity, async (db) => {
      const made = await fair(db, { name: 'Bazar Kursi Terakhir' });
      return { event: made, id: given(await add(db, made, { capacity: '1' })).id };
    });
    await Promise.all(
      ['Satu', 'Dua', 'Tiga'].map((name) =>
        within(city, { kind: 'none' }, (db) => visitorIn(db, event, name, id)),
      ),
    );
    const states = await within(city, wholeCity, (db) => listSignUps(db, id));
    expect(states.map((s) => s.state)).toEqual(['seat', 'waiting', 'waiting']);
    expect(new Set(states.map((s) => s.turn)).size).toBe(3);
  });

  test('whatever people do, nobody passes one who waits longer', () =>
    inCity(async (db) => {
      const event = await fair(db);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(5), fc.boolean()), { maxLength: 14 }),
          fc.integer({ min: 1, max: 3 }),
          async (acts, capacity) => {
            await db.client.query('savepoint run');
            const { id } = given(await add(db, event, { capacity: String(capacity) }));
            const passes: PassFound[] = [];
            for (let n = 0; n < 6; n++) passes.push(await visitor(db, event, `Tamu ${String(n)}`));
            for (const [who, comes] of acts) {
              const pass = passes[who];
              if (pass) given(await (comes ? signUp : leave)(db, { session: id, pass }, around));
            }
            const line = await listSignUps(db, id);
            const sit = line.filter((s) => s.state === 'seat');
            const wait = line.filter((s) => s.state === 'waiting');
            expect(sit.length).toBe(Math.min(capacity, sit.length + wait.length));
            expect(Math.max(0, ...sit.map((s) => s.turn))).toBeLessThan(
              Math.min(Infinity, ...wait.map((s) => s.turn)),
            );
            await db.client.query('rollback to savepoint run');
          },
        ),
        { numRuns: 12 },
      );
    }));
});

async function visitorIn(db: Db, event: EventRow, name: string, session: SessionId) {
  return given(await takeVisitorPass(db, { event, name, sessions: [session] }, around));
}

describe('passes', () => {
  test('who took a place has one pass, however often they are given; who left has none that holds', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const enterprise = await exampleEnterprise(db, {});
      const state = (to: string) =>
        db.execute(sql`
          insert into programme_participation (id, activity_id, enterprise_id, state, day, turn, recorded_at, recorded_by)
          values (gen_random_uuid(), ${event.id}, ${enterprise}, ${to}, '2026-11-22', 1, now(), 'test')
          on conflict (activity_id, enterprise_id) where enterprise_id is not null do update set state = excluded.state`);
      await state('offered');
      expect(await issuePasses(db, event.id, around)).toBe(0);
      await state('taken');
      expect(await issuePasses(db, event.id, around)).toBe(1);
      expect(await issuePasses(db, event.id, around)).toBe(0);
      const code = (await passCodeOf(db, event.id, [enterprise])).get(enterprise) ?? '';
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      await state('withdrawn');
      await issuePasses(db, event.id, around);
      expect(await findPass(db, event.id, code)).toMatchObject({ ended: true, kind: 'exhibitor' });
      await state('taken');
      await issuePasses(db, event.id, around);
      expect(await findPass(db, event.id, code)).toMatchObject({ ended: false });
    }));

  test('two gates without signal both let somebody in: both scans are kept, the second names the first', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const pass = await visitor(db, event, 'Tamu');
      const at = (gate: string, hour: string, shown = pass.code) =>
        takeScan(
          db,
          {
            id: crypto.randomUUID(),
            activityId: event.id,
            pass: shown,
            day: '2026-12-05',
            gate,
            stall: null,
            session: null,
            claimedAt: new Date(`2026-12-05T${hour}:00:00Z`),
          },
          around,
        );
      expect(await at('Utara', '02')).toEqual({ label: 'Tamu', kind: 'visitor', again: null });
      expect(await at('Selatan', '03', await hash16(pass.code))).toMatchObject({
        again: { gate: 'Utara', at: '2026-12-05T02:00:00.000Z' },
      });
      expect(await at('Utara', '02', '0000-0000-0000-0000')).toEqual({ refused: 'unknown-pass' });
      await db.execute(sql`update events_pass set ended_at = now() where id = ${pass.id}`);
      expect(await at('Utara', '04')).toEqual({ refused: 'pass-ended' });
      const { rows } = await db.execute(
        sql`select again from events_scan where pass_id = ${pass.id} order by claimed_at`,
      );
      expect(rows).toEqual([{ again: false }, { again: true }]);
    }));

  test('a scan at a session is attendance, and gives a seat to one who had none', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const { id } = given(await add(db, event, { capacity: '1' }));
      await visitor(db, event, 'Satu', [id]);
      const second = await visitor(db, event, 'Dua', [id]);
      given(
        await takeScan(
          db,
          {
            id: crypto.randomUUID(),
            activityId: event.id,
            pass: second.code,
            day: '2026-12-05',
            gate: 'Aula A',
            stall: null,
            session: id,
            claimedAt: around.now,
          },
          around,
        ),
      );
      expect(await standing(db, id)).toEqual(['Satu seat', 'Dua seat']);
      expect((await signUpsOf(db, [second.id]))[0]).toMatchObject({ came: true });
      expect(await leave(db, { session: id, pass: second }, around)).toEqual({ refused: 'came-already' });
    }));

  test('a rating is taken from the end of the session on, from those who had a seat', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const { id } = given(await add(db, event, { capacity: '1' }));
      const first = await visitor(db, event, 'Satu', [id]);
      const second = await visitor(db, event, 'Dua', [id]);
      const rate = (pass: PassFound, instant: string) =>
        giveFeedback(
          db,
          { session: id, pass, stars: '4', said: 'Bagus' },
          { ...around, now: new Date(instant) },
        );
      expect(await rate(first, '2026-12-05T02:29:59Z')).toEqual({ refused: 'too-early' });
      given(await rate(first, '2026-12-05T02:30:00Z'));
      expect(await rate(second, '2026-12-06T00:00:00Z')).toEqual({ refused: 'no-seat' });
      expect((await sessionsOf(db, event.id))[0]).toMatchObject({ stars: 400 });
    }));

  test('a speaker has one pass at an event, which ends when no session names them and holds again when one does', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const { id } = given(await add(db, event));
      const other = given(
        await add(db, event, { title: 'Foto', hours: '13-14', speakers: 'BU  REKAAN\nPak Contoh' }),
      );
      const issue = (session: SessionId) => issueSpeakers(db, { activityId: event.id, session }, around);
      expect(given(await issue(id))).toEqual({ issued: 1 });
      expect(given(await issue(other.id))).toEqual({ issued: 1 });
      expect(given(await issue(other.id))).toEqual({ issued: 0 });
      const shown = async () =>
        (await listPeople(db, event.id)).map(
          (p) => `${p.label ?? ''}, ${p.job ?? '-'}${p.ended ? ' (ended)' : ''}`,
        );
      expect(await shown()).toEqual(['Bu Rekaan, Dinas Rekaan', 'Pak Contoh, -']);
      const without = {
        activityId: event.id,
        id: other.id,
        revision: 1,
        typed: typed({ title: 'Foto', hours: '13-14', speakers: '' }),
      };
      given(await editSession(db, without, around));
      expect(await shown()).toEqual(['Bu Rekaan, Dinas Rekaan', 'Pak Contoh, - (ended)']);
      given(await endSession(db, { activityId: event.id, id, reason: 'Hujan lebat' }, around));
      expect(await shown()).toEqual(['Bu Rekaan, Dinas Rekaan (ended)', 'Pak Contoh, - (ended)']);
      given(
        await editSession(
          db,
          {
            ...without,
            revision: 2,
            typed: typed({ title: 'Foto', hours: '13-14', speakers: 'Pak Contoh' }),
          },
          around,
        ),
      );
      expect(given(await issue(other.id))).toEqual({ issued: 1 });
      expect(await shown()).toEqual(['Bu Rekaan, Dinas Rekaan (ended)', 'Pak Contoh, -']);
    }));

  test('one of the crew is scanned as crew, is refused once the pass is taken away, and is forgotten like a visitor', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const crew = { activityId: event.id, name: 'Rahmat Rekaan', job: 'Penjaga pintu' };
      expect(await addCrew(db, { ...crew, job: ' ' }, around)).toEqual({ refused: 'job-wrong' });
      expect(await addCrew(db, { ...crew, name: '7' }, around)).toEqual({ refused: 'name-wrong' });
      const { id } = given(await addCrew(db, crew, around));
      const [made] = await listPeople(db, event.id);
      const shown = () => ({
        id: crypto.randomUUID(),
        activityId: event.id,
        pass: made?.code ?? '',
        day: '2026-12-05',
        gate: 'Utara',
        stall: null,
        session: null,
        claimedAt: around.now,
      });
      expect(await takeScan(db, shown(), around)).toEqual({
        label: 'Rahmat Rekaan',
        kind: 'crew',
        again: null,
      });
      given(await setPerson(db, { activityId: event.id, pass: id, ended: true }, around));
      expect(await takeScan(db, shown(), around)).toEqual({ refused: 'pass-ended' });
      given(await setPerson(db, { activityId: event.id, pass: id, ended: false }, around));
      expect(await takeScan(db, shown(), around)).toMatchObject({ kind: 'crew' });
      expect(
        await as(db, inElsewhere, (narrow) =>
          setPerson(narrow, { activityId: event.id, pass: id, ended: true }, around),
        ),
      ).toEqual({ refused: 'unknown-event' });
      await forgetNames(db, '2027-01-06');
      const { rows } = await db.execute(sql`select label, job from events_pass where id = ${id}`);
      expect(rows).toEqual([{ label: null, job: null }]);
    }));

  test('an owner without a number is named where the enterprise is, until somebody has said it or the owner is erased', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const { id } = given(await add(db, event));
      const ids = [];
      for (const [name, phone] of [
        ['Dapur Sunyi'],
        ['Dapur Senyap'],
        ['Dapur Dering', '081234500021'],
      ] as const) {
        const enterpriseId = await exampleEnterprise(db, {
          area: here,
          name,
          owner: `Ibu ${name}`,
          ...(phone ? { phone } : { phone: '' }),
        });
        const pass = given(await takeOwnPass(db, { event, enterpriseId }, around));
        given(await signUp(db, { session: id, pass }, around));
        ids.push(enterpriseId);
      }
      given(await endSession(db, { activityId: event.id, id, reason: 'Narasumber sakit' }, around));
      const open = await listUntold(db);
      expect(open.map((u) => [u.name.toLowerCase(), u.area, changesText(u.changes, 'id')])).toEqual([
        ['dapur senyap', here, expect.stringContaining('ditiadakan: Narasumber sakit')],
        ['dapur sunyi', here, expect.stringContaining('ditiadakan: Narasumber sakit')],
      ]);
      expect(await as(db, inHere, countUntold)).toBe(2);
      expect(await as(db, inElsewhere, countUntold)).toBe(0);
      expect(await as(db, inElsewhere, (narrow) => setSaid(narrow, open[0]?.id ?? '', around))).toBe(false);
      expect(await as(db, inHere, (narrow) => setSaid(narrow, open[0]?.id ?? '', around))).toBe(true);
      expect(await setSaid(db, open[0]?.id ?? '', around)).toBe(false);
      expect((await listUntold(db)).map((u) => u.enterprise)).toEqual([ids[0]]);
      await hearErased(db, { person: ids[0] as never, enterprises: [ids[0] as never], secrets: {} });
      const { rows } = await db.execute(
        sql`select enterprise_id as id from events_untold where activity_id = ${event.id}`,
      );
      expect(rows).toEqual([{ id: ids[1] }]);
    }));

  test('what an erased owner said of a session is gone from the table; the seat and the stars stay', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const { id } = given(await add(db, event));
      const mine = await exampleEnterprise(db, { area: here });
      const other = await exampleEnterprise(db, { area: here, name: 'Dapur Lain', owner: 'Ibu Lain' });
      for (const enterpriseId of [mine, other]) {
        const pass = given(await takeOwnPass(db, { event, enterpriseId }, around));
        given(await signUp(db, { session: id, pass }, around));
        const late = { ...around, now: new Date('2026-12-06T00:00:00Z') };
        given(await giveFeedback(db, { session: id, pass, stars: '4', said: 'Saya Rekaan, bagus' }, late));
      }
      await hearErased(db, { person: mine as never, enterprises: [mine], secrets: {} });
      const { rows } = await db.execute(sql`
        select enterprise_id = ${mine} as mine, state, stars, said from events_sign_up where session_id = ${id} order by 1`);
      expect(rows).toEqual([
        { mine: false, state: 'seat', stars: 4, said: 'Saya Rekaan, bagus' },
        { mine: true, state: 'seat', stars: 4, said: null },
      ]);
    }));

  test('calendars hear of a session that is added, moved or called off', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const sequence = async () => {
        const { rows } = await db.execute<{ n: number }>(
          sql`select revision as n from events_public where id = ${event.id}`,
        );
        return rows[0]?.n ?? 0;
      };
      const grown: number[] = [await sequence()];
      const { id } = given(await add(db, event));
      grown.push(await sequence());
      const moved = { activityId: event.id, id, revision: 1, typed: typed({ hours: '13.00-14.00' }) };
      given(await editSession(db, moved, around));
      grown.push(await sequence());
      given(await endSession(db, { activityId: event.id, id, reason: 'Narasumber sakit' }, around));
      grown.push(await sequence());
      expect(grown).toEqual([...new Set(grown)].toSorted((a, b) => a - b));
    }));

  test('an owner signs up for an own enterprise alone', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const enterprise = await exampleEnterprise(db, { area: here });
      const other = await as(db, inElsewhere, (narrow) =>
        takeOwnPass(narrow, { event, enterpriseId: enterprise }, around),
      );
      expect(other).toEqual({ refused: 'not-yours' });
    }));

  test('passes and sign-ups are seen where the event or the enterprise is', () =>
    inCity(async (db) => {
      const event = await fair(db);
      const { id } = given(await add(db, event));
      const pass = await visitor(db, event, 'Tamu', [id]);
      const seen = async (narrow: Db) => [
        (await findPass(narrow, event.id, pass.code)) !== null,
        (await listSignUps(narrow, id)).length,
      ];
      expect(await as(db, inHere, seen)).toEqual([true, 1]);
      expect(await as(db, inElsewhere, seen)).toEqual([false, 0]);
      expect(await as(db, { kind: 'none' }, seen)).toEqual([false, 0]);
    }));

  test.each([
    ['2026-12-06', 'Tamu'],
    ['2027-01-05', 'Tamu'],
    ['2027-01-06', ''],
  ])('on %s a visitor of an event that ended on 6 December is called "%s"', (today, label) =>
    inCity(async (db) => {
      const event = await fair(db);
      const { code } = await visitor(db, event, 'Tamu');
      await forgetNames(db, today);
      expect((await findByCode(db, code))?.label).toBe(label);
    }),
  );
});
