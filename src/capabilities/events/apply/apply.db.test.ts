// Applications against a real database: whose they are, the order of places, the line, and two people at once.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import {
  around,
  as,
  elsewhere,
  given,
  here,
  inHere,
  programmeCity,
  someEnterprises,
} from '../../programme/fixtures.ts';
import { setParticipation } from '../../programme/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { leadTo } from '../../registry/index.ts';
import { anEvent } from '../fixtures.ts';
import { criteria } from '../kinds.ts';
import { applyFor, putForward } from './actions/ask.ts';
import { accept, giveScore, turnDown } from './actions/curate.ts';
import { freeGone } from './actions/gone.ts';
import { appeal, takePlace, withdraw } from './actions/own.ts';
import { acceptedOf, applicationsCount } from './door.ts';
import type { ApplicationId } from './door.ts';
import { refusedMessage } from './messages.ts';
import { standingOf } from './rules/life.ts';
import type { TypedApplication } from './rules/ask.ts';
import { findApplication, listActs, listOfEnterprises } from './store/applications.ts';

let city: City;
beforeAll(async () => {
  city = await programmeCity();
});
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);
const by = (who: string): Circumstances => ({ ...around, by: who });

const typed: TypedApplication = {
  group: 'craft',
  what: 'tas rotan',
  power: true,
  water: false,
  most: '2',
  wishes: new Map(),
};
const bazaar = (db: Db, over: Parameters<typeof anEvent>[2] = {}) =>
  anEvent(db, city, { area: '64.71.01', ...over });
const ask = async (db: Db, activity: ActivityId, enterprise: string, over: Partial<TypedApplication> = {}) =>
  applyFor(db, { activity, enterprise: enterprise as EnterpriseId, typed: { ...typed, ...over } }, around);

/** So many applications, the first with the most points. */
async function applied(db: Db, activity: ActivityId, many: number, from = 0) {
  const enterprises = await someEnterprises(db, many, here, from);
  const ids: ApplicationId[] = [];
  for (const [at, enterprise] of enterprises.entries()) {
    const { id } = given(await ask(db, activity, enterprise));
    ids.push(id);
    for (const [nth, criterion] of criteria.entries())
      given(
        await giveScore(
          db,
          { activity, application: id, criterion, points: at <= nth ? 4 : 1 },
          by('kurator-1'),
        ),
      );
  }
  return { enterprises, ids };
}

const tell = async (db: Db, activity: ActivityId, ids: readonly ApplicationId[]) =>
  Promise.all(
    ids.map(async (id) => {
      const row = await findApplication(db, activity, id);
      return row ? standingOf(row.state, row.place) : null;
    }),
  );
const told = async (db: Db, activity: ActivityId, ids: readonly ApplicationId[]) => {
  const all: (string | null)[] = [];
  for (const id of ids) all.push(...(await tell(db, activity, [id])));
  return all;
};

describe('who may apply', () => {
  test('an owner applies for an enterprise of their own, once, and nobody else’s', async () => {
    await inCity(async (db) => {
      const { id } = await bazaar(db);
      const [own = '', other = ''] = await someEnterprises(db, 2);
      const { rows } = await db.client.query<{ owner: string }>(
        'select owner_id as owner from registry_enterprise where id = $1',
        [own],
      );
      const person = { kind: 'person', person: rows[0]?.owner as never } as const;
      await as(db, person, async (owner) => {
        expect(await ask(owner, id, other)).toEqual({ refused: 'not-yours' });
        given(await ask(owner, id, own));
        expect(await ask(owner, id, own)).toEqual({ refused: 'applied-already' });
        expect((await listOfEnterprises(owner, [own, other])).map((a) => a.enterpriseId)).toEqual([own]);
      });
    });
  });

  test('joined records apply under the id of today, and not once under each', async () => {
    await inCity(async (db) => {
      const { id } = await bazaar(db);
      const [old = '', now = ''] = await someEnterprises(db, 2);
      given(await ask(db, id, old));
      await leadTo(db, old, now);
      expect(await ask(db, id, now)).toEqual({ refused: 'applied-already' });
      expect(await ask(db, id, old)).toEqual({ refused: 'applied-already' });
      expect((await listOfEnterprises(db, [now])).map((a) => a.enterpriseId)).toEqual([now]);
    });
  });

  test('the day, the area, the group and the state of the event decide', async () => {
    await inCity(async (db) => {
      const [own = ''] = await someEnterprises(db, 1);
      const [far = ''] = await someEnterprises(db, 1, elsewhere);
      const { id } = await bazaar(db);
      expect(await ask(db, id, far)).toEqual({ refused: 'not-invited' });
      expect(await ask(db, id, own, { group: 'drink' })).toEqual({
        refused: 'form',
        problems: ['group-wrong'],
      });
      const late = { ...around, today: day('2026-12-02') };
      const meant = { activity: id, enterprise: own as EnterpriseId, typed };
      expect(await applyFor(db, meant, late)).toEqual({ refused: 'too-late', on: '2026-12-01' });
      const proposed = await bazaar(db, { state: 'proposed', name: 'Belum disetujui' });
      expect(await ask(db, proposed.id, own)).toEqual({ refused: 'not-open' });
    });
  });

  test('an officer puts several forward; one of another area is left and the others are not held up', async () => {
    await inCity(async (db) => {
      const { id } = await bazaar(db, { area: '64.71' });
      const own = await someEnterprises(db, 3);
      const [far = ''] = await someEnterprises(db, 1, elsewhere);
      await as(db, inHere, async (officer) => {
        const several = [...own, far].map((enterprise, at) => ({
          enterprise: enterprise as EnterpriseId,
          typed: { group: ['processed_food_dry', 'craft', 'farm', 'craft'][at] ?? '', what: 'keripik' },
        }));
        const done = given(await putForward(officer, { activity: id, several }, around));
        expect(done).toEqual({ forwarded: 3, left: [{ enterprise: far, why: 'not-yours', problems: [] }] });
        const again = given(
          await putForward(officer, { activity: id, several: several.slice(0, 1) }, around),
        );
        expect(again.left.map((l) => l.why)).toEqual(['applied-already']);
      });
      expect((await applicationsCount(db, [id])).get(id)).toEqual({ all: 3, open: 3 });
    });
  });
});

