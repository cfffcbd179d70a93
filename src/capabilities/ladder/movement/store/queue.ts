// The steps that wait: for an officer, or for the owner; oldest first.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { MovementId, MovementState } from '../kinds.ts';

export type Waiting = {
  readonly id: MovementId;
  readonly enterpriseId: EnterpriseId;
  readonly name: string;
  readonly area: string;
  readonly track: string;
  readonly fromRung: number;
  readonly toRung: number;
  readonly policyVersion: number;
  readonly proposedBy: string;
  readonly day: string;
  readonly state: MovementState;
  readonly affirmed: boolean;
  readonly confirmations: number;
  /** This visitor proposed it, or has confirmed it already. */
  readonly mine: boolean;
};

/** What waits for an officer, for the owner, or what counts and has ended; `mine` is what this visitor proposed. */
export const queueTabs = ['confirm', 'affirm', 'mine', 'done'] as const;
export type QueueTab = (typeof queueTabs)[number];

const tab = (which: QueueTab, by: string): SQL =>
  ({
    confirm: sql`m.state = 'proposed'`,
    affirm: sql`m.state = 'confirmed'`,
    mine: sql`m.state in ('proposed', 'confirmed') and m.proposed_by = ${by}`,
    done: sql`m.state in ('counted', 'refused', 'withdrawn')`,
  })[which];

/** Within the scope; `area` narrows it to a kecamatan or kelurahan. Names are null-free: who may not be worked with is left out. */
export async function listQueue(
  db: Db,
  { which, area, by, limit }: { which: QueueTab; area: string; by: string; limit: number },
): Promise<readonly Waiting[]> {
  const { rows } = await db.execute<Waiting>(sql`
    select m.id, v.id as "enterpriseId", v.name, v.area, m.track, m.from_rung as "fromRung", m.to_rung as "toRung",
      m.policy_version as "policyVersion", m.proposed_by as "proposedBy", coalesce(m.counted_on, m.day)::text as day, m.state,
      exists (select from ladder_movement_act a where a.movement_id = m.id and a.act = 'affirmed') as affirmed,
      (select count(*)::int from ladder_movement_act a where a.movement_id = m.id and a.act = 'confirmed') as confirmations,
      m.proposed_by = ${by} or exists (select from ladder_movement_act a
        where a.movement_id = m.id and a.act = 'confirmed' and a.recorded_by = ${by}) as mine
    from ladder_movement m
      join registry_visible v on v.id = (select coalesce(
        (select i.now_id from registry_identity i where i.born_id = m.enterprise_id), m.enterprise_id))
    where ${tab(which, by)} and starts_with(v.area, ${area})
    order by ${which === 'done' ? sql`m.recorded_at desc, m.id desc` : sql`m.recorded_at, m.id`} limit ${limit}`);
  return rows;
}

/** How many wait for an officer and for the owner, in the scope. */
export async function countQueue(db: Db): Promise<{ confirm: number; affirm: number }> {
  const { rows } = await db.execute<{ confirm: number; affirm: number }>(sql`
    select count(*) filter (where state = 'proposed')::int as confirm,
      count(*) filter (where state = 'confirmed')::int as affirm
    from ladder_movement where state in ('proposed', 'confirmed')`);
  return rows[0] ?? { confirm: 0, affirm: 0 };
}
