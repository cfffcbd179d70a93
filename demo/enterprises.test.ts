// The invented city: the same from the same seed, and nobody in it can be taken for a real person.
import { expect, test } from 'vitest';

import { inventEnterprise } from './enterprises.ts';

const areas = [['64.71.04.1002', 1]] as const;
const some = Array.from({ length: 3000 }, (_, n) => inventEnterprise(6471, n, areas));

test('the same seed invents the same enterprise', () => {
  expect(inventEnterprise(6471, 17, areas)).toEqual(some[17]);
  expect(inventEnterprise(6472, 17, areas)).not.toEqual(some[17]);
});

test('no two people share a NIK, and none of them can be real: there is no regency 64.99', () => {
  const niks = some.map((row) => row.nik).filter((nik) => nik !== null);
  expect(new Set(niks).size).toBe(niks.length);
  expect(niks.filter((nik) => !nik.startsWith('6499'))).toEqual([]);
});

test('invented NIB begin with 0000 and invented phones with a prefix no operator has', () => {
  expect(some.filter((row) => row.nib && !row.nib.startsWith('0000'))).toEqual([]);
  expect(some.flatMap((row) => row.phones).filter((phone) => !phone.startsWith('+62810'))).toEqual([]);
});

test('some households share one phone', () => {
  const phones = some.flatMap((row) => row.phones);
  expect(new Set(phones).size).toBeLessThan(phones.length);
});

test('one row in sixty is an earlier enterprise written otherwise, without the numbers that give it away', () => {
  for (const n of [60, 121, 182]) {
    const [twin, first] = [some[n], some[n - 7]];
    expect(twin?.name).not.toBe(first?.name);
    expect([twin?.area, twin?.rt, twin?.nik, twin?.nib]).toEqual([first?.area, first?.rt, null, null]);
  }
});