describe('curation', () => {
  test('places go in the order of points, the rest waits, and the facts are kept as they were', async () => {
    await inCity(async (db) => {
      const { id } = await bazaar(db, { places: 2 });
      const { ids } = await applied(db, id, 4);
      const done = given(await accept(db, { activity: id, applications: ids.toReversed() }, by('kurator-1')));
      expect(done).toEqual({ offered: 2, waiting: 2, left: [] });
      expect(await told(db, id, ids)).toEqual(['offered', 'offered', 'waiting', 'waiting']);
      const third = await findApplication(db, id, ids[2] as ApplicationId);
      expect(third?.facts).toMatchObject({ day: '2026-11-22', rank: 3, of: 4, eventsBefore: 0, curators: 1 });
      given(
        await withdraw(db, { activity: id, application: ids[0] as ApplicationId, reason: '' }, by('pemilik')),
      );
      expect(await told(db, id, ids)).toEqual(['withdrawn', 'offered', 'offered', 'waiting']);
      expect((await acceptedOf(db, id)).map((a) => [a.application, a.first, a.neverServed])).toEqual([
        [ids[1], true, true],
        [ids[2], true, true],
      ]);
    });
  });

  test('points are given until it is decided, 0 to 4, by whoever looks', async () => {
    await inCity(async (db) => {
      const { id } = await bazaar(db, { places: 1 });
      const { ids } = await applied(db, id, 1);
      const meant = { activity: id, application: ids[0] as ApplicationId, criterion: 'story' as const };
      expect(await giveScore(db, { ...meant, points: 5 }, around)).toEqual({ refused: 'points-wrong' });
      expect(await giveScore(db, { ...meant, points: 2.5 }, around)).toEqual({ refused: 'points-wrong' });
      given(await giveScore(db, { ...meant, points: 2 }, by('kurator-2')));
      given(await accept(db, { activity: id, applications: ids }, by('kurator-1')));
      const row = await findApplication(db, id, ids[0] as ApplicationId);
      expect(row?.facts).toMatchObject({ curators: 2, scores: { story: 300, product: 400 } });
      expect(await giveScore(db, { ...meant, points: 2 }, around)).toEqual({ refused: 'act-impossible' });
    });
  });

  test('a refusal carries a reason and a dated next step; it is appealed once, and another person answers', async () => {
    await inCity(async (db) => {
      const { id } = await bazaar(db);
      const { ids, enterprises } = await applied(db, id, 1);
      const meant = { activity: id, application: ids[0] as ApplicationId };
      const why = {
        reason: 'kemasan belum tertutup rapat',
        next: 'ikut kelas kemasan bulan depan',
        what: 'other' as const,
        due: day('2026-12-20'),
      };
      expect(await turnDown(db, { ...meant, ...why, reason: '-' }, by('kurator-1'))).toEqual({
        refused: 'reason-short',
      });
      expect(await turnDown(db, { ...meant, ...why, next: '' }, by('kurator-1'))).toEqual({
        refused: 'next-short',
      });
      given(await turnDown(db, { ...meant, ...why }, by('kurator-1')));
      const { rows } = await db.client.query(
        'select text, due::text, activity_id from programme_follow_up where enterprise_id = $1',
        [enterprises[0]],
      );
      expect(rows).toEqual([{ text: why.next, due: '2026-12-20', activity_id: id }]);
      expect(await appeal(db, { ...meant, reason: 'hm' }, by('pemilik'))).toEqual({
        refused: 'reason-short',
      });
      given(await appeal(db, { ...meant, reason: 'kemasan sudah saya ganti' }, by('pemilik')));
      expect(await turnDown(db, { ...meant, ...why }, by('kurator-1'))).toEqual({ refused: 'same-person' });
      expect(given(await accept(db, { activity: id, applications: ids }, by('kurator-1'))).left).toEqual([
        { id: ids[0], why: 'same-person' },
      ]);
      given(await turnDown(db, { ...meant, ...why }, by('kurator-2')));
      expect(await appeal(db, { ...meant, reason: 'sekali lagi, tolong' }, by('pemilik'))).toEqual({
        refused: 'appeal-used',
      });
      const acts = (await listActs(db, ids)).get(ids[0] ?? '') ?? [];
      expect(acts.map((a) => a.state)).toEqual(['in', 'refused', 'appealed', 'refused']);
      expect(acts[1]).toMatchObject({ reason: why.reason, next: why.next });
    });
  });

  test('who left a place and comes back is looked at anew and stands at the end of the line', async () => {
    await inCity(async (db) => {
      const { id } = await bazaar(db, { places: 1 });
      const { ids, enterprises } = await applied(db, id, 2);
      given(await accept(db, { activity: id, applications: ids }, around));
      given(
        await withdraw(
          db,
          { activity: id, application: ids[0] as ApplicationId, reason: 'sedang sakit' },
          around,
        ),
      );
      expect(await told(db, id, ids)).toEqual(['withdrawn', 'offered']);
      given(await ask(db, id, enterprises[0] ?? ''));
      expect(await told(db, id, ids)).toEqual(['in', 'offered']);
      given(await accept(db, { activity: id, applications: ids.slice(0, 1) }, around));
      expect(await told(db, id, ids)).toEqual(['waiting', 'offered']);
      // One who let the place go in the programme, or did not answer in time, comes back the same way.
      const row = await findApplication(db, id, ids[1] as ApplicationId);
      const late = {
        participation: row?.participationId ?? '',
        state: 'dropped' as const,
        reason: 'tidak menjawab',
      };
      given(await setParticipation(db, late, around));
      expect(await told(db, id, ids)).toEqual(['offered', 'left']);
      given(await ask(db, id, enterprises[1] ?? ''));
      expect(await told(db, id, ids)).toEqual(['offered', 'in']);
      const acts = (await listActs(db, ids.slice(1))).get(ids[1] ?? '') ?? [];
      expect(acts.map((a) => [a.state, a.reason])).toEqual([
        ['in', null],
        ['waiting', null],
        ['withdrawn', 'tidak menjawab'],
        ['in', null],
      ]);
    });
  });
});

