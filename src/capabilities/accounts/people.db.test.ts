// What an administrator does to other sign-ins, and what nobody else may, against the real database.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { loadAreas } from '../regions/index.ts';
import { createUser } from './actions/users.ts';
import { browser, circumstances, goodPassword, person, secretOn, serve, signInAs, totp } from './fixtures.ts';
import type { Browser, Clock } from './fixtures.ts';
import { roles } from './rules/roles.ts';

let city: City;
let admin: Browser;
let adminId = '';
const clock: Clock = { now: new Date() };
let names = 0;
const freshName = () => `orang.${(names += 1)}`;
const visitor = () => browser(serve(city, clock), { address: `10.4.0.${(names += 1)}` });
const oneTimeOn = (html: string) => />([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})</.exec(html)?.[1] ?? '';
const better = 'gerobak amplang pagi';

beforeAll(async () => {
  city = await testCity();
  await within(city, wholeCity, (db) => loadAreas(db, circumstances));
  adminId = (await person(city, { username: 'adminkota', role: 'administrator' })).userId;
  admin = visitor();
  await signInAs(admin, 'adminkota');
  await admin.post('/accounts/second-factor', { do: 'begin', password: goodPassword });
  const secret = secretOn((await admin.get('/accounts/second-factor')).html);
  await admin.post('/accounts/second-factor', { do: 'confirm', code: totp(secret, Date.now()) });
});

beforeEach(() => {
  clock.now = new Date();
});

