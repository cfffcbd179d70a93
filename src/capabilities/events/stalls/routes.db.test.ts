// The stalls over HTTP: the plan drawn by forms, a rota asked for and taken over, a seat by hand, paper, and strangers.
import { afterAll, describe, expect, test } from 'vitest';

import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { holdEnqueue } from '../../../platform/jobs/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser, Clock } from '../../accounts/fixtures.ts';
import { around, programmeCity } from '../../programme/fixtures.ts';
import { passCodeOf } from '../day/passes.ts';
import { insertLevel } from '../day/restriction/store.ts';
import { runRota } from './actions/rota.ts';
import { placesOn, stallsOf } from './door.ts';
import { stalledEvent } from './fixtures.ts';
import type { Stalled } from './fixtures.ts';
import type { RotaId } from './kinds.ts';
import { routes } from './routes.tsx';

const city = await programmeCity();
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);
const clock: Clock = { now: around.now };
const app = serve(city, clock, routes);
const queued: unknown[] = [];
holdEnqueue({
  send: async (name: string, data: object, { startAfter }: { startAfter?: number }) =>
    void queued.push({ name, ...data, startAfter }),
} as never);
afterAll(() => holdEnqueue(null));

async function come(username: string, role: 'staff' | 'kelurahan_officer', area: string): Promise<Browser> {
  await person(city, { username, role, area });
  const client = browser(app, { address: `10.3.0.${username.length}` });
  await signInAs(client, username);
  return client;
}
const staff = await come('staf', 'staff', city.code);
const elsewhere = await come('stafkec', 'staff', '64.71.02');
const lurah = await come('lurahgsi', 'kelurahan_officer', '64.71.04.1002');

let made = 0;
const another = (over: Parameters<typeof stalledEvent>[2] = {}): Promise<Stalled> =>
  inCity((db) => stalledEvent(db, city, { from: (made += 100), ...over }));
const base = ({ event }: Stalled) => `/events/${event.id}/stalls`;

const grid = (over: Record<string, string> = {}) => ({
  rows: '1',
  cols: '2',
  zone: 'Kriya',
  seats: '',
  size: '',
  price: '',
  power: 'no',
  water: 'no',
  only: 'all',
  ...over,
});

describe('the plan', () => {
  test('is drawn by two forms, and what was typed comes back with what is wrong', async () => {
    const at = await another({ many: 0 });
    expect((await staff.post(`${base(at)}/plan/grid`, grid())).to).toBe(`${base(at)}/plan`);
    const wrong = await staff.post(`${base(at)}/plan/grid`, grid({ rows: '100', cols: '100', price: '-5' }));
    expect([wrong.status, wrong.html.includes('value="-5"'), wrong.html.includes('1 sampai 26')]).toEqual([
      422,
      true,
      true,
    ]);
    const set = { codes: 'B1', code: 'A1', act: 'set' };
    const known = await staff.post(`${base(at)}/plan/squares`, set);
    expect([known.status, known.html.includes('Kode A1 sudah dipakai')]).toEqual([409, true]);
    expect((await staff.post(`${base(at)}/plan/squares`, { codes: 'B1-B2', act: 'remove' })).status).toBe(
      303,
    );
    expect((await inCity((db) => stallsOf(db, at.event.id))).map((s) => s.code)).toEqual(['A1', 'A2']);
  });

  test('hostile words stand on it as words', async () => {
    const at = await another({ many: 0 });
    await staff.post(`${base(at)}/plan/grid`, grid({ zone: '<script>alert(1)</script>', size: '=1+1' }));
    const { html } = await staff.get(base(at));
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert');
  });
});

describe('a rota', () => {
  test('asked twice by one form is one; it waits, is looked at, and taken over', async () => {
    const at = await another({ many: 3 });
    const ask = () => staff.post(`${base(at)}/rota`, { seed: 'undian warga', _once: 'k1' });
    const [first, second] = [await ask(), await ask()];
    expect(first.to).toBe(second.to);
    const again = await staff.post(`${base(at)}/rota`, { seed: 'undian warga' });
    expect(again.to).toBe(first.to);
    const page = first.to ?? '';
    expect((await staff.get(page)).html).toContain('data-poll');
    await runRota(city, page.split('/').at(-1) as RotaId, around, 10);
    const proposal = await staff.get(page);
    expect(proposal.html).toContain('Pakai pembagian ini');
    expect(proposal.html).toContain('undian warga');
    expect((await staff.post(`${page}/take`, {})).to).toBe(base(at));
    expect(await inCity((db) => placesOn(db, at.event.id))).toHaveLength(8);
    const gone = await staff.post(`${page}/take`, {});
    expect([gone.status, gone.html.includes('sudah dipakai')]).toEqual([409, true]);
    const other = await staff.post(`${base(at)}/rota`, { seed: 'undian lain' });
    expect([other.status, other.html.includes('tidak bisa diganti')]).toEqual([409, true]);
  });

  test('that was broken off says so on its page and elsewhere, and is asked for again with one button', async () => {
    const at = await another({ many: 3 });
    const ask = () => staff.post(`${base(at)}/rota`, { seed: '' });
    const page = (await ask()).to ?? '';
    const [before, then] = [around.now, new Date(around.now.getTime() + 180_000)];
    clock.now = then;
    try {
      for (const address of [page, `${base(at)}/rota`, base(at)])
        expect((await staff.get(address)).html).toContain('terhenti');
      const { html } = await staff.get(page);
      expect([html.includes('sedang disusun'), html.includes('Susun pembagian')]).toEqual([false, true]);
      const next = (await ask()).to ?? '';
      expect(next).not.toBe(page);
      const run = (address: string) => runRota(city, address.split('/').at(-1) as RotaId, around, 10);
      await run(page);
      expect((await staff.get(page)).html).toContain('terhenti');
      await run(next);
      expect((await staff.get(next)).html).toContain('Pakai pembagian ini');
    } finally {
      clock.now = before;
    }
  });

  test('without stalls, or without anybody chosen, says so', async () => {
    const at = await another({ many: 0 });
    const answer = await staff.post(`${base(at)}/rota`, { seed: '' });
    expect([answer.status, answer.html.includes('Belum ada peserta yang terpilih')]).toEqual([409, true]);
  });
});

