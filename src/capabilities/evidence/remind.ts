// Reminding owners of papers that end: everything one person should hear, in one message.
import { addDays, dayOf, formatDay } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import type { Phone } from '../../kernel/phone.ts';
import type { City, Db } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { send } from '../../platform/messages/index.ts';
import { secretsOf } from '../registry/index.ts';
import { learnKinds } from './added/learn.ts';
import { endingMessage } from './messages.ts';
import { marks, quietDays, remindersOf } from './rules/remind.ts';
import { insertTold, listToRemind } from './store/told.ts';
import type { OwnersEnding } from './store/told.ts';
import { words } from './words/index.ts';

/** Named in a message; more are counted. */
const most = 4;
/** Persons in one transaction. */
const batch = 200;

/** Tells every owner who should hear today; how many were told. Run again on the same day it tells nobody twice. */
export async function remind(city: City, now: Date): Promise<number> {
  await learnKinds(city); // the names of the city's own kinds, in whichever thread this runs
  const today = dayOf(now, city.zone);
  const to = addDays(today, marks[0] + quietDays);
  const all = await within(city, wholeCity, (db) => listToRemind(db, { from: today, to }));
  const people = [...Map.groupBy(all, (row) => row.person)];
  let count = 0;
  for (let at = 0; at < people.length; at += batch) {
    const part = people.slice(at, at + batch);
    count += await within(city, wholeCity, (db) => tellAll(db, part, { by: 'system', now, today }));
  }
  return count;
}

type When = { readonly by: string; readonly now: Date; readonly today: PlainDate };

async function tellAll(
  db: Db,
  people: readonly (readonly [string, readonly OwnersEnding[]])[],
  when: When,
): Promise<number> {
  let count = 0;
  for (const [person, papers] of people) {
    const { phone } = secretsOf(papers[0] ?? null);
    if (phone && (await tell(db, { person, phone: phone as Phone, papers }, when))) count += 1;
  }
  return count;
}

async function tell(
  db: Db,
  { person, phone, papers }: { person: string; phone: Phone; papers: readonly OwnersEnding[] },
  { by, now, today }: When,
): Promise<boolean> {
  const [first] = papers;
  const lastTold = first?.lastTold ? dayOf(first.lastTold, db.city.zone) : null;
  const known = papers.map(({ factId, validTo, told }) => ({ factId, validTo: validTo as PlainDate, told }));
  const due = remindersOf(known, lastTold, today);
  if (!first || due.length === 0) return false;
  const named = papers.filter((p) => due.some((d) => d.factId === p.factId));
  const told = due.flatMap(({ factId, mark }) => {
    const paper = papers.find((p) => p.factId === factId);
    return paper ? [{ factId, mark, enterpriseId: paper.enterpriseId }] : [];
  });
  await insertTold(db, `owner:${person}`, told, { by, now });
  const message = {
    to: phone,
    template: endingMessage,
    values: { papers: listed(named) },
    lang: 'id',
  } as const;
  await send(db, { ...message, area: first.area }, { by, now });
  return true;
}

const listed = (papers: readonly OwnersEnding[]): string => {
  const named = papers
    .slice(0, most)
    .map(({ kind, validTo }) => `${words.id.kinds[kind]} (${formatDay(validTo as PlainDate, 'id')})`);
  const more = papers.length - named.length;
  return more > 0 ? `${named.join(', ')}, dan ${more} lagi` : named.join(', ');
};
