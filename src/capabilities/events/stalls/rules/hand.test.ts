import { describe, expect, test } from 'vitest';

import type { Accepted } from '../../apply/door.ts';
import type { Standing } from '../door.ts';
import type { StallRow } from '../store/plan.ts';
import type { ShiftShown } from '../store/shifts.ts';
import { askedOf, basisOf, staleIn, whyWithout } from './facts.ts';
import type { Ground } from './facts.ts';
import { clashOf, stuckIn } from './hand.ts';
import { sharesOf, spread } from './shares.ts';
import { percentOf } from './told.ts';

const stall = (code: string, over: Partial<StallRow> = {}): StallRow => ({
  id: `s-${code}` as StallRow['id'],
  code,
  row: 0,
  col: Number(code.slice(1)),
  zone: 'A',
  seats: 1,
  size: null,
  price: 0n,
  power: false,
  water: false,
  only: null,
  ...over,
});
const shift = (no: number, over: Partial<ShiftShown> = {}): ShiftShown => ({
  id: `h-${no}` as ShiftShown['id'],
  day: '2026-12-05',
  no,
  starts: '08:00:00',
  ends: '12:00:00',
  begun: false,
  over: false,
  ...over,
});
const who = (name: string, over: Partial<Accepted> = {}): Accepted => ({
  application: `a-${name}` as Accepted['application'],
  enterpriseId: `e-${name}` as Accepted['enterpriseId'],
  name,
  group: 'craft',
  power: false,
  water: false,
  most: 2,
  cannot: [],
  prefers: [],
  first: false,
  neverServed: false,
  participationState: 'taken',
  ...over,
});
const stands = (name: string, code: string, no: number, over: Partial<Standing> = {}): Standing => ({
  placeId: `p-${name}-${no}` as Standing['placeId'],
  stallId: `s-${code}` as Standing['stallId'],
  stallCode: code,
  zone: 'A',
  seat: 1,
  shiftId: `h-${no}` as Standing['shiftId'],
  day: '2026-12-05',
  shiftNo: no,
  starts: '08:00:00',
  ends: '12:00:00',
  enterpriseId: `e-${name}`,
  name,
  group: 'craft',
  locked: false,
  ...over,
});
const ground = (over: Partial<Ground> = {}): Ground => ({
  stalls: [stall('A1'), stall('A2', { power: true }), stall('A3', { only: 'drink' })],
  shifts: [shift(1), shift(2), shift(3)],
  levels: [],
  accepted: [who('Ani'), who('Budi')],
  standing: [stands('Ani', 'A1', 1)],
  sellers: new Set(),
  today: '2026-12-01',
  shiftsEach: null,
  ...over,
});
const at = (code: string, no: number, seat = 1) => ({ stallId: `s-${code}`, shiftId: `h-${no}`, seat });

describe('what speaks against a place', () => {
  test.each([
    ['a seat that is not there', who('Budi'), at('A1', 1, 2), 'unknown-seat'],
    ['a shift that is not there', who('Budi'), at('A1', 9), 'unknown-seat'],
    ['a seat that somebody holds', who('Budi'), at('A1', 1), 'seat-taken'],
    ['being in two places at once', who('Ani'), at('A2', 1), 'stands-already'],
    ['power that a stall has not', who('Budi', { power: true }), at('A1', 2), 'needs-power'],
    ['water that a stall has not', who('Budi', { water: true }), at('A2', 2), 'needs-water'],
    ['a stall kept for another group', who('Budi'), at('A3', 2), 'other-group'],
    ['a shift they cannot come to', who('Budi', { cannot: ['h-2'] }), at('A1', 2), 'cannot-then'],
    ['more shifts than they asked for', who('Ani', { most: 1 }), at('A1', 2), 'enough-shifts'],
  ])('%s', (_, one, seat, refused) => {
    expect(clashOf(one, seat, ground())).toMatchObject({ refused });
  });

  test('nothing, where a seat is free and suits', () => {
    expect(clashOf(who('Budi', { power: true }), at('A2', 1), ground())).toBe(null);
  });

  test('what the owner said yields when it was talked over; power, water and groups do not', () => {
    const agreed = { agreed: true };
    expect(clashOf(who('Budi', { cannot: ['h-2'], most: 1 }), at('A1', 2), ground(), agreed)).toBe(null);
    expect(clashOf(who('Budi', { power: true }), at('A1', 2), ground(), agreed)).toMatchObject({
      refused: 'needs-power',
    });
  });

  test('a shift that is over', () => {
    const over = ground({ shifts: [shift(1, { begun: true, over: true })] });
    expect(clashOf(who('Budi'), at('A2', 1), over)).toEqual({ refused: 'shift-over' });
  });
});

