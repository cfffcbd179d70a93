// Coming in and going out, against the real database.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { setActive } from './actions/users.ts';
import { browser, circumstances, goodPassword, person, serve, signInAs } from './fixtures.ts';
import type { Clock } from './fixtures.ts';
import { whoIs } from './who-is.ts';

let city: City;
const clock: Clock = { now: new Date() };
let names = 0;
const freshName = () => `orang.${(names += 1)}`;
let address = '';
const visitor = () => browser(serve(city, clock), { address });

beforeAll(async () => {
  city = await testCity();
});

beforeEach(() => {
  clock.now = new Date();
  address = `10.1.0.${(names += 1)}`;
});

test('a person with the right password comes in, is known by name and role, and goes out again', async () => {
  const username = freshName();
  await person(city, { username, name: 'Rekaan Siti', role: 'head' });
  const client = visitor();
  expect((await client.get('/home')).to).toBe('/accounts/sign-in?back=%2Fhome');
  expect((await signInAs(client, username.toUpperCase())).to).toBe('/home');
  expect((await client.get('/home')).html).toBe('Rekaan Siti head');
  expect((await client.get('/accounts/sign-in')).to).toBe('/home');
  expect((await client.post('/accounts/sign-out', {})).to).toBe('/accounts/sign-in');
  expect((await client.get('/home')).status).toBe(303);
  expect([...client.cookies.keys()].filter((name) => name.startsWith('nk6471'))).toEqual([]);
});

test('after signing in one goes on to where one wanted to go, but never to another site', async () => {
  const username = freshName();
  await person(city, { username });
  const to = async (back: string) =>
    (await visitor().post('/accounts/sign-in', { username, password: goodPassword, back })).to;
  expect(await to('/registry?q=amplang')).toBe('/registry?q=amplang');
  expect(await to('//evil.example')).toBe('/home');
  expect(await to('/\\evil.example')).toBe('/home');
  expect(await to('https://evil.example')).toBe('/home');
  expect(await to('/a\r\nset-cookie: x=1')).toBe('/home');
});

describe('nobody learns from an answer whether a name exists', () => {
  const words = (html: string) => html.replace(/value="[^"]*"/g, '').replaceAll(/\s+/g, ' ');

  test('an unknown name, a wrong password and a switched-off person read the same', async () => {
    const [known, off] = [freshName(), freshName()];
    await person(city, { username: known });
    const { userId } = await person(city, { username: off });
    await within(city, wholeCity, (db) =>
      setActive(db, { userId, active: false, reason: 'pindah' }, circumstances),
    );
    const unknown = await signInAs(visitor(), 'tidak.ada');
    const wrong = await signInAs(visitor(), known, 'bukan kata sandinya');
    const inactive = await signInAs(visitor(), off);
    expect([unknown.status, wrong.status, inactive.status]).toEqual([401, 401, 401]);
    expect(words(wrong.html)).toBe(words(unknown.html));
    expect(words(inactive.html)).toBe(words(unknown.html));
    expect(wrong.html).toContain('Nama pengguna dan kata sandi tidak cocok');
    expect([...wrong.headers.keys()]).toEqual([...unknown.headers.keys()]);
  });

  test('an unknown name is locked like a known one', async () => {
    for (let i = 0; i < 5; i++) expect((await signInAs(visitor(), 'hantu')).status).toBe(401);
    expect((await signInAs(visitor(), 'hantu')).status).toBe(429);
  });
});

describe('lockout', () => {
  test('the fifth failure locks an account, whoever asks, and the right password waits as well', async () => {
    const username = freshName();
    await person(city, { username });
    for (let i = 0; i < 5; i++)
      expect((await signInAs(visitor(), username, 'salah sekali ini')).status).toBe(401);
    const locked = await signInAs(visitor(), username);
    expect(locked.status).toBe(429);
    expect(locked.headers.get('retry-after')).toBe('900');
    expect(locked.html).toContain('Terlalu banyak percobaan');
    clock.now = new Date(clock.now.getTime() + 15 * 60_000 + 1);
    expect((await signInAs(visitor(), username)).to).toBe('/home');
  });

  test('a success forgets the failures before it', async () => {
    const username = freshName();
    await person(city, { username });
    for (let i = 0; i < 4; i++) await signInAs(visitor(), username, 'salah sekali ini');
    expect((await signInAs(visitor(), username)).to).toBe('/home');
    for (let i = 0; i < 4; i++) await signInAs(visitor(), username, 'salah sekali ini');
    expect((await signInAs(visitor(), username)).to).toBe('/home');
  });

  test('of twenty tries at once five are judged', async () => {
    const username = freshName();
    await person(city, { username });
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => signInAs(visitor(), username, 'salah sekali ini')),
    );
    expect(tries.filter((answer) => answer.status === 401)).toHaveLength(5);
    expect(tries.filter((answer) => answer.status === 429)).toHaveLength(15);
  });

  test('one address that tries many names is slowed down, another address is not', async () => {
    const username = freshName();
    await person(city, { username });
    for (let i = 0; i < 40; i++) await signInAs(visitor(), `nama.${i}`, 'x');
    expect((await signInAs(visitor(), username)).status).toBe(429);
    expect((await signInAs(browser(serve(city, clock), { address: '10.9.9.9' }), username)).to).toBe('/home');
  });

  test('the table of tries names nobody', async () => {
    await signInAs(visitor(), 'nama.rahasia', 'salah sekali ini');
    const { rows } = await city.app.query<{ key: string }>('select * from accounts_attempt');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/nama|rahasia|10\.1\.0/);
  });
});

