// What everybody reads of events: pages, calendar and poster, on the login that reads published views alone.
import { brotliCompressSync } from 'node:zlib';

import { beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { stylesheet } from '../../../web/assets.ts';
import { browser, serve } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import { around, programmeCity } from '../../programme/fixtures.ts';
import { anEvent } from '../fixtures.ts';
import { routes } from '../routes.ts';
import { moveEvent } from './actions/event.ts';

let city: City;
let client: Browser;
const hostile = `<script>alert(1)</script> "'; drop table x; -- \u202e #panic("read") *tebal* $x$ \\ , ; BEGIN:VEVENT\nEND:VCALENDAR`;

beforeAll(async () => {
  city = await programmeCity();
  client = browser(serve(city, { now: around.now }, routes));
});

const make = (...args: Parameters<typeof anEvent> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
  within(city, wholeCity, (db) => anEvent(db, city, ...args));

test('the page says where and when, who starts and who pays, and how to take part', async () => {
  const { slug } = await make({ name: 'Bazar Halaman', invited: ['64.71.04.1002/RT005', '64.71.04'] });
  const { status, html } = await client.get(`/acara/${slug}`);
  expect(status).toBe(200);
  for (const said of [
    'Lapangan Kampung Bungas',
    'Gunung Sari Ilir',
    'Anggota dewan Rekaan',
    'belum ditentukan',
    'Gunung Sari Ilir RT 5; Balikpapan Tengah',
    '08.00–20.00',
    'Pendaftaran sampai 1 Desember 2026',
    'mlat=-1.2612',
  ])
    expect(html).toContain(said);
});

test('an event that waits for approval is not there for the public', async () => {
  const { slug } = await make({ name: 'Bazar Menunggu', state: 'proposed' });
  for (const rest of ['', '.ics', '/poster.pdf'])
    expect((await client.get(`/acara/${slug}${rest}`)).status).toBe(404);
  expect((await client.get('/acara')).html).not.toContain('Bazar Menunggu');
});

test('who has the page already gets 304, until something on it changes', async () => {
  const { id, slug } = await make({ name: 'Bazar Tersimpan' });
  const app = serve(city, { now: around.now }, routes);
  const first = await app.request(`/acara/${slug}`);
  const tag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toContain('max-age=60');
  const ask = () => app.request(`/acara/${slug}`, { headers: { 'if-none-match': tag } });
  expect((await ask()).status).toBe(304);
  await within(city, wholeCity, (db) =>
    moveEvent(db, { id, to: 'cancelled', reason: 'lapangan terendam' }, around),
  );
  const after = await ask();
  expect(after.status).toBe(200);
  expect(await after.text()).toContain('Acara ini dibatalkan.');
  const calendar = (await client.get(`/acara/${slug}.ics`)).html;
  expect(calendar.match(/STATUS:CANCELLED/g)).toHaveLength(2);
});

test('ten thousand letters with hostile signs are all on the page, do nothing, and leave the poster one sheet', async () => {
  const about = `${hostile}\n\n${'Kue basah dan amplang. '.repeat(500)}`.slice(0, 10_000);
  const { slug } = await make({ name: `Bazar ${hostile.replaceAll('\n', ' ')}`.slice(0, 160), about });
  const { html } = await client.get(`/acara/${slug}`);
  expect(html).not.toContain('<script>alert');
  expect(html.match(/Kue basah dan amplang/g)?.length).toBeGreaterThan(420);
  const calendar = (await client.get(`/acara/${slug}.ics`)).html;
  expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(2);
  expect(calendar.match(/^END:VCALENDAR\r$/gm)).toHaveLength(1);
  const poster = await serve(city, { now: around.now }, routes).request(`/acara/${slug}/poster.pdf`);
  const bytes = Buffer.from(await poster.arrayBuffer()).toString('latin1');
  expect(bytes.startsWith('%PDF')).toBe(true);
  expect(bytes.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('the page of an event, with its style, is at most 30 KB when it is packed', async () => {
  const { slug } = await make({
    name: 'Gebyar Rekaan',
    kind: 'gebyar',
    about: 'Lima hari penuh. '.repeat(60),
  });
  const { html } = await client.get(`/acara/${slug}`);
  expect(brotliCompressSync(html).length + brotliCompressSync(stylesheet.text).length).toBeLessThan(30_000);
  expect(html.match(/<script(?![^>]*src=)/g)).toBe(null);
});

test('the list has what is on by week and kecamatan, and the whole calendar beside it', async () => {
  await make({ name: 'Bazar Daftar' });
  const { html } = await client.get('/acara');
  expect(html).toContain('Bazar Daftar');
  expect((await client.get('/acara?kecamatan=Balikpapan%20Tengah')).html).toContain('Bazar Daftar');
  const calendar = await client.get('/acara.ics');
  expect(calendar.headers.get('content-type')).toContain('text/calendar');
  expect(calendar.html).toContain('SUMMARY:Bazar Daftar');
});
