// Sending: written in the caller's transaction, carried out afterwards, and listed whatever became of it.
import { freshId } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/language.ts';
import { maskPhone } from '../../kernel/phone.ts';
import type { Phone } from '../../kernel/phone.ts';
import { isRefused, refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { audit } from '../audit/index.ts';
import type { Circumstances } from '../audit/index.ts';
import type { City, Db } from '../db/index.ts';
import { wholeCity, within } from '../db/index.ts';
import { enqueue } from '../jobs/index.ts';
import { openText, sealText } from '../keys/brief.ts';
import { adapterFor } from './adapter.ts';
import type { Outgoing } from './adapter.ts';
import { keptDays, maskMail, nextTry, outOfQuiet } from './rules.ts';
import { findMessage, forgetTexts, insertMessages, listDue, settle, takeMessage } from './store.ts';
import type { NewRow } from './store.ts';
import type { Template } from './template.ts';

export type NewMessage<Values extends Readonly<Record<string, string>>> = {
  /** A phone, or an e-mail address. */
  readonly to: Phone | `${string}@${string}`;
  readonly template: Template<Values>;
  readonly values: Values;
  readonly lang: Lang;
  /** Whose matter it is: people of this area see it in the list. The city's code when it is nobody's area. */
  readonly area: string;
  /** Of no use after this, where that is earlier than the template says. */
  readonly until?: Date;
};

type By = Pick<Circumstances, 'by' | 'now'>;

function rowOf<Values extends Readonly<Record<string, string>>>(
  db: Db,
  { to, template, values, lang, area, until }: NewMessage<Values>,
  { by, now }: By,
): NewRow {
  const outgoing: Outgoing = {
    to,
    template: template.name,
    secret: template.secret,
    lang,
    text: template.text(values, lang),
    values: Object.values(values),
  };
  const dueAt = template.byDay ? outOfQuiet(now, db.city.zone) : now;
  const useless = new Date(dueAt.getTime() + template.minutes * 60_000);
  return {
    id: freshId<'Message'>(),
    area,
    template: template.name,
    secret: template.secret,
    receiver: to.startsWith('+') ? maskPhone(to as Phone) : maskMail(to),
    sealed: sealText('messages', JSON.stringify(outgoing)),
    state: adapterFor(db.city) ? 'waiting' : 'by-hand',
    madeAt: now,
    madeBy: by,
    dueAt,
    until: until && until < useless ? until : useless,
  };
}

/**
 * Writes a message inside the transaction: it goes out if and only if that commits. Without a way out it waits for a
 * person ('by-hand'), and a secret one is not written at all (null): ask `canSend` before promising a code.
 */
export async function send<Values extends Readonly<Record<string, string>>>(
  db: Db,
  message: NewMessage<Values>,
  around: By,
): Promise<string | null> {
  const way = adapterFor(db.city);
  if (!way && message.template.secret) return null;
  const row = rowOf(db, message, around);
  await insertMessages(db, [row]);
  if (way && row.dueAt <= around.now) await askForDelivery(db, row.id);
  return row.id;
}

/** Many that are no secret, in a few statements; they go out within the next minutes. */
export async function sendAll<Values extends Readonly<Record<string, string>>>(
  db: Db,
  messages: readonly NewMessage<Values>[],
  around: By,
): Promise<void> {
  await insertMessages(
    db,
    messages.map((message) => rowOf(db, message, around)),
  );
}

/** Whether a message can leave this process for the city at all. */
export const canSend = (city: City): boolean => adapterFor(city) !== null;

/** A verb or a test has no queue: the timed job finds what waits. */
async function askForDelivery(db: Db, id: string): Promise<void> {
  await enqueue(db, 'messages:send', { id }).catch((fault: unknown) => {
    if (!(fault instanceof Error) || fault.message !== 'no queue in this process') throw fault;
  });
}

/** Tries one message; does nothing when another has it, or its time has not come. */
export async function deliver(city: City, id: string, now: Date): Promise<void> {
  const row = await within(city, wholeCity, (db) => takeMessage(db, id, now));
  if (!row?.sealed) return;
  const way = adapterFor(city);
  const set = (...[what, keep]: [Parameters<typeof settle>[2], boolean]) =>
    within(city, wholeCity, (db) => settle(db, id, what, keep));
  if (row.until <= now) return set({ state: 'too-late', endedAt: now }, false);
  if (!way) return set({ state: 'by-hand' }, !row.secret);
  const done = await way.deliver(JSON.parse(openText('messages', row.sealed)) as Outgoing);
  if (!isRefused(done)) return set({ state: done, adapter: way.name, fault: null, endedAt: now }, false);
  const next = done.again ? nextTry(row.tries, now, row.until) : null;
  const fault = { adapter: way.name, fault: done.refused };
  // A person can still send what is no secret.
  return next
    ? set({ state: 'waiting', dueAt: next, ...fault }, true)
    : set({ state: 'failed', endedAt: now, ...fault }, !row.secret);
}

const most = 200;

/** Everything that is due, one after the other. */
export async function deliverDue(city: City, now: Date): Promise<void> {
  const due = await within(city, wholeCity, (db) => listDue(db, now, most));
  for (const id of due) await deliver(city, id, now);
}

/** Texts whose time is over go, and the numbers with them. */
export const forgetOld = (city: City, now: Date): Promise<number> =>
  within(city, wholeCity, (db) =>
    forgetTexts(db, { now, madeBefore: new Date(now.getTime() - keptDays * 86_400_000) }),
  );

export type ByHand = { readonly to: string; readonly text: string };

/** Opens a message for a person who sends it themselves, and notes that they did. Refuses 'not-by-hand'. */
export async function handOver(
  db: Db,
  id: string,
  { by, now }: Circumstances,
): Promise<ByHand | Refusal<'not-by-hand', object>> {
  const row = await findMessage(db, id);
  const open = row !== null && !row.secret && ['by-hand', 'failed', 'handed'].includes(row.state);
  if (!open || row.sealed === null) return refuse('not-by-hand');
  const { to, text } = JSON.parse(openText('messages', row.sealed)) as Outgoing;
  await settle(db, id, { state: 'handed', adapter: 'wa.me', endedAt: now }, true);
  await audit(db, { by, now }, { act: 'messages:hand', subject: id, detail: { template: row.template } });
  return { to, text };
}
