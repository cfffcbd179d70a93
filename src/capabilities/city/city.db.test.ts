// An administrator sets a city up: steps, logo, KBLI; against the real database and the whole house.
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';

import { makeApp } from '../../app.ts';
import { readConfig } from '../../platform/config.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City, Database } from '../../platform/db/index.ts';
import { rolledBack, testDatabase } from '../../platform/db/testing.ts';
import { openLog } from '../../platform/observe/log.ts';
import { openMetrics } from '../../platform/observe/metrics.ts';
import {
  browser,
  circumstances,
  goodPassword,
  person,
  secretOn,
  signInAs,
  totp,
} from '../accounts/fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import { acceptKbli, keepDraft, readSetup, tryKbli } from './actions.ts';
import { jpeg, png, webp } from './fixtures.ts';
import { stepKeys } from './rules/steps.ts';

let app: Hono;
let city: City;
let database: Database;
let admin: Browser;

beforeAll(async () => {
  database = await testDatabase();
  // Bare: no areas, no policy, nobody but an administrator.
  city = await database.createCity({
    code: '64.71',
    name: 'Kota Balikpapan',
    zone: 'Asia/Makassar',
    example: false,
  });
  const parts = { metrics: openMetrics(), log: openLog('silent'), ready: () => true };
  app = await makeApp({ config: readConfig({ PORT: '0' }), database, ...parts });
  await person(city, { username: 'adminkota', role: 'administrator' });
  admin = browser(app);
  await signInAs(admin, 'adminkota');
  await admin.post('/accounts/second-factor', { do: 'begin', password: goodPassword });
  const secret = secretOn((await admin.get('/accounts/second-factor')).html);
  await admin.post('/accounts/second-factor', { do: 'confirm', code: totp(secret, Date.now()) });
});

