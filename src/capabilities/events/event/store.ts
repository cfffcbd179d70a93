// Events in and out of the database: the activity of the programme and what makes it an event, read together.
import { and, asc, eq, like, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Id } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ProductKind } from '../../catalogue/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import type { EventKind } from '../kinds.ts';
import { event, shift } from './tables.ts';

export type ShiftId = Id<'Shift'>;
export type ShiftRow = typeof shift.$inferSelect;

/** An event with its activity's name, area, days, places, initiator, money and state. */
export type EventRow = {
  readonly id: ActivityId;
  readonly name: string;
  readonly kind: EventKind;
  readonly slug: string;
  readonly area: string;
  readonly starts: string;
  readonly ends: string;
  readonly state: 'proposed' | 'approved' | 'running' | 'closed' | 'cancelled';
  readonly places: number | null;
  readonly initiator: string;
  readonly initiatorUser: string | null;
  readonly fundingLineId: string | null;
  readonly place: string;
  readonly address: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly partnerId: string | null;
  readonly groups: readonly ProductKind[];
  readonly invited: readonly string[];
  readonly applyUntil: string | null;
  readonly about: string;
  readonly contact: string | null;
  readonly answerDays: number;
  readonly shiftsEach: number | null;
  readonly copiedFrom: string | null;
  readonly published: boolean;
  readonly revision: number;
};

const columns = sql`
  a.id, a.name, e.kind, e.slug, a.area, a.starts::text as starts, a.ends::text as ends, a.state, a.places, a.initiator,
  a.initiator_user as "initiatorUser", a.funding_line_id as "fundingLineId", e.place, e.address, e.lat, e.lng,
  e.partner_id as "partnerId", e.groups, e.invited, e.apply_until::text as "applyUntil", e.about, e.contact,
  e.answer_days as "answerDays", e.shifts_each as "shiftsEach", e.copied_from as "copiedFrom", e.published, e.revision`;

const read = async (db: Db, where: SQL): Promise<EventRow | null> => {
  const { rows } = await db.execute<EventRow>(
    sql`select ${columns} from events_event e join programme_activity a on a.id = e.activity_id where ${where}`,
  );
  return rows[0] ?? null;
};

/** Null when there is none. */
export const findEvent = (db: Db, id: ActivityId): Promise<EventRow | null> =>
  read(db, sql`e.activity_id = ${id}`);

export const findBySlug = (db: Db, slug: string): Promise<EventRow | null> => read(db, sql`e.slug = ${slug}`);

/** In the order of the days; those put off stand among them. */
export const shiftsOf = (db: Db, id: ActivityId): Promise<ShiftRow[]> =>
  db.select().from(shift).where(eq(shift.activityId, id)).orderBy(asc(shift.day), asc(shift.starts));

export type NewEvent = typeof event.$inferInsert;

/** Keeps two from changing an event at once; false when there is none. */
export async function lockEvent(db: Db, id: ActivityId): Promise<boolean> {
  const { rowCount } = await db.execute(sql`select from events_event where activity_id = ${id} for update`);
  return rowCount === 1;
}

/** Of the programme's activity, which is corrected with it. */
export async function activityRevision(db: Db, id: ActivityId): Promise<number> {
  const { rows } = await db.execute<{ revision: number }>(
    sql`select revision from programme_activity where id = ${id}`,
  );
  return rows[0]?.revision ?? 0;
}

/** Addresses taken that begin like this one. */
export async function slugsLike(db: Db, slug: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ slug: event.slug })
    .from(event)
    .where(or(eq(event.slug, slug), like(event.slug, `${slug}-%`)));
  return new Set(rows.map((r) => r.slug));
}

/** False when the address was taken in the meantime. */
export async function insertEvent(db: Db, row: NewEvent): Promise<boolean> {
  const done = await db.insert(event).values(row).onConflictDoNothing({ target: event.slug });
  return done.rowCount === 1;
}

