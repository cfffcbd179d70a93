// Which organisations may become part of which.
import { expect, test } from 'vitest';

import { judgeMerge } from './rules.ts';

const shop = { id: 'a', kind: 'outlet', active: true, outlets: 0 } as const;
const other = { id: 'b', kind: 'outlet', active: true } as const;
const why = 'Gerai ditutup';

test('an outlet becomes part of another one', () => {
  expect(judgeMerge(shop, other, `  ${why} `)).toEqual({ reason: why });
});

test.each([
  ['nobody', shop, null, why, 'unknown-partner'],
  ['itself', shop, shop, why, 'itself'],
  ['a hotel', shop, { ...other, kind: 'hotel' }, why, 'not-alike'],
  ['one that works with the city no longer', shop, { ...other, active: false }, why, 'not-active'],
  ['anything, once it is part of another', { ...shop, active: false }, other, why, 'not-active'],
  ['another chain while it has outlets', { ...shop, outlets: 1 }, other, why, 'has-outlets'],
  ['another without a reason', shop, other, 'tutup', 'reason-short'],
] as const)('it does not become part of %s', (_, from, to, typed, refused) => {
  expect(judgeMerge(from, to, typed)).toEqual({ refused });
});
