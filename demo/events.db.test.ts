// The demo city's events: nothing in them is against the rules that the application holds.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { person } from '../src/capabilities/accounts/fixtures.ts';
import { programmeCity, today } from '../src/capabilities/programme/fixtures.ts';
import { exampleEnterprise } from '../src/capabilities/registry/fixtures.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import { demoEvents } from './events/index.ts';
import { demoProgramme } from './programme/index.ts';

test('past bazaars are whole, one is on today, the Gebyar of 250 waits for its rota, the council proposes one', async () => {
  const city = await programmeCity();
  for (const [username, role] of [
    ['komisi', 'council'],
    ['staf', 'staff'],
  ] as const)
    await person(city, { username, role });
  await within(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ code: string }>(
      sql`select code from regions_area where level = 'kelurahan' order by code`,
    );
    for (const { code } of rows)
      for (let n = 0; n < 8; n++)
        await exampleEnterprise(db, {
          name: `Dapur ${code} ${String(n)}`,
          owner: `Orang ${String(n)}`,
          area: code,
        });
    await demoProgramme(db, today);
    await demoEvents(db, today);
  });
  await within(city, wholeCity, async (db) => {
    type Row = Record<
      | 'name'
      | 'kind'
      | 'state'
      | 'area'
      | 'applied'
      | 'stalls'
      | 'places'
      | 'sold'
      | 'tallied'
      | 'redeemed'
      | 'bare'
      | 'copied',
      string
    >;
    const { rows } = await db.execute<Row>(sql`
      select a.name, e.kind, a.state, a.area,
        (select count(*) from events_application c where c.activity_id = a.id and c.state = 'accepted') as applied,
        (select count(*) from events_stall t where t.activity_id = a.id) as stalls,
        (select count(*) from events_place p where p.activity_id = a.id) as places,
        (select count(*) from events_sale s where s.activity_id = a.id) as sold,
        (select coalesce(sum(coupons), 0) from events_sale s where s.activity_id = a.id) as tallied,
        (select count(*) from events_coupon_redeemed r join events_coupon_series k on k.id = r.series_id
          where k.activity_id = a.id) as redeemed,
        (select coalesce(sum(bare), 0) from programme_count n where n.activity_id = a.id and n.state not in ('dropped', 'refused')) as bare,
        (e.copied_from is not null)::text as copied
      from events_event e join programme_activity a on a.id = e.activity_id order by a.starts`);
    const closed = rows.filter((r) => r.state === 'closed');
    expect(closed.filter((r) => r.kind === 'bazaar').length).toBeGreaterThanOrEqual(5);
    for (const one of closed) {
      expect([Number(one.places) > 0, Number(one.sold) > 0, Number(one.bare)]).toEqual([true, true, 0]);
      if (one.kind === 'bazaar') expect(one.redeemed).toBe(one.tallied);
    }
    expect(rows.filter((r) => r.copied === 'true')).toHaveLength(1);
    const now = rows.filter((r) => r.state === 'running');
    expect(now.some((r) => Number(r.bare) > 0 && Number(r.sold) > 0)).toBe(true);
    const gebyar = rows.find((r) => r.kind === 'gebyar' && r.state === 'approved');
    expect([gebyar?.applied, gebyar?.stalls, gebyar?.places]).toEqual(['250', '20', '0']);
    const proposed = rows.find((r) => r.state === 'proposed' && r.area === '64.71.04.1002');
    expect([proposed?.name, proposed?.applied]).toEqual(['Bazar warga Gunung Sari Ilir', '0']);
    const wrong = await db.execute(sql`
      select from events_sale s join events_coupon_series k on k.activity_id = s.activity_id
      where s.pay = 'coupon' and s.amount <> s.coupons * k.value`);
    expect(wrong.rowCount).toBe(0);
  });
});
