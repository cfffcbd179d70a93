// The day from which movements are counted: what it withdraws, what it never touches, and who may set it.
import { beforeAll, describe, expect, test } from 'vitest';

import { addDays } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import { actOnMovement } from '../movement/actions/act.ts';
import { loadMoving } from '../movement/actions/load.ts';
import { proposeMovement } from '../movement/actions/propose.ts';
import { firstDay, given, later, movingCity, on, prove, readyForNib } from '../movement/fixtures.ts';
import { findBaselineDay } from '../movement/store/baseline.ts';
import { findMovement, listActs } from '../movement/store/movements.ts';
import { routes } from '../routes.tsx';
import { setBaseline } from './baseline.ts';

let city: City;
beforeAll(async () => {
  city = await movingCity();
});
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);

const reason = 'Pendataan pertama selesai';
const head = on('u-head', addDays(later, 5));
const set = (db: Db, day: PlainDate, seen: PlainDate | null = null) =>
  setBaseline(db, { day, reason, seen }, head);

async function proposed(db: Db) {
  const { id, papers } = await readyForNib(db);
  const step = { track: 'legality', toRung: 3, note: 'Sudah berjualan', enterpriseId: id, evidence: papers };
  return { id, papers, step, made: given(await proposeMovement(db, step, on('u-mentor'))) };
}

async function counted(db: Db) {
  const { id, made } = await proposed(db);
  given(await actOnMovement(db, { id: made.id, act: 'confirmed' }, on('u-second')));
  given(await actOnMovement(db, { id: made.id, act: 'affirmed', way: 'phone' }, on('owner:x')));
  return id;
}

describe('a day from which movements are counted', () => {
  test('makes what was there by its end the starting point: open steps lapse, and their papers move nobody', () =>
    inCity(async (db) => {
      const { id, step, made } = await proposed(db);
      expect(await set(db, later)).toEqual({ day: later, withdrawn: 1 });
      expect((await findMovement(db, made.id))?.state).toBe('withdrawn');
      expect((await listActs(db, [made.id])).at(-1)).toMatchObject({
        act: 'withdrawn',
        recordedBy: 'u-head',
        reason: 'perpindahan dihitung sejak 1 Desember 2026',
      });
      const after = addDays(later, 6);
      expect((await loadMoving(db, id, after))?.counts['legality']).toBe(3);
      expect(await proposeMovement(db, step, on('u-mentor', after))).toMatchObject({ refused: 'not-upward' });
    }));

  test('leaves steps of later days open', () =>
    inCity(async (db) => {
      const { id, made } = await proposed(db);
      expect(await set(db, addDays(later, -1))).toMatchObject({ withdrawn: 0 });
      expect((await findMovement(db, made.id))?.state).toBe('proposed');
      expect((await loadMoving(db, id, later))?.counts['legality']).toBe(1);
    }));

  test('is refused when a movement up has counted by then, and changes none that counted later', () =>
    inCity(async (db) => {
      const id = await counted(db);
      for (const day of [later, addDays(later, 30)])
        expect(await set(db, day)).toEqual({ refused: 'counted-by-then', n: 1, first: later });
      expect(await set(db, addDays(later, -1))).toMatchObject({ day: addDays(later, -1) });
      expect((await loadMoving(db, id, addDays(later, 6)))?.counts['legality']).toBe(3);
    }));

  test('that lies ahead keeps everybody where they stand until it has come', () =>
    inCity(async (db) => {
      const { id } = await readyForNib(db);
      await set(db, addDays(later, 10));
      expect((await loadMoving(db, id, later))?.counts['legality']).toBe(3);
      await prove(db, id, 'npwp', { from: addDays(later, 11) });
      await prove(db, id, 'business_account', { from: addDays(later, 11) });
      const moving = await loadMoving(db, id, addDays(later, 12));
      expect([moving?.counts['legality'], moving?.standing.assessment.tracks[0]?.rung]).toEqual([3, 4]);
    }));

  test('is set once for the same day, and not over one that nobody has seen', () =>
    inCity(async (db) => {
      await set(db, firstDay);
      expect(await set(db, firstDay, firstDay)).toEqual({ refused: 'same-day' });
      expect(await set(db, later, null)).toEqual({ refused: 'set-meanwhile' });
      expect(await set(db, later, firstDay)).toMatchObject({ day: later });
    }));

  test('is tried and set by whoever adopts policies, and everybody at the desk reads it', async () => {
    const app = serve(city, { now: new Date() }, routes);
    await person(city, { username: 'kepala', role: 'head', name: 'Rekaan Kepala' });
    await person(city, { username: 'stafdinas', role: 'staff', name: 'Rekaan Staf' });
    const [chief, staff] = [browser(app), browser(app)];
    await signInAs(chief, 'kepala');
    await signInAs(staff, 'stafdinas');
    expect((await staff.get('/ladder/baseline')).status).toBe(403);
    expect((await staff.get('/ladder/desk')).html).toContain('tiap usaha mulai dari hari pertamanya');
    expect((await chief.get('/ladder/baseline?day=kemarin')).status).toBe(422);
    const tried = await chief.get('/ladder/baseline?day=1/11/2026');
    expect(tried.html).toContain('Tidak ada naik kelas yang sudah dihitung sampai hari itu.');
    const short = await chief.post('/ladder/baseline', { on: '2026-11-01', seen: '', reason: 'ya' });
    expect([short.status, short.html.includes('paling sedikit 10 huruf')]).toEqual([422, true]);
    const done = await chief.post('/ladder/baseline', { on: '2026-11-01', seen: '', reason });
    expect(done.to).toBe('/ladder/desk#baseline');
    const { html } = await staff.get('/ladder/desk');
    expect(html).toContain('Sejak 1 November 2026.');
    expect(html).toContain(`Ditetapkan Rekaan Kepala`);
    expect(await within(city, wholeCity, findBaselineDay)).toBe('2026-11-01');
  });
});
