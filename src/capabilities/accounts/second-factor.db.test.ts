// The second factor from its first code to its last backup code, against the real database.
import { beforeAll, beforeEach, expect, test } from 'vitest';

import type { City } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { backupCodesOn, browser, goodPassword, person, secretOn, serve, signInAs, totp } from './fixtures.ts';
import type { Browser, Clock } from './fixtures.ts';

let city: City;
const clock: Clock = { now: new Date() };
let names = 0;
const page = '/accounts/second-factor';
const visitor = () => browser(serve(city, clock), { address: `10.2.0.${(names += 1)}` });
const freshName = () => `orang.${(names += 1)}`;

beforeAll(async () => {
  city = await testCity();
});

beforeEach(() => {
  clock.now = new Date();
});

/** Turns it on as a person does, and gives what they then hold. */
async function enrol(client: Browser): Promise<{ secret: string; codes: string[] }> {
  await client.post(page, { do: 'begin', password: goodPassword });
  const secret = secretOn((await client.get(page)).html);
  const done = await client.post(page, { do: 'confirm', code: totp(secret, Date.now()) });
  expect(done.status).toBe(200);
  return { secret, codes: backupCodesOn(done.html) };
}

// The code of the next half minute is accepted too, so a test needs not wait for a code not used before.
const nextCode = (secret: string) => totp(secret, Date.now() + 30_000);

test('an administrator does nothing before the second factor is on, then everything opens', async () => {
  const username = freshName();
  await person(city, { username, role: 'administrator' });
  const client = visitor();
  await signInAs(client, username);
  expect((await client.get('/accounts')).to).toBe(page);
  const { codes } = await enrol(client);
  expect(codes).toHaveLength(10);
  expect((await client.get('/accounts')).status).toBe(200);
  expect((await client.get('/registry')).status).toBe(403);
});

test('beginning asks for the password, and a wrong first code turns nothing on', async () => {
  const username = freshName();
  await person(city, { username });
  const client = visitor();
  await signInAs(client, username);
  const refused = await client.post(page, { do: 'begin', password: 'bukan kata sandinya' });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('Kata sandi tidak cocok');
  await client.post(page, { do: 'begin', password: goodPassword });
  const shown = await client.get(page);
  expect(shown.html).toContain('<svg');
  const wrong = await client.post(page, { do: 'confirm', code: '000000' });
  expect(wrong.status).toBe(409);
  expect(secretOn(wrong.html)).toBe(secretOn(shown.html));
  expect((await signInAs(visitor(), username)).to).toBe('/home');
});

test('with the factor on, the password alone is no sign-in', async () => {
  const username = freshName();
  await person(city, { username });
  const first = visitor();
  await signInAs(first, username);
  const { secret } = await enrol(first);
  const client = visitor();
  const half = await client.post('/accounts/sign-in', {
    username,
    password: goodPassword,
    back: '/accounts/me',
  });
  expect(half.to).toBe('/accounts/challenge?back=%2Faccounts%2Fme');
  expect((await client.get('/home')).status).toBe(303);
  expect((await client.get(half.to ?? '')).html).toContain('enam angka');
  expect((await client.post('/accounts/challenge', { code: '12 34' })).status).toBe(401);
  const code = nextCode(secret);
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  expect((await client.post('/accounts/challenge', { code: spaced, back: '/accounts/me' })).to).toBe(
    '/accounts/me',
  );
  expect((await client.get('/home')).status).toBe(200);
});

test('a code counts once: who saw it typed cannot use it', async () => {
  const username = freshName();
  await person(city, { username });
  const first = visitor();
  await signInAs(first, username);
  const { secret } = await enrol(first);
  const code = nextCode(secret);
  const answers: (string | null)[] = [];
  for (const client of [visitor(), visitor()]) {
    await signInAs(client, username);
    answers.push((await client.post('/accounts/challenge', { code })).to);
  }
  expect(answers).toEqual(['/home', null]);
});

