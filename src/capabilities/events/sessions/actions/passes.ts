// Passes that people ask for themselves: a visitor by a name for the badge, an owner for an enterprise of theirs.
import { eq, sql } from 'drizzle-orm';

import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { findOwnPass, freshCode, issuePasses } from '../../day/passes.ts';
import type { PassFound, PassId } from '../../day/passes.ts';
import { pass } from '../../day/tables.ts';
import type { EventRow } from '../../event/store.ts';
import type { SessionId } from '../door.ts';
import { signUp } from './seats.ts';

export const longestName = 60;

/** A name for a badge; whatever else was typed there is no business of ours. */
export function readBadgeName(typed: string): string | Refusal<'name-wrong', object> {
  const name = tidy(typed);
  return name.length < 2 || name.length > longestName || !/\p{L}/u.test(name) ? refuse('name-wrong') : name;
}

export type PassRefusal = Refusal<'name-wrong' | 'event-over' | 'not-yours', object>;

const isOpen = (event: Pick<EventRow, 'published' | 'state' | 'ends'>, today: string): boolean =>
  event.published && (event.state === 'approved' || event.state === 'running') && event.ends >= today;

/** A visitor's pass, and a seat or a turn in the line of each session; one that cannot be joined any more is left out. */
export const takeVisitorPass = (
  db: Db,
  { event, name, sessions }: { event: EventRow; name: string; sessions: readonly SessionId[] },
  around: Circumstances,
): Promise<{ readonly code: string } | PassRefusal> =>
  overCity(db, async (wide) => {
    const label = readBadgeName(name);
    if (isRefused(label)) return label;
    if (!isOpen(event, around.today)) return refuse('event-over');
    const id = freshId<'Pass'>();
    const code = freshCode();
    await wide.insert(pass).values({
      id,
      activityId: event.id,
      kind: 'visitor',
      code,
      label,
      recordedAt: around.now,
      recordedBy: around.by,
    });
    await audit(wide, around, { act: 'events:pass', subject: id, detail: { event: event.id } });
    for (const session of sessions)
      await signUp(wide, { session, pass: { id, activityId: event.id, ended: false } }, around);
    return { code };
  });

/** The pass of an own enterprise, made when there is none; one that ended opens again as a visitor's. */
export async function takeOwnPass(
  db: Db,
  { event, enterpriseId }: { event: EventRow; enterpriseId: string },
  around: Circumstances,
): Promise<PassFound | PassRefusal> {
  const { rowCount } = await db.execute(sql`select from registry_visible where id = ${enterpriseId}`);
  if (rowCount !== 1) return refuse('not-yours');
  if (!isOpen(event, around.today)) return refuse('event-over');
  return overCity(db, async (wide) => {
    await issuePasses(wide, event.id, around);
    const known = await findOwnPass(wide, event.id, enterpriseId);
    if (known && !known.ended) return known;
    if (known) {
      await wide.update(pass).set({ kind: 'visitor', endedAt: null }).where(eq(pass.id, known.id));
      return { ...known, kind: 'visitor', ended: false };
    }
    const id = freshId<'Pass'>() as PassId;
    await wide
      .insert(pass)
      .values({
        id,
        activityId: event.id,
        kind: 'visitor',
        code: freshCode(),
        enterpriseId,
        recordedAt: around.now,
        recordedBy: around.by,
      })
      .onConflictDoNothing();
    await audit(wide, around, { act: 'events:pass', subject: id, detail: { event: event.id } });
    const made = await findOwnPass(wide, event.id, enterpriseId);
    if (!made) throw new Error('a pass that was just made is gone');
    return made;
  });
}
