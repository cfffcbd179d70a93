// Letters handed over, enterprises registered by their owners, and those that turn out to be somebody's.
import { beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';

import { wholeCity, within } from '../../platform/db/index.ts';
import { findEnterprise } from '../registry/index.ts';
import { answerByPhone, officerBrowser, ownersCity, phoneBrowser, recorded } from './fixtures.ts';
import type { OwnersCity } from './fixtures.ts';

let at: OwnersCity;
const all = <T>(work: Parameters<typeof within<T>>[2]) => within(at.city, wholeCity, work);
const codeOn = (html: string) => /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(html)?.[0] ?? '';
const pins = { pin: '205917', again: '205917' };

const form = {
  owner: 'Rina Rekaan',
  name: 'Donat Rekaan',
  kind: 'donat',
  sector: 'food',
  area: '64.71.01.1002',
  rt: '',
  address: '',
  nib: '',
  consent: '1',
};

beforeAll(async () => {
  at = await ownersCity();
});

test('a letter opens the door once, and only for the officer’s own area is it made', async () => {
  const { enterprise } = await recorded(at.city, { name: 'Tanpa HP', owner: 'Sari Rekaan' });
  const officer = await officerBrowser(at, 'kelurahan_officer', '64.71.01.1001');
  const elsewhere = await officerBrowser(at, 'kelurahan_officer', '64.71.02.1001');
  expect((await elsewhere.post(`/owners/letter/${enterprise}`, { reason: 'kenal baik' })).status).toBe(404);
  expect((await officer.post(`/owners/letter/${enterprise}`, { reason: '' })).status).toBe(422);
  const made = await officer.post(`/owners/letter/${enterprise}`, { reason: 'KTP dilihat' });
  expect(made.status).toBe(200);
  expect(made.html).toContain('<svg');
  const code = codeOn(made.html);
  expect((await officer.get(`/owners/letter/${enterprise}`)).html).not.toContain(code);
  const client = phoneBrowser(at);
  expect((await client.get(`/usaha/surat?kode=${code}`)).html).toContain(code);
  expect(
    (await client.post('/usaha/surat', { code: code.toLowerCase().replaceAll('-', ' ') })).html,
  ).toContain('Sari R.');
  expect((await client.post('/usaha/surat/pin', { code, ...pins, again: '1' })).status).toBe(422);
  expect((await client.post('/usaha/surat/pin', { code, ...pins })).to).toBe('/usaha');
  expect((await client.get('/usaha')).html).toContain('Tanpa HP');
  expect((await phoneBrowser(at).post('/usaha/surat/pin', { code, ...pins })).status).toBe(422);
});

test('of two who send one letter at the same instant, one comes in', async () => {
  const { enterprise } = await recorded(at.city, { name: 'Serentak', owner: 'Tono Rekaan' });
  const officer = await officerBrowser(at, 'staff');
  const code = codeOn((await officer.post(`/owners/letter/${enterprise}`, { reason: 'KTP dilihat' })).html);
  const answers = await Promise.all(
    [1, 2].map(() => phoneBrowser(at).post('/usaha/surat/pin', { code, ...pins })),
  );
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 422]);
});

test('a newer letter ends the former one, and after fourteen days a letter is paper', async () => {
  const { enterprise, person } = await recorded(at.city, { name: 'Surat Lama', owner: 'Umi Rekaan' });
  const officer = await officerBrowser(at, 'staff');
  const make = async () =>
    codeOn((await officer.post(`/owners/letter/${enterprise}`, { reason: 'KTP dilihat' })).html);
  const [former, newer] = [await make(), await make()];
  expect((await phoneBrowser(at).post('/usaha/surat', { code: former })).status).toBe(422);
  expect((await phoneBrowser(at).post('/usaha/surat', { code: newer })).status).toBe(200);
  await all((db) => db.execute(sql`update owners_letter set until = now() where person_id = ${person}`));
  expect((await phoneBrowser(at).post('/usaha/surat', { code: newer })).status).toBe(422);
});

test('codes of letters cannot be tried without end from one address', async () => {
  const client = phoneBrowser(at);
  const statuses = new Set<number>();
  for (let n = 0; n < 45; n += 1)
    statuses.add((await client.post('/usaha/surat', { code: 'AAAA-BBBB-CCCC' })).status);
  expect([...statuses]).toEqual([422, 429]);
});