describe('sessions', () => {
  test('a person switched off is nobody from the next request on', async () => {
    const username = freshName();
    const { userId } = await person(city, { username });
    const client = visitor();
    await signInAs(client, username);
    expect((await client.get('/home')).status).toBe(200);
    await within(city, wholeCity, (db) =>
      setActive(db, { userId, active: false, reason: 'berhenti' }, circumstances),
    );
    expect((await client.get('/home')).status).toBe(303);
  });

  test('a session ends when its time is over, and a use makes it live on', async () => {
    const username = freshName();
    const { userId } = await person(city, { username });
    const client = visitor();
    await signInAs(client, username);
    const set = (sets: string) =>
      city.app.query(`update accounts_session set ${sets} where user_id = $1`, [userId]);
    const ends = async () =>
      (
        await city.app.query<{ h: number }>(
          'select extract(epoch from expires_at - now())::int / 3600 as h from accounts_session where user_id = $1',
          [userId],
        )
      ).rows[0]?.h ?? 0;
    await set("updated_at = now() - interval '1 hour', expires_at = now() + interval '2 hours'");
    expect((await client.get('/home')).status).toBe(200);
    expect(await ends()).toBeGreaterThan(70);
    await set("created_at = now() - interval '29 days 23 hours', updated_at = now() - interval '1 hour'");
    await client.get('/home');
    expect(await ends()).toBeLessThanOrEqual(1);
    await set("expires_at = now() - interval '1 second'");
    expect((await client.get('/home')).status).toBe(303);
  });

  test('a cookie that we did not sign asks nothing of the database', async () => {
    const username = freshName();
    await person(city, { username });
    const client = visitor();
    await signInAs(client, username);
    const cookie = client.cookies.get('nk6471.session_token') ?? '';
    const [token = ''] = decodeURIComponent(cookie).split('.');
    const closed = {
      ...city,
      app: {
        query: () => {
          throw new Error('asked');
        },
      },
    } as unknown as City;
    const ask = (value: string) =>
      whoIs(closed, new Request('http://localhost/', { headers: value ? { cookie: value } : {} }));
    for (const value of [
      '',
      'a=b',
      'nk6471.session_token=',
      `nk6471.session_token=${token}`,
      `nk6471.session_token=${token}.AAAA`,
      'nk6471.session_token=%',
      `nk9271.session_token=${cookie}`,
    ]) {
      expect(await ask(value)).toBeNull();
    }
    await expect(ask(`nk6471.session_token=${cookie}`)).rejects.toThrow('asked');
  });

  test('over https the cookie is Secure, HttpOnly and SameSite', async () => {
    const username = freshName();
    await person(city, { username });
    const answer = await serve(city, clock).request('https://naik.example/accounts/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ username, password: goodPassword }).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://naik.example',
        'x-test-address': address,
      },
    });
    const cookie = answer.headers.getSetCookie().find((line) => line.includes('session_token')) ?? '';
    expect(cookie).toMatch(/^__Secure-nk6471\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; SameSite=Lax/);
  });
});

test('signing in leaves its trail, with no secret in it', async () => {
  const username = freshName();
  const { userId } = await person(city, { username });
  await signInAs(visitor(), username);
  const { rows } = await city.app.query<{ act: string }>(
    'select act, by, subject, reason, detail from audit_entry where by = $1 or subject = $1',
    [userId],
  );
  expect(rows.map((row) => row.act)).toEqual(['accounts:create', 'accounts:sign-in']);
  expect(JSON.stringify(rows)).not.toContain(goodPassword);
});
