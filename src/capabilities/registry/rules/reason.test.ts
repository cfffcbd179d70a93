// A reason says something, or is asked for again.
import { expect, test } from 'vitest';

import { longestReason, readReason } from './reason.ts';

test.each([
  ['salah', 'salah'],
  ['  rumah   sudah kosong ', 'rumah sudah kosong'],
  ['KTP 2', null],
  ['a, b.', null],
  ['.....', null],
  ['', null],
])('the reason %j is kept as %j', (typed, kept) => {
  expect(readReason(typed)).toEqual(kept ?? { refused: 'reason-short' });
});

test('a reason is kept up to its longest', () => {
  expect(readReason('a'.repeat(longestReason + 1))).toHaveLength(longestReason);
});
