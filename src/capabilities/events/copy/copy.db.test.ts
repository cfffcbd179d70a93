// Copying against the real database: the recipe comes along, the people never do.
import { beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';

import { day } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { around, as, programmeCity, someEnterprises } from '../../programme/fixtures.ts';
import type { ActivityId } from '../../programme/index.ts';
import { openPlan, addBudget, addTask } from '../event/actions/plan.ts';
import { findEvent, shiftsOf } from '../event/store.ts';
import { anEvent, exampleEvent } from '../fixtures.ts';
import { copyEvent, countRecipe, stretch } from './actions.ts';
import { countEnterprisesBy, enterprisesByKelurahan } from './enterprises.ts';
import { insertSessions, insertStalls, plannedSessions, whatCameAfter } from './store.ts';

let city: City;
beforeAll(async () => {
  city = await programmeCity();
});

/** Every table of the room that names an activity, with how many rows it has of this one. */
async function rowsOf(db: Db, id: ActivityId): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await db.execute<{ name: string }>(sql`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
      and c.table_name like 'events\\_%' and c.column_name = 'activity_id'`);
  const counted: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(name)} where activity_id = ${id}`,
    );
    if (rows[0] && rows[0].n > 0) counted[name] = rows[0].n;
  }
  return counted;
}

/** An event with everything a day leaves behind: a plan, and people. */
async function livedEvent(db: Db): Promise<ActivityId> {
  const { id, shifts } = await anEvent(db, city, { state: 'running' });
  const event = await openPlan(db, id);
  if (isRefused(event)) throw new Error(event.refused);
  await addTask(db, event, { text: 'pinjam tenda', offsetDays: -7 }, around);
  await addBudget(db, event, { what: 'tenda', amount: 2_500_000n }, around);
  const plan = { zone: 'Utama', seats: 2, size: '2 x 2 m', price: 0n, power: true, water: false, only: null };
  await insertStalls(
    db,
    id,
    [1, 2, 3].map((n) => ({ code: `A${String(n)}`, row: 1, col: n, ...plan })),
    around,
  );
  const hours = { starts: '10:00', ends: '11:00', capacity: 40 };
  const room = { room: 'Panggung', roomSqueezed: 'panggung' };
  await insertSessions(
    db,
    id,
    [{ kind: 'sharing', title: 'Cerita usaha', day: '2026-12-06', ...room, ...hours }],
    around,
  );
  const [enterprise = ''] = await someEnterprises(db, 1, '64.71.04.1002');
  await people(db, id, enterprise, shifts[0]?.id ?? '');
  return id;
}

async function people(db: Db, id: ActivityId, enterprise: string, shift: string): Promise<void> {
  const [application, pass, sale] = [freshId<'Application'>(), freshId<'Pass'>(), freshId<'Sale'>()];
  const at = around.now.toISOString();
  await db.execute(sql`insert into events_application (id, activity_id, enterprise_id, way, "group", what, power, water, most, cannot, prefers, state, recorded_at, recorded_by)
    values (${application}, ${id}, ${enterprise}, 'owner', 'craft', 'tas', false, false, 2, '{}', '{}', 'accepted', ${at}, 'x')`);
  await db.execute(sql`insert into events_place (id, activity_id, stall_id, shift_id, seat, enterprise_id, application_id, locked, recorded_at, recorded_by)
    select ${freshId<'Place'>()}, ${id}, s.id, ${shift}, 1, ${enterprise}, ${application}, false, ${at}, 'x' from events_stall s where s.activity_id = ${id} limit 1`);
  await db.execute(sql`insert into events_pass (id, activity_id, kind, code, enterprise_id, recorded_at, recorded_by)
    values (${pass}, ${id}, 'exhibitor', ${pass}, ${enterprise}, ${at}, 'x')`);
  await db.execute(sql`insert into events_sale (id, activity_id, enterprise_id, day, "group", pay, amount, coupons, new_buyer, claimed_at, recorded_at, recorded_by)
    values (${sale}, ${id}, ${enterprise}, '2026-12-05', 'craft', 'cash', 50000, 0, true, ${at}, ${at}, 'x')`);
  await db.execute(
    sql`insert into events_turnout (id, activity_id, day, n, recorded_at, recorded_by) values (${freshId<'Turnout'>()}, ${id}, '2026-12-05', 12, ${at}, 'x')`,
  );
}

test('[20] the recipe comes along to another kelurahan and day; of the people there is nothing', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const id = await livedEvent(db);
    const from = await findEvent(db, id);
    if (!from) throw new Error('gone');
    expect(await countRecipe(db, from)).toEqual({
      days: 2,
      shifts: 4,
      tasks: 1,
      budget: 1,
      stalls: 3,
      sessions: 1,
    });
    const set = {
      ...exampleEvent,
      name: 'Bazar Karang Jati',
      area: '64.71.04.1004',
      starts: day('2027-03-06'),
      ends: day('2027-03-06'),
    };
    const lurah = { ...around, by: 'u-lurah' };
    const made = await as(db, { kind: 'area', area: '64.71.04.1004' }, (own) =>
      copyEvent(own, { from, set: stretch({ ...set, hours: [] }, from, '') }, lurah),
    );
    if (isRefused(made)) throw new Error(made.refused);
    expect(made.left).toBe(0);
    expect(await findEvent(db, made.id)).toMatchObject({
      state: 'proposed',
      published: false,
      copiedFrom: id,
      area: '64.71.04.1004',
      starts: '2027-03-06',
      ends: '2027-03-07',
      fundingLineId: null,
    });
    expect((await shiftsOf(db, made.id)).map((s) => `${s.day} ${s.starts}`)).toEqual([
      '2027-03-06 08:00:00',
      '2027-03-06 14:00:00',
      '2027-03-07 08:00:00',
      '2027-03-07 14:00:00',
    ]);
    expect((await plannedSessions(db, made.id)).map((s) => s.day)).toEqual(['2027-03-07']);
    expect(await rowsOf(db, made.id)).toEqual({
      events_event: 1,
      events_shift: 4,
      events_task: 1,
      events_budget: 1,
      events_stall: 3,
      events_session: 1,
    });
    expect(Object.keys(await rowsOf(db, id))).toEqual(
      expect.arrayContaining([
        'events_application',
        'events_place',
        'events_pass',
        'events_sale',
        'events_turnout',
      ]),
    );
  });
});

test('what does not fit into fewer days stays behind and is counted', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const from = await findEvent(db, await livedEvent(db));
    if (!from) throw new Error('gone');
    const set = { ...exampleEvent, starts: day('2027-03-06'), ends: day('2027-03-06'), hours: [] };
    expect(await copyEvent(db, { from, set }, around)).toMatchObject({ left: 3 });
  });
});

test('what came after is summed over the city, whoever asks', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const id = await livedEvent(db);
    const seen = await as(db, { kind: 'none' }, (none) => whatCameAfter(none, [id]));
    expect(seen.get(id)).toMatchObject({ applied: 1, tookPart: 0, followUps: 0, realised: 0n });
  });
});

test('enterprises of a kelurahan are those of the published number, and counted where there is none yet', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const code = '64.71.04.1002';
    const before = (await enterprisesByKelurahan(db)).get(code) ?? 0;
    await someEnterprises(db, 2, code, 70_000);
    expect((await enterprisesByKelurahan(db)).get(code)).toBe(before + 2);
    countEnterprisesBy(async () => [{ code, count: 4321 }]);
    try {
      expect(await enterprisesByKelurahan(db)).toEqual(new Map([[code, 4321]]));
      countEnterprisesBy(async () => null);
      expect((await enterprisesByKelurahan(db)).get(code)).toBe(before + 2);
    } finally {
      countEnterprisesBy(null);
    }
  });
});
