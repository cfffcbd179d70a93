// Phones over HTTP, against the real database: made, renewed, ended; what they take along, and how often they may call.
import { createHash } from 'node:crypto';

import { beforeAll, beforeEach, expect, test } from 'vitest';

import { contentsOf } from '../backup/contents.ts';
import { schemaOf, wholeCity, within } from '../db/index.ts';
import type { City, Database } from '../db/index.ts';
import { testDatabase } from '../db/testing.ts';
import type { Feed, Json } from './act.ts';
import { deviceKey, endDevices, listDevices } from './device.ts';
import { key, note, noteKind, officer, phoneOf, phoneWith, stateOf, world } from './fixtures.ts';
import type { World } from './fixtures.ts';

let database: Database;
let city: City;
let at: World;
let people = 0;
let tasks: readonly Json[] | null = [];
const asked: (Date | null)[] = [];
const feeds: readonly Feed[] = [
  { name: 'tasks', may: 'test:note', read: async (_, __, since) => (asked.push(since), tasks) },
  { name: 'secrets', may: 'test:other', read: async () => ['not for them'] },
];
const someone = (): string => {
  const id = `pemegang-${(people += 1)}`;
  at.officers.set(id, officer(id));
  return id;
};
const days = (count: number) => new Date(at.clock.now.getTime() + count * 86_400_000);

beforeAll(async () => {
  database = await testDatabase();
  const row = { code: '64.71', name: 'Kota Balikpapan', zone: 'Asia/Makassar', example: false };
  city = await database.createCity(row);
  at = world(city, [noteKind()], feeds);
});

beforeEach(() => {
  at.clock.now = new Date();
  tasks = [{ enterprise: 'e1' }];
  asked.length = 0;
});

test('a phone is made by a person signed in who has work, and by nobody else', async () => {
  const make = (user: string, body: unknown, headers: Record<string, string> = {}) =>
    at.app.request('http://localhost/sync/devices', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(user ? { 'x-user': user } : {}), ...headers },
      body: JSON.stringify(body),
    });
  const good = { name: 'HP', key: key() };
  expect((await make('', good)).status).toBe(401);
  const idle = someone();
  at.officers.set(idle, officer(idle, { permissions: new Set(['registry:read']) }));
  expect(await (await make(idle, good)).json()).toMatchObject({ refused: 'no-work' });
  const who = someone();
  for (const bad of [
    {},
    { name: '', key: key() },
    { name: 'HP', key: 'short' },
    { name: 'x'.repeat(61), key: key() },
  ]) {
    expect((await make(who, bad)).status).toBe(422);
  }
  const made = await make(who, good);
  expect([made.status, await made.json()]).toMatchObject([
    200,
    { token: expect.stringMatching(/^[\w-]{43}$/), next: 1, until: days(14).toISOString() },
  ]);
});

