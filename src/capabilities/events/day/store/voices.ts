// What visitors left at stalls, in and out of the database.
import { and, desc, eq, isNull, sql } from 'drizzle-orm';

import type { EnterpriseId, Id } from '../../../../kernel/ids.ts';
import type { City, Db } from '../../../../platform/db/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { voice } from '../tables.ts';

export type VoiceId = Id<'Voice'>;
export type VoiceRow = typeof voice.$inferSelect;

/** A stall as its page shows it: the event, and who stands there on the day, if that is said. */
export type StallShown = {
  readonly activityId: ActivityId;
  readonly event: string;
  readonly slug: string;
  readonly place: string;
  readonly state: 'approved' | 'running' | 'closed' | 'cancelled';
  readonly starts: string;
  readonly ends: string;
  readonly code: string;
  readonly zone: string;
  readonly holders: readonly StallHolder[];
};

export type StallHolder = {
  readonly placeId: string;
  readonly day: string;
  /** `08:00` */
  readonly starts: string;
  readonly ends: string;
  readonly group: ProductKind | null;
  /** Only of who agreed to be found. */
  readonly name: string | null;
  /** From 1: tells two apart that sell the same. */
  readonly seat: number;
};

/** By the public address, read on the login that sees published views only; null when there is no such stall. */
export async function findStallShown(city: City, slug: string, code: string): Promise<StallShown | null> {
  const { rows } = await city.open.query<StallShown>({
    name: 'events_stall_shown',
    text: `select p.id as "activityId", p.name as event, p.slug, p.place, p.state, p.starts::text as starts, p.ends::text as ends,
        min(t.code) as code, min(t.zone) as zone, coalesce(json_agg(json_build_object('placeId', t.place_id, 'day', t.day::text,
          'starts', to_char(s.starts, 'HH24:MI'), 'ends', to_char(s.ends, 'HH24:MI'), 'group', t."group", 'name', t.enterprise,
          'seat', t.seat)
          order by t.day, s.starts, t.seat) filter (where t.place_id is not null), '[]') as holders
      from events_public p join events_public_stall t on t.activity_id = p.id
        left join events_public_shift s on s.id = t.shift_id
      where p.slug = $1 and lower(t.code) = lower($2)
      group by p.id, p.name, p.slug, p.place, p.state, p.starts, p.ends`,
    values: [slug.slice(0, 200), code.slice(0, 20)],
  });
  return rows[0] ?? null;
}

/** Whose place it is, with its stall; over the whole city. */
export async function placeHolder(
  wide: Db,
  placeId: string,
): Promise<{ readonly enterpriseId: EnterpriseId; readonly stallId: string } | null> {
  const { rows } = await wide.execute<{ enterpriseId: EnterpriseId; stallId: string }>(sql`
    select coalesce(i.now_id, p.enterprise_id) as "enterpriseId", p.stall_id as "stallId"
    from events_place p left join registry_identity i on i.born_id = p.enterprise_id
    where p.id = ${placeId}::uuid and p.freed_at is null`);
  return rows[0] ?? null;
}

export async function insertVoice(db: Db, row: typeof voice.$inferInsert): Promise<void> {
  await db.insert(voice).values(row);
}

export type VoiceRead = VoiceRow & { readonly stall: string };

/** Of an event, newest first, within the scope: an owner's own, or those that staff look after. */
export async function voicesOf(db: Db, id: ActivityId, most = 500): Promise<readonly VoiceRead[]> {
  const rows = await db
    .select({ voice, stall: sql<string>`(select t.code from events_stall t where t.id = ${voice.stallId})` })
    .from(voice)
    .where(eq(voice.activityId, id))
    .orderBy(desc(voice.recordedAt), desc(voice.id))
    .limit(most);
  return rows.map((row) => ({ ...row.voice, stall: row.stall }));
}

/** False when it is not in the scope, or was answered before. */
export async function markAnswered(db: Db, id: VoiceId, now: Date): Promise<boolean> {
  const done = await db
    .update(voice)
    .set({ answeredAt: now })
    .where(and(eq(voice.id, id), isNull(voice.answeredAt), isNull(voice.hiddenAt)));
  return done.rowCount === 1;
}

/** Its words and contact go with it. False when it is not in the scope, or was hidden before. */
export async function hide(
  db: Db,
  id: VoiceId,
  set: { hiddenAt: Date; hiddenBy: string; hiddenWhy: string },
): Promise<boolean> {
  const done = await db
    .update(voice)
    .set({ ...set, said: null, sealedContact: null })
    .where(and(eq(voice.id, id), isNull(voice.hiddenAt)));
  return done.rowCount === 1;
}

/** Names and numbers of visitors are let go of so many days after the last day of the event. How many there were. */
export async function dropContacts(wide: Db, before: string): Promise<number> {
  const { rowCount } = await wide.execute(sql`
    update events_voice set sealed_contact = null
    where sealed_contact is not null and activity_id in (
      select id from programme_activity where ends < ${before}::date)`);
  return rowCount ?? 0;
}
