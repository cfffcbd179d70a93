// One's own sign-in, against the real database: password, devices.
import { beforeAll, beforeEach, expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { deviceOf as phoneOf, makeDevice } from '../../platform/sync/device.ts';
import { setActive } from './actions/users.ts';
import { browser, circumstances, goodPassword, person, serve, signInAs } from './fixtures.ts';
import type { Clock } from './fixtures.ts';
import { officerOf } from './who-is.ts';

let city: City;
const clock: Clock = { now: new Date() };
let names = 0;
const freshName = () => `orang.${(names += 1)}`;
const visitor = (agent?: string) =>
  browser(serve(city, clock), { address: `10.3.0.${(names += 1)}`, ...(agent ? { agent } : {}) });
const better = 'gerobak amplang pagi';

beforeAll(async () => {
  city = await testCity();
});

beforeEach(() => {
  clock.now = new Date();
});

test('a one-time password lets one in to make a password of one’s own, and to nothing else', async () => {
  const username = freshName();
  const { password } = await person(city, { username, password: null });
  const client = visitor();
  await signInAs(client, username, password);
  expect((await client.get('/registry')).to).toBe('/accounts/second-factor');
  expect((await client.get('/accounts/second-factor')).to).toBe('/accounts/password');
  expect((await client.post('/accounts/second-factor', { do: 'begin', password })).to).toBe(
    '/accounts/password',
  );
  const changed = await client.post('/accounts/password', { old: password, fresh: better, again: better });
  expect(changed.to).toBe('/home');
  expect((await client.get('/registry')).status).toBe(200);
  expect((await signInAs(visitor(), username, password)).status).toBe(401);
  expect((await signInAs(visitor(), username, better)).to).toBe('/home');
});

test('a one-time password not used for a week is void', async () => {
  const username = freshName();
  const { userId, password } = await person(city, { username, password: null });
  await city.app.query(
    "update accounts_user set one_time_until = now() - interval '1 second' where id = $1",
    [userId],
  );
  expect((await signInAs(visitor(), username, password)).status).toBe(401);
});

test('a new password is refused beside its field when it is weak, not repeated, or the old one', async () => {
  const username = freshName();
  await person(city, { username });
  const client = visitor();
  await signInAs(client, username);
  const change = (old: string, fresh: string, again = fresh) =>
    client.post('/accounts/password', { old, fresh, again });
  const refused = async (sentence: string, ...typed: Parameters<typeof change>) => {
    const answer = await change(...typed);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain(sentence);
  };
  await refused('Kata sandi tidak cocok', 'bukan kata sandinya', better);
  await refused('Terlalu pendek', goodPassword, 'pendek');
  await refused('mudah ditebak', goodPassword, 'bismillah123');
  await refused('tidak sama', goodPassword, better, 'gerobak amplang sore');
  await refused('masih sama', goodPassword, goodPassword);
  expect((await change(goodPassword, better)).to).toBe('/accounts/me');
});

test('guessing the old password in an open session locks like guessing at the door', async () => {
  const username = freshName();
  await person(city, { username });
  const client = visitor();
  await signInAs(client, username);
  const guess = () =>
    client.post('/accounts/password', { old: 'bukan kata sandinya', fresh: better, again: better });
  for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(409);
  expect((await guess()).status).toBe(429);
  expect((await signInAs(visitor(), username)).status).toBe(429);
});

test('devices are listed by what they are; one is signed out, then all others, and they stop at once', async () => {
  const username = freshName();
  const { userId } = await person(city, { username });
  const phone = visitor(
    'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
  );
  const laptop = visitor('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0');
  const other = visitor('curl/8');
  for (const client of [phone, laptop, other]) await signInAs(client, username);
  const { html } = await laptop.get('/accounts/me');
  expect(html).toContain('Chrome di Android');
  expect(html).toContain('Firefox di Windows');
  expect(html).toContain('Perangkat ini');
  const { rows } = await city.app.query<{ id: string }>(
    "select id from accounts_session where user_id = $1 and user_agent like '%Android%'",
    [userId],
  );
  expect((await laptop.post('/accounts/me/sessions', { session: rows[0]?.id ?? '' })).to).toBe(
    '/accounts/me',
  );
  expect((await phone.get('/home')).status).toBe(303);
  expect((await other.get('/home')).status).toBe(200);
  await laptop.post('/accounts/me/sessions', { session: 'others' });
  expect((await other.get('/home')).status).toBe(303);
  expect((await laptop.get('/home')).status).toBe(200);
});

test('nobody ends a session of somebody else', async () => {
  const [mine, theirs] = [freshName(), freshName()];
  await person(city, { username: mine });
  const { userId } = await person(city, { username: theirs });
  const [client, victim] = [visitor(), visitor()];
  await signInAs(client, mine);
  await signInAs(victim, theirs);
  const { rows } = await city.app.query<{ id: string }>(
    'select id from accounts_session where user_id = $1',
    [userId],
  );
  await client.post('/accounts/me/sessions', { session: rows[0]?.id ?? '' });
  expect((await victim.get('/home')).status).toBe(200);
});

test('a new password signs out every other device', async () => {
  const username = freshName();
  await person(city, { username });
  const [client, other] = [visitor(), visitor()];
  await signInAs(client, username);
  await signInAs(other, username);
  await client.post('/accounts/password', { old: goodPassword, fresh: better, again: better });
  expect((await other.get('/home')).status).toBe(303);
  expect((await client.get('/home')).status).toBe(200);
});

test('field phones are listed and cut off one by one, by their person only', async () => {
  const [mine, theirs] = [freshName(), freshName()];
  const { userId } = await person(city, { username: mine });
  await person(city, { username: theirs });
  const [client, stranger] = [visitor(), visitor()];
  await signInAs(client, mine);
  await signInAs(stranger, theirs);
  expect((await client.get('/accounts/me')).html).not.toContain('HP lapangan');
  const phone = await phoneFor(userId);
  expect((await client.get('/accounts/me')).html).toContain('HP Uji');
  await stranger.post('/accounts/me/phones', { phone: phone.device });
  expect(await holds(phone)).toBe(true);
  expect((await client.post('/accounts/me/phones', { phone: phone.device })).to).toBe('/accounts/me');
  expect(await holds(phone)).toBe(false);
  expect((await client.get('/accounts/me')).html).not.toContain('HP Uji');
});

test('a new password of one’s own ends the phones, and so does being switched off, though switched on again', async () => {
  const username = freshName();
  const { userId } = await person(city, { username });
  const client = visitor();
  await signInAs(client, username);
  const first = await phoneFor(userId);
  await client.post('/accounts/password', { old: goodPassword, fresh: better, again: better });
  expect(await holds(first)).toBe(false);
  const second = await phoneFor(userId);
  for (const active of [false, true]) {
    await within(city, wholeCity, (db) => setActive(db, { userId, active, reason: 'uji' }, circumstances));
  }
  expect(await holds(second)).toBe(false);
});

async function phoneFor(userId: string) {
  const me = await officerOf(city, userId);
  if (!me) throw new Error('nobody');
  return makeDevice(city, { name: 'HP Uji', key: `kunci-hp-uji-${(names += 1)}-xxxx` }, me, new Date());
}

async function holds({ token }: { token: string }): Promise<boolean> {
  const request = new Request('http://localhost/', { headers: { authorization: `Bearer ${token}` } });
  return !isRefused(await phoneOf(city, request, officerOf, new Date()));
}
