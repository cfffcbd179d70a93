// Nothing leaves a shelf that is not there, and a slip is taken back only while nothing hangs on it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { judgeOff, judgeUndo, takeable } from './judge.ts';
import type { Move } from './stock.ts';

const move = (kind: Move['kind'], quantity: number, batch = 'A', expires = '2027-01-01'): Move => ({
  kind,
  quantity,
  batch,
  expiresOn: day(expires),
  deliveryId: null,
  day: day('2026-11-01'),
});

describe('taking off the shelf', () => {
  const moves = [move('received', 10), move('received', 5, 'B', '2027-02-01')];

  test.each([
    { sold: 0, quantity: 10, there: null },
    { sold: 0, quantity: 11, there: 10 },
    { sold: 5, quantity: 10, there: null },
    { sold: 6, quantity: 10, there: 9 },
    { sold: 15, quantity: 1, there: 0 },
    { sold: 16, quantity: 1, there: 0 },
  ])('$quantity of ten beside five with $sold sold: $there', ({ sold, quantity, there }) => {
    const no = judgeOff(moves, sold, move('damaged', quantity));
    expect(no?.there ?? null).toBe(there);
  });

  test('a batch that never came is not there', () => {
    expect(judgeOff(moves, 0, move('returned', 1, 'C'))).toMatchObject({ refused: 'not-there', there: 0 });
    expect(judgeOff(moves, 0, move('returned', 1, 'A', '2027-02-01'))).toMatchObject({ there: 0 });
  });
});

test('a count is not taken back once its pieces were sold or went', () => {
  expect(judgeUndo([], 0)).toBeNull();
  expect(judgeUndo([], 3)).toEqual({ refused: 'gone-since', pieces: 3 });
  expect(judgeUndo([move('returned', 2)], 0)).toEqual({ refused: 'gone-since', pieces: 2 });
  expect(judgeUndo([move('returned', 2), move('received', 9, 'B')], 0)).toMatchObject({ pieces: 2 });
});

test('what may be taken leaves a shelf that still adds up, and one piece more does not', () => {
  const some = fc.array(
    fc
      .tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 30 }))
      .map(([b, n]) => move('received', n, b)),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(some, fc.nat(60), fc.constantFrom('A', 'B', 'C'), (moves, asked, batch) => {
      const all = moves.reduce((sum, m) => sum + m.quantity, 0);
      const sold = Math.min(asked, all);
      const most = takeable(moves, sold, move('damaged', 1, batch));
      const after = (n: number) => judgeUndo([...moves, ...(n > 0 ? [move('damaged', n, batch)] : [])], sold);
      expect(after(most)).toBeNull();
      expect(after(most + 1)).not.toBeNull();
    }),
  );
});
