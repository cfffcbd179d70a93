// Products that may be placed at an outlet, as far as who places them may know of them.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { partnersOf } from '../../../partners/index.ts';

export type Choosable = {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  /** The id under which the product was recorded. */
  readonly enterpriseId: string;
  /** Kelurahan. */
  readonly area: string;
  /** Chosen in a round of this outlet. */
  readonly candidateId: string | null;
};

/** So many are shown; whoever misses one looks for it by name. */
export const mostShown = 60;

type Asked = {
  readonly outletId: string;
  readonly q: string;
  readonly today: PlainDate;
  /** Null: somebody of the agency, who may choose among all. */
  readonly userId: string | null;
  /** These alone, for checking what was chosen. */
  readonly ids?: readonly string[];
};

/**
 * Not standing there already, those chosen in a round first. Organisations know of what was chosen at this outlet, of what
 * they have on a shelf already, and of makers whose owner agreed to be found.
 */
export async function listChoosable(
  db: Db,
  { outletId, q, today, userId, ids }: Asked,
): Promise<readonly Choosable[]> {
  const mine = userId === null ? null : sql`${sql.param([...(await partnersOf(db, userId))])}::uuid[]`;
  const like = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const known =
    mine === null
      ? sql`true`
      : sql`(chosen.id is not null
          or exists (select from retail_placement x where x.product_id = p.id and (x.outlet_id = any(${mine}) or x.aggregator_id = any(${mine})))
          or exists (select from owners_public o where o.id = e.id))`;
  const named = ids === undefined ? sql`true` : sql`p.id = any(${sql.param([...ids])}::uuid[])`;
  return overCity(db, async (wide) => {
    const { rows } = await wide.execute<Choosable>(sql`
      select p.id, p.name, e.name as maker, p.enterprise_id as "enterpriseId", split_part(e.area, '/', 1) as area,
        chosen.id as "candidateId"
      from catalogue_product p
      left join registry_identity i on i.born_id = p.enterprise_id
      join registry_enterprise e on e.id = coalesce(i.now_id, p.enterprise_id) and e.status = 'active'
      left join lateral (select c.id from retail_candidate c join retail_round r on r.id = c.round_id
        where c.product_id = p.id and c.state = 'accepted' and r.outlet_id = ${outletId}::uuid
        order by c.recorded_at desc limit 1) chosen on true
      where p.active and ${named} and ${known}
        and (${q} = '' or p.name ilike ${like} or e.name ilike ${like})
        and not exists (select from retail_placement s where s.product_id = p.id and s.outlet_id = ${outletId}::uuid
          and (s.ends_on is null or s.ends_on >= ${today}))
      order by chosen.id is null, p.name, p.id limit ${ids === undefined ? mostShown : ids.length}`);
    return rows;
  });
}
