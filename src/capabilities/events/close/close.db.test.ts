// Closing an event against a real database: nobody is left without a next step, also when several act at once.
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { around as how, given, programmeCity, someEnterprises, today } from '../../programme/fixtures.ts';
import { offerPlaces, setParticipations } from '../../programme/index.ts';
import type { ActivityId, ParticipationId } from '../../programme/index.ts';
import { anEvent } from '../fixtures.ts';
import { acceptProposals, closeEvent, giveOne, markOf } from './actions/accept.ts';
import { loadProposals } from './actions/load.ts';

const around = { ...how, today };
let city: City;
beforeAll(async () => {
  city = await programmeCity();
});
const all = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);

let made = 0;
type Held = {
  readonly id: ActivityId;
  readonly people: readonly ParticipationId[];
  readonly enterprises: readonly string[];
};

/** An event of yesterday and today in which so many took part. */
async function held(many: number): Promise<Held> {
  made += 1;
  const from = made * 1000;
  return all(async (db) => {
    const { id } = await anEvent(db, city, {
      name: `Bazar Tutup ${String(made)}`,
      starts: day('2026-11-21'),
      ends: today,
      applyUntil: null,
      state: 'running',
    });
    const enterprises = await someEnterprises(db, many, undefined, from);
    const { offered } = given(await offerPlaces(db, { activity: id, enterprises }, around));
    given(
      await setParticipations(
        db,
        { activity: id, participations: offered, state: 'attended', reason: '' },
        around,
      ),
    );
    return { id, people: offered, enterprises };
  });
}

const looked = (id: ActivityId) =>
  all(async (db) => new Map((await loadProposals(db, id, { today })).map((p) => [p.id, markOf(p.proposal)])));
const accept = (id: ActivityId, marks: ReadonlyMap<string, string>) =>
  all((db) => acceptProposals(db, { activity: id, marks }, around));
const close = (id: ActivityId) => all((db) => closeEvent(db, id, around));
const stepsOf = (id: ActivityId) =>
  all(async (db) => {
    const { rows } = await db.execute<{ who: string; what: string; state: string; text: string }>(sql`
      select participation_id as who, what, state, text from programme_follow_up where activity_id = ${id}::uuid`);
    return rows;
  });
const bareAndClosed = (id: ActivityId) =>
  all(async (db) => {
    const { rows } = await db.execute<{ closed: boolean; bare: number }>(sql`
      select a.state = 'closed' as closed, (select count(*)::int from programme_participation p
        where p.activity_id = a.id and p.state not in ('dropped', 'refused')
          and not exists (select from programme_follow_up f where f.participation_id = p.id)) as bare
      from programme_activity a where a.id = ${id}::uuid`);
    return rows[0];
  });

async function sell(id: ActivityId, enterprise: string, amount: bigint, buyers: number): Promise<void> {
  await all((db) =>
    db.execute(sql`
      insert into events_sale (id, activity_id, enterprise_id, day, "group", pay, amount, coupons, new_buyer, claimed_at,
        recorded_at, recorded_by)
      select gen_random_uuid(), ${id}::uuid, ${enterprise}::uuid, ${today}::date, 'craft', 'cash', ${String(amount)}::bigint, 0,
        n <= ${buyers}, now(), now(), 'u-1' from generate_series(1, greatest(${buyers}::int, 1)) n`),
  );
}

