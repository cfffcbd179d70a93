// Sessions of owners in time and in danger: they end by themselves, staff end them, owners are warned, and asked again.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import type { Browser } from '../accounts/fixtures.ts';
import {
  answerByPhone,
  officerBrowser,
  ownerBrowser,
  ownersCity,
  phoneBrowser,
  recorded,
} from './fixtures.ts';
import type { OwnersCity } from './fixtures.ts';
import { hashOf } from './cookies.ts';
import { whoIs } from './who-is.ts';

let at: OwnersCity;
const all = <T>(work: Parameters<typeof within<T>>[2]) => within(at.city, wholeCity, work);
const days = (n: number) => n * 86_400_000;

beforeAll(async () => {
  at = await ownersCity();
});

let numbers = 0;
async function owner(more: { nik?: string } = {}) {
  numbers += 1;
  const phone = `0812351${10_000 + numbers}`;
  const made = await recorded(at.city, { name: `Usaha ${numbers}`, owner: 'Sri Rekaan', phone, ...more });
  return { ...made, phone };
}

const asksAt = (client: Browser, now: Date) =>
  whoIs(
    at.city,
    new Request('http://localhost/usaha', {
      headers: { cookie: `nk6471.usaha=${client.cookies.get('nk6471.usaha') ?? ''}` },
    }),
    now,
  );
/** Moves what a session remembers, as if its last confirmation lay so many minutes back. */
const letPass = (person: string, minutes: number) =>
  all((db) =>
    db.execute(sql`update owners_session set begun_at = begun_at - make_interval(mins => ${minutes}),
      confirmed_at = confirmed_at - make_interval(mins => ${minutes}) where person_id = ${person}`),
  );
const toldOf = async (phone: string) => {
  await at.deliver();
  return at.caught.filter(({ to, template }) => to === `+62${phone.slice(1)}` && template !== 'owners:code');
};

test('a session that is not used ends after seven days, to the second', async () => {
  const { phone } = await owner();
  const client = await ownerBrowser(at, phone);
  const { rows } = await all((db) =>
    db.execute<{ until: string }>(sql`select to_json(max(expires_at))#>>'{}' as until from owners_session`),
  );
  const until = new Date(rows[0]?.until ?? '');
  expect(Math.abs(until.getTime() - Date.now() - days(7))).toBeLessThan(60_000);
  expect(await asksAt(client, until)).toBeNull();
  expect((await asksAt(client, new Date(until.getTime() - 1000)))?.role).toBe('owner');
});

test('a session that is used every day goes on for thirty days and not a day longer', async () => {
  const { phone } = await owner();
  const client = await ownerBrowser(at, phone);
  const begun = Date.now();
  for (let day = 1; day < 30; day += 1)
    expect([day, (await asksAt(client, new Date(begun + days(day))))?.role]).toEqual([day, 'owner']);
  expect(await asksAt(client, new Date(begun + days(30) + 60_000))).toBeNull();
});

test('staff end every session of an owner with a reason, and the trail says who and why', async () => {
  const { phone, enterprise } = await owner();
  const [one, two] = [await ownerBrowser(at, phone), await ownerBrowser(at, phone)];
  const officer = await officerBrowser(at, 'kelurahan_officer', '64.71.01.1001');
  const path = `/owners/sessions/${enterprise}`;
  expect((await officer.get(path)).html).toContain('Keluarkan dari semua HP');
  expect((await officer.post(path, { reason: '' })).status).toBe(422);
  expect((await one.get('/usaha')).status).toBe(200);
  const done = await officer.post(path, { reason: 'HP hilang, KTP dilihat' });
  expect(done.to).toBe(`/registry/${enterprise}`);
  for (const client of [one, two]) expect((await client.get('/usaha')).to).toBe('/usaha/masuk');
  const { rows } = await all((db) =>
    db.execute(
      sql`select reason, detail from audit_entry where act = 'owners:sign-out' and subject = ${enterprise}`,
    ),
  );
  expect(rows).toEqual([{ reason: 'HP hilang, KTP dilihat', detail: { ended: 2 } }]);
});

test('an officer of another kelurahan ends nobody’s sessions', async () => {
  const { phone, enterprise } = await owner();
  const client = await ownerBrowser(at, phone);
  const officer = await officerBrowser(at, 'kelurahan_officer', '64.71.02.1001');
  for (const answer of [
    await officer.get(`/owners/sessions/${enterprise}`),
    await officer.post(`/owners/sessions/${enterprise}`, { reason: 'tidak boleh' }),
  ])
    expect(answer.status).toBe(404);
  expect((await client.get('/usaha')).status).toBe(200);
});