test('a backup code opens once, typed as one reads it', async () => {
  const username = freshName();
  await person(city, { username });
  const first = visitor();
  await signInAs(first, username);
  const { codes } = await enrol(first);
  const typed = (codes[3] ?? '').toUpperCase().replaceAll('-', ' ');
  const client = visitor();
  await signInAs(client, username);
  expect((await client.post('/accounts/challenge', { code: typed, with: 'backup' })).to).toBe('/home');
  const again = visitor();
  await signInAs(again, username);
  const refused = await again.post('/accounts/challenge', { code: typed, with: 'backup' });
  expect(refused.status).toBe(401);
  expect(refused.html).toContain('Kode cadangan itu tidak cocok');
});

test('the fifth wrong code locks, also over new challenges', async () => {
  const username = freshName();
  await person(city, { username });
  const first = visitor();
  await signInAs(first, username);
  const { secret } = await enrol(first);
  for (let i = 0; i < 5; i++) {
    const client = visitor();
    await signInAs(client, username);
    expect((await client.post('/accounts/challenge', { code: 'abcd' })).status).toBe(401);
  }
  const client = visitor();
  await signInAs(client, username);
  expect((await client.post('/accounts/challenge', { code: nextCode(secret) })).status).toBe(429);
  expect((await client.get('/home')).status).toBe(303);
});

test('a challenge without a password before it leads back to the sign-in', async () => {
  const client = visitor();
  expect((await client.get('/accounts/challenge')).to).toBe('/accounts/sign-in');
  expect((await client.post('/accounts/challenge', { code: '123456' })).to).toBe('/accounts/sign-in');
});

test('new backup codes end the old ones', async () => {
  const username = freshName();
  await person(city, { username });
  const first = visitor();
  await signInAs(first, username);
  const { codes } = await enrol(first);
  const renewed = backupCodesOn((await first.post(page, { do: 'renew', password: goodPassword })).html);
  expect(renewed).toHaveLength(10);
  const client = visitor();
  await signInAs(client, username);
  expect((await client.post('/accounts/challenge', { code: codes[0] ?? '', with: 'backup' })).status).toBe(
    401,
  );
  expect((await client.post('/accounts/challenge', { code: renewed[0] ?? '', with: 'backup' })).to).toBe(
    '/home',
  );
});

test('staff turn it off with their password, an administrator never', async () => {
  for (const [role, to] of [
    ['staff', '/accounts/me'],
    ['administrator', page],
  ] as const) {
    const username = freshName();
    await person(city, { username, role });
    const client = visitor();
    await signInAs(client, username);
    await enrol(client);
    expect((await client.post(page, { do: 'off', password: 'bukan kata sandinya' })).status).toBe(409);
    expect((await client.post(page, { do: 'off', password: goodPassword })).to).toBe(to);
    const next = await signInAs(visitor(), username);
    expect(next.to).toBe(role === 'staff' ? '/home' : '/accounts/challenge');
  }
});

test('the raw tables hold no password, no secret and no backup code in plain', async () => {
  const username = freshName();
  await person(city, { username });
  const client = visitor();
  await signInAs(client, username);
  const { secret, codes } = await enrol(client);
  const tables = ['user', 'session', 'credential', 'verification', 'two_factor', 'attempt'];
  const raw = JSON.stringify(
    await Promise.all(
      [...tables.map((name) => `accounts_${name}`), 'audit_entry', 'http_once'].map(
        async (name) => (await city.app.query(`select * from ${name}`)).rows,
      ),
    ),
  );
  const plain = Buffer.from(
    (
      secret
        .split('')
        .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
        .join('')
        .match(/.{8}/g) ?? []
    ).map((b) => Number.parseInt(b, 2)),
  ).toString();
  expect(plain).toHaveLength(32);
  expect(raw).toContain(username);
  for (const hidden of [goodPassword, secret, plain, ...codes]) expect(raw).not.toContain(hidden);
});
