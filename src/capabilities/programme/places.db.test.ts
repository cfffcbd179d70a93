// Places against a real database: the line, the walls between areas, joined records, and two people at once.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import type { City, Db } from '../../platform/db/index.ts';
import { rolledBack } from '../../platform/db/testing.ts';
import { leadTo } from '../registry/index.ts';
import { moveActivity } from './actions/activity.ts';
import { closeFollowUp, openFollowUp, openFollowUps } from './actions/follow-up.ts';
import { offerPlaces, setParticipation, setParticipations } from './actions/places.ts';
import {
  around,
  as,
  elsewhere,
  exampleActivity,
  given,
  here,
  inElsewhere,
  inHere,
  programmeCity,
  someEnterprises,
  today,
} from './fixtures.ts';
import type { ActivityId, ParticipationState } from './kinds.ts';
import { foldParticipation } from './rules/participation.ts';
import { countStates } from './store/activities.ts';
import { listFollowUps } from './store/follow-ups.ts';
import { listParticipants } from './store/participations.ts';
import { participationsOf } from './store/supports.ts';

let city: City;
beforeAll(async () => {
  city = await programmeCity();
});
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);
const statesOf = async (db: Db, id: ActivityId) =>
  Object.fromEntries((await countStates(db, id)).map((c) => [c.state, c.n]));

describe('the line', () => {
  test('places go in the order given, the rest waits; asking twice changes nothing', async () => {
    await inCity(async (db) => {
      const id = await exampleActivity(db, { places: 2 });
      const enterprises = await someEnterprises(db, 4);
      const first = given(await offerPlaces(db, { activity: id, enterprises }, around));
      expect([first.offered.length, first.waiting.length]).toEqual([2, 2]);
      const again = given(await offerPlaces(db, { activity: id, enterprises }, around));
      expect(again).toMatchObject({ offered: [], waiting: [], known: 4 });
      const shown = await listParticipants(db, id, { limit: 50 });
      expect(shown.filter((p) => p.state === 'offered').map((p) => p.enterpriseId)).toEqual(
        expect.arrayContaining(enterprises.slice(0, 2)),
      );
    });
  });

  test('who leaves says why and the first in line is offered the place', async () => {
    await inCity(async (db) => {
      const id = await exampleActivity(db, { places: 1 });
      const [a = '', b = '', c = ''] = await someEnterprises(db, 3);
      const { offered, waiting } = given(
        await offerPlaces(db, { activity: id, enterprises: [a, b, c] }, around),
      );
      const holder = offered[0] ?? '';
      const leave = { participation: holder, state: 'dropped' as const };
      expect(await setParticipation(db, { ...leave, reason: 'x' }, around)).toEqual({
        refused: 'reason-short',
      });
      const moved = given(await setParticipation(db, { ...leave, reason: 'pindah rumah' }, around));
      expect(moved.called).toEqual([waiting[0]]);
      expect(await statesOf(db, id)).toEqual({ dropped: 1, offered: 1, waiting: 1 });
    });
  });

  test('the line is everybody’s: an officer’s drop-out calls the next from another kelurahan', async () => {
    await inCity(async (db) => {
      const id = await exampleActivity(db, { places: 1, area: '64.71' });
      const [own = ''] = await someEnterprises(db, 1, here);
      const [far = ''] = await someEnterprises(db, 1, elsewhere);
      given(await offerPlaces(db, { activity: id, enterprises: [own, far] }, around));
      await as(db, inHere, async (officer) => {
        const seen = await listParticipants(officer, id, { limit: 50 });
        expect(seen.map((p) => p.enterpriseId)).toEqual([own]);
        const moved = given(
          await setParticipation(
            officer,
            { participation: seen[0]?.id ?? '', state: 'dropped', reason: 'sedang sakit' },
            around,
          ),
        );
        expect(moved.called).toHaveLength(1);
      });
      expect(await statesOf(db, id)).toEqual({ dropped: 1, offered: 1 });
    });
  });

  test('accepting many at once leaves those for whom no place is free, with the reason', async () => {
    await inCity(async (db) => {
      const id = await exampleActivity(db, { places: 3 });
      const enterprises = await someEnterprises(db, 5);
      given(await offerPlaces(db, { activity: id, enterprises }, around));
      const all = (await listParticipants(db, id, { limit: 50 })).map((p) => p.id);
      const set = given(
        await setParticipations(
          db,
          { activity: id, participations: all, state: 'taken', reason: '' },
          around,
        ),
      );
      expect([set.done, set.left.map((l) => l.why.refused)]).toEqual([3, ['no-place', 'no-place']]);
      expect(await statesOf(db, id)).toEqual({ taken: 3, waiting: 2 });
    });
  });
});

