// What loading an edition would change.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { kbliFigures } from './kbli.ts';

test('new, renamed, unchanged and gone are told apart, and what is no kind is counted', () => {
  const before = [
    { code: '10794', title: 'Kerupuk' },
    { code: '10792', title: 'Kue basah' },
    { code: '99999', title: 'Lama' },
  ];
  const after = [
    { code: '10792', title: 'Kue basah' },
    { code: '10794', title: 'Kerupuk dan keripik' },
    { code: '13134', title: 'Batik' },
  ];
  expect(kbliFigures(before, after, 10)).toEqual({
    codes: 3,
    skipped: 7,
    fresh: 1,
    renamed: 1,
    same: 1,
    gone: 1,
    sample: after,
  });
});

test('the figures add up to what was there and to what will be', () => {
  const kinds = fc.uniqueArray(
    fc.record({
      code: fc.integer({ min: 1, max: 30 }).map((n) => String(n).padStart(5, '0')),
      title: fc.constantFrom('a', 'b'),
    }),
    { selector: ({ code }) => code },
  );
  fc.assert(
    fc.property(kinds, kinds, fc.nat(5), (before, after, more) => {
      const seen = kbliFigures(before, after, after.length + more);
      expect(seen.fresh + seen.renamed + seen.same).toBe(after.length);
      expect(seen.renamed + seen.same + seen.gone).toBe(before.length);
      expect(seen.skipped).toBe(more);
    }),
  );
});
