// The outbox against a real database: what commits goes out once, what fails is tried again, what is secret is not handed over.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { parsePhone } from '../../kernel/phone.ts';
import type { Phone } from '../../kernel/phone.ts';
import { isRefused, refuse } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../db/index.ts';
import type { City } from '../db/index.ts';
import { testCity } from '../db/testing.ts';
import { deliver, deliverDue, forgetOld, handOver, send } from './actions.ts';
import { holdAdapter } from './adapter.ts';
import type { Adapter, NotDelivered, Outgoing } from './adapter.ts';
import { jobs } from './jobs.ts';
import { listMessages } from './store.ts';
import { template } from './template.ts';

const hello = template<{ readonly name: string }>({
  name: 'test:hello',
  title: { id: 'Salam', en: 'Greeting' },
  secret: false,
  minutes: 60,
  text: ({ name }) => `Halo ${name}`,
});
const secret = template<{ readonly code: string }>({
  ...hello,
  name: 'test:code',
  secret: true,
  text: ({ code }) => code,
});

let city: City;
let answers: ('sent' | NotDelivered)[] = [];
let out: Outgoing[] = [];
const adapter: Adapter = {
  name: 'http',
  works: () => true,
  deliver: async (message) => {
    out.push(message);
    return answers.shift() ?? 'sent';
  },
};
const now = new Date('2026-11-22T02:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const around = { by: 'u-staff', now, today: '2026-11-22' };
const phone = parsePhone('081234500001') as Phone;
const one = { to: phone, template: hello, values: { name: 'Ani' }, lang: 'id', area: '64.71' } as const;
const sendOne = () => within(city, wholeCity, (db) => send(db, one, around));
const rowOf = async (id: string | null) =>
  (await within(city, wholeCity, (db) => listMessages(db, { states: null, before: null }, 50))).find(
    (r) => r.id === id,
  );

beforeAll(async () => {
  city = await testCity();
});
beforeEach(() => {
  holdAdapter(adapter);
  [out, answers] = [[], []];
});
afterAll(() => holdAdapter(null));

test('a message of a change that did not commit never goes out', async () => {
  await within(city, wholeCity, async (db) => {
    await send(db, one, around);
    return refuse('changed-my-mind');
  });
  await deliverDue(city, later(3600));
  expect(out).toEqual([]);
});

test('a message goes out once, however many ask for it, and leaves neither number nor text behind', async () => {
  const id = await sendOne();
  expect((await rowOf(id))?.sealed).not.toContain('Ani');
  await Promise.all([1, 2, 3].map(() => deliver(city, id ?? '', now)));
  expect(out.map(({ to, text }) => [to, text])).toEqual([['+6281234500001', 'Halo Ani']]);
  expect(await rowOf(id)).toMatchObject({
    state: 'sent',
    sealed: null,
    receiver: '0812•••••001',
    adapter: 'http',
  });
});

test('a failed try is made again, not before its time, and never after the message is of use', async () => {
  const again = refuse('unreachable', { again: true });
  answers = [again, again];
  const id = await sendOne();
  await deliverDue(city, now);
  await deliverDue(city, later(19));
  expect(out).toHaveLength(1);
  await deliverDue(city, later(20));
  expect(await rowOf(id)).toMatchObject({ state: 'waiting', tries: 2, fault: 'unreachable' });
  await deliverDue(city, later(3600));
  expect([out.length, (await rowOf(id))?.state]).toEqual([2, 'too-late']);
});

test('what is refused for good is handed to a person, who sends it by hand; a code never is', async () => {
  answers = [refuse('rejected', { again: false }), refuse('rejected', { again: false })];
  const id = await sendOne();
  const code = await within(city, wholeCity, (db) =>
    send(db, { ...one, template: secret, values: { code: '205917' } }, around),
  );
  await deliverDue(city, now);
  expect((await rowOf(code))?.sealed).toBeNull();
  const byHand = await within(city, wholeCity, (db) => handOver(db, id ?? '', around));
  expect(isRefused(byHand) ? null : byHand.text).toBe('Halo Ani');
  const never = await within(city, wholeCity, (db) => handOver(db, code ?? '', around));
  expect(never).toEqual({ refused: 'not-by-hand' });
});

test('without a way out a message waits for a person, and a code is not written at all', async () => {
  holdAdapter(null);
  expect((await rowOf(await sendOne()))?.state).toBe('by-hand');
  const code = await within(city, wholeCity, (db) =>
    send(db, { ...one, template: secret, values: { code: '205917' } }, around),
  );
  expect(code).toBeNull();
});

test('what a killed process left in the middle is taken up again', async () => {
  const id = await sendOne();
  const { takeMessage } = await import('./store.ts');
  await within(city, wholeCity, (db) => takeMessage(db, id ?? '', now));
  await deliverDue(city, later(60));
  expect(out).toHaveLength(0);
  await deliverDue(city, later(121));
  expect([out.length, (await rowOf(id))?.state]).toEqual([1, 'sent']);
});

test('a code that never left loses its text with its time, another message after ninety days; the rows stay', async () => {
  holdAdapter(null);
  const byHand = await sendOne();
  holdAdapter({ ...adapter, deliver: async () => refuse('unreachable', { again: true }) });
  const code = await within(city, wholeCity, (db) =>
    send(db, { ...one, template: secret, values: { code: '205917' } }, around),
  );
  await within(city, wholeCity, (db) => handOver(db, byHand ?? '', around));
  const texts = async () => [(await rowOf(code))?.sealed != null, (await rowOf(byHand))?.sealed != null];
  const job = jobs.find(({ name }) => name === 'messages:due');
  expect(job?.every).toBe('* * * * *');

  await forgetOld(city, later(3599));
  expect(await texts()).toEqual([true, true]);
  await forgetOld(city, later(3600));
  expect(await texts()).toEqual([false, true]);
  expect(await rowOf(code)).toMatchObject({ state: 'too-late', receiver: '0812•••••001' });
  const days = 90 * 86_400;
  await forgetOld(city, later(days));
  expect(await texts()).toEqual([false, true]);
  await forgetOld(city, later(days + 1));
  expect(await texts()).toEqual([false, false]);
  expect(await rowOf(byHand)).toMatchObject({ state: 'handed', template: 'test:hello' });
});

test('what waited ninety days for a person is too late, and is handed to nobody', async () => {
  holdAdapter(null);
  const id = await sendOne();
  await forgetOld(city, later(90 * 86_400 + 1));
  expect(await rowOf(id)).toMatchObject({ state: 'too-late', sealed: null });
  expect(await within(city, wholeCity, (db) => handOver(db, id ?? '', around))).toEqual({
    refused: 'not-by-hand',
  });
});

test('people of another area see none of it', async () => {
  await sendOne();
  const rows = await within(city, { kind: 'area', area: '64.71.01' }, (db) =>
    listMessages(db, { states: null, before: null }, 50),
  );
  expect(rows).toEqual([]);
});
