// Coming in by phone, against a real database and the whole app.
import { beforeAll, expect, test } from 'vitest';

import { answerByPhone, ownerBrowser, ownersCity, phoneBrowser, recorded } from './fixtures.ts';
import type { OwnersCity } from './fixtures.ts';

let at: OwnersCity;

beforeAll(async () => {
  at = await ownersCity();
});

test('[8] an owner comes in by phone and code, and reads their position and the one next step with who helps', async () => {
  await recorded(at.city, { name: 'Keripik Bu Ani', owner: 'Ani Rekaan', phone: '081234500001' });
  const client = await ownerBrowser(at, '0812-3450-0001');
  const { status, html } = await client.get('/usaha');
  expect(status).toBe(200);
  expect(html).toContain('Posisi saya');
  expect(html).toContain('Keripik Bu Ani');
  expect(html).toContain('Langkah berikut');
  expect(html).toMatch(/Dibantu petugas/);
});

test('a registered number and any other are answered alike, and both receive a code', async () => {
  await recorded(at.city, { name: 'Sambal Rekaan', owner: 'Budi Rekaan', phone: '081234500002' });
  const plain = (html: string) => html.replaceAll(/[0-9a-f-]{36}/g, '');
  const answers = [];
  for (const phone of ['081234500002', '081299990002']) {
    const client = phoneBrowser(at);
    const { status, to } = await client.post('/usaha/masuk', { phone });
    const page = await client.get('/usaha/kode');
    answers.push([status, to, page.status, plain(page.html), [...client.cookies.keys()]]);
    expect(await at.codeFor(phone)).toMatch(/^\d{6}$/);
  }
  expect(answers[0]).toEqual(answers[1]);
});

test('an unknown number leads to registering once its code is answered', async () => {
  const { client, answer } = await answerByPhone(at, '081299990003');
  expect(answer.to).toBe('/usaha/siapa');
  expect((await client.get('/usaha/siapa')).html).toContain('/usaha/daftar');
});