test('without a token, or with a made-up one, nothing is answered', async () => {
  for (const [path, method] of [
    ['/sync/devices/end', 'POST'],
    ['/sync/acts', 'POST'],
    ['/sync/changes', 'GET'],
    ['/sync/uploads', 'POST'],
    ['/sync/uploads/018f0000-0000-7000-8000-000000000001', 'GET'],
    ['/sync/uploads/018f0000-0000-7000-8000-000000000001', 'PATCH'],
  ] as const) {
    for (const authorization of ['', 'Bearer', `Bearer ${'a'.repeat(43)}`, "Bearer ' or 1=1 --"]) {
      const answer = await at.app.request(`http://localhost${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
      });
      expect([path, answer.status, await answer.json()]).toMatchObject([path, 401, { refused: 'revoked' }]);
    }
  }
});

test('the key of a phone lies sealed, is given back to its own person, and to nobody else', async () => {
  const [who, own] = [someone(), key()];
  const phone = await phoneOf(at, who, own);
  const { rows } = await city.app.query<{ text: string }>('select d::text as text from sync_device d');
  expect(rows.some(({ text }) => text.includes(own) || text.includes(Buffer.from(own).toString('hex')))).toBe(
    false,
  );
  const given = (user: string, id = phone.device.device) =>
    within(city, wholeCity, (db) => deviceKey(db, id, user));
  expect(await given(who)).toBe(own);
  expect(await given(someone())).toBeNull();
  expect(await given(who, 'no-device')).toBeNull();
  await within(city, wholeCity, (db) => endDevices(db, who, {}, { by: who, now: new Date() }));
  expect(await given(who)).toBe(own);
});

test('the token lies as a hash only', async () => {
  const phone = await phoneOf(at, someone());
  const { rows } = await city.app.query<{ text: string }>('select d::text as text from sync_device d');
  expect(rows.some(({ text }) => text.includes(phone.device.device))).toBe(true);
  expect(rows.some(({ text }) => text.includes(phone.device.token))).toBe(false);
});

test('a backup carries phones, but no token: what was ended since stays ended after a restore', async () => {
  const client = await database.owner.connect();
  const { tables } = await contentsOf(client, [schemaOf(city.code)]).finally(() => client.release());
  const device = tables.find(({ table }) => table === 'sync_device');
  expect(device?.columns).toContain('frontier');
  expect(device?.columns).not.toContain('token_hash');
});

test('a phone holds fourteen days from its last call, then asks to sign in again, and its acts go on', async () => {
  const [who, own] = [someone(), key()];
  const phone = await phoneOf(at, who, own);
  at.clock.now = days(13);
  expect((await phone.send([note(1, 'a')])).status).toBe(200);
  at.clock.now = days(13);
  expect((await phone.changes()).status).toBe(200);
  at.clock.now = days(14);
  const late = await phone.send([note(2, 'b')]);
  expect([late.status, late.json]).toMatchObject([
    401,
    { refused: 'expired', say: { id: expect.any(String) } },
  ]);
  const again = await phoneOf(at, who, own);
  expect([again.device.device, again.device.next]).toEqual([phone.device.device, 2]);
  expect((await again.send([note(2, 'b')])).json.receipts.map(stateOf)).toEqual(['accepted']);
  expect((await phone.changes()).status).toBe(401);
});

test.each([
  ['is switched off', null],
  ['has another role', { role: 'staff' }],
  ['has another area', { scope: { kind: 'area', area: '64.71.04.1001/RT002' } }],
  ['must replace a one-time password', { mustEnrol: true }],
] as const)('a phone ends when its person %s, and stays ended when that is taken back', async (_, change) => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const before = at.officers.get(who) ?? officer(who);
  if (change) at.officers.set(who, { ...before, ...change });
  else at.officers.delete(who);
  expect((await phone.send([note(1, 'a')])).json).toMatchObject({ refused: 'revoked' });
  at.officers.set(who, before);
  expect((await phone.send([note(1, 'a')])).status).toBe(401);
});

test('a phone ended by hand is answered nothing; the person’s other phone goes on', async () => {
  const who = someone();
  const [lost, kept] = [await phoneOf(at, who), await phoneOf(at, who)];
  const end = (user: string) =>
    within(city, wholeCity, (db) =>
      endDevices(db, user, { only: lost.device.device }, { by: who, now: new Date() }),
    );
  expect(await end(someone())).toBe(0);
  expect(await end(who)).toBe(1);
  expect((await lost.changes()).status).toBe(401);
  expect((await kept.changes()).status).toBe(200);
  const living = await within(city, wholeCity, (db) => listDevices(db, who, at.clock.now));
  expect(living.map(({ id }) => id)).toEqual([kept.device.device]);
  const { rows } = await city.app.query('select from audit_entry where act = $1 and subject = $2', [
    'sync:revoke',
    lost.device.device,
  ]);
  expect(rows).toHaveLength(1);
});

test('a phone that was left ends itself by the digest of its token, which opens nothing', async () => {
  const who = someone();
  const [left, kept] = [await phoneOf(at, who), await phoneOf(at, who)];
  const digest = createHash('sha256').update(left.device.token).digest('base64url');
  const end = async (authorization: string) => {
    const answer = await at.app.request('http://localhost/sync/devices/end', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: '{}',
    });
    return [answer.status, await answer.json()];
  };
  const opened = await at.app.request('http://localhost/sync/changes', {
    headers: { authorization: `Bearer ${digest}` },
  });
  expect(opened.status).toBe(401);
  for (const wrong of ['', `Bearer ${left.device.token}`, `Ended ${left.device.token}`, 'Ended x'])
    expect(await end(wrong)).toMatchObject([401, { refused: 'revoked' }]);
  expect((await left.changes()).status).toBe(200);
  expect(await end(`Ended ${digest}`)).toEqual([200, { ended: 1 }]);
  expect(await end(`Ended ${digest}`)).toMatchObject([401, { refused: 'revoked' }]);
  expect((await left.changes()).status).toBe(401);
  expect((await kept.changes()).status).toBe(200);
});

test('one key in the hands of two persons is two devices', async () => {
  const own = key();
  const [one, two] = [await phoneOf(at, someone(), own), await phoneOf(at, someone(), own)];
  expect(one.device.device).not.toBe(two.device.device);
  const act = note(1, 'a');
  await one.send([act]);
  expect((await two.send([act])).json.receipts.map(stateOf)).toEqual(['refused forged']);
  expect((await two.changes()).json.receipts).toEqual([]);
});

test('changes give each receipt once and a list only when it is another', async () => {
  const phone = await phoneOf(at, someone());
  await phone.send([note(1, 'a'), note(2, 'ask')]);
  const first = (await phone.changes()).json;
  expect(first.receipts.map(stateOf)).toEqual(['accepted', 'choose']);
  expect(first.data).toEqual({ tasks: [{ enterprise: 'e1' }] });
  const second = (await phone.changes(first.cursor)).json;
  expect([second.receipts, second.data, second.more]).toEqual([[], {}, false]);
  tasks = null;
  const third = (await phone.changes(second.cursor)).json;
  expect(third.data).toEqual({});
  tasks = [];
  expect((await phone.changes(third.cursor)).json.data).toEqual({ tasks: [] });
  expect(asked.map((since) => since === null)).toEqual([true, false, false, false]);
});

test('a cursor that cannot be read is a phone that has seen nothing', async () => {
  const phone = await phoneOf(at, someone());
  await phone.send([note(1, 'a')]);
  for (const cursor of [
    '',
    'x',
    'e30',
    Buffer.from('{"c":-1}').toString('base64url'),
    '%00',
    'a'.repeat(5_000),
  ]) {
    expect((await phone.changes(cursor)).json.receipts).toHaveLength(1);
  }
});

test('a cursor holds nothing that could be read or tried out', async () => {
  tasks = [{ name: 'Bu Contoh', phone: '0812' }];
  const phone = await phoneOf(at, someone());
  const { cursor } = (await phone.changes()).json;
  expect(Buffer.from(cursor, 'base64url').toString()).not.toMatch(/Contoh|0812/);
});

test('receipts come in portions when there are many', async () => {
  const phone = await phoneOf(at, someone());
  for (let from = 1; from < 600; from += 100) {
    await phone.send(Array.from({ length: 100 }, (_, index) => note(from + index, 'a')));
  }
  const first = (await phone.changes()).json;
  expect([first.receipts.length, first.more]).toEqual([500, true]);
  const second = (await phone.changes(first.cursor)).json;
  expect([second.receipts.length, second.more]).toEqual([100, false]);
  const ids = [...first.receipts, ...second.receipts].map(({ id }) => id);
  expect(new Set(ids).size).toBe(600);
});

test('a phone that calls without end is told to wait, another is not', async () => {
  const [who, other] = [someone(), someone()];
  const [phone, calm] = [await phoneOf(at, who), await phoneOf(at, other)];
  for (let calls = 0; calls < 600; calls += 50) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => phone.head('x')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  }
  const { status, json, headers } = await phone.changes();
  expect([status, json]).toMatchObject([429, { refused: 'too-many-calls', seconds: 1 }]);
  expect(headers.get('retry-after')).toBe('1');
  expect((await calm.changes()).status).toBe(200);
  at.clock.now = new Date(at.clock.now.getTime() + 1_000);
  expect((await phone.changes()).status).toBe(200);
});

test('who tries tokens is slowed down by address', async () => {
  const own = world(city, [noteKind()]);
  const stranger = phoneWith(own, { device: '', token: 'b'.repeat(43), until: '', next: 1 });
  const statuses: number[] = [];
  for (let calls = 0; calls < 121; calls += 1) statuses.push((await stranger.changes()).status);
  expect([statuses[0], statuses[119], statuses[120]]).toEqual([401, 401, 429]);
});
