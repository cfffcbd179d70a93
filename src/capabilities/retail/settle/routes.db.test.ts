// Statements over HTTP: a koperasi closes a month, the owner reads and confirms, a stranger sees nothing.
import { beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser, Clock } from '../../accounts/fixtures.ts';
import type { Role } from '../../accounts/index.ts';
import { programmeCity } from '../../programme/fixtures.ts';
import { findEnterprise } from '../../registry/index.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { actsFor, aPlacement } from '../fixtures.ts';
import type { ExamplePlacement } from '../fixtures.ts';
import { aReport } from './fixtures.ts';
import { routes } from './routes.tsx';

let city: City;
const clock: Clock = { now: new Date('2026-11-22T02:00:00Z') };
const all = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);
beforeAll(async () => {
  city = await programmeCity();
});

let people = 0;
async function as(
  role: Role,
  over: { personId?: string } = {},
): Promise<{ client: Browser; userId: string }> {
  people += 1;
  const username = `rekening.${String(people)}`;
  const { userId } = await person(city, { username, role, ...over } as Parameters<typeof person>[1]);
  const client = browser(serve(city, clock, routes), { address: `10.6.0.${String(people)}` });
  expect((await signInAs(client, username)).status).toBe(303);
  return { client, userId };
}

/** A maker with an owner, sold at a shop through a koperasi whose treasurer signs in. */
async function sold() {
  const treasurer = await as('partner');
  const at = await all(async (db) => {
    const enterpriseId = await exampleEnterprise(db, {
      name: 'Dapur Bu Rekaan',
      owner: `Ibu ${String(people)}`,
    });
    const one = await aPlacement(db, { enterpriseId, through: true, terms: { fee: 300 } });
    await actsFor(db, treasurer.userId, one.aggregatorId ?? '');
    await aReport(db, '2026-10-01', [
      { at: one, day: '2026-10-05', quantity: 10, amount: 150_000 },
      { at: one, day: '2026-10-09', quantity: 1, amount: 15_000, takenBy: 'maker' },
    ]);
    return one;
  });
  return { at, koperasi: `/mitra/${at.aggregatorId ?? ''}/settle`, treasurer: treasurer.client };
}

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

async function closeOctober({ koperasi, treasurer }: { koperasi: string; treasurer: Browser }) {
  const page = await treasurer.get(koperasi);
  expect(page.html).toContain('Tutup Oktober 2026');
  expect(page.html).toContain('Rp165.000');
  const looked = {
    month: hidden(page.html, 'month'),
    mark: hidden(page.html, 'mark'),
    _once: crypto.randomUUID(),
  };
  const posted = await treasurer.post(koperasi, looked);
  expect(posted.status).toBe(303);
  return { month: posted.to ?? '', looked };
}

const owner = async ({ enterpriseId }: ExamplePlacement) => {
  const found = await all((db) => findEnterprise(db, enterpriseId));
  return as('owner', { personId: found?.owner?.id ?? '' });
};
const statementOf = (html: string): string => /statements\/([0-9a-f-]{36})/.exec(html)?.[1] ?? '';

test('a koperasi closes a month, pays with a word of how, and its books are even', async () => {
  const world = await sold();
  const { treasurer, koperasi } = world;
  const { month, looked } = await closeOctober(world);
  expect((await treasurer.post(koperasi, looked)).to).toBe(month);
  const late = await treasurer.post(koperasi, { ...looked, _once: 'dua' });
  expect([late.status, late.html.includes('baru saja ditutup orang lain')]).toEqual([409, true]);

  const page = await treasurer.get(month);
  const at = `${koperasi}/statements/${statementOf(page.html)}`;
  const statement = await treasurer.get(at);
  // 165.000 sold, 5 % and 3 % off, 15.000 in the maker's hand already.
  expect(statement.html).toContain('Rp136.800');
  expect((await treasurer.post(`${at}/pay`, { amount: 'banyak', day: '', how: '' })).status).toBe(422);
  const much = await treasurer.post(`${at}/pay`, { amount: '136.801', day: '20/11/2026', how: 'transfer' });
  expect([much.status, much.html.includes('lebih dari yang belum dibayar (Rp136.800)')]).toEqual([409, true]);
  const paid = { amount: 'Rp 136.800,-', day: '20/11/2026', how: 'transfer BRI', _once: 'bayar' };
  expect((await treasurer.post(`${at}/pay`, paid)).status).toBe(303);
  expect((await treasurer.post(`${at}/pay`, paid)).status).toBe(303);
  const reverse = await treasurer.post(`${month}/reverse`, { reason: 'salah' });
  expect([reverse.status, reverse.html.includes('Sudah ada pembayaran')]).toEqual([409, true]);
  const books = await treasurer.get(`${koperasi}/books`);
  expect(books.html).toContain('Kas yang diserahkan');
  const paper = await treasurer.get(`${at}/paper.pdf`);
  expect(paper.headers.get('content-type')).toBe('application/pdf');
  expect((await treasurer.get(`${koperasi}/export.csv`)).html).toContain('136800');
});

