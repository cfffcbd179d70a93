// What an owner's phone shows of events: own enterprises, and events that take applications or that one applied to.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { EventRow } from '../../event/store.ts';

export type OwnEnterprise = {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly area: string;
  readonly sector: string;
  readonly kind: string | null;
};

/** By name; asked within a person's scope it is theirs alone. Whoever withdrew consent has none here. */
export async function listOwn(db: Db): Promise<readonly OwnEnterprise[]> {
  if (db.scope.kind !== 'person') return [];
  const { rows } = await db.execute<OwnEnterprise>(sql`
    select id, name, area, sector, kind from registry_visible where status in ('active', 'dormant')
    order by squeezed, id limit 50`);
  return rows;
}

export type OwnEvent = Pick<
  EventRow,
  | 'id'
  | 'name'
  | 'kind'
  | 'area'
  | 'starts'
  | 'ends'
  | 'state'
  | 'place'
  | 'groups'
  | 'invited'
  | 'applyUntil'
  | 'shiftsEach'
  | 'answerDays'
>;

/** Announced and not over, or one of these; soonest first. */
export async function listOwnEvents(db: Db, known: readonly ActivityId[]): Promise<readonly OwnEvent[]> {
  const { rows } = await db.execute<OwnEvent>(sql`
    select a.id, a.name, e.kind, a.area, a.starts::text as starts, a.ends::text as ends, a.state, e.place, e.groups, e.invited,
      e.apply_until::text as "applyUntil", e.shifts_each as "shiftsEach", e.answer_days as "answerDays"
    from events_event e join programme_activity a on a.id = e.activity_id
    where (e.published and a.state in ('approved', 'running')) or a.id = any(${sql.param([...known])}::uuid[])
    order by a.starts, a.id`);
  return rows;
}