describe('the walls', () => {
  test('an officer neither puts nor sees enterprises of another area', async () => {
    await inCity(async (db) => {
      const id = await exampleActivity(db, { area: '64.71' });
      const far = await someEnterprises(db, 1, elsewhere);
      given(await offerPlaces(db, { activity: id, enterprises: far, groups: ['Kampung Rekaan'] }, around));
      await as(db, inHere, async (officer) => {
        const shown = await listParticipants(officer, id, { limit: 50 });
        expect(shown.map((p) => p.group)).toEqual(['Kampung Rekaan']);
        const tried = given(await offerPlaces(officer, { activity: id, enterprises: far }, around));
        expect(tried).toMatchObject({ offered: [], unseen: 1 });
        expect(await participationsOf(officer, far)).toEqual([]);
      });
      await as(db, { kind: 'none' }, async (council) => {
        expect(await listParticipants(council, id, { limit: 50 })).toEqual([]);
        expect(await statesOf(council, id)).toEqual({ offered: 2 });
      });
    });
  });

  test('a group of an activity elsewhere is not seen', async () => {
    await inCity(async (db) => {
      const id = await exampleActivity(db, { area: elsewhere });
      given(await offerPlaces(db, { activity: id, groups: ['Kampung Rekaan'] }, around));
      expect(await as(db, inHere, (officer) => listParticipants(officer, id, { limit: 50 }))).toEqual([]);
      expect(
        await as(db, inElsewhere, (officer) => listParticipants(officer, id, { limit: 50 })),
      ).toHaveLength(1);
    });
  });
});

test('what is kept beside a participation is what its states say together', async () => {
  await inCity(async (db) => {
    const id = await exampleActivity(db, { places: 2 });
    given(await offerPlaces(db, { activity: id, enterprises: await someEnterprises(db, 3) }, around));
    const [one] = await listParticipants(db, id, { limit: 50 });
    const to = (state: ParticipationState) =>
      setParticipation(db, { participation: one?.id ?? '', state, reason: 'alasan rekaan' }, around);
    await to('taken');
    await to('dropped');
    await to('completed'); // refused: nobody completes what they left
    const { rows } = await db.execute<{ now: ParticipationState; states: ParticipationState[] }>(sql`
      select p.state as now, array_agg(s.state order by s.id) as states
      from programme_participation p join programme_participation_state s on s.participation_id = p.id group by p.id`);
    expect(rows).toHaveLength(3);
    for (const { now, states } of rows) expect(foldParticipation(states)).toBe(now);
  });
});

test('supports are found under every id an enterprise was recorded by', async () => {
  await inCity(async (db) => {
    const id = await exampleActivity(db);
    const [old = '', now = ''] = await someEnterprises(db, 2);
    given(await offerPlaces(db, { activity: id, enterprises: [old] }, around));
    await leadTo(db, old, now);
    await db.execute(sql`update registry_enterprise set status = 'joined' where id = ${old}`);
    const supports = await participationsOf(db, [now]);
    expect(supports).toMatchObject([
      { enterpriseId: now, activityId: id, kind: 'bazaar', from: '2026-11-20' },
    ]);
    const again = given(await offerPlaces(db, { activity: id, enterprises: [old, now] }, around));
    expect(again).toMatchObject({ offered: [], known: 1 });
  });
});

describe('closing', () => {
  test('no activity closes while somebody in it has neither a next step nor a reason for none', async () => {
    await inCity(async (db) => {
      const id = await exampleActivity(db);
      given(await offerPlaces(db, { activity: id, enterprises: await someEnterprises(db, 2) }, around));
      const close = () => moveActivity(db, { id, to: 'closed', reason: '' }, around);
      expect(await close()).toEqual({ refused: 'without-follow-up', bare: 2 });
      const [a, b] = await listParticipants(db, id, { limit: 50 });
      const base = {
        activity: id,
        text: 'urus sertifikat halal',
        what: 'certification' as const,
        responsible: 'u-1',
      };
      given(await openFollowUps(db, { ...base, participations: [a?.id ?? ''], due: today }, around));
      expect(await close()).toEqual({ refused: 'without-follow-up', bare: 1 });
      given(
        await openFollowUps(
          db,
          { activity: id, participations: [b?.id ?? ''], reason: 'pindah ke kota lain' },
          around,
        ),
      );
      expect(await close()).toEqual({ id });
    });
  });

  test('who has a next step, or a reason for none, gets no second one from a list of many', async () => {
    await inCity(async (db) => {
      const id = await exampleActivity(db);
      given(await offerPlaces(db, { activity: id, enterprises: await someEnterprises(db, 3) }, around));
      const all = (await listParticipants(db, id, { limit: 50 })).map((p) => p.id);
      const [a = ''] = all;
      const none = { activity: id, reason: 'pindah ke kota lain' };
      expect(await openFollowUps(db, { ...none, participations: [a] }, around)).toEqual({
        opened: 1,
        had: 0,
      });
      const step = {
        activity: id,
        what: 'digital' as const,
        text: 'buat katalog di HP',
        responsible: 'u-1',
        due: today,
      };
      const give = () => openFollowUps(db, { ...step, participations: all }, around);
      expect(await give()).toEqual({ opened: 2, had: 1 });
      expect(await give()).toEqual({ opened: 0, had: 3 });
      const { rows } = await db.execute<{ n: number }>(
        sql`select count(*)::int as n from programme_follow_up where activity_id = ${id}`,
      );
      expect(rows).toEqual([{ n: 3 }]);
    });
  });

  test('a kelurahan decides nothing about an activity of the whole kecamatan', async () => {
    await inCity(async (db) => {
      const id = await exampleActivity(db);
      const moved = await as(db, inHere, (officer) =>
        moveActivity(officer, { id, to: 'cancelled', reason: 'hujan deras' }, around),
      );
      expect(moved).toEqual({ refused: 'outside-area' });
    });
  });
});

