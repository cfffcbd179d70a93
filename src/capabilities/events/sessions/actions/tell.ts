// Telling enterprises of what changed for them at an event: one message each, to the owner's number on record.
import { day, endOfDay } from '../../../../kernel/day.ts';
import type { Phone } from '../../../../kernel/phone.ts';
import { titleCase } from '../../../../kernel/text.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { sendAll } from '../../../../platform/messages/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { secretsOf } from '../../../registry/index.ts';
import type { PassId } from '../../day/passes.ts';
import { findEvent } from '../../event/store.ts';
import { sessionMessage } from '../messages.ts';
import { changesText } from '../rules/told.ts';
import type { Change } from '../rules/told.ts';
import { ownersOf, ownersOfPasses } from '../store/owners.ts';

/**
 * Tells the owners behind these passes, or these enterprises; visitors read it on their pass. Over the whole city. Says how
 * many there are, and how many of them a message reaches.
 */
export async function tellEnterprises(
  db: Db,
  {
    activityId,
    passes = [],
    enterprises = [],
    what,
  }: {
    activityId: ActivityId;
    passes?: readonly PassId[];
    enterprises?: readonly string[];
    what: readonly Change[];
  },
  around: Circumstances,
): Promise<{ readonly told: number; readonly without: number }> {
  const event = await findEvent(db, activityId);
  const owners = [...(await ownersOfPasses(db, passes)), ...(await ownersOf(db, enterprises))];
  if (!event || owners.length === 0) return { told: 0, without: 0 };
  const text = changesText(what, 'id');
  const messages = owners.flatMap((owner) => {
    const { phone } = secretsOf(owner);
    if (!phone) return [];
    return [
      {
        to: phone as Phone,
        template: sessionMessage,
        values: { name: titleCase(owner.name), event: event.name, text },
        lang: 'id' as const,
        area: owner.area,
        until: endOfDay(day(event.ends > around.today ? event.ends : around.today), db.city.zone),
      },
    ];
  });
  await sendAll(db, messages, around);
  return { told: messages.length, without: owners.length - messages.length };
}
