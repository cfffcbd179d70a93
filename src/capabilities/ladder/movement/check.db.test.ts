// The public check: no more than it must say, the same page for a code that nobody has, and not without end.
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { printLogosOf } from '../../../platform/pdf/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import { retractFact } from '../../evidence/index.ts';
import { rebuildPositions } from '../derive.ts';
import { actOnMovement } from './actions/act.ts';
import { proposeMovement } from './actions/propose.ts';
import { given, later, movingCity, on, readyForNib } from './fixtures.ts';
import { routes } from './routes/index.ts';
import { codeFrom } from './rules/code.ts';
import { findMovement } from './store/movements.ts';

let city: City;
let code = '';
let movement = '';
let papers: readonly string[] = [];
let id = '';
const app = () => serve(city, { now: on('x', later).now }, routes);

beforeAll(async () => {
  city = await movingCity();
  await within(city, wholeCity, async (db) => {
    const ready = await readyForNib(db, 'Dapur Bersertifikat');
    [id, papers] = [ready.id, ready.papers];
    const asked = { enterpriseId: ready.id, track: 'legality', toRung: 3, evidence: papers, note: '' };
    const made = given(await proposeMovement(db, asked, on('u-mentor')));
    given(await actOnMovement(db, { id: made.id, act: 'confirmed' }, on('u-second')));
    given(await actOnMovement(db, { id: made.id, act: 'affirmed', way: 'phone' }, on('owner:x')));
    movement = made.id;
    code = (await findMovement(db, made.id))?.code ?? '';
    await rebuildPositions(db, later);
  });
});

const shape = (html: string): string =>
  html.replaceAll(/>[^<]*</g, '><').replaceAll(/(class|href|value)="[^"]*"/g, '');
const guess = (n: number) => codeFrom(new Uint8Array(16).fill(n));

test('a certificate shows name, kelurahan, track, rung, day and whether it holds, and nothing else', async () => {
  const { status, html } = await browser(app()).get(`/cek/${code}`);
  expect(status).toBe(200);
  for (const word of [
    'Dapur Bersertifikat',
    'Legalitas',
    'Punya NIB',
    '1 Desember 2026',
    'Masih berlaku hari ini',
  ])
    expect(html).toContain(word);
  for (const word of ['Orang Dapur', id, ...papers, 'u-mentor', 'u-second']) expect(html).not.toContain(word);
});

test('a code that nobody has answers the same page', async () => {
  const one = browser(app(), { address: '10.1.0.1' });
  const known = await one.get(`/cek/${code}`);
  for (const typed of [
    guess(7),
    guess(200),
    'x',
    '-',
    `${code.slice(0, 25)}${code.endsWith('0') ? '1' : '0'}`,
  ]) {
    const unknown = await one.get(`/cek/${encodeURIComponent(typed)}`);
    expect([unknown.status, unknown.headers.get('cache-control')]).toEqual([
      known.status,
      known.headers.get('cache-control'),
    ]);
    expect(shape(unknown.html)).toBe(shape(known.html));
    expect(unknown.html).not.toContain('Dapur');
  }
});

test('guessing ends after a while, for codes that exist as for others', async () => {
  const one = browser(app(), { address: '10.1.0.2' });
  const seen: number[] = [];
  for (let n = 0; n < 64; n++) seen.push((await one.get(`/cek/${guess(n)}`)).status);
  expect(seen.filter((s) => s === 429).length).toBeGreaterThan(0);
  const known = await one.get(`/cek/${code}`);
  expect([known.status, known.html.includes('Dapur')]).toEqual([429, false]);
  expect((await browser(app(), { address: '10.1.0.3' }).get(`/cek/${code}`)).status).toBe(200);
});

test('the certificate carries the city’s logo where there is one, and none fails for a picture that cannot be drawn', async () => {
  await person(city, { username: 'petugas', role: 'kelurahan_officer', area: '64.71.01.1001' });
  // A session begins by the clock of the machine.
  const officer = browser(serve(city, { now: new Date() }, routes), { address: '10.1.0.9' });
  await signInAs(officer, 'petugas');
  const print = async (): Promise<{ bytes: number; pictures: number }> => {
    const { status, html, headers } = await officer.get(`/ladder/movements/${movement}/certificate.pdf`);
    expect([status, headers.get('content-type'), html.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    return { bytes: html.length, pictures: html.split('/Subtype /Image').length - 1 };
  };
  const show = (type: string, bytes: Buffer) =>
    city.app.query(
      `insert into city_logo (id, version, type, width, height, bytes, at, by) values (1, 'x', $1, 90, 90, $2, now(), 'test')
       on conflict (id) do update set type = excluded.type, bytes = excluded.bytes`,
      [type, bytes],
    );
  printLogosOf(async (of) => {
    const { rows } = await of.open.query<{ bytes: Buffer }>('select bytes from city_logo');
    return rows[0]?.bytes ?? null;
  });
  const bare = await print();
  expect(bare.pictures).toBe(0);
  const blue = sharp({ create: { width: 90, height: 90, channels: 3, background: '#1d5fa8' } });
  for (const [type, bytes] of [
    ['image/png', await blue.clone().png().toBuffer()],
    ['image/jpeg', await blue.clone().jpeg().toBuffer()],
    ['image/webp', await blue.clone().webp().toBuffer()],
  ] as const) {
    await show(type, bytes);
    expect([type, (await print()).pictures]).toEqual([type, 1]);
  }
  await show('image/png', Buffer.from('no picture'));
  expect(await print()).toEqual(bare);
});

test('a paper taken back ends it on the same day', async () => {
  const nib = papers[1];
  await within(city, wholeCity, async (db) => {
    given(
      await retractFact(
        db,
        { id: nib as never, enterpriseId: id as never, reason: 'NIB dicabut' },
        on('u-test'),
      ),
    );
    await rebuildPositions(db, later);
  });
  const { html } = await browser(app(), { address: '10.1.0.4' }).get(`/cek/${code}`);
  expect(html).toContain('Tidak berlaku lagi hari ini');
});
