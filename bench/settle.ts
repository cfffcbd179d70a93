// A month of a million lines of sales settled durably, beside a plain group by over the same rows.
import { sql } from 'drizzle-orm';

import { settleMonth } from '../src/capabilities/retail/settle/actions/settle.ts';
import type { PartnerId } from '../src/capabilities/partners/index.ts';
import { freshId } from '../src/kernel/ids.ts';
import { isRefused } from '../src/kernel/refusal.ts';
import type { City } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { figure, median, timed } from './figure.ts';

const lines = 1_000_000;
const outlets = 50;
const makers = 400;
const rounds = 3;
const month = '2026-10-01';

/**
 * One koperasi, 50 outlets, 400 makers with one product in each of ten outlets: 4,000 placements whose rate changes in
 * mid-month, and a report of each outlet.
 */
async function fillMonth(city: City): Promise<PartnerId> {
  const payerId = freshId<'Partner'>();
  await within(city, wholeCity, async (db) => {
    const by = sql`now(), 'bench'`;
    await db.execute(sql`
      insert into partners_partner (id, kind, name, squeezed, area, recorded_at, recorded_by)
      values (${payerId}, 'koperasi', 'Koperasi Uji', 'koperasi uji', '64.71', ${by})`);
    await db.execute(sql`
      create temporary table places on commit drop as
      select gen_random_uuid() as placement_id, m.enterprise_id, m.product_id, o.outlet_id, o.report_id, o.n as outlet
      from (select n, gen_random_uuid() as enterprise_id, gen_random_uuid() as product_id from generate_series(0, ${makers - 1}) n) m
        join (select n, gen_random_uuid() as outlet_id, gen_random_uuid() as report_id from generate_series(0, ${outlets - 1}) n) o
          on (o.n + m.n) % 5 = 0`);
    await db.execute(sql`
      insert into retail_placement (id, product_id, enterprise_id, outlet_id, aggregator_id, starts_on, signed_on, code,
        recorded_at, recorded_by)
      select placement_id, product_id, enterprise_id, outlet_id, ${payerId}, '2026-08-01', '2026-08-01',
        placement_id::text, ${by} from places`);
    await db.execute(sql`
      insert into retail_terms (placement_id, starts_on, commission, promotion, other_cuts, fee, fee_base, listing, expected,
        payment_days, returns, recorded_at, recorded_by)
      select placement_id, d::date, 500 + 100 * (d::date = '2026-10-16')::int, 50, 0, 300, 'sold', 20000, 0, 14, 'monthly', ${by}
      from places, unnest(array['2026-08-01', '2026-10-16']) d`);
    await db.execute(sql`
      insert into retail_report (id, outlet_id, month, way, digest, lines, refused_lines, posted_at, recorded_at, recorded_by)
      select distinct report_id, outlet_id, ${month}::date, 'file', report_id::text, ${lines / outlets}::int, 0, now(), ${by} from places`);
    await db.execute(sql`
      insert into retail_report_payer (payer_id, number, report_id)
      select ${payerId}, row_number() over (order by report_id), report_id from (select distinct report_id from places) r`);
    // By parts, each within the time that a statement has.
    for (let part = 0; part < 10; part += 1)
      await db.execute(sql`
      insert into retail_sale (report_id, line, placement_id, terms_id, enterprise_id, product_id, outlet_id, payer_id, kind, day,
        quantity, amount, taken_by)
      select p.report_id, n, p.placement_id, t.id, p.enterprise_id, p.product_id, p.outlet_id, ${payerId}, 'sold', d.day,
        1 + n % 7, (1 + n % 7) * (3000 + n % 977), case when n % 50 = 0 then 'maker' else 'outlet' end
      from (select *, row_number() over (order by placement_id) - 1 as at from places) p
        cross join generate_series(1, ${lines / ((makers * outlets) / 5)}) n
        cross join lateral (select ${month}::date + ((n * 13 + p.at) % 31)::int as day) d
        join retail_terms t on t.placement_id = p.placement_id
          and t.starts_on = case when d.day < '2026-10-16' then '2026-08-01'::date else '2026-10-16'::date end
      where p.outlet % 10 = ${part}`);
  });
  return payerId;
}

export const settle: Bench = {
  names: ['settle'],
  run: (lab) =>
    lab.withCopy('empty', async ({ city, system }) => {
      const payerId = await fillMonth(city);
      await system.database.owner.query('vacuum analyze');
      const times: number[] = [];
      const plain: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const grouped = await timed(() =>
          within(city, wholeCity, (db) =>
            db.execute(sql`
              select enterprise_id, outlet_id, product_id, terms_id, date_trunc('month', day::timestamp), sum(quantity),
                sum(amount), sum(amount) filter (where taken_by = 'maker')
              from retail_sale where payer_id = ${payerId}::uuid group by 1, 2, 3, 4, 5`),
          ),
        );
        const done = await timed(() =>
          within(city, wholeCity, (db) =>
            settleMonth(db, { payerId }, { by: 'bench', now: new Date(), today: '2026-11-02' }),
          ),
        );
        if (isRefused(done.value)) throw new Error(done.value.refused);
        lab.say(
          `  ${lines} lines, ${grouped.value.rowCount ?? 0} groups, ${done.value.statements} statements: settled in ${Math.round(done.ms)} ms, plain group by ${Math.round(grouped.ms)} ms`,
        );
        times.push(done.ms / grouped.ms);
        plain.push(grouped.ms);
        // The same month again: as if it had never been settled.
        await system.database.owner.query(
          `truncate city_6471.retail_ledger, city_6471.retail_statement_line, city_6471.retail_statement,
            city_6471.retail_payment, city_6471.retail_payment_act, city_6471.retail_dispute,
            city_6471.retail_dispute_word, city_6471.retail_settlement`,
        );
      }
      const beside = ['plain group by over the same rows, ms', median(plain)] as const;
      return [figure({ name: 'settle', value: median(times), unit: 'x', goal: ['<=', 3], beside })];
    }),
};
