// What the weekly message counts for an officer: the own area and what lies in it, and the own next steps.
import { expect, test } from 'vitest';

import { waitsFor } from './waits.ts';

const ending = [
  { area: '64.71.01.1001', in90: 3, in30: 2, in7: 1 },
  { area: '64.71.01.1001/RT069', in90: 1, in30: 0, in7: 0 },
  { area: '64.71.01.1002', in90: 5, in30: 5, in7: 0 },
  { area: '64.71.04.1002', in90: 7, in30: 0, in7: 0 },
  { area: '64.71', in90: 1, in30: 0, in7: 0 },
];
const late = new Map([['u-1', 4]]);

test.each([
  ['64.71', 17],
  ['64.71.01', 9],
  ['64.71.01.1001', 4],
  ['64.71.01.1001/RT069', 1],
  ['64.71.01.1001/RT06', 0],
  ['64.71.05', 0],
])('an officer of %s hears of %i papers', (area, in90) => {
  expect(waitsFor({ userId: 'u-2', area }, { ending, late })).toMatchObject({ in90, late: 0 });
});

test('next steps are those one is responsible for, wherever they lie', () => {
  const waits = waitsFor({ userId: 'u-1', area: '64.71.05' }, { ending, late });
  expect(waits).toEqual({ in90: 0, in30: 0, in7: 0, late: 4 });
});
