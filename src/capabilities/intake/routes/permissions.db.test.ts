// Who may do what in intake: for each role, what is refused; and what lies outside an area is not there.
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';

import type { City } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import { csvOf, prepare } from '../fixtures.ts';
import { routes } from '../routes.tsx';
import { onceOf, personOf, roles, serve } from './fixtures.ts';

let city: City;
let app: Hono;
let cityWide = '';

const row = (kelurahan: string, kecamatan: string) => ({
  'Nama Usaha': `Warung Rekaan ${kelurahan}`,
  'Nama Pemilik': 'Bu Rekaan',
  Kecamatan: kecamatan,
  'Desa / Kelurahan': kelurahan,
});

beforeAll(async () => {
  city = await testCity();
  await prepare(city);
  app = serve(city);
  const { to } = await personOf(app, 'staff').upload({
    'kota.csv': csvOf([row('Prapatan', 'Balikpapan Kota'), row('Karang Jati', 'Balikpapan Tengah')]),
  });
  cityWide = to;
});

const asked = (role: string, { method, path }: { method: string; path: string }) => {
  const person = personOf(app, role);
  const filled = path.replace('/intake/:id', cityWide);
  return method === 'get' ? person.get(filled) : person.post(filled, {});
};

describe.each(Object.keys(roles))('%s', (role) => {
  const refused = routes.filter(({ may }) => !roles[role]?.may.includes(may));
  test(`is refused ${refused.length} of ${routes.length} doors`, async () => {
    const answers = await Promise.all(refused.map((route) => asked(role, route)));
    expect(answers.map(({ status }) => status)).toEqual(refused.map(() => 403));
  });
});

test('a visitor is led to the sign-in, and a form without a sign-in is refused', async () => {
  for (const route of routes) {
    const { status, to } = await asked('', route);
    expect([route.path, status, to.split('?')[0]]).toEqual([
      route.path,
      ...(route.method === 'get' ? [303, '/accounts/sign-in'] : [401, '']),
    ]);
  }
});

test('a form from another site is refused', async () => {
  const answer = await app.request(`http://localhost${cityWide}/accept`, {
    method: 'POST',
    body: new URLSearchParams({ _once: 'x' }).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://elsewhere.example',
      'x-test-role': 'staff',
    },
  });
  expect(answer.status).toBe(403);
});

test("a kecamatan's officer neither finds nor touches an import of the whole city", async () => {
  const officer = personOf(app, 'kecamatan_officer');
  expect((await officer.get('/intake')).html).not.toContain('kota.csv');
  const doors = routes.filter(({ path, may }) => path.includes(':id') && may === 'intake:import');
  for (const route of doors)
    expect([route.path, (await asked('kecamatan_officer', route)).status]).toEqual([route.path, 404]);
});

test("a kecamatan's officer is told the area, and rows from outside it are rejected with the reason", async () => {
  const officer = personOf(app, 'kecamatan_officer');
  expect((await officer.get('/intake/new')).html).toContain('Wilayah tugas Anda Balikpapan Tengah');
  const { to } = await officer.upload({
    'kecamatan.csv': csvOf([
      { ...row('Karang Jati', 'Balikpapan Tengah'), 'Nama Usaha': 'Warung Dalam' },
      { ...row('Prapatan', 'Balikpapan Kota'), 'Nama Usaha': 'Warung Luar' },
    ]),
  });
  const { html } = await officer.get(to);
  expect(html).toContain('1 usaha siap diterima');
  expect(html).toContain('di luar wilayah tugas Anda');
  const done = await officer.post(`${to}/accept`, { _once: onceOf(html, `${to}/accept`) });
  expect(done.status).toBe(303);
  expect((await officer.get(to)).html).not.toContain('Tarik kembali impor ini');
});

test('an address that names no import is not found', async () => {
  const staff = personOf(app, 'staff');
  for (const id of ['x', '0', '00000000-0000-7000-8000-000000000000', "'%3B--"]) {
    expect((await staff.get(`/intake/${id}`)).status).toBe(404);
  }
});
