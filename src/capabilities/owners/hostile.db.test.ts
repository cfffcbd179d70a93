// Who tries to come in by somebody else's door: codes guessed, cookies planted, places of others, PINs tried.
import { beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import { sql } from 'drizzle-orm';
import { hashOf } from './cookies.ts';
import {
  answerByPhone,
  officerBrowser,
  ownerBrowser,
  ownersCity,
  phoneBrowser,
  recorded,
} from './fixtures.ts';
import type { OwnersCity } from './fixtures.ts';

let at: OwnersCity;
const wrongThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

beforeAll(async () => {
  at = await ownersCity();
});

test('the fifth wrong code is the last: the right one comes too late', async () => {
  await recorded(at.city, { name: 'Usaha A', owner: 'Ani Rekaan', phone: '081234510001' });
  const client = phoneBrowser(at);
  await client.post('/usaha/masuk', { phone: '081234510001' });
  const code = await at.codeFor('081234510001');
  for (let guess = 0; guess < 5; guess += 1)
    expect((await client.post('/usaha/kode', { code: wrongThan(code) })).status).toBe(422);
  const late = await client.post('/usaha/kode', { code });
  expect([late.status, late.to]).toEqual([303, '/usaha/masuk']);
  expect((await client.get('/usaha')).to).toBe('/usaha/masuk');
});

test('many guesses at once are counted one by one', async () => {
  const client = phoneBrowser(at);
  await client.post('/usaha/masuk', { phone: '081234510002' });
  const code = await at.codeFor('081234510002');
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => client.post('/usaha/kode', { code: wrongThan(code) })),
  );
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
});

test('a code is good only in the browser that asked for it', async () => {
  await recorded(at.city, { name: 'Usaha B', owner: 'Budi Rekaan', phone: '081234510003' });
  const [mine, theirs] = [phoneBrowser(at), phoneBrowser(at)];
  await mine.post('/usaha/masuk', { phone: '081234510003' });
  const code = await at.codeFor('081234510003');
  await theirs.post('/usaha/masuk', { phone: '081299910003' });
  expect((await theirs.post('/usaha/kode', { code })).status).toBe(422);
  expect((await mine.post('/usaha/kode', { code })).to).toBe('/usaha');
});

test('a code is good once', async () => {
  await recorded(at.city, { name: 'Usaha C', owner: 'Citra Rekaan', phone: '081234510004' });
  const client = phoneBrowser(at);
  await client.post('/usaha/masuk', { phone: '081234510004' });
  const code = await at.codeFor('081234510004');
  const kept = new Map(client.cookies);
  expect((await client.post('/usaha/kode', { code })).to).toBe('/usaha');
  const again = phoneBrowser(at);
  for (const [name, value] of kept) again.cookies.set(name, value);
  expect((await again.post('/usaha/kode', { code })).to).toBe('/usaha/masuk');
});