test('the owner reads the statement in plain words, says what came, objects and ends it', async () => {
  const world = await sold();
  const { month } = await closeOctober(world);
  const id = statementOf((await world.treasurer.get(month)).html);
  const at = `${world.koperasi}/statements/${id}`;
  await world.treasurer.post(`${at}/pay`, { amount: '100.000', day: '20/11/2026', how: 'tunai' });
  const { client } = await owner(world.at);
  const list = await client.get('/usaha/jual/rekening');
  expect(list.html).toContain('Menunggu kata Anda');
  const here = `/usaha/jual/rekening/${id}`;
  const page = await client.get(here);
  expect(page.html).toContain('terjual 11 buah seharga Rp165.000');
  const payment = hidden(page.html, 'payment');
  const silent = await client.post(`${here}/payments`, { payment, act: 'disputed', reason: '' });
  expect([silent.status, silent.html.includes('Tulis dulu apa yang terjadi')]).toEqual([409, true]);
  expect((await client.post(`${here}/payments`, { payment, act: 'confirmed' })).status).toBe(303);
  expect((await client.post(`${here}/payments`, { payment, act: 'disputed', reason: 'x' })).status).toBe(409);

  expect((await client.post(`${here}/dispute`, { text: 'kurang <b>dua</b> buah' })).status).toBe(303);
  const told = await world.treasurer.get(at);
  expect(told.html).toContain('kurang &lt;b&gt;dua&lt;/b&gt; buah');
  expect((await world.treasurer.post(`${at}/dispute`, { text: 'kami periksa' })).status).toBe(303);
  expect((await world.treasurer.post(`${at}/dispute/end`, { result: 'sudah' })).status).toBe(403);
  expect((await client.post(`${here}/dispute/end`, { result: 'cocok' })).status).toBe(303);
  expect((await client.post(`${here}/dispute/end`, { result: 'lagi' })).status).toBe(409);
  expect((await client.get(`${here}/paper.pdf`)).headers.get('content-type')).toBe('application/pdf');
});

test('other payers and other owners find nothing, and a code leads anybody to what the paper says', async () => {
  const world = await sold();
  const { month } = await closeOctober(world);
  const id = statementOf((await world.treasurer.get(month)).html);
  const other = await as('partner');
  for (const path of ['', '/books', '/export.csv', `/statements/${id}`, `/statements/${id}/paper.pdf`])
    expect((await other.client.get(world.koperasi + path)).status).toBe(404);
  // A payer's own address does not lead to the statement of another.
  const mine = (await sold()).koperasi;
  const staff = await as('staff');
  expect((await staff.client.get(`${mine}/statements/${id}`)).status).toBe(404);
  expect((await staff.client.get(`${world.koperasi}/statements/${id}`)).status).toBe(200);
  const stranger = await owner((await sold()).at);
  expect((await stranger.client.get(`/usaha/jual/rekening/${id}`)).status).toBe(404);

  const { rows } = await all((db) =>
    db.execute<{ code: string }>(`select code from retail_statement where id = '${id}'`),
  );
  const anybody = browser(serve(city, clock, routes), { address: '10.6.9.1' });
  const known = await anybody.get(`/rekening/${rows[0]?.code ?? ''}`);
  expect([known.status, known.html.includes('Rekening ini asli'), known.html.includes('Rp136.800')]).toEqual([
    200,
    true,
    true,
  ]);
  const unknown = await anybody.get('/rekening/0000000000000000');
  expect(unknown.html).toContain('Rekening tidak dikenal');
});

test('a closing is taken back with its reason, and its reports can be closed again', async () => {
  const world = await sold();
  const { month } = await closeOctober(world);
  const { treasurer, koperasi } = world;
  expect((await treasurer.post(`${month}/reverse`, { reason: ' ' })).status).toBe(409);
  const back = await treasurer.post(`${month}/reverse`, { reason: 'laporan tertukar' });
  expect([back.status, back.to]).toEqual([303, koperasi]);
  expect((await treasurer.get(koperasi)).html).toContain('Tutup Oktober 2026');
  expect((await treasurer.get(month)).html).toContain('laporan tertukar');
  const { client } = await owner(world.at);
  expect((await client.get('/usaha/jual/rekening')).html).toContain('Dibatalkan');
  const again = await closeOctober(world);
  expect(again.month).not.toBe(month);
});
