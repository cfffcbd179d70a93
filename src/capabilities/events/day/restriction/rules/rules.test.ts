// Levels of restriction: which holds on a day, how many it lets in, and what it does to what is planned.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { day } from '../../../../../kernel/day.ts';
import { isRefused } from '../../../../../kernel/refusal.ts';
import { effectOf } from './effect.ts';
import type { Planned } from './effect.ts';
import { allowedOf, checkLevel, levelOn, readShare, seatsOf, shareOn } from './level.ts';
import type { Level } from './level.ts';

const level = (fromDay: string, share: number, source = 'Edaran'): Level => ({
  fromDay,
  level: 2,
  share,
  source,
});
const set = [level('2026-12-01', 5000), level('2026-12-10', 0), level('2026-12-10', 2500, 'Ralat')];

describe('the level of a day', () => {
  test.each([
    ['2026-11-30', 10_000],
    ['2026-12-01', 5000],
    ['2026-12-09', 5000],
    ['2026-12-10', 2500],
    ['2027-06-01', 2500],
  ])('%s allows %d', (on, share) => {
    expect(shareOn(on, set)).toBe(share);
  });
  test('of two with one start the later set holds', () => {
    expect(levelOn('2026-12-10', set)?.source).toBe('Ralat');
  });
  test('one that begins earlier and is set later does not reach past the next start', () => {
    expect(shareOn('2026-12-10', [...set, level('2026-11-01', 0)])).toBe(2500);
    expect(shareOn('2026-11-30', [...set, level('2026-11-01', 0)])).toBe(0);
  });
});

describe('how many come in', () => {
  test.each([
    [40, 5000, 20],
    [41, 5000, 20],
    [3, 3333, 0],
    [3, 3334, 1],
    [40, 10_000, 40],
    [40, 0, 0],
  ])('of %d at a share of %d: %d', (n, share, allowed) => {
    expect(allowedOf(n, share)).toBe(allowed);
  });
  test('a share is never passed', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 0, max: 10_000 }), (n, share) => {
        const allowed = allowedOf(n, share);
        expect(allowed * 10_000).toBeLessThanOrEqual(n * share);
        expect((allowed + 1) * 10_000).toBeGreaterThan(n * share);
      }),
    );
  });
  test('a session without a number of seats is bounded by nought alone', () => {
    expect(seatsOf({ capacity: null, day: '2026-12-05' }, set)).toBeNull();
    expect(seatsOf({ capacity: null, day: '2026-12-05' }, [level('2026-12-01', 0)])).toBe(0);
  });
});

describe('the form', () => {
  const typed = { level: '3', share: '25', fromDay: '22/11/2026', source: 'Instruksi wali kota 5/2026' };
  const today = day('2026-11-22');
  test.each([
    ['50', 5000],
    ['50 %', 5000],
    ['33,33', 3333],
    ['0', 0],
    ['100', 10_000],
    ['100,01', null],
    ['101', null],
    ['-1', null],
    ['separuh', null],
    ['', null],
  ])('a share of %s is %s', (share, read) => {
    expect(readShare(share)).toBe(read);
  });
  test.each([
    [{ fromDay: '21/11/2026' }, 'day-past'],
    [{ fromDay: '22/11/2026' }, null],
    [{ fromDay: '23/11/2026' }, null],
    [{ fromDay: 'nanti' }, 'day-wrong'],
    [{ level: '10' }, 'level-wrong'],
    [{ level: '' }, 'level-wrong'],
    [{ share: '120' }, 'share-wrong'],
    [{ source: '' }, 'source-missing'],
    [{ source: 'a'.repeat(301) }, 'source-long'],
  ])('%o gives %s', (over, code) => {
    const read = checkLevel({ ...typed, ...over }, today);
    expect(isRefused(read) ? read.problems[0]?.code : null).toBe(code);
  });
});

