// The till is offered on the day and the day before.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { tillOf } from './till.ts';

const event = { state: 'approved', starts: '2026-12-05', ends: '2026-12-06' } as const;

test.each([
  ['2026-12-03', null],
  ['2026-12-04', 'fetch'],
  ['2026-12-05', 'now'],
  ['2026-12-06', 'now'],
  ['2026-12-07', null],
] as const)('on %s the till of an event of 5 and 6 December is %s', (today, till) => {
  expect(tillOf(event, day(today))).toBe(till);
  expect(tillOf({ ...event, state: 'running' }, day(today))).toBe(till);
});

test('no till is offered for what is not approved, called off or closed', () => {
  for (const state of ['proposed', 'cancelled', 'closed'] as const)
    expect(tillOf({ ...event, state }, day('2026-12-05'))).toBe(null);
});
