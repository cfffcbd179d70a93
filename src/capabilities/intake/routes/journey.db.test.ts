// A file's way over the screen: brought, looked at, corrected, accepted, taken back; and nothing half stored.
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { afterEach, beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import { holdUploadLimit } from '../../../platform/http/upload.ts';
import { csvOf, prepare, template } from '../fixtures.ts';
import { keepUploadsIn } from '../uploads.ts';
import { holdImport } from '../actions/preview.ts';
import { askRollBack } from '../actions/roll-back.ts';
import { onceOf, personOf, serve } from './fixtures.ts';
import type { Person } from './fixtures.ts';

let city: City;
let app: Hono;
let staff: Person;
let folder = '';

beforeAll(async () => {
  city = await testCity();
  await prepare(city);
  folder = mkdtempSync(join(tmpdir(), 'intake-pages-'));
  keepUploadsIn(folder);
  app = serve(city);
  staff = personOf(app, 'staff');
});

afterEach(() => holdUploadLimit(250 * 1024 * 1024));

let made = 0;
/** A line of an enterprise that no other test knows. */
const line = (more: Record<string, string> = {}) => {
  made += 1;
  const own = { 'Nama Usaha': `Dapur Rekaan ${made}`, 'Nama Pemilik': `Bu Rekaan ${made}` };
  return { ...own, Kecamatan: 'Balikpapan Kota', 'Desa / Kelurahan': 'Prapatan', ...more };
};

const imports = async (): Promise<number> => {
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<{ n: number }>(sql`select count(*)::int as n from intake_import where state <> 'cancelled'`),
  );
  return rows[0]?.n ?? -1;
};

const enterprises = async (): Promise<number> => {
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<{ n: number }>(
      sql`select count(*)::int as n from registry_enterprise where status = 'active'`,
    ),
  );
  return rows[0]?.n ?? -1;
};

/** Accepts what an import's page offers. */
async function accept(to: string) {
  const { html } = await staff.get(to);
  return staff.post(`${to}/accept`, { _once: onceOf(html, `${to}/accept`) });
}

test('a file is looked at first, changes nothing until it is accepted, and is then in the registry', async () => {
  const before = await enterprises();
  const { status, to } = await staff.upload({
    'daftar.csv': csvOf([line(), line(), line({ 'Desa / Kelurahan': 'Antah' })]),
  });
  expect(status).toBe(303);
  const looked = await staff.get(to);
  expect(looked.html).toContain('2 usaha siap diterima');
  expect(looked.html).toContain('Kelurahan ini tidak dikenal di kota ini');
  expect(await enterprises()).toBe(before);
  expect((await accept(to)).to).toBe(to);
  expect(await enterprises()).toBe(before + 2);
  expect((await staff.get(to)).html).toContain('Sudah diterima');
  expect((await staff.get(`${to}/rows?fate=new`)).html).toContain(
    `Dapur Rekaan ${made}`.replace(/\d+$/, String(made - 1)),
  );
});

test('a form of acceptance sent twice has one effect and leads to the same page', async () => {
  const { to } = await staff.upload({ 'dua-kali.csv': csvOf([line()]) });
  const _once = onceOf((await staff.get(to)).html, `${to}/accept`);
  const before = await enterprises();
  const answers = [await staff.post(`${to}/accept`, { _once }), await staff.post(`${to}/accept`, { _once })];
  expect(answers.map((a) => [a.status, a.to])).toEqual([
    [303, to],
    [303, to],
  ]);
  expect(await enterprises()).toBe(before + 1);
});

test('an upload sent twice is one import', async () => {
  const before = await imports();
  const files = { 'kirim-ulang.csv': csvOf([line()]) };
  const answers = [await staff.upload(files, 'same'), await staff.upload(files, 'same')];
  expect(answers[0]?.to).toBe(answers[1]?.to);
  expect(await imports()).toBe(before + 1);
});

test('the same file again has nothing to accept', async () => {
  const files = { 'sama.csv': csvOf([line(), line()]) };
  await accept((await staff.upload(files)).to);
  expect((await staff.get((await staff.upload(files)).to)).html).toContain('Tidak ada yang perlu diterima');
});