test('a seat is given by hand, its conflict is told in words, and the roster prints', async () => {
  const at = await another({ many: 2 });
  const [stall] = await inCity((db) => stallsOf(db, at.event.id));
  const seat = `${base(at)}/at/${stall?.id}/${at.shifts[0]?.id}/1`;
  expect((await staff.get(`${base(at)}/roster.pdf`)).to).toBe(base(at));
  const put = (n: number) => staff.post(seat, { act: 'put', application: at.applications[n] ?? '' });
  expect((await put(0)).status).toBe(303);
  // The owner hears of it with what else is changed within the hour.
  const told = { name: 'events.placed', event: at.event.id, startAfter: 3600 };
  expect(queued.at(-1)).toMatchObject(told);
  expect((queued.at(-1) as { url: string }).url).toMatch(new RegExp(`^http.*/usaha/acara/${at.event.id}$`));
  const taken = await put(1);
  expect([taken.status, taken.html.includes('Kursi ini sudah ditempati')]).toEqual([409, true]);
  for (const paper of ['roster', 'cards', 'badges']) {
    const { status, html, headers } = await lurah.get(`${base(at)}/${paper}.pdf`);
    expect([status, headers.get('content-type'), html.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
  }
  // Whoever took a place has a pass by now, and its code is on the badge.
  const [first = ''] = at.enterprises;
  expect((await inCity((db) => passCodeOf(db, at.event.id, [first]))).size).toBe(1);
  const who = await staff.get(`${base(at)}/who?format=csv`);
  expect([who.html.includes('Dapur Rekaan'), who.html.includes(`${base(at)}/export.xlsx`)]).toEqual([
    true,
    true,
  ]);
  expect(who.headers.get('content-type')).toContain('text/html');
});

test('staff of another kecamatan arrange nothing here, and an address that is none leads nowhere', async () => {
  const at = await another({ many: 1 });
  expect((await elsewhere.get(`${base(at)}/plan`)).status).toBe(404);
  expect((await elsewhere.post(`${base(at)}/plan/grid`, grid())).status).toBe(404);
  expect((await elsewhere.post(`${base(at)}/rota`, {})).status).toBe(404);
  expect((await elsewhere.get(base(at))).html).not.toContain('Bagi lapak</a>');
  for (const path of ['/rota/nope', '/at/x/y/1', `/at/${at.event.id}/${at.event.id}/1`])
    expect((await staff.get(base(at) + path)).status).toBe(404);
  expect((await staff.get('/events/nope/stalls')).status).toBe(404);
});

// The level is the city's: this comes last.
test('under a level of restriction the pages say so, the rota keeps to it, and no hand goes beyond it', async () => {
  const at = await another({ many: 4, grid: { cols: '2', seats: '2' } });
  const level = { fromDay: '2026-12-06', level: 2, share: 5000, source: 'Surat edaran rekaan' };
  await inCity((db) => insertLevel(db, level, around));
  const asked = await staff.get(`${base(at)}/rota`);
  expect(asked.html).toContain('Pembatasan berlaku');
  expect(asked.html).toContain('paling banyak 2 dari 4 tempat');
  const page = (await staff.post(`${base(at)}/rota`, { seed: 'undian' })).to ?? '';
  await runRota(city, page.split('/').at(-1) as RotaId, around, 10);
  expect((await staff.get(page)).html).toContain('Pembatasan berlaku');
  expect((await staff.post(`${page}/take`, {})).status).toBe(303);
  const places = await inCity((db) => placesOn(db, at.event.id));
  const many = at.shifts.map((s) => [s.day, places.filter((p) => p.shiftId === s.id).length]);
  expect(many).toEqual([
    ['2026-12-05', 4],
    ['2026-12-05', 4],
    ['2026-12-06', 2],
    ['2026-12-06', 2],
  ]);
  const late = at.shifts[2]?.id;
  const there = places.filter((p) => p.shiftId === late);
  expect(there.map((p) => p.seat)).toEqual([1, 1]);
  const out = at.enterprises.findIndex((e) => !there.some((p) => p.enterpriseId === e));
  const put = await staff.post(`${base(at)}/at/${there[0]?.stallId}/${late}/2`, {
    act: 'put',
    application: at.applications[out] ?? '',
  });
  expect([put.status, put.html.includes('Pembatasan yang berlaku hari itu')]).toEqual([409, true]);
});