/** Any change the public may see counts the revision up: calendars of others ask for it. */
export async function updateEvent(db: Db, id: ActivityId, set: Partial<NewEvent>): Promise<void> {
  await db
    .update(event)
    .set({ ...set, revision: sql`${event.revision} + 1` })
    .where(eq(event.activityId, id));
}

export async function insertShifts(db: Db, rows: readonly (typeof shift.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(shift).values([...rows]);
}

/** False when somebody holds a place in it, or has sold in it: those stay. */
export async function deleteShift(db: Db, activityId: ActivityId, id: ShiftId): Promise<boolean> {
  const done = await db
    .delete(shift)
    .where(
      and(
        eq(shift.activityId, activityId),
        eq(shift.id, id),
        sql`not exists (select from events_place p where p.shift_id = ${id}::uuid)`,
        sql`not exists (select from events_sale s where s.activity_id = ${activityId} and s.shift_id = ${id}::uuid)`,
      ),
    );
  return done.rowCount === 1;
}

export type EventFilters = {
  readonly kind: EventKind | null;
  readonly state: EventRow['state'] | null;
  /** A kecamatan or kelurahan. */
  readonly area: string | null;
  /** `2026-12` */
  readonly month: string | null;
  readonly q: string;
};

export type ListedEvent = Pick<
  EventRow,
  'id' | 'name' | 'kind' | 'area' | 'starts' | 'ends' | 'state' | 'place' | 'initiator' | 'fundingLineId'
> & { readonly places: number | null; readonly taking: number; readonly waiting: number };

/** Newest day first. `own` is the sign-in of who reads only what is announced and what they proposed; null reads all. */
export async function listEvents(
  db: Db,
  f: EventFilters,
  { own, limit = 500 }: { own: string | null; limit?: number },
): Promise<readonly ListedEvent[]> {
  const { rows } = await db.execute<ListedEvent>(sql`
    select a.id, a.name, e.kind, a.area, a.starts::text as starts, a.ends::text as ends, a.state, e.place, a.initiator,
      a.funding_line_id as "fundingLineId", a.places, coalesce(c.taking, 0)::int as taking, coalesce(c.waiting, 0)::int as waiting
    from events_event e join programme_activity a on a.id = e.activity_id left join lateral (
      select sum(n) filter (where state in ('offered', 'taken', 'attended', 'completed')) as taking,
        sum(n) filter (where state = 'waiting') as waiting
      from programme_count where activity_id = a.id) c on true
    where (${own}::text is null or a.initiator_user = ${own} or e.published)
      and (${f.kind}::text is null or e.kind = ${f.kind}) and (${f.state}::text is null or a.state = ${f.state})
      and (${f.area}::text is null or starts_with(a.area, ${f.area}))
      and (${f.month}::text is null or (a.starts < (${f.month} || '-01')::date + interval '1 month' and a.ends >= (${f.month} || '-01')::date))
      and (${f.q} = '' or a.name ilike ${`%${f.q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`})
    order by a.starts desc, a.id desc limit ${limit}`);
  return rows;
}

/** How many hold a place and how many wait for one, whoever asks. */
export async function placesTaken(
  db: Db,
  id: ActivityId,
): Promise<{ readonly taking: number; readonly waiting: number }> {
  const { rows } = await db.execute<{ taking: number; waiting: number }>(sql`
    select coalesce(sum(n) filter (where state in ('offered', 'taken', 'attended', 'completed')), 0)::int as taking,
      coalesce(sum(n) filter (where state = 'waiting'), 0)::int as waiting
    from programme_count where activity_id = ${id}`);
  return rows[0] ?? { taking: 0, waiting: 0 };
}

/** Events whose recipe was copied from this one, the earliest first. */
export async function copiesOf(db: Db, id: ActivityId): Promise<readonly ActivityId[]> {
  const { rows } = await db.execute<{ id: ActivityId }>(sql`
    select e.activity_id as id from events_event e join programme_activity a on a.id = e.activity_id
    where e.copied_from = ${id} order by a.starts, a.id`);
  return rows.map((r) => r.id);
}
