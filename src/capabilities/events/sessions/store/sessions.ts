// Sessions and their speakers into the database.
import { eq, sql } from 'drizzle-orm';

import { squeeze } from '../../../../kernel/text.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { SessionId } from '../door.ts';
import type { CheckedSession } from '../rules/form.ts';
import { session, speaker } from '../tables.ts';

const columns = (s: CheckedSession) => ({
  kind: s.kind,
  title: s.title,
  about: s.about,
  room: s.room,
  roomSqueezed: squeeze(s.room),
  day: s.day,
  starts: s.starts,
  ends: s.ends,
  capacity: s.capacity,
});

async function putSpeakers(db: Db, id: SessionId, activityId: ActivityId, s: CheckedSession): Promise<void> {
  await db.delete(speaker).where(eq(speaker.sessionId, id));
  if (s.speakers.length === 0) return;
  const { day, starts, ends } = s;
  await db.insert(speaker).values(
    s.speakers.map(({ name, from }) => ({
      sessionId: id,
      squeezed: squeeze(name),
      name,
      from,
      activityId,
      off: false,
      day,
      starts,
      ends,
    })),
  );
}

export async function insertSession(
  db: Db,
  { id, activityId, set }: { id: SessionId; activityId: ActivityId; set: CheckedSession },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<void> {
  await db.insert(session).values({ id, activityId, ...columns(set), recordedAt: now, recordedBy: by });
  await putSpeakers(db, id, activityId, set);
}

/** One that was put off stands again by it. */
export async function updateSession(
  db: Db,
  { id, activityId, set }: { id: SessionId; activityId: ActivityId; set: CheckedSession },
): Promise<void> {
  await db
    .update(session)
    .set({ ...columns(set), postponedAt: null, revision: sql`${session.revision} + 1` })
    .where(eq(session.id, id));
  await putSpeakers(db, id, activityId, set);
}

/** The hold on room and speakers is let go. */
export async function callOff(db: Db, { id, why }: { id: SessionId; why: string }, now: Date): Promise<void> {
  await db
    .update(session)
    .set({ calledOffAt: now, calledOffWhy: why, revision: sql`${session.revision} + 1` })
    .where(eq(session.id, id));
  await db.update(speaker).set({ off: true }).where(eq(speaker.sessionId, id));
}

export async function putOffSessions(db: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const list = sql.param([...ids]);
  await db.execute(
    sql`update events_session set postponed_at = ${now.toISOString()}, revision = revision + 1 where id = any(${list}::uuid[])`,
  );
  await db.execute(sql`update events_speaker set off = true where session_id = any(${list}::uuid[])`);
}

/** Keeps two from changing seats of a session at once; false when this event has none of that id. */
export async function lockSession(db: Db, activityId: ActivityId, id: SessionId): Promise<boolean> {
  const { rowCount } = await db.execute(
    sql`select from events_session where id = ${id} and activity_id = ${activityId} for update`,
  );
  return rowCount === 1;
}
