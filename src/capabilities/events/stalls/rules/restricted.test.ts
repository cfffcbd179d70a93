// Which seats stay empty under a level of restriction.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { solveRota } from '../rota/solve.ts';
import type { Stall } from '../rota/asked.ts';
import { allowedOn, closedSeats, restrictedDays } from './restricted.ts';

const stall = (n: number, seats = 2): Stall => ({
  id: `s${String(n)}`,
  row: 1,
  col: n,
  zone: 'A',
  seats,
  power: false,
  water: false,
  only: null,
});
const held = (where: string, seat: number, locked = false) => ({ stall: where, seat, locked });

test.each([
  ['everything is allowed', [stall(1), stall(2)], 4, [], []],
  ['half: each shared stall gives up its last seat', [stall(1), stall(2)], 2, [], ['s2/2', 's1/2']],
  ['the largest stall gives up first', [stall(1, 3), stall(2)], 4, [], ['s1/3']],
  ['then whole stalls, the last on the plan first', [stall(1), stall(2)], 1, [], ['s2/2', 's1/2', 's2/1']],
  ['nobody may come', [stall(1, 1)], 0, [], ['s1/1']],
  ['a free seat before one that is held', [stall(1), stall(2)], 3, [held('s2', 2)], ['s2/1']],
  ['one that is locked never', [stall(1, 1)], 0, [held('s1', 1, true)], []],
])('%s', (_, stalls, allowed, there, closed) => {
  expect(closedSeats(stalls, allowed, there)).toEqual(closed);
});

test('no more are left than allowed, and shared stalls differ by one seat at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), fc.nat(40), (n, seats, k) => {
      const stalls = Array.from({ length: n }, (_, at) => stall(at, seats));
      const allowed = Math.min(k, n * seats);
      const closed = closedSeats(stalls, allowed, []);
      expect(n * seats - closed.length).toBe(allowed);
      const left = stalls.map((s) => seats - closed.filter((key) => key.startsWith(`${s.id}/`)).length);
      expect(Math.max(...left) - Math.min(...left)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a share is of all seats, rounded down, from its day on', () => {
  const levels = [{ fromDay: '2026-12-06', level: 2, share: 5000, source: 'surat' }];
  const stalls = [{ seats: 3 }, { seats: 2 }];
  expect(allowedOn('2026-12-05', stalls, levels)).toBe(5);
  expect(allowedOn('2026-12-06', stalls, levels)).toBe(2);
  const days = [{ day: '2026-12-05' }, { day: '2026-12-06' }, { day: '2026-12-06' }];
  expect(restrictedDays(days, levels)).toEqual([{ day: '2026-12-06', share: 5000 }]);
});

test('the rota leaves closed seats empty and deals the others as ever', async () => {
  const stalls = [stall(1), stall(2)];
  const shifts = [
    { id: 'a', day: '2026-12-05', no: 1 },
    { id: 'b', day: '2026-12-06', no: 1, closed: closedSeats(stalls, 2, []) },
  ];
  const exhibitors = Array.from({ length: 4 }, (_, n) => ({
    id: `e${String(n)}`,
    group: n % 2 === 0 ? 'craft' : 'drink',
    power: false,
    water: false,
    most: 9,
    cannot: [],
    prefers: [],
    first: false,
    neverServed: false,
  }));
  const made = await solveRota({ stalls, shifts, exhibitors, held: [], seed: 's' }, { seconds: 5 });
  if ('refused' in made) throw new Error(made.refused);
  const of = (shift: string) => made.places.filter((p) => p.shift === shift);
  expect(of('a')).toHaveLength(4);
  expect(
    of('b')
      .map((p) => `${p.stall}/${String(p.seat)}`)
      .toSorted(),
  ).toEqual(['s1/1', 's2/1']);
});