describe('what follows a decision', () => {
  test('the owner is told that there is one, and the words stay inside', async () => {
    await inCity(async (db) => {
      const { id } = await bazaar(db, { places: 1 });
      const ids: ApplicationId[] = [];
      for (const n of [1, 2, 3]) {
        const over = {
          name: `Kain Rekaan ${String(n)}`,
          owner: `Sri ${String(n)}`,
          phone: `08123450000${String(n)}`,
        };
        ids.push(given(await ask(db, id, await exampleEnterprise(db, over))).id);
      }
      given(await accept(db, { activity: id, applications: ids.slice(0, 2) }, around));
      const refusal = {
        reason: 'rahasia belum siap',
        next: 'ikut kelas kemasan',
        what: 'other' as const,
        due: day('2026-12-20'),
      };
      given(await turnDown(db, { activity: id, application: ids[2] as ApplicationId, ...refusal }, around));
      const { rows } = await db.client.query<{ template: string }>(
        'select template from messages_outbox order by template',
      );
      expect(rows.map((r) => r.template)).toEqual(['events:refused', 'events:waiting', 'programme:offered']);
      const said = refusedMessage.text({ name: 'Kain', event: 'Bazar' }, 'id');
      expect([said.includes('rahasia'), said.includes('ditinjau')]).toEqual([false, true]);
    });
  });

  test('whoever gives a place up in the programme loses the stall within the hour, and nobody else does', async () => {
    await inCity(async (db) => {
      const { id, shifts } = await bazaar(db, { places: 2 });
      const { ids, enterprises } = await applied(db, id, 2);
      given(await accept(db, { activity: id, applications: ids }, around));
      const stall = freshId();
      await db.client.query(
        `insert into events_stall (id, activity_id, code, row, col, zone, seats, price, power, water, recorded_at, recorded_by)
         values ($1, $2, 'A1', 1, 1, 'utama', 2, 0, false, false, now(), 'u-staff')`,
        [stall, id],
      );
      for (const at of [0, 1])
        await db.client.query(
          `insert into events_place (id, activity_id, stall_id, shift_id, seat, enterprise_id, application_id, locked,
             recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, false, now(), 'u-staff')`,
          [freshId(), id, stall, shifts[0]?.id, at + 1, enterprises[at], ids[at]],
        );
      expect(await freeGone(db, around)).toBe(0);
      const row = await findApplication(db, id, ids[0] as ApplicationId);
      const left = {
        participation: row?.participationId ?? '',
        state: 'dropped' as const,
        reason: 'pindah rumah',
      };
      given(await setParticipation(db, left, around));
      expect(await told(db, id, ids)).toEqual(['left', 'offered']);
      expect(await freeGone(db, around)).toBe(1);
      const { rows } = await db.client.query<{ why: string | null }>(
        'select freed_why as why from events_place where activity_id = $1 order by seat',
        [id],
      );
      expect(rows.map((r) => r.why)).toEqual(['pindah rumah', null]);
    });
  });
});

