// Telling owners of a decision, in the transaction in which it was taken. Of an offered place the programme tells.
import { day, endOfDay } from '../../../../kernel/day.ts';
import type { Phone } from '../../../../kernel/phone.ts';
import { titleCase } from '../../../../kernel/text.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { sendAll } from '../../../../platform/messages/index.ts';
import { secretsOf } from '../../../registry/index.ts';
import type { ApplicationId } from '../door.ts';
import type { EventRow } from '../../event/store.ts';
import { refusedMessage, waitingMessage } from '../messages.ts';
import { listToTell } from '../store/told.ts';

const templates = { refused: refusedMessage, waiting: waitingMessage } as const;

/** One message each, in Indonesian, to the number on record; of no use once the event is over. */
export async function tellDecided(
  db: Db,
  event: EventRow,
  { ids, state }: { ids: readonly ApplicationId[]; state: keyof typeof templates },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<void> {
  if (ids.length === 0) return;
  const until = endOfDay(day(event.ends), db.city.zone);
  if (until <= now) return;
  await overCity(db, async (wide) => {
    const messages = (await listToTell(wide, ids)).flatMap((row) => {
      const { phone } = secretsOf(row);
      const values = { name: titleCase(row.name), event: event.name };
      return phone
        ? [
            {
              to: phone as Phone,
              template: templates[state],
              values,
              lang: 'id' as const,
              area: row.area,
              until,
            },
          ]
        : [];
    });
    await sendAll(wide, messages, { by, now });
  });
}
