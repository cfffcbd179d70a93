// What the gate says by what this phone holds, and what a count and a list of coupons come to.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { DayEventRow, PassRow } from '../../day/acts.ts';
import { portions, readCoupons } from './coupons.ts';
import { elsewhere, judgePass, scansOf, sessionsOn } from './gate.ts';
import type { Told } from './told.ts';
import { isOf, toldOf } from './turnout.ts';

const [activity, day] = ['a1', '2026-12-05'];
const pass = (hash: string, over: Partial<PassRow> = {}): PassRow => ({
  activity,
  hash,
  label: 'Ibu Contoh',
  kind: 'visitor',
  ended: false,
  ...over,
});
const scan = (hash: string, over: object = {}, state: Told['state'] = 'saved'): Told => ({
  kind: 'events:scan',
  at: Date.UTC(2026, 11, 5, 1, 30),
  state,
  body: { pass: hash, activity, day, gate: 'Pintu utara', stall: null, session: null, ...over },
});
const judged = (passes: readonly PassRow[], told: readonly Told[], session: string | null = null) =>
  judgePass(passes, told, { activity, day, hash: 'h1', session });

test('the first showing of a day lets in, the second says when and where the first was', () => {
  expect(judged([pass('h1')], []).means).toBe('in');
  expect(judged([pass('h1')], [scan('h1')])).toMatchObject({
    means: 'again',
    at: '2026-12-05T01:30:00.000Z',
    gate: 'Pintu utara',
  });
});

test('yesterday, another pass, a stall, a session and a refused scan keep nobody out', () => {
  const others = [
    scan('h1', { day: '2026-12-04' }),
    scan('h2'),
    scan('h1', { stall: 's1' }),
    scan('h1', { session: 'x1' }),
    scan('h1', {}, 'refused'),
  ];
  expect(judged([pass('h1')], others).means).toBe('in');
});

test('each session is a door of its own: noted once there, and said to be noted when shown again', () => {
  const told = [scan('h1'), scan('h1', { session: 'x2', gate: 'Aula B' })];
  expect(judged([pass('h1')], told, 'x1').means).toBe('in');
  expect(judged([pass('h1')], told, 'x2')).toMatchObject({ means: 'again', gate: 'Aula B' });
  expect(judged([pass('h1', { ended: true })], told, 'x1').means).toBe('ended');
});

test('sessions of the day are offered by their hour; a list from before they were sent offers none', () => {
  const at = (session: string, on: string, starts: string) => ({
    session,
    title: session,
    room: 'Aula',
    day: on,
    starts,
    ends: '18:00',
  });
  const sessions = [at('x2', day, '13:00'), at('x3', '2026-12-06', '08:00'), at('x1', day, '09:00')];
  const event = { activity, sessions } as unknown as DayEventRow;
  expect(sessionsOn(event, day).map((s) => s.session)).toEqual(['x1', 'x2']);
  expect(sessionsOn({ activity } as unknown as DayEventRow, day)).toEqual([]);
});

test('an ended pass and a pass of another event let nobody in', () => {
  expect(judged([pass('h1', { ended: true })], []).means).toBe('ended');
  expect(judged([pass('h1', { activity: 'a2' })], [])).toEqual({ means: 'unknown' });
  expect(judged([], [])).toEqual({ means: 'unknown' });
});

test('scans of the day are listed as they are told, and a flag of the server names the other gate', () => {
  expect(scansOf([scan('h1'), scan('h2', {}, 'refused')], activity, day)).toHaveLength(1);
  const again = { at: '2026-12-05T01:30:00.000Z', gate: 'Pintu selatan' };
  expect(elsewhere({ label: 'Ibu Contoh', kind: 'visitor', again })).toEqual(again);
  expect(elsewhere(null)).toBeNull();
});

test('coupons are counted as typed, and what cannot be read is named before anything is kept', () => {
  expect(readCoupons('K0001-K0020, K0100\nK7')).toEqual({
    entries: ['K0001-K0020', 'K0100', 'K7'],
    count: 22,
    unreadable: [],
  });
  expect(readCoupons('K1, =cmd()')).toMatchObject({ count: 1, unreadable: ['=cmd()'] });
  expect(readCoupons(' \n,')).toEqual({ entries: [], count: 0, unreadable: [] });
});

test('a long list goes in portions that one act may hold, and none is left out', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 1_200 }), (entries) => {
      const parts = portions(entries);
      expect(parts.flat()).toEqual(entries);
      expect(parts.every((part) => part.length > 0 && part.length <= 500)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('what is pending for another event or day is told before anything is added to it', () => {
  const pending = { activity, day, n: 3 };
  expect(isOf(pending, { activity, day })).toBe(true);
  expect(isOf(null, { activity, day })).toBe(true);
  expect(isOf(pending, { activity, day: '2026-12-06' })).toBe(false);
  expect(isOf(pending, { activity: 'a2', day })).toBe(false);
});

test('the count of a day leaves out what was refused and what is of another day', () => {
  const count = (n: number, over: object = {}, state: Told['state'] = 'accepted'): Told => ({
    kind: 'events:turnout',
    at: 0,
    state,
    body: { activity, day, n, ...over },
  });
  const told = [count(10), count(-1), count(7, {}, 'refused'), count(5, { day: '2026-12-06' })];
  expect(toldOf(told, activity, day)).toBe(9);
});