describe('next steps', () => {
  test('the same cause opens one, and nobody named means the officer of the area', async () => {
    await inCity(async (db) => {
      const [enterprise = ''] = await someEnterprises(db, 1);
      const input = {
        enterprise,
        what: 'expiry' as const,
        text: 'PIRT sudah lewat, bantu perpanjang',
        responsible: null,
        due: today,
        from: { room: 'ladder', id: 'm-1' },
      };
      expect(await openFollowUp(db, input, around)).toEqual({ refused: 'nobody-responsible' });
      await db.execute(sql`
        insert into accounts_user (id, name, email, email_verified, created_at, updated_at, role, area, active) values
          ('u-staf', 'Staf', 'a@contoh.id', true, now(), now(), 'staff', '64.71', true),
          ('u-lurah', 'Lurah', 'b@contoh.id', true, now(), now(), 'kelurahan_officer', ${here}, true)`);
      const first = given(await openFollowUp(db, input, around));
      expect(first.responsible).toBe('u-lurah');
      expect(given(await openFollowUp(db, input, around)).id).toBe(first.id);
      expect(await listFollowUps(db, { enterprise }, { today, limit: 9 })).toHaveLength(1);
      const end = { id: first.id, end: 'done', outcome: 'sudah diperpanjang', reason: '' };
      given(await closeFollowUp(db, end, around));
      expect(await closeFollowUp(db, end, around)).toEqual({ refused: 'follow-up-closed' });
    });
  });
});

describe('two at once', () => {
  test('two people change one participation: one wins, the other is told', async () => {
    const { activity, participation } = await within(city, wholeCity, async (db) => {
      const id = await exampleActivity(db, { name: 'Dua orang sekaligus' });
      const { offered } = given(
        await offerPlaces(db, { activity: id, enterprises: await someEnterprises(db, 1, here, 50) }, around),
      );
      return { activity: id, participation: offered[0] ?? '' };
    });
    const answers = await Promise.all(
      (['taken', 'refused'] as const).map((state) =>
        within(city, wholeCity, (db) =>
          setParticipation(db, { participation, state: state, reason: 'tidak memenuhi syarat' }, around),
        ),
      ),
    );
    // Taken then refused is a lawful way; refused then taken is not. Whatever comes first, what is kept is a fold.
    const { rows } = await within(city, wholeCity, (db) =>
      db.execute<{ now: ParticipationState; states: ParticipationState[] }>(sql`
        select p.state as now, array_agg(s.state order by s.id) as states
        from programme_participation p join programme_participation_state s on s.participation_id = p.id
        where p.activity_id = ${activity} group by p.id`),
    );
    expect(answers.filter((a) => !('refused' in a)).length).toBe((rows[0]?.states.length ?? 0) - 1);
    expect(foldParticipation(rows[0]?.states ?? [])).toBe(rows[0]?.now);
  });

  test('the last place is given once, however many ask for it', async () => {
    const { id, enterprises } = await within(city, wholeCity, async (db) => ({
      id: await exampleActivity(db, { places: 1, name: 'Satu tempat' }),
      enterprises: await someEnterprises(db, 4, here, 60),
    }));
    await Promise.all(
      enterprises.map((e) =>
        within(city, wholeCity, (db) => offerPlaces(db, { activity: id, enterprises: [e] }, around)),
      ),
    );
    const states = await within(city, wholeCity, (db) => statesOf(db, id));
    expect(states).toEqual({ offered: 1, waiting: 3 });
  });
});
