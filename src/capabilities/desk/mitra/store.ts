// What waits for organisations that local goods are sold through: asked of every floor of selling in one statement.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';

/** In the order in which it hurts: money owed and doubted, months without a report, goods to count, products to look at. */
export const waitKinds = ['dispute', 'pay', 'report', 'count', 'score'] as const;
export type WaitKind = (typeof waitKinds)[number];

/** `count` of them wait at one organisation; of sums to pay only those past their day. */
export type Wait = { readonly partnerId: string; readonly kind: WaitKind; readonly count: number };

/**
 * `by` is who looks: what they have scored waits for others alone. A month without a report counts once it is over, as
 * long as something stood there in it.
 */
export async function listWaits(
  db: Db,
  { partners, today, by }: { partners: readonly string[]; today: PlainDate; by: string },
): Promise<readonly Wait[]> {
  if (partners.length === 0) return [];
  const { rows } = await db.execute<Wait>(sql`
    with mine as (select unnest(${sql.param(partners)}::uuid[]) as id)
    select d.payer_id as "partnerId", 'dispute' as kind, count(*)::int as count
      from retail_dispute d where d.payer_id in (select id from mine) and d.ended_at is null group by 1
    union all
    select s.payer_id, 'pay', count(*)::int
      from retail_statement s join retail_settlement t on t.id = s.settlement_id and t.reversed_at is null
      where s.payer_id in (select id from mine) and s.due_on < ${today} and s.due > coalesce((
        select sum(p.amount) from retail_payment p where p.statement_id = s.id
          and not exists (select from retail_payment_act a where a.payment_id = p.id and a.act = 'taken-back')), 0)
      group by 1
    union all
    select m.outlet_id, 'report', count(*)::int from (
      select distinct p.outlet_id, g.month::date as month from retail_placement p
      cross join lateral generate_series(greatest(date_trunc('month', p.starts_on), date_trunc('month', ${today}::date) - interval '12 months'),
        least(date_trunc('month', coalesce(p.ends_on, ${today}::date)), date_trunc('month', ${today}::date) - interval '1 month'),
        interval '1 month') as g (month)
      where p.outlet_id in (select id from mine)) m
      where not exists (select from retail_report r where r.outlet_id = m.outlet_id and r.month = m.month) group by 1
    union all
    select p.outlet_id, 'count', count(distinct v.delivery_id)::int
      from retail_move v join retail_placement p on p.id = v.placement_id
      where p.outlet_id in (select id from mine) and v.kind = 'sent' and v.undoes is null
        and not exists (select from retail_move u where u.undoes = v.id)
        and not exists (select from retail_move r where r.delivery_id = v.delivery_id and r.kind = 'received')
      group by 1
    union all
    select r.outlet_id, 'score', count(*)::int from retail_candidate c join retail_round r on r.id = c.round_id
      where r.outlet_id in (select id from mine) and r.closed_at is null
        and c.state in ('put-forward', 'sample-asked', 'sample-received', 'appealed')
        and not exists (select from retail_score s where s.candidate_id = c.id and s.recorded_by = ${by})
      group by 1`);
  const rank = (kind: WaitKind) => waitKinds.indexOf(kind);
  return rows.toSorted((a, b) => rank(a.kind) - rank(b.kind) || b.count - a.count);
}