test('a sign-in from a browser not seen before is told to the number on record, at most once a day', async () => {
  const { phone, person } = await owner();
  const known = phoneBrowser(at);
  await answerByPhone(at, phone, known);
  expect(await toldOf(phone)).toMatchObject([{ template: 'owners:signed-in' }]);
  expect((await toldOf(phone))[0]?.text).toContain('Android');
  const yesterday = sql`update owners_told set at = at - interval '1 day' where person_id = ${person}`;
  await all((db) => db.execute(yesterday));
  await answerByPhone(at, phone, known);
  expect(await toldOf(phone)).toHaveLength(1);
  await answerByPhone(at, phone);
  expect(await toldOf(phone)).toHaveLength(2);
  await answerByPhone(at, phone);
  expect(await toldOf(phone)).toHaveLength(2);
});

test('what cannot be taken back asks for a fresh code after five minutes, and a code to another number does not count', async () => {
  const { phone, person } = await owner();
  const client = await ownerBrowser(at, phone);
  await letPass(person, 5);
  expect((await client.post('/usaha/hak/tarik', { sure: '1' })).to).toBe('/usaha/hak/pastikan/tarik');
  const page = '/usaha/hak/pastikan/tarik';
  expect((await client.get(page)).html).toContain('Kirim kode');
  const withdrawn = async () => (await client.get('/usaha')).html.includes('tidak diolah');

  await client.post('/usaha/masuk', { phone: '081235199999' });
  expect((await client.post(page, { code: await at.codeFor('081235199999') })).status).toBe(422);
  expect(await withdrawn()).toBe(false);

  await client.post(page, { ask: '1' });
  const code = await at.codeFor(phone);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  expect((await client.post(page, { code: wrong })).status).toBe(422);
  expect(await withdrawn()).toBe(false);
  expect((await client.post(page, { code })).to).toBe('/usaha/hak');
  expect(await withdrawn()).toBe(true);
  // Shown a moment ago: erasure does not ask once more.
  expect((await client.post('/usaha/hak/hapus', { sure: '1' })).to).toBe('/usaha/hak');
});

test('a confirmation counts for five minutes', async () => {
  const { phone, person } = await owner();
  const client = await ownerBrowser(at, phone);
  await letPass(person, 4);
  expect((await client.post('/usaha/hak/tarik', { sure: '1' })).to).toBe('/usaha/hak');
  await letPass(person, 1);
  expect((await client.post('/usaha/hak/hapus', { sure: '1' })).to).toBe('/usaha/hak/pastikan/hapus');
});

test('who asks always for the PIN comes in with code and PIN, confirms by the PIN, and is told when it changes', async () => {
  const { phone, person } = await owner();
  const [client, other] = [await ownerBrowser(at, phone), await ownerBrowser(at, phone)];
  await letPass(person, 6);
  expect((await client.get('/usaha/pin')).to).toBe('/usaha/hak/pastikan/pin');
  const pins = { pin: '205917', again: '205917' };
  expect((await client.post('/usaha/pin', pins)).to).toBe('/usaha/hak/pastikan/pin');
  await client.post('/usaha/hak/pastikan/pin', { ask: '1' });
  expect((await client.post('/usaha/hak/pastikan/pin', { code: await at.codeFor(phone) })).to).toBe(
    '/usaha/pin',
  );
  expect((await client.post('/usaha/pin', { pin: '111111', again: '111111' })).status).toBe(422);
  expect((await client.post('/usaha/pin', pins)).to).toBe('/usaha/hak');
  expect((await other.get('/usaha')).to).toBe('/usaha/masuk');
  expect((await client.get('/usaha/hak')).html).toContain('kode lewat HP dan PIN');
  expect((await toldOf(phone)).map(({ template }) => template)).toContain('owners:pin-changed');

  const { client: later, answer } = await answerByPhone(at, phone);
  expect(answer.to).toBe('/usaha/siapa');
  expect((await later.get('/usaha')).to).toBe('/usaha/masuk');
  expect((await later.post('/usaha/siapa/1', { pin: '205918' })).status).toBe(422);
  expect((await later.post('/usaha/siapa/1', { pin: '205917' })).to).toBe('/usaha');

  await letPass(person, 6);
  const page = '/usaha/hak/pastikan/hapus';
  expect((await later.post('/usaha/hak/hapus', { sure: '1' })).to).toBe(page);
  expect((await later.get(page)).html).not.toContain('Kirim kode');
  expect((await later.post(page, { pin: '000000' })).status).toBe(422);
  expect((await later.post(page, { pin: '205917' })).to).toBe('/usaha/hak');
  expect((await later.get('/usaha/hak')).html).toContain('sedang menunggu jawaban');

  const change = { pin: '730184', again: '730184' };
  expect((await later.post('/usaha/pin', { ...change, former: '999999' })).status).toBe(422);
  expect((await later.post('/usaha/pin', { ...change, former: '205917' })).to).toBe('/usaha/hak');
  expect((await toldOf(phone)).filter(({ template }) => template === 'owners:pin-changed')).toHaveLength(1);
});