describe('closing', () => {
  test('an event cannot be closed while one participant lacks a next step, and can when each has one', async () => {
    const { id, people } = await held(4);
    expect(await close(id)).toMatchObject({ refused: 'without-follow-up', bare: 4 });
    const marks = await looked(id);
    const but = people[0] ?? '';
    expect(await accept(id, new Map([...marks].filter(([one]) => one !== but)))).toEqual({
      opened: 3,
      taken: 0,
      changed: 0,
    });
    expect(await close(id)).toMatchObject({ refused: 'without-follow-up', bare: 1 });
    const none = { what: 'none', reason: 'pindah ke luar kota' } as const;
    given(
      await all((db) =>
        giveOne(db, { activity: id, participation: people[0] as ParticipationId, step: none }, around),
      ),
    );
    expect(isRefused(await close(id))).toBe(false);
    expect(await bareAndClosed(id)).toEqual({ closed: true, bare: 0 });
    const steps = await stepsOf(id);
    expect(new Set(steps.map((s) => s.who)).size).toBe(4);
    expect(steps.filter((s) => s.state === 'dropped')).toHaveLength(1);
    expect(await accept(id, marks)).toMatchObject({ refused: 'event-over' });
  });

  test('whoever left or was refused is owed nothing', async () => {
    const { id, people } = await held(1);
    await all((db) =>
      setParticipations(
        db,
        { activity: id, participations: people, state: 'dropped', reason: 'sedang sakit' },
        around,
      ),
    );
    expect(await looked(id)).toEqual(new Map());
    expect(isRefused(await close(id))).toBe(false);
  });

  test('whatever is done in whatever order and at once, a closed event has nobody without a step', async () => {
    type Act = 'accept' | 'late' | 'close' | 'leave';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<Act>('accept', 'late', 'close', 'leave'), { minLength: 2, maxLength: 6 }),
        async (acts) => {
          const { id, people } = await held(2);
          const marks = await looked(id);
          const doing: Readonly<Record<Act, () => Promise<unknown>>> = {
            accept: () => accept(id, marks),
            close: () => close(id),
            late: () =>
              all(async (db) => {
                made += 1;
                const enterprises = await someEnterprises(db, 1, undefined, made * 1000 + 500);
                return offerPlaces(db, { activity: id, enterprises }, around);
              }),
            leave: () =>
              all((db) =>
                setParticipations(
                  db,
                  {
                    activity: id,
                    participations: people.slice(0, 1),
                    state: 'dropped',
                    reason: 'sedang sakit',
                  },
                  around,
                ),
              ),
          };
          await Promise.all(acts.map((act) => doing[act]()));
          const now = await bareAndClosed(id);
          expect(now?.closed === true && now.bare > 0).toBe(false);
          const steps = await stepsOf(id);
          expect(new Set(steps.map((s) => s.who)).size).toBe(steps.length);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('one who comes while it is being closed is either in before it, and holds it open, or too late', async () => {
    for (let n = 0; n < 6; n++) {
      const { id } = await held(1);
      await accept(id, await looked(id));
      const [closed, late] = await Promise.all([
        close(id),
        all(async (db) => {
          const enterprises = await someEnterprises(db, 1, undefined, 900_000 + n);
          return offerPlaces(db, { activity: id, enterprises }, around);
        }),
      ]);
      expect(isRefused(closed)).not.toBe(isRefused(late));
    }
  });
});

describe('two officers', () => {
  test('accept at once: each participant gets one step, and the second is told', async () => {
    const { id } = await held(5);
    const marks = await looked(id);
    const both = await Promise.all([accept(id, marks), accept(id, marks)]);
    expect(both.filter((one) => isRefused(one))).toEqual([{ refused: 'others-first' }]);
    expect(both.find((one) => !isRefused(one))).toEqual({ opened: 5, taken: 0, changed: 0 });
    expect(await stepsOf(id)).toHaveLength(5);
  });

  test('one by hand while the other accepts all: one step each, and who came second reads it', async () => {
    const { id, people } = await held(3);
    const marks = await looked(id);
    const step = { what: 'financing', text: 'antar ke bank', due: today, responsible: null } as const;
    const [bulk, one] = await Promise.all([
      accept(id, marks),
      all((db) => giveOne(db, { activity: id, participation: people[0] as ParticipationId, step }, around)),
    ]);
    const steps = await stepsOf(id);
    expect([steps.length, new Set(steps.map((s) => s.who)).size]).toEqual([3, 3]);
    if (isRefused(one)) expect([one.refused, bulk]).toMatchObject(['others-first', { opened: 3, taken: 0 }]);
    else expect(bulk).toMatchObject({ opened: 2, taken: 1 });
  });
});

describe('what is proposed', () => {
  test('comes from what the enterprise holds and from what it sold', async () => {
    const { id, enterprises } = await held(3);
    const [bare, buyers, complete] = enterprises as [string, string, string];
    await sell(id, buyers, 20_000n, 6);
    await sell(id, complete, 900_000n, 0);
    const rows = await all((db) => loadProposals(db, id, { today }));
    const of = (enterprise: string) => rows.find((r) => r.enterpriseId === enterprise)?.proposal;
    expect(of(buyers)).toMatchObject({ what: 'digital' });
    expect(of(buyers)).toMatchObject({ text: expect.stringContaining('6 pembeli baru') as string });
    expect(of(bare)).toMatchObject({ what: 'certification' });
    expect(of(complete)).toMatchObject({ what: 'certification' });
  });

  test('changed since it was looked at is not accepted unseen', async () => {
    const { id, enterprises, people } = await held(2);
    const marks = await looked(id);
    await sell(id, enterprises[0] ?? '', 20_000n, 6);
    expect(await accept(id, marks)).toEqual({ opened: 1, taken: 0, changed: 1 });
    expect(await accept(id, await looked(id))).toEqual({ opened: 1, taken: 0, changed: 0 });
    expect(new Set((await stepsOf(id)).map((s) => s.who))).toEqual(new Set(people));
  });

  test('with a dated step from elsewhere none is proposed, and nobody is told to wait for a past one', async () => {
    const { id, enterprises } = await held(2);
    await all(async (db) => {
      for (const [n, due] of [today, '2026-11-21'].entries())
        await db.execute(sql`
          insert into programme_follow_up (id, enterprise_id, what, text, responsible, due, state, recorded_at, recorded_by)
          values (gen_random_uuid(), ${enterprises[n] ?? ''}::uuid, 'financing', 'antar ke bank', 'u-1', ${due}::date, 'open',
            now(), 'u-1')`);
    });
    const rows = await all((db) => loadProposals(db, id, { today }));
    expect(enterprises.map((e) => rows.find((r) => r.enterpriseId === e)?.proposal.what)).toEqual([
      'none',
      'certification',
    ]);
    expect(await accept(id, await looked(id))).toMatchObject({ opened: 2 });
    expect((await stepsOf(id)).map((s) => s.state).toSorted()).toEqual(['dropped', 'open']);
  });
});
