// Which months of an outlet were reported to which payer, and which reports are late.
import { sql } from 'drizzle-orm';

import { addMonths } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { daysLate, dueOf, monthOf, stateOf } from '../rules/months.ts';

/** One month of what stands at an outlet and is paid by one payer. */
export type MonthRow = {
  readonly outletId: string;
  readonly payerId: string;
  readonly month: PlainDate;
  /** Products that stood there. */
  readonly products: number;
  readonly reported: boolean;
  readonly settled: boolean;
  readonly quantity: number;
  readonly amount: bigint;
};

const monthsBack = 12;

/**
 * The running month and those before it, newest first, as far as the scope reaches; `partnerId` asks for what stands at this
 * outlet, at the outlets of this chain, or was placed through this koperasi.
 */
export async function listMonths(
  db: Db,
  day: PlainDate,
  partnerId: string | null = null,
): Promise<readonly MonthRow[]> {
  const last = monthOf(day);
  const { rows } = await db.execute<Omit<MonthRow, 'amount'> & { amount: string }>(sql`
    with stood as (
      select p.outlet_id, coalesce(p.aggregator_id, p.outlet_id) as payer_id, m.month::date as month,
        count(distinct p.product_id)::int as products
      from generate_series(${addMonths(last, -monthsBack)}::date, ${last}::date, interval '1 month') m (month)
      join retail_placement p on p.signed_on is not null and p.starts_on < m.month + interval '1 month'
        and (p.ends_on is null or p.ends_on >= m.month)
      where ${partnerId}::uuid is null or p.outlet_id = ${partnerId}::uuid or p.aggregator_id = ${partnerId}::uuid
        or p.outlet_id in (select id from partners_partner where parent_id = ${partnerId}::uuid)
      group by 1, 2, 3),
    sold as (
      select outlet_id, payer_id, date_trunc('month', day)::date as month, sum(quantity)::int as quantity,
        sum(amount) as amount
      from retail_sale where day >= ${addMonths(last, -monthsBack)}::date
      group by 1, 2, 3)
    select s.outlet_id as "outletId", s.payer_id as "payerId", s.month::text, s.products,
      exists (select from retail_report r join retail_report_payer p on p.report_id = r.id
        where r.outlet_id = s.outlet_id and r.month = s.month and p.payer_id = s.payer_id) as reported,
      exists (select from retail_settlement x
        where x.payer_id = s.payer_id and x.month = s.month and x.reversed_at is null) as settled,
      coalesce(d.quantity, 0) as quantity, coalesce(d.amount, 0)::text as amount
    from stood s left join sold d using (outlet_id, payer_id, month)
    order by s.month desc, s.outlet_id, s.payer_id`);
  return rows.map((r) => ({ ...r, amount: BigInt(r.amount) }));
}

export type MissingReport = {
  readonly outletId: string;
  readonly payerId: string;
  readonly month: PlainDate;
  readonly dueOn: PlainDate;
  readonly daysLate: number;
};

/** Reports that should be in on this day and are not, the oldest first, of the last twelve months. */
export async function missingReports(db: Db, day: PlainDate): Promise<readonly MissingReport[]> {
  const months = await listMonths(db, day);
  return months
    .filter((m) => stateOf(m.month, m, day) === 'late')
    .map(({ outletId, payerId, month }) => ({
      outletId,
      payerId,
      month,
      dueOn: dueOf(month),
      daysLate: daysLate(month, day),
    }))
    .reverse();
}
