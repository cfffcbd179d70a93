// What stands at an outlet in a month, the terms it stands on, and whose month is closed.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Standing } from '../rules/judge.ts';
import { sameness } from '../rules/judge.ts';
import { lastOfMonth } from '../rules/months.ts';

/** One outlet and the first day of a month; `through` is the koperasi that reports only what was placed through it. */
export type Asked = {
  readonly outletId: string;
  readonly month: PlainDate;
  readonly through?: string | null;
};

/** Signed placements of the outlet that held on a day of the month, as far as the scope reaches. */
export async function listStandings(
  db: Db,
  { outletId, month, through = null }: Asked,
): Promise<readonly Standing[]> {
  const { rows } = await db.execute<Standing>(sql`
    select p.id, p.product_id as "productId", p.enterprise_id as "enterpriseId",
      coalesce(p.aggregator_id, p.outlet_id) as "payerId", p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"
    from retail_placement p
    where p.outlet_id = ${outletId}::uuid and p.signed_on is not null
      and (${through}::uuid is null or p.aggregator_id = ${through}::uuid)
      and p.starts_on <= ${lastOfMonth(month)}::date and (p.ends_on is null or p.ends_on >= ${month}::date)
    order by p.id`);
  return rows;
}

type Terms = { readonly id: number; readonly startsOn: PlainDate };

/** All terms of these placements, the newest first. */
export async function termsOf(
  db: Db,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Terms[]>> {
  const { rows } = await db.execute<{ placementId: string; id: string; startsOn: PlainDate }>(sql`
    select placement_id as "placementId", id, starts_on::text as "startsOn" from retail_terms
    where placement_id = any(${sql.param([...placementIds])}::uuid[]) order by placement_id, starts_on desc`);
  const found = new Map<string, Terms[]>();
  for (const { placementId, id, startsOn } of rows) {
    const own = found.get(placementId) ?? [];
    own.push({ id: Number(id), startsOn });
    found.set(placementId, own);
  }
  return found;
}

/** Of these payers those who have settled the month. */
export async function closedBy(
  db: Db,
  payerIds: readonly string[],
  month: PlainDate,
): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select payer_id as id from retail_settlement
    where payer_id = any(${sql.param([...payerIds])}::uuid[]) and month = ${month}::date and reversed_at is null`);
  return new Set(rows.map((r) => r.id));
}

/** How often each line of the month was said in earlier reports, by `sameness`. */
export async function saidBefore(
  db: Db,
  placementIds: readonly string[],
  month: PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.execute<{
    placementId: string;
    day: string;
    quantity: number;
    amount: string;
    takenBy: string;
    times: number;
  }>(sql`
    select placement_id as "placementId", day::text, quantity, amount::text, taken_by as "takenBy", count(*)::int as times
    from retail_sale
    where placement_id = any(${sql.param([...placementIds])}::uuid[]) and kind <> 'corrected'
      and day between ${month}::date and ${lastOfMonth(month)}::date
    group by 1, 2, 3, 4, 5`);
  return new Map(rows.map((r) => [sameness({ ...r, amount: BigInt(r.amount) }), r.times]));
}
