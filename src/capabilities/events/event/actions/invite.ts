// Telling the heads of the invited RT of an event, each once, with a text that they can forward.
import { day, endOfDay } from '../../../../kernel/day.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { sendAll } from '../../../../platform/messages/index.ts';
import type { NewMessage } from '../../../../platform/messages/index.ts';
import { phonesOf } from '../../../accounts/index.ts';
import { lineNames } from '../../../funding/index.ts';
import { inviteMessage } from '../messages.ts';
import { insertInvite, rtHeadsOf } from '../plan-store.ts';
import { forwardText } from '../rules/forward.ts';
import { reachOf } from '../rules/invited.ts';
import { shiftsOf } from '../store.ts';
import type { EventRow } from '../store.ts';

/**
 * `url` is the address of the public page. Who gave a number gets a message; the others find the text on their first page.
 * Says how many were told now; asked again, only those who came new are.
 */
export async function tellRtHeads(
  db: Db,
  event: EventRow,
  url: string,
  around: Circumstances,
): Promise<{ readonly told: number }> {
  const shifts = await shiftsOf(db, event.id);
  const payer = (await lineNames(db, [event.fundingLineId])).get(event.fundingLineId ?? '')?.name ?? null;
  const text = forwardText(event, { shifts, payer, url, lang: 'id' });
  return overCity(db, async (wide) => {
    const heads = (await rtHeadsOf(wide, event.id, reachOf(event))).filter((h) => h.byMessage === null);
    const phones = await phonesOf(
      wide,
      heads.map((h) => h.userId),
    );
    const messages: NewMessage<{ text: string }>[] = [];
    let told = 0;
    for (const { userId, area } of heads) {
      const to = phones.get(userId);
      const row = { activityId: event.id, userId, byMessage: to !== undefined };
      if (!(await insertInvite(wide, { ...row, recordedAt: around.now, recordedBy: around.by }))) continue;
      told += 1;
      const until = endOfDay(day(event.ends), db.city.zone);
      if (to) messages.push({ to, template: inviteMessage, values: { text }, lang: 'id', area, until });
    }
    await sendAll(wide, messages, around);
    await audit(wide, around, { act: 'events:invited', subject: event.id, detail: { told } });
    return { told };
  });
}
