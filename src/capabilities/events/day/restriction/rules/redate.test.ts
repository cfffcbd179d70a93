// New days for what was put off: a part goes back into its own shift, anything else meets no other shift.
import { expect, test } from 'vitest';

import { refuseRow, shiftOf } from './redate.ts';
import type { PutOff } from './redate.ts';

const at = { day: '2026-12-06', starts: '08:00', ends: '14:00' };
const part = (over: Partial<PutOff> = {}): PutOff => ({
  kind: 'shift',
  id: 'p',
  event: 'e',
  title: null,
  room: null,
  speakers: [],
  places: 4,
  taken: 2,
  ...at,
  ...over,
});
const standing = (taken: number) => ({ shifts: [{ id: 's', taken, ...at }], sessions: [] });
const half = [{ fromDay: '2026-12-01', level: 2, share: 5_000, source: 'Edaran' }];

test.each([
  ['back into its own shift while there is room', part(), 2, [], null],
  ['not when one more stands there than leaves room', part(), 3, [], 'shift-clash'],
  ['not when the level of the day leaves no room', part(), 1, half, 'shift-clash'],
  ['back into it when the level leaves just enough', part({ taken: 1 }), 1, half, null],
  [
    'a shift of another day does not join the one that stands',
    part({ day: '2026-12-05' }),
    0,
    [],
    'shift-clash',
  ],
  ['a shift of other hours does not join it', part({ ends: '13:00' }), 0, [], 'shift-clash'],
])('%s', (_, one, taken, levels, code) => {
  expect(refuseRow(one, at, { standing: standing(taken), levels })?.refused ?? null).toBe(code);
});

test('a session joins no shift', () => {
  expect(shiftOf(part({ kind: 'session' }), at, standing(0))).toBeNull();
  expect(shiftOf(part(), at, standing(0))?.id).toBe('s');
});
