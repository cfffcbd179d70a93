// What an owner may see of statements, and what came back of their goods.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { StatementRow } from './statements.ts';

/** Every id under which an enterprise of the scope was ever recorded. */
export async function ownIds(db: Db): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select e.id from registry_enterprise e
    union select i.born_id from registry_identity i join registry_enterprise e on e.id = i.now_id`);
  return rows.map((row) => row.id);
}

export type CameBack = { readonly returned: number; readonly expired: number; readonly damaged: number };

/** Pieces of a maker that left shelves of this payer's outlets unsold in the month of the statement. */
export async function cameBack(
  db: Db,
  { enterpriseId, payerId, month }: Pick<StatementRow, 'enterpriseId' | 'payerId' | 'month'>,
): Promise<CameBack> {
  const { rows } = await db.execute<CameBack>(sql`
    select coalesce(sum(m.quantity) filter (where m.kind = 'returned'), 0)::int as returned,
      coalesce(sum(m.quantity) filter (where m.kind = 'expired'), 0)::int as expired,
      coalesce(sum(m.quantity) filter (where m.kind = 'damaged'), 0)::int as damaged
    from retail_placement p join retail_move m on m.placement_id = p.id
    where p.enterprise_id = ${enterpriseId}::uuid and coalesce(p.aggregator_id, p.outlet_id) = ${payerId}::uuid
      and m.day >= ${month}::date and m.day < (${month}::date + interval '1 month')::date and m.undoes is null
      and not exists (select from retail_move u where u.undoes = m.id)`);
  return rows[0] ?? { returned: 0, expired: 0, damaged: 0 };
}
