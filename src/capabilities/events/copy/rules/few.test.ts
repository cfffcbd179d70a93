// Sums of few sellers beside the sum of all.
import { expect, test } from 'vitest';

import { hiddenGroups } from './few.ts';

const cell = (key: string, sellers: number, amount = 1_000n) => ({ key, sellers, amount });

test.each([
  ['three sellers are enough', [cell('a', 3), cell('b', 9)], []],
  [
    'one is hidden, and the smallest of the others with it',
    [cell('a', 1), cell('b', 9), cell('c', 4)],
    ['a', 'c'],
  ],
  ['of two as small the one that sold less', [cell('a', 2), cell('b', 4, 9n), cell('c', 4, 8n)], ['a', 'c']],
  ['alone it is hidden alone', [cell('a', 2)], ['a']],
  [
    'two that are hidden might be one enterprise',
    [cell('a', 1), cell('b', 1), cell('c', 5)],
    ['a', 'b', 'c'],
  ],
  ['none is none', [], []],
])('%s', (_, cells, hidden) => {
  expect([...hiddenGroups(cells)].toSorted()).toEqual(hidden);
});