test('after four codes a number waits, whoever asks from wherever, and says until when', async () => {
  const statuses = [];
  for (let n = 0; n < 5; n += 1)
    statuses.push((await phoneBrowser(at).post('/usaha/masuk', { phone: '0812-3451-0005' })).status);
  expect(statuses).toEqual([303, 303, 303, 303, 429]);
  const locked = await phoneBrowser(at).post('/usaha/masuk', { phone: '+62 812 3451 0005' });
  expect(locked.status).toBe(429);
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('one device that asks for many numbers waits as well', async () => {
  const client = phoneBrowser(at);
  const statuses = [];
  for (let n = 0; n < 11; n += 1)
    statuses.push(
      (await client.post('/usaha/masuk', { phone: `08123452${String(n).padStart(4, '0')}` })).status,
    );
  expect(statuses.filter((status) => status === 303).length).toBeLessThanOrEqual(9);
  expect(statuses.at(-1)).toBe(429);
});

test('a session that was planted is not the one that begins', async () => {
  await recorded(at.city, { name: 'Usaha D', owner: 'Dedi Rekaan', phone: '081234510006' });
  const client = phoneBrowser(at);
  const planted = 'A'.repeat(43);
  client.cookies.set('nk6471.usaha', planted);
  expect((await client.get('/usaha')).to).toBe('/usaha/masuk');
  const { answer } = await answerByPhone(at, '081234510006', client);
  expect(answer.to).toBe('/usaha');
  const begun = client.cookies.get('nk6471.usaha');
  expect(begun).toMatch(/^[\w-]{43}$/);
  expect(begun).not.toBe(planted);
  expect(answer.headers.getSetCookie().join('\n')).toMatch(
    /nk6471\.usaha=[^;]+; Path=\/; HttpOnly; SameSite=Lax/,
  );
});

test('the database holds no token, no code and no phone', async () => {
  await recorded(at.city, { name: 'Usaha E', owner: 'Eka Rekaan', phone: '081234510007' });
  const client = await ownerBrowser(at, '081234510007');
  await phoneBrowser(at).post('/usaha/masuk', { phone: '081234510007' });
  const code = await at.codeFor('081234510007');
  const token = client.cookies.get('nk6471.usaha') ?? '';
  const text = await within(at.city, wholeCity, async (db) => {
    await db.execute(sql`select set_config('app.token', '', true)`);
    const { rows } = await db.execute<{ t: string }>(sql`
      select (select string_agg(s::text, ' ') from owners_session s) || ' ' || (select string_agg(o::text, ' ') from messages_outbox o) as t`);
    return rows[0]?.t ?? '';
  });
  expect(text).toContain(hashOf(token));
  for (const secret of [token, '6281234510007', '081234510007', ` ${code} `])
    expect(text).not.toContain(secret);
});

test('a shared phone shows first names alone, and no place of the list is somebody else’s', async () => {
  const shared = { phone: '081234510010' };
  await recorded(at.city, {
    ...shared,
    name: 'Sambal Rekaan',
    owner: 'Fitri Handayani',
    nik: '6471015509850001',
  });
  await recorded(at.city, { ...shared, name: 'Jahit Rekaan', owner: 'Gunawan Rekaan', nib: '1234567890123' });
  const stranger = await recorded(at.city, { name: 'Lain', owner: 'Hadi Rekaan', phone: '081234510011' });
  const { client, answer } = await answerByPhone(at, shared.phone);
  expect(answer.to).toBe('/usaha/siapa');
  const { html } = await client.get('/usaha/siapa');
  expect(html).toContain('Fitri H.');
  expect(html).toContain('Gunawan R.');
  for (const hidden of ['Handayani', 'Sambal', 'Jahit', stranger.person]) expect(html).not.toContain(hidden);
  for (const place of ['0', '3', '99', '-1', stranger.person, 'x'])
    expect((await client.get(`/usaha/siapa/${place}`)).status).toBe(404);
});

test('the first entry on a shared phone needs the end of a recorded number, then the PIN alone', async () => {
  const shared = { phone: '081234510020' };
  await recorded(at.city, { ...shared, name: 'Kue Rekaan', owner: 'Indah Rekaan', nik: '6471015509850002' });
  await recorded(at.city, { ...shared, name: 'Cuci Rekaan', owner: 'Joko Rekaan' });
  const { client } = await answerByPhone(at, shared.phone);
  const { html } = await client.get('/usaha/siapa');
  const place = html.indexOf('Indah') < html.indexOf('Joko') ? ['1', '2'] : ['2', '1'];
  const [indah, joko] = place.map((n) => `/usaha/siapa/${n}`) as [string, string];
  const pins = { pin: '205917', again: '205917' };
  expect((await client.post(indah, { ...pins, proof: '0002' })).status).toBe(422);
  expect((await client.post(indah, { pin: '111111', again: '111111', proof: '09850002' })).status).toBe(422);
  expect((await client.get(joko)).html).toContain('surat dari petugas');
  expect((await client.post(joko, { ...pins, proof: '' })).status).toBe(422);
  expect((await client.post(indah, { ...pins, proof: '0985 0002' })).to).toBe('/usaha');
  expect((await client.get('/usaha')).html).toContain('Kue Rekaan');

  const later = await answerByPhone(at, shared.phone);
  expect((await later.client.post(indah, { pin: '205918' })).status).toBe(422);
  expect((await later.client.post(indah, { pin: '205917' })).to).toBe('/usaha');
});

test('five wrong PINs close the door of that person alone, and a letter from an officer opens it', async () => {
  const shared = { phone: '081234510030' };
  const kiki = await recorded(at.city, {
    ...shared,
    name: 'Teh Rekaan',
    owner: 'Kiki Rekaan',
    nik: '6471015509850003',
  });
  await recorded(at.city, { ...shared, name: 'Kopi Rekaan', owner: 'Lina Rekaan', nik: '6471015509850004' });
  const { client } = await answerByPhone(at, shared.phone);
  const { html } = await client.get('/usaha/siapa');
  const first = html.indexOf('Kiki') < html.indexOf('Lina');
  const path = `/usaha/siapa/${first ? 1 : 2}`;
  const other = `/usaha/siapa/${first ? 2 : 1}`;
  const pins = { pin: '205917', again: '205917' };
  const statuses = [];
  for (let n = 0; n < 6; n += 1)
    statuses.push((await client.post(path, { ...pins, proof: '00000000' })).status);
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  expect((await client.post(path, { ...pins, proof: '09850003' })).status).toBe(429);
  expect((await client.post(other, { ...pins, proof: '09850004' })).to).toBe('/usaha');

  const officer = await officerBrowser(at, 'kelurahan_officer', '64.71.01.1001');
  const made = await officer.post(`/owners/letter/${kiki.enterprise}`, {
    reason: 'KTP dilihat di kelurahan',
  });
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(made.html)?.[0] ?? '';
  const fresh = phoneBrowser(at);
  expect((await fresh.post('/usaha/surat', { code })).html).toContain('Kiki R.');
  expect((await fresh.post('/usaha/surat/pin', { code, pin: '730184', again: '730184' })).to).toBe('/usaha');
  const later = await answerByPhone(at, shared.phone);
  expect((await later.client.post(path, { pin: '730184' })).to).toBe('/usaha');
});

test('an owner reaches nothing of another: not by address, not by form', async () => {
  const mine = await recorded(at.city, { name: 'Punyaku', owner: 'Mira Rekaan', phone: '081234510040' });
  const other = await recorded(at.city, { name: 'Punya Orang', owner: 'Nina Rekaan', phone: '081234510041' });
  const client = await ownerBrowser(at, '081234510040');
  expect((await client.get(`/usaha/data/${mine.enterprise}/perbaiki`)).status).toBe(200);
  for (const path of [
    `/usaha/data/${other.enterprise}/perbaiki`,
    `/usaha/omzet/${other.enterprise}`,
    `/registry/${other.enterprise}`,
    `/usaha/p/${other.enterprise}`,
  ])
    expect([path, (await client.get(path)).status]).toEqual([path, 404]);
  for (const [path, fields] of [
    [`/usaha/data/${other.enterprise}/tampil`, { findable: '1' }],
    [`/usaha/data/${other.enterprise}/langsung`, { kind: 'x' }],
    [`/usaha/data/${other.enterprise}/ajukan`, { name: 'x' }],
    [`/usaha/omzet/${other.enterprise}`, { band: '60', read: '1' }],
  ] as const)
    expect([path, (await client.post(path, fields)).status]).toEqual([path, 404]);
  for (const path of [
    '/owners/requests',
    '/messages',
    '/intake',
    '/accounts',
    `/owners/letter/${mine.enterprise}`,
  ])
    expect([path, (await client.get(path)).status]).toEqual([path, 403]);
  expect((await client.get('/accounts/me')).status).toBeLessThan(500);
  expect((await client.get('/accounts/password')).status).toBeLessThan(500);
  expect((await client.get('/accounts/second-factor')).status).toBeLessThan(500);
});

test('signing out ends the session on the server, and a revoked one is out at once', async () => {
  await recorded(at.city, { name: 'Usaha O', owner: 'Oki Rekaan', phone: '081234510050' });
  const [one, two] = [await ownerBrowser(at, '081234510050'), await ownerBrowser(at, '081234510050')];
  const kept = one.cookies.get('nk6471.usaha') ?? '';
  const { html } = await two.get('/usaha/hak');
  const id = /name="session" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
  expect((await two.post('/usaha/hak/sesi', { session: id })).to).toBe('/usaha/hak#sessions');
  expect((await one.get('/usaha')).to).toBe('/usaha/masuk');
  await two.post('/usaha/keluar', {});
  expect(two.cookies.has('nk6471.usaha')).toBe(false);
  two.cookies.set('nk6471.usaha', kept);
  expect((await two.get('/usaha')).to).toBe('/usaha/masuk');
});

test.each([
  '',
  ' ',
  '08',
  'abc',
  '+1 202 555 0100',
  "'; drop table owners_session; --",
  '🙂'.repeat(30),
  '0812\u0000345',
])('the number %j is refused in words and stays in the field', async (phone) => {
  const { status, html } = await phoneBrowser(at).post('/usaha/masuk', { phone });
  expect(status).toBe(422);
  expect(html).toContain('bukan nomor HP');
});