describe('making a sign-in', () => {
  const form = {
    name: 'Rekaan Budi',
    username: 'budi.rekaan',
    role: 'rt_officer',
    area: '64.71.05.1002',
    rt: 'RT 69',
  };
  const form2 = { name: 'Rekaan Tuti', username: 'tuti', role: 'staff', area: '64.71', rt: '' };

  test('the administrator gets a one-time password, once, and the person comes in with it', async () => {
    const { rows: kelurahan } = await city.app.query<{ code: string }>(
      "select code from regions_area where level = 'kelurahan' limit 1",
    );
    const area = kelurahan[0]?.code ?? '';
    const made = await admin.post('/accounts/new', { ...form, area, _once: 'satu' });
    expect(made.status).toBe(200);
    const password = oneTimeOn(made.html);
    const { rows } = await city.app.query(
      'select role, area, active, one_time_until from accounts_user where username = $1',
      ['budi.rekaan'],
    );
    expect(rows[0]).toMatchObject({ role: 'rt_officer', area: `${area}/RT069`, active: true });
    expect((await signInAs(visitor(), 'budi.rekaan', password)).to).toBe('/home');
    const again = await admin.post('/accounts/new', { ...form, area, _once: 'satu' });
    expect(again.to).toMatch(/^\/accounts\/users\//);
    expect((await admin.get(again.to ?? '')).html).not.toContain(password);
  });

  test('the form comes back with what was typed and the reason beside the field', async () => {
    const refused = async (fields: Record<string, string>, sentence: string) => {
      const answer = await admin.post('/accounts/new', { ...form2, ...fields });
      expect(answer.status).toBe(409);
      expect(answer.html).toContain(sentence);
      expect(answer.html).toContain('value="Rekaan Tuti"');
    };
    await refused({ username: 'adminkota' }, 'sudah dipakai');
    await refused({ username: 'Tuti Baru!' }, '2 sampai 40');
    await refused({ role: 'wali_kota' }, 'Pilih perannya');
    await refused({ area: '31.71' }, 'Pilih wilayahnya');
    await refused({ area: '64.71.99' }, 'Pilih wilayahnya');
    await refused({ role: 'rt_officer' }, 'Pilih wilayahnya');
    await refused({ role: 'kelurahan_officer' }, 'tidak sesuai dengan perannya');
  });

  test('by command line: a password of one’s own is kept, a weak one refused', async () => {
    await rolledBack(city, wholeCity, async (db) => {
      const input = { username: 'Rina', name: 'Rekaan Rina', role: 'head', area: city.code };
      expect(await createUser(db, { ...input, password: 'pendek' }, circumstances)).toEqual({
        refused: 'weak-password',
        why: 'short',
      });
      expect(await createUser(db, { ...input, name: ' ' }, circumstances)).toEqual({
        refused: 'name-missing',
      });
      const made = await createUser(db, { ...input, password: better }, circumstances);
      expect(made).toMatchObject({ password: better });
      expect(await createUser(db, { ...input, username: 'rina' }, circumstances)).toEqual({
        refused: 'username-taken',
      });
    });
  });

  test('two who make the same name at once: one wins, the other is told', async () => {
    const both = await Promise.all(
      [1, 2].map(() =>
        within(city, wholeCity, (db) =>
          createUser(
            db,
            { username: 'kembar', name: 'Rekaan', role: 'staff', area: city.code },
            circumstances,
          ),
        ),
      ),
    );
    expect(both.map((made) => ('refused' in made ? made.refused : 'made')).sort()).toEqual([
      'made',
      'username-taken',
    ]);
  });
});

describe('about one person', () => {
  const at = (userId: string, verb: string) => `/accounts/users/${userId}/${verb}`;

  test('switching off asks for a reason, ends the session, and is in the trail; switching on opens again', async () => {
    const username = freshName();
    const { userId } = await person(city, { username });
    const client = visitor();
    await signInAs(client, username);
    const bare = await admin.post(at(userId, 'deactivate'), { reason: '  ' });
    expect(bare.status).toBe(409);
    expect(bare.html).toContain('Tulis alasannya');
    await admin.post(at(userId, 'deactivate'), { reason: 'Pindah tugas' });
    expect((await client.get('/home')).status).toBe(303);
    expect((await admin.post(at(userId, 'deactivate'), { reason: 'sekali lagi' })).status).toBe(409);
    await admin.post(at(userId, 'activate'), { reason: 'Kembali bertugas' });
    expect((await signInAs(client, username)).to).toBe('/home');
    const { rows } = await city.app.query(
      'select act, by, reason from audit_entry where subject = $1 and by = $2 order by id',
      [userId, adminId],
    );
    expect(rows).toEqual([
      { act: 'accounts:deactivate', by: adminId, reason: 'Pindah tugas' },
      { act: 'accounts:activate', by: adminId, reason: 'Kembali bertugas' },
    ]);
  });

  test('a forgotten password: a one-time one opens the lock, ends the sessions and must be replaced', async () => {
    const username = freshName();
    const { userId } = await person(city, { username });
    const client = visitor();
    await signInAs(client, username);
    for (let i = 0; i < 5; i++) await signInAs(visitor(), username, 'salah sekali ini');
    expect((await admin.get(`/accounts/users/${userId}`)).html).toContain('Terkunci sampai');
    const given = await admin.post(at(userId, 'password'), { reason: 'Lupa kata sandi' });
    expect((await client.get('/home')).status).toBe(303);
    expect((await signInAs(client, username)).status).toBe(401);
    expect((await signInAs(client, username, oneTimeOn(given.html))).to).toBe('/home');
    expect((await client.get('/registry')).to).toBe('/accounts/second-factor');
  });

  test('unlocking lets the right password in at once', async () => {
    const username = freshName();
    const { userId } = await person(city, { username });
    for (let i = 0; i < 5; i++) await signInAs(visitor(), username, 'salah sekali ini');
    expect((await signInAs(visitor(), username)).status).toBe(429);
    await admin.post(at(userId, 'unlock'), {});
    expect((await signInAs(visitor(), username)).to).toBe('/home');
  });

  test('a lost phone: the factor is taken off with a reason, and the password alone opens', async () => {
    const username = freshName();
    const { userId } = await person(city, { username });
    const client = visitor();
    await signInAs(client, username);
    await client.post('/accounts/second-factor', { do: 'begin', password: goodPassword });
    const secret = secretOn((await client.get('/accounts/second-factor')).html);
    await client.post('/accounts/second-factor', { do: 'confirm', code: totp(secret, Date.now()) });
    expect((await signInAs(visitor(), username)).to).toBe('/accounts/challenge');
    await admin.post(at(userId, 'second-factor'), { reason: 'Ponsel hilang' });
    expect((await client.get('/home')).status).toBe(303);
    expect((await signInAs(visitor(), username)).to).toBe('/home');
    expect((await admin.post(at(userId, 'second-factor'), { reason: 'lagi' })).status).toBe(409);
  });

  test('an administrator does none of it to their own account, so one always remains', async () => {
    for (const verb of ['deactivate', 'password', 'second-factor']) {
      expect((await admin.post(at(adminId, verb), { reason: 'sendiri' })).status).toBe(409);
    }
    expect((await admin.get('/accounts')).status).toBe(200);
  });

  test('a sign-in that does not exist is not found', async () => {
    expect((await admin.get('/accounts/users/tidak-ada')).status).toBe(404);
    expect((await admin.post(at('tidak-ada', 'deactivate'), { reason: 'x' })).status).toBe(404);
  });
});

test('the list is searched by name, filtered by role and state, and paged', async () => {
  await within(city, wholeCity, async (db) => {
    for (let i = 0; i < 55; i++) {
      const username = `banyak.${String(i).padStart(2, '0')}`;
      await createUser(
        db,
        { username, name: `Rekaan Banyak ${i}`, role: 'mentor', area: '64.71.01' },
        circumstances,
      );
    }
  });
  const rows = (html: string) => html.match(/id="row-/g)?.length ?? 0;
  const first = await admin.get('/accounts?q=banyak');
  expect(rows(first.html)).toBe(50);
  const next = /href="([^"]+after=banyak\.49[^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(rows((await admin.get(next)).html)).toBe(5);
  expect(rows((await admin.get('/accounts?q=banyak&role=staff')).html)).toBe(0);
  expect(rows((await admin.get('/accounts?q=banyak&state=inactive')).html)).toBe(0);
  expect(rows((await admin.get('/accounts?q=100%25')).html)).toBe(0);
  expect((await admin.get('/accounts?q=Banyak+7')).html).toContain('Kecamatan Balikpapan Timur');
});

test('the list says when somebody last signed in, also after they went out', async () => {
  const username = freshName();
  await person(city, { username });
  const row = async () => (await admin.get(`/accounts?q=${username}`)).html;
  expect(await row()).toContain('belum pernah');
  const client = visitor();
  await signInAs(client, username);
  await client.post('/accounts/sign-out', {});
  expect(await row()).not.toContain('belum pernah');
});

test('for each role but the administrator: every door of other people’s sign-ins is refused', async () => {
  const { userId } = await person(city, { username: freshName() });
  const verbs = ['deactivate', 'activate', 'password', 'second-factor', 'unlock'];
  for (const role of roles.filter((r) => r !== 'administrator')) {
    const username = freshName();
    const area =
      {
        rt_officer: '64.71.05.1002/RT001',
        kelurahan_officer: '64.71.05.1002',
        kecamatan_officer: '64.71.05',
      }[role as string] ?? city.code;
    const { rows } = await city.app.query("select 1 from regions_area where code = '64.71.05.1002'");
    expect(rows).toHaveLength(1);
    await person(city, { username, role, area });
    const client = visitor();
    await signInAs(client, username);
    const answers = [
      await client.get('/accounts'),
      await client.get('/accounts/new'),
      await client.post('/accounts/new', {}),
      await client.get(`/accounts/users/${userId}`),
      await client.get(`/accounts/users/${userId}/edit`),
      await client.post(`/accounts/users/${userId}/edit`, {}),
      ...(await Promise.all(
        verbs.map((verb) => client.post(`/accounts/users/${userId}/${verb}`, { reason: 'x' })),
      )),
    ];
    expect([role, ...new Set(answers.map((answer) => answer.status))]).toEqual([role, 403]);
  }
});
