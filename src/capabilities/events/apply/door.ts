// What other floors ask of applications: who stands at an event, and how many applied.
import { sql } from 'drizzle-orm';

import type { EnterpriseId, Id } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { ProductKind } from '../../catalogue/index.ts';
import type { ActivityId, ParticipationState } from '../../programme/index.ts';
import { stoodBefore, unservedBefore } from './store/before.ts';

export type ApplicationId = Id<'Application'>;

/** One who was chosen and holds a place at the event, offered or taken or already there. */
export type Accepted = {
  readonly application: ApplicationId;
  /** The enterprise of today. */
  readonly enterpriseId: EnterpriseId;
  readonly name: string;
  readonly group: ProductKind;
  readonly power: boolean;
  readonly water: boolean;
  /** At most so many shifts. */
  readonly most: number;
  /** Shifts they cannot come to, and those they would rather have. */
  readonly cannot: readonly string[];
  readonly prefers: readonly string[];
  /** Stood at no event before this one. */
  readonly first: boolean;
  /** From a kelurahan for which no event was held before this one. */
  readonly neverServed: boolean;
  readonly participationState: ParticipationState;
};

/**
 * Within the scope, by the day of the application; an enterprise that applied under two ids stands once. Left out is whoever
 * withdrew consent.
 */
export async function acceptedOf(db: Db, activityId: ActivityId): Promise<readonly Accepted[]> {
  const { rows } = await db.execute<Accepted>(sql`
    select distinct on (v.id) c.id as application, v.id as "enterpriseId", v.name, c."group", c.power, c.water, c.most,
      c.cannot, c.prefers, not ${stoodBefore(sql`v.id`, activityId)} as first,
      ${unservedBefore(sql`v.area`, activityId)} as "neverServed", p.state as "participationState"
    from events_application c join programme_participation p on p.id = c.participation_id
      left join registry_identity i on i.born_id = c.enterprise_id
      join registry_visible v on v.id = coalesce(i.now_id, c.enterprise_id)
    where c.activity_id = ${activityId} and c.state in ('accepted', 'waiting')
      and p.state in ('offered', 'taken', 'attended', 'completed')
    order by v.id, c.id`);
  return rows.toSorted((a, b) => (a.application < b.application ? -1 : 1));
}

/** `open` wait for a decision or for the answer to an appeal. */
export type ApplicationsCount = { readonly all: number; readonly open: number };

/** How many applied to each of these, over the whole city whoever asks; an activity without any is left out. */
export async function applicationsCount(
  db: Db,
  ids: readonly ActivityId[],
): Promise<ReadonlyMap<ActivityId, ApplicationsCount>> {
  if (ids.length === 0) return new Map();
  return overCity(db, async (wide) => {
    const { rows } = await wide.execute<{ id: ActivityId } & ApplicationsCount>(sql`
      select activity_id as id, count(*)::int as "all", (count(*) filter (where state in ('in', 'appealed')))::int as open
      from events_application where activity_id = any(${sql.param([...ids])}::uuid[]) group by activity_id`);
    return new Map(rows.map(({ id, all, open }) => [id, { all, open }]));
  });
}
