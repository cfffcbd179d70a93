// Enterprises that an officer may put forward: of the officer's area, invited, and of the groups that are open.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { inScope, understand } from '../../../registry/index.ts';
import { reachOf } from '../../event/rules/invited.ts';
import type { EventRow } from '../../event/store.ts';

export type Candidate = {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly owner: string | null;
  readonly area: string;
  readonly kind: string | null;
  readonly sector: string;
  /** Has an application that stands. */
  readonly applied: boolean;
};

/** By name, or by closeness to what was typed; those who applied already among them. */
export async function listCandidates(
  db: Db,
  event: Pick<EventRow, 'id' | 'area' | 'invited'>,
  { q, limit }: { q: string; limit: number },
): Promise<readonly Candidate[]> {
  const asked = q === '' ? null : await understand(db, q);
  const order = asked?.rank ? sql`${asked.rank}, squeezed, id` : sql`squeezed, id`;
  const { rows } = await db.execute<Candidate>(sql`
    select v.id, v.name, v.owner, v.area, v.kind, v.sector, exists (
      select from events_application c left join registry_identity i on i.born_id = c.enterprise_id
        left join programme_participation p on p.id = c.participation_id
      where c.activity_id = ${event.id} and coalesce(i.now_id, c.enterprise_id) = v.id and c.state <> 'withdrawn'
        and (c.state not in ('accepted', 'waiting') or p.state <> 'dropped')) as applied
    from (select id, name, owner, area, kind, sector, squeezed, row_number() over (order by ${order}) as at
      from registry_visible
      where ${asked?.where ?? sql`true`} and ${inScope(db)} and status in ('active', 'dormant')
        and exists (select from unnest(${sql.param([...reachOf(event)])}::text[]) k (code) where starts_with(area, k.code))
      order by ${order} limit ${limit}) v
    order by v.at`);
  return rows;
}