test('five wrong PINs at a confirmation close it as they close the door', async () => {
  const { phone, person } = await owner();
  const client = await ownerBrowser(at, phone);
  await client.post('/usaha/pin', { pin: '205917', again: '205917' });
  await letPass(person, 6);
  const page = '/usaha/hak/pastikan/tarik';
  const statuses = [];
  for (let n = 0; n < 6; n += 1) statuses.push((await client.post(page, { pin: '000000' })).status);
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  expect((await client.post(page, { pin: '205917' })).status).toBe(429);
  const { client: later } = await answerByPhone(at, phone);
  expect((await later.post('/usaha/siapa/1', { pin: '205917' })).status).toBe(429);
});

test('a confirmed session goes on under a new token, and the former one is nobody’s', async () => {
  const { phone, person } = await owner();
  const client = await ownerBrowser(at, phone);
  await client.post('/usaha/pin', { pin: '205917', again: '205917' });
  const former = client.cookies.get('nk6471.usaha') ?? '';
  await letPass(person, 6);
  await client.post('/usaha/hak/pastikan/tarik', { pin: '205917' });
  expect(client.cookies.get('nk6471.usaha')).not.toBe(former);
  expect((await client.get('/usaha')).status).toBe(200);
  const thief = phoneBrowser(at);
  thief.cookies.set('nk6471.usaha', former);
  expect((await thief.get('/usaha')).to).toBe('/usaha/masuk');
});

test('a new phone number is asked for only by whoever shows again who they are, and what was typed goes along', async () => {
  const { phone, person, enterprise } = await owner();
  const client = await ownerBrowser(at, phone);
  const path = `/usaha/data/${enterprise}/ajukan`;
  const wanted = { name: 'Usaha Berganti', area: '64.71.01.1001', phone: '081235180001' };
  await letPass(person, 6);
  const asked = await client.post(path, wanted);
  expect([asked.status, asked.to]).toEqual([200, null]);
  expect(asked.html).toContain('Usaha Berganti');
  const requests = () =>
    all((db) => db.execute(sql`select kind from owners_request where person_id = ${person}`));
  expect((await requests()).rows).toEqual([]);
  const page = '/usaha/hak/pastikan/nomor';
  const kept = { ...wanted, id: enterprise };
  const sent = await client.post(page, { ...kept, ask: '1' });
  expect(sent.html).toContain('Usaha Berganti');
  const code = await at.codeFor(phone);
  expect((await client.post(page, { ...kept, code: '000000' })).status).toBe(422);
  expect((await client.post(page, { ...kept, code })).to).toBe('/usaha/hak#requests');
  expect((await requests()).rows).toEqual([{ kind: 'correction' }]);
  const stranger = await owner();
  expect((await client.post(path, { ...wanted, phone: '' })).status).toBe(422);
  expect((await client.post(`/usaha/data/${stranger.enterprise}/ajukan`, wanted)).status).toBe(404);
});

test('a code that was asked for more than ten minutes ago is over', async () => {
  const { phone } = await owner();
  const client = phoneBrowser(at);
  await client.post('/usaha/masuk', { phone });
  const code = await at.codeFor(phone);
  const id = hashOf(client.cookies.get('nk6471.usaha_code') ?? '');
  const { rowCount } = await all(async (db) => {
    await db.execute(sql`select set_config('app.token', ${id}, true)`);
    return db.execute(
      sql`update owners_challenge set until = until - interval '10 minutes' where id = ${id}`,
    );
  });
  expect(rowCount).toBe(1);
  expect((await client.post('/usaha/kode', { code })).to).toBe('/usaha/masuk');
  expect((await client.get('/usaha')).to).toBe('/usaha/masuk');
});

test('a session of one city opens nothing in another of the same database', async () => {
  const { phone } = await owner();
  const token = (await ownerBrowser(at, phone)).cookies.get('nk6471.usaha') ?? '';
  const other = await at.database.createCity({
    code: '64.72',
    name: 'Kota Contoh',
    zone: 'Asia/Makassar',
    example: false,
  });
  const asks = (city: typeof other, name: string) =>
    whoIs(city, new Request('http://localhost/usaha', { headers: { cookie: `${name}=${token}` } }));
  expect((await asks(at.city, 'nk6471.usaha'))?.role).toBe('owner');
  for (const name of ['nk6471.usaha', 'nk6472.usaha']) expect(await asks(other, name)).toBeNull();
  expect(await asks(at.city, 'nk6472.usaha')).toBeNull();
});
