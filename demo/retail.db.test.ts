// The demo city's shops: what stands there is lawful but for the one breach shown, goods and money add up, something waits.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { person } from '../src/capabilities/accounts/fixtures.ts';
import { programmeCity, today } from '../src/capabilities/programme/fixtures.ts';
import { exampleEnterprise } from '../src/capabilities/registry/fixtures.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import { demoProgramme } from './programme/index.ts';
import { demoReadiness } from './readiness.ts';
import { demoRetail } from './retail/index.ts';

test('twelve makers are sold, reported and paid; some wait, one doubts, one shop asks for more than it may', async () => {
  const city = await programmeCity();
  for (const [username, role] of [
    ['staf', 'staff'],
    ['toko', 'partner'],
    ['hotel', 'partner'],
  ] as const)
    await person(city, { username, role });
  await within(city, wholeCity, async (db) => {
    const ids: string[] = [];
    for (let n = 0; n < 14; n++)
      ids.push(
        await exampleEnterprise(db, {
          name: `Dapur Rekaan ${String(n)}`,
          owner: `Orang ${String(n)}`,
          area: '64.71.01.1001',
        }),
      );
    await db.execute(sql`
      update registry_enterprise set sector = 'food', kind = 'keripik', status = 'active' where id = any(${sql.param(ids)}::uuid[])`);
    await db.execute(sql`
      insert into evidence_fact (id, enterprise_id, kind, grade, valid_from, source, recorded_at, recorded_by)
      select gen_random_uuid(), e::uuid, k, 'seen', '2026-01-01', 'field', now(), 'demo'
      from unnest(${sql.param(ids)}::text[]) e cross join unnest(array['nib', 'pirt']) k`);
    await demoProgramme(db, today);
    await demoReadiness(db, today);
    await demoRetail(db, today);
  });
  await within(city, wholeCity, async (db) => {
    const one = async (query: ReturnType<typeof sql>) => (await db.execute<{ n: number }>(query)).rows[0]?.n;
    expect(
      await one(sql`
        select count(distinct p.enterprise_id)::int as n from retail_placement p join partners_partner o on o.id = p.outlet_id
        where o.name = 'Contoh Hiper Balikpapan Kota'`),
    ).toBe(12);
    const settled = await db.execute<{ name: string; n: number }>(sql`
      select p.name, count(*)::int as n from retail_settlement s join partners_partner p on p.id = s.payer_id group by 1`);
    expect(settled.rows.length).toBeGreaterThan(2);
    for (const { n } of settled.rows) expect(n).toBe(2);
    expect(await one(sql`select count(*)::int as n from retail_dispute where ended_at is null`)).toBe(1);
    expect(
      await one(
        sql`select count(distinct placement_id)::int as n from retail_terms where commission + promotion + other_cuts > 1500`,
      ),
    ).toBe(1);
    const over = await db.execute(sql`
      select from retail_placement p
      cross join lateral (select coalesce(sum(quantity) filter (where kind = 'received'), 0)
        - coalesce(sum(quantity) filter (where kind in ('returned', 'expired', 'damaged')), 0) as n from retail_move where placement_id = p.id) m
      cross join lateral (select coalesce(sum(quantity), 0) as n from retail_sale where placement_id = p.id) s
      where s.n > m.n`);
    expect(over.rowCount).toBe(0);
    const owed = await db.execute(sql`
      select from retail_statement s where s.due > 0 and s.due_on < ${today}
        and not exists (select from retail_payment p where p.statement_id = s.id)`);
    expect(owed.rowCount).toBe(3);
    const acting = await db.execute<{ username: string; names: string[] }>(sql`
      select u.username, array_agg(p.name order by p.name) as names from partners_person m
      join accounts_user u on u.id = m.user_id join partners_partner p on p.id = m.partner_id group by 1 order by 1`);
    expect(acting.rows).toEqual([
      { username: 'hotel', names: ['Hotel Bukit Contoh', 'Hotel Teluk Rekaan'] },
      { username: 'toko', names: ['Contoh Hiper', 'Toko Dekat Contoh Damai'] },
    ]);
  });
});