test('what changes is shown as it was and as it becomes, personal numbers masked', async () => {
  const first = line({ 'Jenis Usaha': 'Kerajinan', 'No HP / WA': '081255501234' });
  await accept((await staff.upload({ 'awal.csv': csvOf([first]) })).to);
  const { to } = await staff.upload({
    'ubah.csv': csvOf([{ ...first, 'Jenis Usaha': 'Makanan ringan', 'No HP / WA': '081255509999' }]),
  });
  const { html } = await staff.get(`${to}/rows?fate=changed`);
  expect(html).toMatch(/<del>Kerajinan<\/del>.*<ins>Makanan ringan<\/ins>/s);
  expect(html).not.toContain('55509999');
});

test('several files of one form become an import each', async () => {
  const before = await imports();
  const { to } = await staff.upload({
    'a.csv': csvOf([line()]),
    'b.csv': csvOf([line()]),
    'c.csv': csvOf([line()]),
  });
  expect(to).toBe('/intake');
  expect(await imports()).toBe(before + 3);
  const { html } = await staff.get('/intake');
  for (const name of ['a.csv', 'b.csv', 'c.csv']) expect(html).toContain(name);
});

test.each([
  ['nothing chosen', {}, 422, 'Belum ada berkas yang dipilih'],
  ['an empty file', { 'kosong.csv': '' }, 422, 'kosong.csv: Berkas ini kosong'],
])('%s is refused with a sentence and nothing stays', async (_, files, status, sentence) => {
  const before = [await imports(), readdirSync(folder).length];
  const answer = await staff.upload(files);
  expect([answer.status, answer.html.includes(sentence)]).toEqual([status, true]);
  expect([await imports(), readdirSync(folder).length]).toEqual(before);
});

test('a file over the limit is refused with 413, and the good file beside it does not stay either', async () => {
  holdUploadLimit(1_000);
  const before = [await imports(), readdirSync(folder).length];
  const answer = await staff.upload({ 'kecil.csv': 'Nama\nx', 'besar.csv': 'x'.repeat(5_000) });
  expect(answer.status).toBe(413);
  expect(answer.html).toContain('besar.csv: Berkas ini terlalu besar');
  expect([await imports(), readdirSync(folder).length]).toEqual(before);
});

