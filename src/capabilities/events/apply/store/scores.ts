// Points of curators, and the list that they look through.
import { sql } from 'drizzle-orm';

import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId, ParticipationState } from '../../../programme/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { ApplicationId } from '../door.ts';
import type { ApplicationState, Criterion, Way } from '../../kinds.ts';
import type { Points } from '../rules/order.ts';
import { stoodBefore } from './before.ts';

/** Who looks again replaces their own points. */
export async function writeScore(
  db: Db,
  { application, criterion, points }: { application: ApplicationId; criterion: Criterion; points: number },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<void> {
  await db.execute(sql`
    insert into events_score (application_id, by, criterion, points, at)
    values (${application}::uuid, ${by}, ${criterion}, ${points}, ${now.toISOString()})
    on conflict (application_id, by, criterion) do update set points = excluded.points, at = excluded.at`);
}

/** One of the list: who, what, where it stands, and the points so far. */
export type Listed = {
  readonly id: ApplicationId;
  readonly enterpriseId: string;
  readonly name: string;
  readonly area: string;
  readonly group: ProductKind;
  readonly what: string;
  readonly way: Way;
  readonly state: ApplicationState;
  readonly place: ParticipationState | null;
  readonly first: boolean;
  readonly points: Points;
  /** What whoever asks gave. */
  readonly mine: Readonly<Partial<Record<Criterion, number>>>;
  readonly curators: number;
};

/** All of an event within the scope, in the order in which they came. */
export async function listForCuration(
  db: Db,
  activityId: ActivityId,
  by: string,
): Promise<readonly Listed[]> {
  const { rows } = await db.execute<Listed>(sql`
    select c.id, v.id as "enterpriseId", v.name, v.area, c."group", c.what, c.way, c.state, p.state as place,
      not ${stoodBefore(sql`v.id`, activityId)} as first, coalesce(s.points, '{}') as points,
      coalesce(s.mine, '{}') as mine, coalesce(s.curators, 0)::int as curators
    from events_application c
      left join registry_identity i on i.born_id = c.enterprise_id
      join registry_visible v on v.id = coalesce(i.now_id, c.enterprise_id)
      left join programme_participation p on p.id = c.participation_id
      left join lateral (
        select jsonb_object_agg(criterion, jsonb_build_array(sum, n)) as points, max(n) as curators,
          jsonb_object_agg(criterion, own) filter (where own is not null) as mine
        from (select criterion, sum(points) as sum, count(*) as n, max(points) filter (where by = ${by}) as own
          from events_score where application_id = c.id group by criterion) g) s on true
    where c.activity_id = ${activityId} order by c.id`);
  return rows;
}
