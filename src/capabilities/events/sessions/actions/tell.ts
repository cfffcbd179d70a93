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
import type { EventRow } from '../../event/store.ts';
import { sessionMessage } from '../messages.ts';
import { changesText } from '../rules/told.ts';
import type { Change } from '../rules/told.ts';
import { holdersOf, ownersOf } from '../store/owners.ts';
import type { OwnerToTell } from '../store/owners.ts';
import { insertUntold } from '../store/untold.ts';

/** One change, and whom it concerns: holders of passes, or enterprises. */
export type News = {
  readonly passes?: readonly PassId[];
  readonly enterprises?: readonly string[];
  readonly what: Change;
};

/** Owners to whom a message went, owners without a number, and visitors, who read it on their pass. */
export type Told = { readonly told: number; readonly without: number; readonly visitors: number };

const messageOf = (
  db: Db,
  { owner, what, event }: { owner: OwnerToTell; what: readonly Change[]; event: EventRow },
  { today }: Circumstances,
) => {
  const { phone } = secretsOf(owner);
  if (!phone) return null;
  return {
    to: phone as Phone,
    template: sessionMessage,
    values: { name: titleCase(owner.name), event: event.name, text: changesText(what, 'id') },
    lang: 'id' as const,
    area: owner.area,
    until: endOfDay(day(event.ends > today ? event.ends : today), db.city.zone),
  };
};

/** All that is new at one event, gathered by enterprise of today; who has no number is kept for a visit. Over the whole city. */
export async function tellAll(
  db: Db,
  activityId: ActivityId,
  news: readonly News[],
  around: Circumstances,
): Promise<Told> {
  const event = await findEvent(db, activityId);
  const holders = await holdersOf(
    db,
    news.flatMap((n) => n.passes ?? []),
  );
  const visitors = [...holders.values()].filter((e) => e === null).length;
  const changes = new Map<string, Set<Change>>();
  for (const { passes = [], enterprises = [], what } of news)
    for (const id of [...passes.map((p) => holders.get(p)), ...enterprises])
      if (id) changes.set(id, (changes.get(id) ?? new Set()).add(what));
  if (!event || changes.size === 0) return { told: 0, without: 0, visitors };
  const owners = Map.groupBy(await ownersOf(db, [...changes.keys()]), (o) => o.id);
  const messages = [...owners.values()].flatMap(([owner, ...joined]) => {
    if (!owner) return [];
    const what = [...new Set([owner, ...joined].flatMap((o) => [...(changes.get(o.asked) ?? [])]))];
    return [{ owner, what, message: messageOf(db, { owner, what, event }, around) }];
  });
  const sent = messages.flatMap(({ message }) => message ?? []);
  await sendAll(db, sent, around);
  const without = messages.filter(({ message }) => message === null);
  const unheard = without.map(({ owner, what }) => ({ enterprise: owner.id, changes: what }));
  await insertUntold(db, { activityId, owners: unheard }, around);
  return { told: sent.length, without: without.length, visitors };
}