test('who is not on record registers by phone, with consent, and is in', async () => {
  const { client, answer } = await answerByPhone(at, '081234530001');
  expect(answer.to).toBe('/usaha/siapa');
  expect((await client.post('/usaha/daftar', { ...form, consent: '' })).status).toBe(422);
  const wrong = await client.post('/usaha/daftar', { ...form, area: '64.72.01.1001', nib: '12' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Donat Rekaan');
  expect((await client.post('/usaha/daftar', form)).to).toBe('/usaha');
  expect((await client.get('/usaha')).html).toContain('Donat Rekaan');
  expect((await client.get('/usaha/salinan.json')).html).toContain('081234530001'.slice(1));
  const again = await answerByPhone(at, '081234530001');
  expect(again.answer.to).toBe('/usaha');
});

test('without an answered code nobody registers and nobody claims', async () => {
  const client = phoneBrowser(at);
  await client.post('/usaha/masuk', { phone: '081234530002' });
  const { enterprise } = await recorded(at.city, { name: 'Tak Terjangkau', owner: 'Vina Rekaan' });
  for (const [path, fields] of [
    ['/usaha/daftar', form],
    [`/usaha/daftar/milik/${enterprise}`, { step: 'ask', owner: 'Palsu' }],
  ] as const)
    expect([path, (await client.post(path, fields)).to]).toEqual([path, '/usaha/masuk']);
});

test('what resembles a record is shown before a second is made, and only when it is another is it made', async () => {
  await recorded(at.city, { name: 'Roti Mirip', owner: 'Wati Rekaan', area: '64.71.01.1002' });
  const typed = { ...form, name: 'Roti Mirip', owner: 'Wati Rekaan' };
  const { client } = await answerByPhone(at, '081234530003');
  const shown = await client.post('/usaha/daftar', typed);
  expect(shown.status).toBe(409);
  expect(shown.html).toContain('Wati R.');
  expect(shown.html).not.toContain('Wati Rekaan, ');
  expect((await client.post('/usaha/daftar', { ...typed, anyway: '1' })).to).toBe('/usaha');
});

test('a NIB that is on record is never registered twice', async () => {
  await recorded(at.city, { name: 'Punya NIB', owner: 'Xena Rekaan', nib: '1234567890999' });
  const { client } = await answerByPhone(at, '081234530004');
  const typed = { ...form, name: 'Nama Lain', nib: '1234567890999', anyway: '1' };
  const answer = await client.post('/usaha/daftar', typed);
  expect(answer.status).toBe(409);
  expect(answer.html).toContain('NIB ini sudah tercatat');
});

test('an enterprise without a phone on record is given to whoever knows the end of its NIB; guesses are counted', async () => {
  const { enterprise } = await recorded(at.city, {
    name: 'Bakso Diklaim',
    owner: 'Yani Rekaan',
    nib: '1234567890555',
  });
  const { client } = await answerByPhone(at, '081234530005');
  const path = `/usaha/daftar/milik/${enterprise}`;
  const asked = await client.post(path, { owner: 'Yani Rekaan' });
  expect(asked.html).toContain('Bakso Diklaim');
  for (let n = 0; n < 2; n += 1)
    expect(
      (await client.post(path, { step: 'proof', proof: `00000${n}`, owner: 'Yani Rekaan' })).status,
    ).toBe(422);
  expect((await client.post(path, { step: 'proof', proof: '890555', owner: 'Yani Rekaan' })).to).toBe(
    '/usaha',
  );
  expect((await client.get('/usaha')).html).toContain('Bakso Diklaim');
});

test('five wrong guesses at one enterprise close it, whoever guesses', async () => {
  const { enterprise } = await recorded(at.city, {
    name: 'Soto Ditebak',
    owner: 'Zaki Rekaan',
    nib: '1234567890444',
  });
  const path = `/usaha/daftar/milik/${enterprise}`;
  for (let n = 0; n < 6; n += 1) {
    const { client } = await answerByPhone(at, `08123453${String(1000 + n)}`);
    await client.post(path, { step: 'proof', proof: `11111${n}`, owner: 'Penebak' });
  }
  const { client } = await answerByPhone(at, '081234531999');
  const late = await client.post(path, { step: 'proof', proof: '890444', owner: 'Penebak' });
  expect(late.status).toBe(422);
  expect(late.html).toContain('Terlalu banyak percobaan');
  expect((await all((db) => findEnterprise(db, enterprise)))?.owner?.name).toBe('Zaki Rekaan');
});

test('whose phone is on record keeps the enterprise until staff decide, however well a stranger guesses', async () => {
  const { enterprise } = await recorded(at.city, {
    name: 'Sate Dijaga',
    owner: 'Arif Rekaan',
    phone: '081234539000',
    nib: '1234567890333',
  });
  const { client } = await answerByPhone(at, '081234530007');
  const path = `/usaha/daftar/milik/${enterprise}`;
  const answer = await client.post(path, { step: 'proof', proof: '890333', owner: 'Orang Lain' });
  expect(answer.to).toBe('/usaha');
  expect((await client.get('/usaha')).html).not.toContain('Sate Dijaga');
  const staff = await officerBrowser(at, 'staff');
  const id = /\/owners\/requests\/([0-9a-f-]{36})">Pengakuan/.exec(
    (await staff.get('/owners/requests')).html,
  )?.[1];
  expect((await staff.get(`/owners/requests/${id}`)).html).toContain('Sate Dijaga');
  await staff.post(`/owners/requests/${id}`, { answer: 'granted', reason: 'dipastikan lewat RT' });
  expect((await client.get('/usaha')).html).toContain('Sate Dijaga');
});

test('whoever is signed in registers a second enterprise without naming themselves again', async () => {
  await recorded(at.city, { name: 'Pertama', owner: 'Bela Rekaan', phone: '081234530008' });
  const { client } = await answerByPhone(at, '081234530008');
  expect((await client.get('/usaha/baru')).html).not.toContain('name="owner"');
  expect((await client.post('/usaha/baru', { ...form, owner: '', name: 'Kedua Bela' })).to).toBe('/usaha');
  const { html } = await client.get('/usaha');
  expect(html).toContain('Pertama');
  expect(html).toContain('Kedua Bela');
});
