// What is not the protocol: unreadable, oversized, nested without end, packed as a bomb. Over HTTP, real database.
import { gunzipSync, gzipSync } from 'node:zlib';

import { beforeAll, expect, test } from 'vitest';

import { testCity } from '../db/testing.ts';
import { note, noteKind, officer, phoneOf, world } from './fixtures.ts';
import type { World } from './fixtures.ts';
import type { Receipts } from './protocol.ts';

let at: World;
let people = 0;
const someone = (): string => {
  const id = `usil-${(people += 1)}`;
  at.officers.set(id, officer(id));
  return id;
};

beforeAll(async () => {
  at = world(await testCity(), [noteKind()]);
});

test.each([
  ['no list', {}, 'unreadable'],
  ['another protocol', { protocol: 2, acts: [] }, 'unknown-protocol'],
  ['an empty list', { protocol: 1, acts: [] }, 'unreadable'],
  [
    'a hundred and one acts',
    { protocol: 1, acts: Array.from({ length: 101 }, (_, n) => note(n + 1, 'a')) },
    'unreadable',
  ],
  [
    'an id in capitals',
    { protocol: 1, acts: [note(1, 'a', { id: 'ABCDEF00-0000-4000-8000-000000000000' })] },
    'unreadable',
  ],
  ['number nought', { protocol: 1, acts: [note(0, 'a')] }, 'unreadable'],
  ['no instant', { protocol: 1, acts: [note(1, 'a', { at: 'kemarin' })] }, 'unreadable'],
  ['a year without end', { protocol: 1, acts: [note(1, 'a', { at: '9999-01-01T00:00:00Z' })] }, 'unreadable'],
  [
    'a name that is a sentence',
    { protocol: 1, acts: [note(1, 'a', { kind: 'drop table; --' })] },
    'unreadable',
  ],
])('a call with %s is refused whole', async (_, body, refused) => {
  const phone = await phoneOf(at, someone());
  const answer = await phone.call('/sync/acts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect([answer.status, await answer.json()]).toMatchObject([
    422,
    { refused, say: { id: expect.any(String) } },
  ]);
});

test('the act that cannot be read is named by its place', async () => {
  const phone = await phoneOf(at, someone());
  const answer = await phone.send([note(1, 'a'), { ...note(2, 'b'), seq: -1 }]);
  expect([answer.status, answer.json]).toMatchObject([422, { refused: 'unreadable', at: 1 }]);
});

test.each([
  ['deep nesting', `{"protocol":1,"acts":${'['.repeat(100_000)}`, {}, 422],
  ['half a line', '{"protocol":1,', {}, 422],
  ['more than a megabyte', ' '.repeat(1_000_001), {}, 413],
  ['a form', 'a=b', { 'content-type': 'text/plain' }, 403],
  ['what is not packed as it says', '{}', { 'content-encoding': 'gzip' }, 422],
  ['an unknown packing', '{}', { 'content-encoding': 'br' }, 422],
  ['a bomb', gzipSync(Buffer.alloc(50_000_000, ' ')), { 'content-encoding': 'gzip' }, 413],
])('%s is refused', async (_, body, headers, status) => {
  const phone = await phoneOf(at, someone());
  const answer = await phone.call('/sync/acts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  expect(answer.status).toBe(status);
});

test('acts may be sent packed, and the answer is packed for who can unpack it', async () => {
  const phone = await phoneOf(at, someone());
  const acts = Array.from({ length: 100 }, (_, index) => note(index + 1, 'packed'));
  const answer = await phone.call('/sync/acts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', 'accept-encoding': 'gzip' },
    body: new Uint8Array(gzipSync(JSON.stringify({ protocol: 1, acts }))),
  });
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'gzip']);
  const { receipts } = JSON.parse(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()) as Receipts;
  expect(receipts.filter(({ state }) => state === 'accepted')).toHaveLength(100);
});
