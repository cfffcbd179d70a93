// Events in and out of the database: the activity of the programme and what makes it an event, read together.
import { asc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Id } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ProductKind } from '../../catalogue/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import type { EventKind } from '../kinds.ts';
import { shift } from './tables.ts';

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