describe('the line', () => {
  test('keeps its order over any withdrawals, answers and late acceptances', async () => {
    await inCity(async (db) => {
      const places = 3;
      const { id } = await bazaar(db, { places });
      const { ids } = await applied(db, id, 8);
      let run = 0;
      const step = fc.record({
        what: fc.constantFrom('withdraw', 'take', 'accept', 'refuse'),
        who: fc.nat({ max: 7 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
          run += 1;
          await db.client.query(`savepoint run_${run}`);
          const accepted: ApplicationId[] = [];
          for (const { what, who } of steps) {
            const application = ids[who] as ApplicationId;
            const meant = { activity: id, application };
            if (what === 'withdraw') await withdraw(db, { ...meant, reason: '' }, around);
            if (what === 'take') await takePlace(db, meant, around);
            if (what === 'refuse')
              await turnDown(
                db,
                {
                  ...meant,
                  reason: 'belum siap',
                  next: 'ikut pendampingan',
                  what: 'other',
                  due: day('2026-12-20'),
                },
                around,
              );
            if (what === 'accept') {
              const done = given(await accept(db, { activity: id, applications: [application] }, around));
              if (done.left.length === 0) accepted.push(application);
            }
            const now = await told(db, id, accepted);
            const standing = now.filter((s) => s === 'offered' || s === 'taken').length;
            expect(standing).toBe(Math.min(places, now.filter((s) => s !== 'withdrawn').length));
            // Whoever waits was accepted after everybody who holds a place.
            const firstWaiting = now.indexOf('waiting');
            if (firstWaiting >= 0)
              expect(now.slice(firstWaiting).every((s) => s === 'waiting' || s === 'withdrawn')).toBe(true);
          }
          await db.client.query(`rollback to savepoint run_${run}`);
        }),
        { numRuns: 12 },
      );
    });
  });

  test('of two who take the last place at once one wins, and the other waits and is told', async () => {
    const { id, ids } = await within(city, wholeCity, async (db) => {
      const event = await bazaar(db, { places: 1, name: 'Bazar satu tempat' });
      return { id: event.id, ids: (await applied(db, event.id, 4, 40)).ids };
    });
    const done = await Promise.all(
      ids.map((one) =>
        within(city, wholeCity, (db) => accept(db, { activity: id, applications: [one] }, around)),
      ),
    );
    expect(done.map((d) => ('offered' in d ? d.offered : 0)).filter((n) => n > 0)).toEqual([1]);
    const standing = await within(city, wholeCity, (db) => told(db, id, ids));
    expect(standing.filter((s) => s === 'offered')).toHaveLength(1);
    expect(standing.filter((s) => s === 'waiting')).toHaveLength(3);
  });

  test('two curators who decide one application at once: one decides, the other is told', async () => {
    const { id, one } = await within(city, wholeCity, async (db) => {
      const event = await bazaar(db, { name: 'Bazar dua kurator' });
      return { id: event.id, one: (await applied(db, event.id, 1, 60)).ids[0] as ApplicationId };
    });
    const refusal = {
      activity: id,
      application: one,
      reason: 'kemasan belum siap',
      next: 'ikut kelas kemasan',
      what: 'other' as const,
      due: day('2026-12-20'),
    };
    const [accepted, refused] = await Promise.all([
      within(city, wholeCity, (db) => accept(db, { activity: id, applications: [one] }, by('kurator-1'))),
      within(city, wholeCity, (db) => turnDown(db, refusal, by('kurator-2'))),
    ]);
    const won = 'offered' in accepted && accepted.offered === 1;
    expect(refused).toEqual(won ? { refused: 'act-impossible' } : { id: one });
    expect(won || ('left' in accepted && accepted.left[0]?.why === 'act-impossible')).toBe(true);
  });
});
