// A visitor leaves an order, a rating or a question; the owner answers; staff hide abuse; numbers are let go of.
import { addDays } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { openText, sealText } from '../../../../platform/keys/brief.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { readReason } from '../../../registry/index.ts';
import { keptDays } from '../rules/voice.ts';
import type { CheckedVoice, Contact } from '../rules/voice.ts';
import { dropContacts, hide, insertVoice, markAnswered, placeHolder } from '../store/voices.ts';
import type { VoiceId } from '../store/voices.ts';

/** Keeps what was left at a place that stands; who holds it is looked up here, not told to the visitor. */
export async function leaveVoice(
  db: Db,
  { activityId, voice }: { activityId: ActivityId; voice: CheckedVoice },
  how: Circumstances,
): Promise<{ id: VoiceId } | Refusal<'place-gone', object>> {
  const holder = await overCity(db, (wide) => placeHolder(wide, voice.placeId));
  if (!holder) return refuse('place-gone');
  const id = freshId<'Voice'>();
  await insertVoice(db, {
    id,
    activityId,
    ...holder,
    kind: voice.kind,
    stars: voice.stars,
    said: voice.said,
    sealedContact: voice.contact ? sealText('events-voice', JSON.stringify(voice.contact)) : null,
    day: how.today,
    recordedAt: how.now,
  });
  return { id };
}

/** Name and number as the visitor gave them: for the owner's page alone. */
export const contactOf = (sealed: string | null): Contact | null =>
  sealed === null ? null : (JSON.parse(openText('events-voice', sealed)) as Contact);

/** The owner has answered; within the owner's scope. */
export async function answerVoice(
  db: Db,
  id: VoiceId,
  { now }: Circumstances,
): Promise<{ id: VoiceId } | Refusal<'unknown-voice', object>> {
  return (await markAnswered(db, id, now)) ? { id } : refuse('unknown-voice');
}

/** Abuse goes with its words; that it was there, who hid it and why stays, and the owner reads the reason. */
export async function hideVoice(
  db: Db,
  { id, reason }: { id: VoiceId; reason: string },
  how: Circumstances,
): Promise<{ id: VoiceId } | Refusal<'unknown-voice' | 'reason-short', object>> {
  const why = readReason(reason);
  if (isRefused(why)) return refuse('reason-short');
  if (!(await hide(db, id, { hiddenAt: how.now, hiddenBy: how.by, hiddenWhy: why })))
    return refuse('unknown-voice');
  await audit(db, how, { act: 'events:hide', subject: id, reason: why });
  return { id };
}

/** Lets go of names and numbers of visitors some time after the event. Safe to repeat. */
export const forgetContacts = (wide: Db, today: PlainDate): Promise<number> =>
  dropContacts(wide, addDays(today, -keptDays));
