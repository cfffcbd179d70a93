// Telling owners where they stand: once for all that changed for them since they last heard.
import { day, endOfDay } from '../../../../kernel/day.ts';
import type { Phone } from '../../../../kernel/phone.ts';
import { titleCase } from '../../../../kernel/text.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { sendAll } from '../../../../platform/messages/index.ts';
import { secretsOf } from '../../../registry/index.ts';
import { acceptedOf } from '../../apply/door.ts';
import type { EventRow } from '../../event/store.ts';
import { ownersOf } from '../../sessions/store/owners.ts';
import { placesOn } from '../door.ts';
import { placedMessage } from '../messages.ts';
import { placedText } from '../rules/placed.ts';
import { lockStalls } from '../store/plan.ts';
import { listUntold, markTold } from '../store/told.ts';
import { isOver } from './ground.ts';

/** After a change by hand others usually follow: they are told together, so many seconds after the first. */
export const together = 3600;

/**
 * One message for each enterprise with something new, to the number on record; `url` leads to their page of the event. Who
 * left or withdrew consent hears nothing. The count of messages.
 */
export async function tellPlaced(
  db: Db,
  { event, url }: { event: EventRow; url: string },
  { by, now, today }: Circumstances,
): Promise<number> {
  if (isOver(event) || event.ends < today) return 0;
  await lockStalls(db, event.id);
  return overCity(db, async (wide) => {
    const untold = await listUntold(wide, event.id, today);
    if (untold.length === 0) return 0;
    await markTold(
      wide,
      untold.map((p) => p.placeId),
      now,
    );
    const news = new Set(untold.map((p) => p.enterpriseId));
    const concerned = (await acceptedOf(wide, event.id)).filter((a) => news.has(a.enterpriseId));
    const owners = await ownersOf(
      wide,
      concerned.map((a) => a.enterpriseId),
    );
    const ahead = (await placesOn(wide, event.id)).filter((p) => p.day >= today);
    const of = Map.groupBy(ahead, (p) => p.enterpriseId);
    const until = endOfDay(day(event.ends), db.city.zone);
    const messages = owners.flatMap((owner) => {
      const { phone } = secretsOf(owner);
      const where = placedText(of.get(owner.id) ?? [], 'id');
      const values = { name: titleCase(owner.name), event: event.name, where, url };
      const how = { template: placedMessage, lang: 'id' as const, area: owner.area, until };
      return phone ? [{ ...how, to: phone as Phone, values }] : [];
    });
    await sendAll(wide, messages, { by, now });
    return messages.length;
  });
}

/** Those of these within the scope whom no message reaches: somebody goes there. */
export async function withoutNumber(db: Db, enterprises: readonly string[]): Promise<ReadonlySet<string>> {
  const owners = await ownersOf(db, enterprises);
  return new Set(owners.filter((o) => !o.sealedKey).map((o) => o.id));
}