const planned = (over: Partial<Planned> = {}): Planned => ({
  events: [{ id: 'e', name: 'Gebyar' }],
  seats: new Map(),
  shifts: [],
  sessions: [],
  ...over,
});
const shift = (taken: number, on = '2026-12-05', no = 1) => ({
  id: `${on} ${String(no)}`,
  event: 'e',
  day: on,
  starts: '08:00',
  ends: '14:00',
  places: 40,
  holders: Array.from({ length: taken }, (_, n) => ({
    place: `${on} ${String(no)} ${String(n)}`,
    enterprise: String(n),
    name: null,
    application: String(n),
    cannot: [],
    group: 'craft',
    power: false,
    water: false,
    stall: 't',
    seat: n + 1,
  })),
});
const session = (capacity: number | null, sitting: number) => ({
  id: 's',
  event: 'e',
  title: 'Kemasan',
  day: '2026-12-05',
  starts: '08:00',
  ends: '09:00',
  capacity,
  signUps: Array.from({ length: sitting }, (_, n) => ({
    id: String(n + 1),
    state: 'seat' as const,
    turn: n + 1,
    came: false,
  })),
});

describe('what a level does', () => {
  test.each([
    [20, 5000, 0, 0],
    [21, 5000, 0, 1],
    [40, 5000, 0, 20],
    [0, 5000, 0, 0],
    [0, 0, 1, 0],
    [3, 0, 1, 0],
    [3, 200, 1, 0],
    [0, 200, 0, 0],
    [3, 250, 0, 2],
    [40, 10_000, 0, 0],
  ])(
    '%d of 40 places taken at a share of %d: %d shifts and %d places are put off',
    (taken, share, shifts, places) => {
      const { shifts: off, thinned } = effectOf(planned({ shifts: [shift(taken)] }), [
        level('2026-12-05', share),
      ]);
      expect([off.length, thinned.flatMap((t) => t.off).length]).toEqual([shifts, places]);
    },
  );

  test('the day before it begins nothing is put off', () => {
    const shifts = [shift(40, '2026-12-04'), shift(40, '2026-12-05'), shift(40, '2026-12-06')];
    const { shifts: off } = effectOf(planned({ shifts }), [level('2026-12-05', 0)]);
    expect(off.map((s) => s.day)).toEqual(['2026-12-05', '2026-12-06']);
  });

  test('the last who signed up wait; nought seats puts the session off', () => {
    const half = effectOf(planned({ sessions: [session(4, 3)] }), [level('2026-12-05', 5000)]);
    expect(half.moved.map((m) => [m.down, m.up, m.seats])).toEqual([[['3'], [], 2]]);
    expect(half.sessions).toEqual([]);
    const none = effectOf(planned({ sessions: [session(4, 3)] }), [level('2026-12-05', 0)]);
    expect([none.moved.length, none.sessions.length]).toEqual([0, 1]);
  });

  test('each open event shows what it may hold, day by day', () => {
    const { allowed } = effectOf(planned({ shifts: [shift(3), shift(4, '2026-12-05', 2)] }), [
      level('2026-12-01', 3333),
    ]);
    expect(allowed).toEqual([{ event: 'e', day: '2026-12-05', share: 3333, places: 40, allowed: 13 }]);
  });

  test('once a level was followed, nothing more follows from it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { maxLength: 6 }),
        fc.nat(10),
        fc.integer({ min: 0, max: 10_000 }),
        (taken, sitting, share) => {
          const plan = planned({
            shifts: taken.map((n, no) => shift(n, '2026-12-05', no)),
            sessions: [session(10, sitting)],
          });
          const levels = [level('2026-12-01', share)];
          const first = effectOf(plan, levels);
          const after = planned({
            shifts: plan.shifts
              .filter((s) => !first.shifts.includes(s))
              .map((s) => ({ ...s, holders: first.thinned.find((t) => t.shift === s)?.stay ?? s.holders })),
            sessions: plan.sessions
              .filter((s) => !first.sessions.includes(s))
              .map((s) => ({
                ...s,
                signUps: s.signUps.map((u) => ({
                  ...u,
                  state: first.moved[0]?.down.includes(u.id) ? ('waiting' as const) : u.state,
                })),
              })),
          });
          const second = effectOf(after, levels);
          expect([second.shifts, second.thinned, second.sessions, second.moved]).toEqual([[], [], [], []]);
        },
      ),
    );
  });
});