describe('whoever stands already', () => {
  const ani = stands('Ani', 'A1', 1);
  const today = { today: '2026-12-05', sellers: new Set(['e-Ani']) };

  test('is moved freely before their day', () => {
    expect(stuckIn(ani, ground(), '')).toBe(null);
  });

  test('is moved only with a reason once they sold something today, or their shift began', () => {
    expect(stuckIn(ani, ground(today), '')).toEqual({ refused: 'tallied', name: 'Ani' });
    expect(stuckIn(ani, ground(today), 'atap bocor')).toBe(null);
    const begun = ground({ today: '2026-12-05', shifts: [shift(1, { begun: true })] });
    expect(stuckIn(ani, begun, '')).toEqual({ refused: 'shift-begun', name: 'Ani' });
    expect(stuckIn(ani, begun, 'atap bocor')).toBe(null);
  });

  test('is not moved out of a shift that is over, whatever the reason', () => {
    const over = ground({ shifts: [shift(1, { begun: true, over: true })] });
    expect(stuckIn(ani, over, 'atap bocor')).toEqual({ refused: 'shift-over' });
  });
});

describe('what the solver is asked', () => {
  test('who stands in a shift that began, or sold today, is not moved; who left is nobody', () => {
    const asked = askedOf(
      ground({
        today: '2026-12-05',
        sellers: new Set(['e-Ani']),
        shifts: [shift(1, { begun: true, over: true }), shift(2), shift(3)],
        standing: [
          stands('Ani', 'A1', 1),
          stands('Ani', 'A1', 2),
          stands('Budi', 'A2', 2),
          stands('Citra', 'A1', 3, { locked: true }),
        ],
      }),
      'undian',
    );
    expect(asked.held.map((h) => [h.exhibitor, h.shift, h.locked])).toEqual([
      ['a-Ani', 'h-1', true],
      ['a-Ani', 'h-2', true],
      ['a-Budi', 'h-2', false],
    ]);
    expect(asked.exhibitors.every((e) => e.cannot.includes('h-1'))).toBe(true);
  });

  test('the organiser’s limit of shifts each is a limit, and no licence for more than was asked', () => {
    const each = (shiftsEach: number) => askedOf(ground({ shiftsEach }), 'x').exhibitors[0]?.most;
    expect([each(1), each(5)]).toEqual([1, 2]);
  });

  test('which part of the facts changed since is said', () => {
    const basis = basisOf(ground());
    expect(staleIn(basis, basisOf(ground()))).toBe(null);
    expect(staleIn(basis, basisOf(ground({ stalls: [stall('A1')] })))).toBe('plan');
    expect(staleIn(basis, basisOf(ground({ shifts: [shift(1)] })))).toBe('shifts');
    expect(staleIn(basis, basisOf(ground({ accepted: [who('Ani')] })))).toBe('applications');
    expect(staleIn(basis, basisOf(ground({ standing: [] })))).toBe('places');
  });

  test('the order in which facts come, and whether somebody came to another event meanwhile, change nothing', () => {
    const turned = ground({
      accepted: [who('Budi', { first: true }), who('Ani')],
      stalls: ground().stalls.toReversed(),
    });
    expect(staleIn(basisOf(ground()), basisOf(turned))).toBe(null);
  });
});

test.each([
  ['no-stall', who('Dewi', { water: true })],
  ['no-shift', who('Dewi', { cannot: ['h-1', 'h-2', 'h-3'] })],
  ['places-gone', who('Dewi')],
])('why somebody has no place: %s', (why, one) => {
  expect(whyWithout(one, ground())).toBe(why);
});

test('the share of each: the fewest first, then by name', () => {
  const shares = sharesOf(ground({ accepted: [who('Citra'), who('Ani'), who('Budi')] }));
  expect(shares.map((s) => [s.who.name, s.places.length])).toEqual([
    ['Budi', 0],
    ['Citra', 0],
    ['Ani', 1],
  ]);
  expect(spread(shares)).toEqual({ least: 0, most: 1, without: 2 });
  expect(spread([])).toEqual({ least: 0, most: 0, without: 0 });
});

test.each([
  [0, '0'],
  [0.00001, '<0.01'],
  [0.0004, '0.04'],
  [0.1234, '12.34'],
])('a gap of %s is written %s per cent', (gap, text) => {
  expect(percentOf(gap)).toBe(text);
});
