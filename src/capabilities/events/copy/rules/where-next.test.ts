// Where the next events should be held.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { reachOf, unbounded, usualCost, whereNext } from './where-next.ts';
import type { Candidate } from './where-next.ts';

const at = (code: string, enterprises: number, days: number | null, planned = false): Candidate => ({
  code,
  enterprises,
  days,
  planned,
});
const open = { free: null, each: null };

test.each<[string, readonly Candidate[], readonly string[]]>([
  ['never served comes before long ago', [at('a', 900, 2000), at('b', 1, null)], ['b', 'a']],
  ['of those never served, where more enterprises are', [at('a', 10, null), at('b', 30, null)], ['b', 'a']],
  ['of those served, who waited longest', [at('a', 50, 90), at('b', 50, 91)], ['b', 'a']],
  ['days weigh with enterprises', [at('a', 100, 100), at('b', 10, 900)], ['a', 'b']],
  ['where something is planned, nothing is suggested', [at('a', 50, null, true), at('b', 5, 10)], ['b']],
  ['alike, in the order of codes', [at('b', 5, null), at('a', 5, null)], ['a', 'b']],
])('%s', (_, candidates, codes) => {
  expect(whereNext(candidates, open).map((s) => s.code)).toEqual(codes);
});

test.each<[bigint | null, bigint | null, number | null]>([
  [100n, 30n, 3],
  [90n, 30n, 3],
  [89n, 30n, 2],
  [29n, 30n, 0],
  [0n, 30n, 0],
  [-5n, 30n, 0],
  [null, 30n, null],
  [90n, null, null],
])('of %s free and %s each, the money reaches for %s', (free, each, reach) => {
  expect(reachOf({ free, each })).toBe(reach);
});

test('without a bound by money a few are named', () => {
  const many = Array.from({ length: 34 }, (_, n) => at(String(n), n, null));
  expect(whereNext(many, open)).toHaveLength(unbounded);
});

test('the usual cost is the middle one of those that cost something', () => {
  expect(usualCost([0n, 10n, 90n, 20n])).toBe(20n);
  expect(usualCost([0n])).toBe(null);
});

const candidate = fc.record({
  code: fc.string({ minLength: 1, maxLength: 4 }),
  enterprises: fc.nat(5000),
  days: fc.option(fc.nat(4000)),
  planned: fc.boolean(),
});

test('nobody served is named while somebody never served is left out, and the money is never passed', () => {
  fc.assert(
    fc.property(fc.array(candidate), fc.bigInt(-10n, 200n), fc.bigInt(1n, 30n), (all, free, each) => {
      const named = whereNext(all, { free, each });
      expect(BigInt(named.length) * each <= (free > 0n ? free : 0n)).toBe(true);
      const never = all.filter((c) => c.days === null && !c.planned).length;
      if (named.some((s) => s.why === 'longest'))
        expect(named.filter((s) => s.why === 'never')).toHaveLength(never);
    }),
  );
});
