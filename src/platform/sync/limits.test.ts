// How often a phone may call.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { limiter } from './limits.ts';

const at = (ms: number) => new Date(1_700_000_000_000 + ms);

test('a burst passes, then as many as the seconds give back', () => {
  const take = limiter();
  const rate = { burst: 3, perSecond: 2 };
  expect([0, 0, 0, 0].map(() => take('a', rate, at(0)))).toEqual([0, 0, 0, 1]);
  expect(take('a', rate, at(500))).toBe(0);
  expect(take('a', rate, at(500))).toBe(1);
  expect(take('b', rate, at(500))).toBe(0);
  expect(take('a', { burst: 3, perSecond: 0.1 }, at(500))).toBe(10);
});

test('in no stretch of time more calls pass than burst and seconds allow, also when the clock goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 2_000 }), { maxLength: 200 }), (steps) => {
      const take = limiter();
      let [clock, latest, passed] = [0, 0, 0];
      for (const step of steps) {
        clock += step;
        latest = Math.max(latest, clock);
        if (take('a', { burst: 5, perSecond: 2 }, at(clock)) === 0) passed += 1;
      }
      expect(passed).toBeLessThanOrEqual(5 + (latest / 1000) * 2 + 1e-6);
    }),
  );
});
