// Passes of those who speak and who work at an event: given, taken away, given back.
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { insertPerson, isOf, listPeople, setEnded } from '../../day/passes/people.ts';
import type { PassId } from '../../day/passes.ts';
import { lockEvent } from '../../event/store.ts';
import { sessionsOf } from '../door.ts';
import type { SessionId } from '../door.ts';
import { readBadgeName } from './passes.ts';
import { openProgramme } from './session.ts';

export const longestJob = 60;

export type PeopleRefusal = Refusal<
  | 'unknown-event'
  | 'event-over'
  | 'unknown-session'
  | 'session-off'
  | 'unknown-pass'
  | 'name-wrong'
  | 'job-wrong',
  object
>;

/** Every speaker of a session has a pass that holds; the count of those who had none. */
export async function issueSpeakers(
  db: Db,
  { activityId, session: id }: { activityId: ActivityId; session: SessionId },
  around: Circumstances,
): Promise<{ readonly issued: number } | PeopleRefusal> {
  const event = await openProgramme(db, activityId);
  if (isRefused(event)) return event;
  // Two who press at once: the second finds the passes of the first.
  await lockEvent(db, activityId);
  const session = (await sessionsOf(db, activityId)).find((s) => s.id === id);
  if (!session) return refuse('unknown-session');
  if (session.off) return refuse('session-off');
  const known = await listPeople(db, activityId);
  let issued = 0;
  for (const { name, from } of session.speakers) {
    const own = known.find(isOf(name));
    if (own && !own.ended) continue;
    issued += 1;
    if (own) await setEnded(db, own.id, null);
    else await insertPerson(db, { activityId, kind: 'speaker', label: name, job: from }, around);
  }
  if (issued > 0)
    await audit(db, around, { act: 'events:pass', subject: id, detail: { event: activityId, issued } });
  return { issued };
}

export async function addCrew(
  db: Db,
  { activityId, name, job: typed }: { activityId: ActivityId; name: string; job: string },
  around: Circumstances,
): Promise<{ readonly id: PassId } | PeopleRefusal> {
  const event = await openProgramme(db, activityId);
  if (isRefused(event)) return event;
  const label = readBadgeName(name);
  if (isRefused(label)) return label;
  const job = tidy(typed);
  if (job.length < 2 || job.length > longestJob) return refuse('job-wrong');
  const id = await insertPerson(db, { activityId, kind: 'crew', label, job }, around);
  await audit(db, around, { act: 'events:pass', subject: id, detail: { event: activityId } });
  return { id };
}

/** Of a speaker or one of the crew: `ended` takes the pass away, else it holds again. */
export async function setPerson(
  db: Db,
  { activityId, pass, ended }: { activityId: ActivityId; pass: PassId; ended: boolean },
  around: Circumstances,
): Promise<{ readonly id: PassId } | PeopleRefusal> {
  const event = await openProgramme(db, activityId);
  if (isRefused(event)) return event;
  const own = (await listPeople(db, activityId)).find((one) => one.id === pass);
  if (!own) return refuse('unknown-pass');
  await setEnded(db, pass, ended ? around.now : null);
  const act = ended ? 'events:pass-ended' : 'events:pass';
  await audit(db, around, { act, subject: pass, detail: { event: activityId } });
  return { id: pass };
}
