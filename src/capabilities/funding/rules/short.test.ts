// Amounts in few letters.
import { expect, test } from 'vitest';

import { shortRupiah } from './short.ts';

test.each<[bigint, string, string]>([
  [0n, 'Rp0', 'Rp0'],
  [999_949n, 'Rp999.949', 'Rp999.949'],
  [1_000_000n, 'Rp1 juta', 'Rp1 m'],
  [1_049_999n, 'Rp1 juta', 'Rp1 m'],
  [1_050_000n, 'Rp1,1 juta', 'Rp1.1 m'],
  [827_300_000n, 'Rp827,3 juta', 'Rp827.3 m'],
  [999_949_999n, 'Rp999,9 juta', 'Rp999.9 m'],
  [999_950_000n, 'Rp1 miliar', 'Rp1 bn'],
  [1_895_000_000n, 'Rp1,9 miliar', 'Rp1.9 bn'],
  [-11_000_000n, '-Rp11 juta', '-Rp11 m'],
])('%d', (amount, id, en) => {
  expect([shortRupiah(amount, 'id'), shortRupiah(amount, 'en')]).toEqual([id, en]);
});
