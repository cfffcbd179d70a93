// Telling owners of a place that is offered and of an activity called off, in the transaction in which it became so.
import { day, endOfDay, formatDay } from '../../../kernel/day.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { titleCase } from '../../../kernel/text.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { sendAll } from '../../../platform/messages/index.ts';
import type { NewMessage } from '../../../platform/messages/index.ts';
import { secretsOf } from '../../registry/index.ts';
import type { ParticipationId } from '../kinds.ts';
import { calledMessage, cancelledMessage, offeredMessage } from '../messages.ts';
import { answerBy } from '../rules/participation.ts';
import { listCalledOff, listToTell } from '../store/told.ts';
import type { ToTell } from '../store/told.ts';

type Message = NewMessage<Parameters<typeof offeredMessage.text>[0]>;

const days = (starts: string, ends: string): string =>
  starts === ends
    ? formatDay(day(starts), 'id')
    : `${formatDay(day(starts), 'id')} sampai ${formatDay(day(ends), 'id')}`;

function messageOf(db: Db, row: ToTell, fromLine: boolean): Message | null {
  const { phone } = secretsOf(row);
  const until = answerBy({ day: day(row.day), answerDays: row.answerDays, ends: day(row.ends) });
  if (!phone || until === null) return null;
  return {
    to: phone as Phone,
    template: fromLine ? calledMessage : offeredMessage,
    values: {
      name: titleCase(row.name),
      activity: row.activity,
      days: days(row.starts, row.ends),
      until: formatDay(until, 'id'),
    },
    lang: 'id',
    area: row.area,
    until: endOfDay(until, db.city.zone),
  };
}

/** One message an offer, in Indonesian, to the number on record; `fromLine` when they waited for it. */
export async function tellOffered(
  db: Db,
  ids: readonly ParticipationId[],
  { fromLine }: { fromLine: boolean },
  { by, now, today }: Circumstances,
): Promise<void> {
  if (ids.length === 0) return;
  await overCity(db, async (wide) => {
    const messages = (await listToTell(wide, ids, today)).map((row) => messageOf(db, row, fromLine));
    await sendAll(
      wide,
      messages.filter((m) => m !== null),
      { by, now },
    );
  });
}

/** Whoever held a place of it or waited for one; `reason` as it was given. */
export async function tellCalledOff(
  db: Db,
  ids: readonly ParticipationId[],
  reason: string,
  { by, now, today }: Circumstances,
): Promise<void> {
  if (ids.length === 0) return;
  await overCity(db, async (wide) => {
    const messages = (await listCalledOff(wide, ids, today)).flatMap((row) => {
      const { phone } = secretsOf(row);
      if (!phone) return [];
      const { activity, area } = row;
      const values = { name: titleCase(row.name), activity, days: days(row.starts, row.ends), reason };
      const until = endOfDay(day(row.ends), db.city.zone);
      return [{ to: phone as Phone, template: cancelledMessage, values, lang: 'id' as const, area, until }];
    });
    await sendAll(wide, messages, { by, now });
  });
}
