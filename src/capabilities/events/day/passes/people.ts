// Passes of speakers and of the crew: by the name for the badge, ended when taken away, their names forgotten as visitors' are.
import { eq, sql } from 'drizzle-orm';

import { freshId } from '../../../../kernel/ids.ts';
import { squeeze } from '../../../../kernel/text.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { freshCode } from '../passes.ts';
import type { PassId } from '../passes.ts';
import { pass } from '../tables.ts';

/** `label` is null once it is forgotten; `job` is what one of the crew does, or where a speaker is from. */
export type PersonPass = {
  readonly id: PassId;
  readonly kind: 'speaker' | 'crew';
  readonly label: string | null;
  readonly job: string | null;
  readonly code: string;
  readonly ended: boolean;
};

/** Speakers before crew, by name. Within the scope. */
export async function listPeople(db: Db, activityId: ActivityId): Promise<readonly PersonPass[]> {
  const { rows } = await db.execute<PersonPass>(sql`
    select id, kind, label, job, code, ended_at is not null as ended from events_pass
    where activity_id = ${activityId} and kind in ('speaker', 'crew') order by kind desc, label, id`);
  return rows;
}

type Person = { readonly kind: PersonPass['kind']; readonly label: string; readonly job: string | null };

export async function insertPerson(
  db: Db,
  { activityId, ...person }: Person & { readonly activityId: ActivityId },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<PassId> {
  const id = freshId<'Pass'>();
  const recorded = { recordedAt: now, recordedBy: by };
  await db.insert(pass).values({ id, activityId, code: freshCode(), ...person, ...recorded });
  return id;
}

export async function setEnded(db: Db, id: PassId, endedAt: Date | null): Promise<void> {
  await db.update(pass).set({ endedAt }).where(eq(pass.id, id));
}

export const isOf = (name: string) => (one: PersonPass) =>
  one.kind === 'speaker' && one.label !== null && squeeze(one.label) === squeeze(name);

/** Ends the passes of speakers whom no session names any more; one that is put off still does. */
export async function endSpeakers(
  db: Db,
  activityId: ActivityId,
  { now }: Pick<Circumstances, 'now'>,
): Promise<void> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select distinct k.name from events_speaker k join events_session s on s.id = k.session_id
    where s.activity_id = ${activityId} and s.called_off_at is null`);
  for (const one of await listPeople(db, activityId))
    if (one.kind === 'speaker' && !one.ended && !rows.some(({ name }) => isOf(name)(one)))
      await setEnded(db, one.id, now);
}
