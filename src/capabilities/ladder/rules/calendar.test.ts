// The calendar of the replay against the kernel's.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, day } from '../../../kernel/day.ts';
import { repeatable } from './fixtures.ts';
import { dayBefore, nextDay, plusMonths, toDay, toNumber } from './calendar.ts';

const anyDay = fc.integer({ min: -80_000, max: 80_000 }).map((n) => addDays(day('2026-11-22'), n));

test('days as numbers follow the kernel’s calendar', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (of, months) => {
      expect(toDay(toNumber(of))).toBe(of);
      expect(toDay(nextDay(toNumber(of)))).toBe(addDays(of, 1));
      expect(toDay(dayBefore(toNumber(of)))).toBe(addDays(of, -1));
      expect(toDay(plusMonths(toNumber(of), months))).toBe(addMonths(of, months));
    }),
    { numRuns: 2000, ...repeatable },
  );
});