async function upload(path: string, name: string, bytes: Buffer, fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  if (name) form.set('file', new File([new Uint8Array(bytes)], name));
  const cookie = [...admin.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  const answer = await app.request(`http://localhost${path}`, {
    method: 'POST',
    body: form,
    headers: { cookie, origin: 'http://localhost' },
  });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
}

const open = () =>
  within(city, wholeCity, async (db) =>
    (await readSetup(db, circumstances.today)).steps.filter(({ done }) => !done).map(({ key }) => key),
  );

describe('the guided page', () => {
  test('begins with everything open but the second factor, and its first act fills what is missing once', async () => {
    expect(await open()).toEqual(stepKeys.filter((key) => key !== 'factor'));
    expect((await admin.get('/home')).html).toContain('href="/city"');
    const { html } = await admin.get('/city');
    expect(html).toContain('Muat wilayah');
    expect((await admin.post('/city', { _once: 'isi' })).to).toBe('/city');
    expect((await admin.post('/city', { _once: 'isi' })).to).toBe('/city');
    expect((await admin.get('/city')).html).toContain('6 kecamatan, 34 kelurahan');
    expect((await admin.post('/city', {})).status).toBe(409);
    expect(await open()).toEqual(['logo', 'kbli', 'officer', 'import']);
  });

  test('ticks the officer when there is one who can sign in, and proposes the role', async () => {
    expect((await admin.get('/accounts/new?role=kelurahan_officer')).html).toMatch(
      /value="kelurahan_officer" checked/,
    );
    const area = '64.71.04.1002';
    const { userId } = await person(city, { username: 'petugas', role: 'kelurahan_officer', area });
    expect(await open()).not.toContain('officer');
    await admin.post(`/accounts/users/${userId}/deactivate`, { reason: 'Pindah' });
    expect(await open()).toContain('officer');
    await admin.post(`/accounts/users/${userId}/activate`, { reason: 'Kembali' });
    expect(await open()).not.toContain('officer');
  });
});

describe('the logo', () => {
  const shownOn = async (path: string) =>
    /src="(\/city\/logo\/[0-9a-f]{16})"/.exec((await browser(app).get(path)).html)?.[1];

  test('is checked, stored, and stands on the public front page; everybody may keep it', async () => {
    expect(await shownOn('/')).toBeUndefined();
    const saved = await upload('/city/logo', 'lambang.png', png(120, 100));
    expect([saved.status, saved.to]).toEqual([303, '/city/logo']);
    const address = (await shownOn('/')) ?? '';
    expect(await shownOn('/accounts/sign-in')).toBe(address);
    const answer = await app.request(`http://localhost${address}`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png(120, 100));
  });

  test('is replaced by another under another address, and the old address is gone', async () => {
    const old = (await shownOn('/')) ?? '';
    await upload('/city/logo', 'lambang.webp', webp.lossless(200, 200));
    const fresh = (await shownOn('/')) ?? '';
    expect(fresh).not.toBe(old);
    const types = await Promise.all(
      [old, fresh].map(async (path) => {
        const { status, headers } = await app.request(`http://localhost${path}`);
        return [status, headers.get('content-type')?.split(';')[0]];
      }),
    );
    expect(types).toEqual([
      [404, 'text/html'],
      [200, 'image/webp'],
    ]);
    const { rows } = await city.app.query('select count(*)::int as n from city_logo');
    expect(rows).toEqual([{ n: 1 }]);
  });

  test.each<[string, string, Buffer, number, string]>([
    ['a drawing', 'logo.svg', Buffer.from('<svg onload="alert(1)"/>'), 422, 'SVG tidak diterima'],
    ['a drawing under another name', 'logo.png', Buffer.from('<?xml?><svg/>'), 422, 'SVG tidak diterima'],
    ['a page', 'logo.png', Buffer.from('<html><script>'), 422, 'bukan gambar'],
    ['a picture cut short', 'logo.png', png(120, 100).subarray(0, -9), 422, 'rusak atau terpotong'],
    ['a picture too small', 'logo.jpg', jpeg(20, 20), 422, '20 × 20 piksel'],
    ['a picture too large', 'logo.png', Buffer.alloc(300_000, 1), 413, 'lebih dari 200 KB'],
    ['no picture', '', Buffer.alloc(0), 422, 'Pilih dahulu'],
  ])('%s is refused in a sentence, and the one there stays', async (_, name, bytes, status, sentence) => {
    const before = await shownOn('/');
    const answer = await upload('/city/logo', name, bytes);
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(sentence);
    expect(await shownOn('/')).toBe(before);
  });

  test('is taken away again, once, and both acts are in the trail', async () => {
    expect((await admin.post('/city/logo/remove', {})).to).toBe('/city/logo');
    expect(await shownOn('/')).toBeUndefined();
    expect((await admin.post('/city/logo/remove', {})).status).toBe(409);
    expect(await open()).toContain('logo');
    const { rows } = await city.app.query(
      "select act, detail->>'type' as type from audit_entry where act like 'city:%' order by id",
    );
    expect(rows).toEqual([
      { act: 'city:logo', type: 'image/png' },
      { act: 'city:logo', type: 'image/webp' },
      { act: 'city:logo-removed', type: null },
    ]);
  });
});

describe('the KBLI', () => {
  const edition = 'kode;judul\n10;Makanan\n10792;Kue basah\n13134;Batik\n';
  const loaded = async () =>
    (await city.app.query('select edition, code, title from kbli order by edition, code')).rows;

  test('is tried first, and nothing changes before it is accepted; accepted once', async () => {
    const tried = await upload('/city/kbli', 'kbli.csv', Buffer.from(edition), { edition: '2025' });
    expect(tried.to).toMatch(/^\/city\/kbli\/[0-9a-f-]{36}$/);
    const { html } = await admin.get(tried.to ?? '');
    expect(html).toContain('2 jenis usaha edisi 2025 akan dimuat');
    expect(html).toContain('Kue basah');
    expect(await loaded()).toEqual([]);
    const accepted = await admin.post(tried.to ?? '', { _once: 'muat' });
    expect(accepted.to).toBe('/city/kbli');
    expect((await admin.post(tried.to ?? '', { _once: 'muat' })).to).toBe('/city/kbli');
    expect((await admin.post(tried.to ?? '', { _once: 'lagi' })).status).toBe(409);
    expect(await loaded()).toEqual([
      { edition: 2025, code: '10792', title: 'Kue basah' },
      { edition: 2025, code: '13134', title: 'Batik' },
    ]);
    expect((await admin.get('/city/kbli')).html).toContain('2025');
    expect(await open()).not.toContain('kbli');
    const trail = await city.app.query(
      "select count(*)::int as n from audit_entry where act = 'registry:kbli'",
    );
    expect(trail.rows).toEqual([{ n: 1 }]);
  });

  test('says aloud which codes a poorer file would lose', async () => {
    const tried = await upload('/city/kbli', 'kbli.csv', Buffer.from('13134,Batik tulis'), {
      edition: '2025',
    });
    const { html } = await admin.get(tried.to ?? '');
    expect(html).toContain('1 kode yang sekarang ada akan hilang judulnya');
    expect((await loaded()).length).toBe(2);
  });

  test.each<[string, string, Buffer, string, number, string]>([
    ['a workbook', 'kbli.xlsx', Buffer.from('504b030414000600', 'hex'), '2025', 422, 'Simpan sebagai'],
    [
      'a file without codes',
      'x.csv',
      Buffer.from('nama,alamat\nSari,Jalan'),
      '2025',
      422,
      'tidak berisi kode',
    ],
    ['a code that stands twice', 'x.csv', Buffer.from('13134,A\n13134,B'), '2025', 422, 'ada dua kali'],
    ['a year that is none', 'x.csv', Buffer.from(edition), 'dua', 422, 'edisi KBLI tidak dikenal'],
    ['a pdf', 'kbli.pdf', Buffer.from('%PDF-1.7'), '2025', 422, 'bukan csv'],
    ['no file', '', Buffer.alloc(0), '2025', 422, 'Pilih dahulu'],
    ['far too much', 'x.csv', Buffer.alloc(2_200_000, 'a'), '2025', 413, 'lebih dari 2 MB'],
  ])('%s is refused in a sentence', async (_, name, bytes, year, status, sentence) => {
    const before = await loaded();
    const answer = await upload('/city/kbli', name, bytes, { edition: year });
    expect([answer.status, answer.html.includes(sentence)]).toEqual([status, true]);
    expect(await loaded()).toEqual(before);
  });

  test('of two who accept the same draft one loads it, the other is told', async () => {
    const rows = [{ code: '01113', title: 'Kedelai' }];
    await rolledBack(city, wholeCity, async (db) => {
      const tried = await tryKbli(db, 2020, rows, circumstances);
      if (tried.refused !== 'only-tried') throw new Error(tried.refused);
      const draft = { edition: 2020, fileName: 'kbli.csv', rows, figures: tried.figures };
      const { draftId } = await keepDraft(db, draft, circumstances);
      expect(await acceptKbli(db, draftId, circumstances)).toEqual({ edition: 2020, loaded: 1 });
      expect(await acceptKbli(db, draftId, circumstances)).toEqual({ refused: 'draft-gone' });
    });
  });
});
