// The matrix and its denominators: parts sum to the whole, whatever moved.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { matrixOf, sharesOf } from './matrix.ts';
import type { Moved } from './matrix.ts';

const someMoved: fc.Arbitrary<Moved> = fc
  .record({
    enterprise: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    track: fc.constantFrom('legality', 'product'),
    from: fc.integer({ min: 0, max: 4 }),
    to: fc.integer({ min: 0, max: 4 }),
    preceded: fc.boolean(),
  })
  .filter((m) => m.from !== m.to);

const moved = (enterprise: string, from: number, to: number, preceded: boolean): Moved => ({
  enterprise,
  track: 'legality',
  from,
  to,
  preceded,
});

test('a cell says how many passed and how many of them were preceded; falls are counted apart', () => {
  const [legality] = matrixOf(
    ['legality'],
    [moved('a', 1, 3, true), moved('b', 1, 3, false), moved('a', 3, 2, false)],
  );
  expect(legality).toEqual({
    track: 'legality',
    cells: [
      { from: 1, to: 3, n: 2, preceded: 1 },
      { from: 3, to: 2, n: 1, preceded: 0 },
    ],
    up: 2,
    down: 1,
    precededUp: 1,
  });
});

test('an enterprise counts once, and as supported when one of its steps was preceded', () => {
  const shares = sharesOf({ all: 10, supported: 4 }, [
    moved('a', 1, 2, false),
    moved('a', 2, 3, true),
    moved('b', 1, 2, false),
  ]);
  expect(shares).toEqual({
    all: { of: 10, up: 2, down: 0 },
    supported: { of: 4, up: 1, down: 0 },
    unsupported: { of: 6, up: 1, down: 0 },
  });
});

test('every movement stands in one cell, and supported and unsupported sum to all', () => {
  fc.assert(
    fc.property(fc.array(someMoved, { maxLength: 40 }), (all) => {
      const tracks = matrixOf(['legality', 'product'], all);
      const cells = tracks.flatMap((t) => t.cells);
      expect(cells.reduce((sum, c) => sum + c.n, 0)).toBe(all.length);
      expect(tracks.reduce((sum, t) => sum + t.up + t.down, 0)).toBe(all.length);
      const shares = sharesOf({ all: 9, supported: 3 }, all);
      for (const key of ['of', 'up', 'down'] as const)
        expect(shares.supported[key] + shares.unsupported[key]).toBe(shares.all[key]);
    }),
    { seed: 6471 },
  );
});