test('a connection cut in mid-upload leaves neither file nor import', async () => {
  const before = [await imports(), readdirSync(folder).length];
  const boundary = '--x';
  const part = (name: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\nNama Usaha\r\n${'Toko\r\n'.repeat(999)}`;
  const sent = [`${part('utuh.csv')}\r\n`, part('putus.csv')];
  const body = new ReadableStream({
    pull(controller) {
      const next = sent.shift();
      if (next === undefined) controller.error(new Error('gone'));
      else controller.enqueue(Buffer.from(next));
    },
  });
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    origin: 'http://localhost',
    'x-test-role': 'staff',
  };
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
  const answer = await app.request('http://localhost/intake/new', init);
  expect(answer.status).toBe(422);
  expect([await imports(), readdirSync(folder).length]).toEqual(before);
});

test('a recap is refused on its page with what to do', async () => {
  const text =
    'Jenis,Balikpapan Tengah,Balikpapan Kota,Gunung Sari Ilir,Prapatan,Karang Jati\nKuliner,3,4,1,2,3\nJasa,5,6,1,2,4\n';
  const { to } = await staff.upload({ 'rekap.csv': text });
  expect((await staff.get(to)).html).toContain('Ini rekap');
});

test('a file whose column of names is not found waits for a person to point to it, and the next one is understood', async () => {
  const text = (name: string) => `Toko apa,Pemilik,Kel\n${name},Bu A,Prapatan\n`;
  const { to } = await staff.upload({ 'aneh.csv': text('Dapur Aneh') });
  const { html } = await staff.get(`${to}/columns`);
  const field = /name="(m-[0-9a-f]+-0)"/.exec(html)?.[1] ?? '';
  expect((await staff.post(`${to}/columns`, { [field]: 'owner' })).status).toBe(422);
  const corrected = await staff.post(`${to}/columns`, {
    _once: onceOf(html, `${to}/columns`),
    [field]: 'name',
  });
  expect([corrected.status, corrected.to]).toEqual([303, to]);
  expect((await staff.get(to)).html).toContain('1 usaha siap diterima');
  const next = await staff.upload({ 'aneh-lagi.csv': text('Dapur Aneh Lagi') });
  expect((await staff.get(next.to)).html).toMatch(/1 usaha siap diterima.*sudah pernah/s);
});

test('two columns cannot both be the name', async () => {
  const { to } = await staff.upload({ 'kolom.csv': csvOf([line()]) });
  const { html } = await staff.get(`${to}/columns`);
  const field = /name="(m-[0-9a-f]+-2)"/.exec(html)?.[1] ?? '';
  const answer = await staff.post(`${to}/columns`, { [field]: 'name' });
  expect([answer.status, answer.html.includes('Arti ini dipilih untuk dua kolom')]).toEqual([422, true]);
});

test('a cancelled import leaves no file and cannot be accepted', async () => {
  const stored = readdirSync(folder).length;
  const { to } = await staff.upload({ 'batal.csv': csvOf([line()]) });
  expect(readdirSync(folder).length).toBe(stored + 1);
  await staff.post(`${to}/cancel`, {});
  expect(readdirSync(folder).length).toBe(stored);
  expect((await staff.post(`${to}/accept`, {})).status).toBe(409);
});

test('an accepted import is taken back with a reason only, and not while a later file stands on it', async () => {
  const known = line();
  const { to } = await staff.upload({ 'tarik.csv': csvOf([known]) });
  await accept(to);
  const without = await staff.post(`${to}/roll-back`, { reason: ' ' });
  expect([without.status, without.html.includes('Tulis alasannya dulu')]).toEqual([409, true]);
  const later = await staff.upload({ 'susulan.csv': csvOf([{ ...known, 'Jenis Usaha': 'Jasa jahit' }]) });
  await accept(later.to);
  const held = await staff.post(`${to}/roll-back`, { reason: 'salah berkas' });
  expect([held.status, held.to]).toEqual([303, to]);
  const told = (await staff.get(to)).html;
  expect(told).toContain('Tidak bisa ditarik kembali');
  expect(told).toMatch(/Pada 1 usaha sudah ada catatan yang menyusul.*Misalnya: Dapur Rekaan/s);
  expect(told).toContain('value="salah berkas"');
  expect((await staff.post(`${later.to}/roll-back`, { reason: 'salah berkas' })).status).toBe(303);
  expect((await staff.get(later.to)).html).toContain('sudah ditarik kembali');
});

test('while an import is being taken back its page says so and looks again, and a press repeated changes nothing', async () => {
  const { to } = await staff.upload({ 'sedang-ditarik.csv': csvOf([line(), line()]) });
  await accept(to);
  const id = to.slice('/intake/'.length);
  await within(city, wholeCity, (db) =>
    askRollBack(db, { importId: id, reason: 'x' }, { by: 'staff', now: new Date(), today: '2026-11-22' }),
  );
  const { html } = await staff.get(to);
  expect(html).toContain('Sedang ditarik kembali');
  expect(html).toContain('2 usaha kembali seperti semula');
  expect(html).toContain(`${to}/progress`);
  expect((await staff.get('/intake')).html).toContain('sedang ditarik kembali');
  const before = await enterprises();
  const pressed = await within(city, wholeCity, async (db) => {
    await holdImport(db, id);
    return staff.post(`${to}/roll-back`, { reason: 'sekali lagi' });
  });
  expect([pressed.status, pressed.to, await enterprises()]).toEqual([303, to, before]);
  expect((await staff.post(`${to}/roll-back`, {})).status).toBe(303);
  expect(await enterprises()).toBe(before - 2);
  expect((await staff.get(to)).html).toContain('sudah ditarik kembali');
});

test('what was cancelled or only tried lies on a list of its own, page by page', async () => {
  const { to } = await staff.upload({ 'dibuang.csv': csvOf([line()]) });
  await staff.post(`${to}/cancel`, {});
  const kept = (await staff.get('/intake')).html;
  expect(kept).not.toContain('dibuang.csv');
  expect(kept).toContain('href="/intake?show=dropped"');
  expect((await staff.get('/intake?show=dropped')).html).toContain('dibuang.csv');
  for (let n = 0; n < 31; n += 1) {
    const more = await staff.upload({ [`batal-${n}.csv`]: 'Nama\nx\n' });
    await staff.post(`${more.to}/cancel`, {});
  }
  const first = (await staff.get('/intake?show=dropped')).html;
  expect(first).not.toContain('dibuang.csv');
  const next = /href="(\/intake\?show=dropped&amp;before=[0-9a-f-]+)"/.exec(first)?.[1] ?? '';
  const second = (await staff.get(next.replace('&amp;', '&'))).html;
  expect(second).toContain('dibuang.csv');
  expect(second).not.toContain('batal-30.csv');
});

test('an import taken back leaves the registry as it was, and the same file is new again', async () => {
  const before = await enterprises();
  const files = { 'pulang.csv': csvOf([line(), line()]) };
  const { to } = await staff.upload(files);
  await accept(to);
  await staff.post(`${to}/roll-back`, { reason: 'kota lain' });
  expect(await enterprises()).toBe(before);
  expect((await staff.get((await staff.upload(files)).to)).html).toContain('2 usaha siap diterima');
});

test('rejected rows are given back as they stood, with the reason behind them, and nothing in them runs', async () => {
  const bad = {
    'Desa / Kelurahan': 'Antah',
    NIK: '6471010101800001',
    'Nama Usaha': '=HYPERLINK("http://x")',
  };
  const { to } = await staff.upload({ 'tolak ².csv': csvOf([line(bad), line()]) });
  const csv = await app.request(`http://localhost${to}/rejected.csv`, {
    headers: { 'x-test-role': 'staff' },
  });
  expect(csv.headers.get('content-disposition')).toContain(
    "filename*=UTF-8''tolak%20%C2%B2%20-%20ditolak.csv",
  );
  const text = await csv.text();
  expect(text).toContain('6471010101800001');
  expect(text).toContain(`"'=HYPERLINK`);
  expect(text).toContain('Desa / Kelurahan: Kelurahan ini tidak dikenal');
  const page = (await staff.get(`${to}/rows?fate=rejected`)).html;
  expect(page).not.toContain('6471010101800001');
  const xlsx = await app.request(`http://localhost${to}/rejected.xlsx`, {
    headers: { 'x-test-role': 'staff' },
  });
  expect(
    Buffer.from(await xlsx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const good = await staff.upload({ 'bersih.csv': csvOf([line()]) });
  expect((await staff.get(`${good.to}/rejected.csv`)).status).toBe(404);
});

test('the empty form is understood again, column for column', async () => {
  const answer = await app.request('http://localhost/intake/template.xlsx', {
    headers: { 'x-test-role': 'staff' },
  });
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  const headings = book.worksheets.map((sheet) => (sheet.getRow(1).values as string[]).slice(1));
  expect(headings).toEqual([template]);
});

test('work that a stopped server left behind goes on when asked, and is left alone while somebody does it', async () => {
  const { to } = await staff.upload({ 'terhenti.csv': csvOf([line()]) });
  const id = to.slice('/intake/'.length);
  const set = (state: string) =>
    within(city, wholeCity, (db) =>
      db.execute(
        sql`update intake_import set state = ${state}, created_at = '2026-01-01', previewed_at = null where id = ${id}`,
      ),
    );
  await set('previewing');
  expect((await staff.get(to)).html).toContain('Lanjutkan');
  const whileHeld = await within(city, wholeCity, async (db) => {
    await holdImport(db, id);
    return staff.post(`${to}/preview`, {});
  });
  expect(whileHeld.status).toBe(409);
  expect((await staff.post(`${to}/preview`, {})).status).toBe(303);
  expect((await staff.get(to)).html).toContain('1 usaha siap diterima');
  await set('accepting');
  const before = await enterprises();
  expect((await staff.post(`${to}/accept`, {})).status).toBe(303);
  expect(await enterprises()).toBe(before + 1);
});

test('a progress part ends by itself when nothing is under way', async () => {
  const { to } = await staff.upload({ 'selesai.csv': csvOf([line()]) });
  const { html } = await staff.get(`${to}/progress`);
  expect(html.startsWith('<div id="work">')).toBe(true);
  expect(html).not.toContain('data-poll');
});
