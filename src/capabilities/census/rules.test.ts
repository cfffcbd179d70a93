// The bridge and the names on it, without a database.
import { expect, test } from 'vitest';

import { bridgeOf, publicName, spreadOf } from './rules.ts';
import type { Brought, Tally } from './rules.ts';

test.each([
  ['Ekspor OSS 2025.xlsx', 'Ekspor OSS 2025'],
  ['daftar.final.CSV', 'daftar.final'],
  ['NIK 6471012345678901 lengkap.xlsx', 'NIK … lengkap'],
  ['pendataan 2026-03.xls', 'pendataan 2026-03'],
])('the file %s is told in public as %s', (file, told) => {
  expect(publicName(file)).toBe(told);
});

const brought = (n: number): Brought => ({
  importId: `i${n}`,
  name: `f${n}.csv`,
  day: '2026-01-01' as Brought['day'],
  rejected: n,
  inFile: 0,
  matched: 0,
});

const tallyOf = (files: number): Tally => ({
  counted: [{ area: 'x', status: 'active', n: files, seen: 0, checkedGrade: 0, seenGrade: 0, nib: 0 }],
  born: Array.from({ length: files }, (_, at) => ({ importId: `i${at}`, n: 1, notYet: 0 })),
  brought: Array.from({ length: files }, (_, at) => brought(at)),
  possibleDuplicates: 0,
});

test('the eight largest files have a line of their own, the others one together', () => {
  const bridge = bridgeOf(tallyOf(11));
  expect(bridge.filter((line) => line.code === 'import')).toHaveLength(8);
  expect(bridge.find((line) => line.code === 'imports-other')).toEqual({
    code: 'imports-other',
    n: 6,
    of: 3,
  });
  expect(bridge.reduce((sum, line) => sum + line.n, 0)).toBe(11);
});

test('enterprises of a file nobody knows any more count as recorded by hand', () => {
  const bridge = bridgeOf({ ...tallyOf(0), born: [{ importId: 'gone', n: 3, notYet: 0 }] });
  expect(bridge).toEqual([{ code: 'by-hand', n: 3 }]);
});

test('an area nobody knows stands under its code', () => {
  const spread = spreadOf(tallyOf(1).counted, []);
  expect(spread).toEqual([
    { code: 'x', name: 'x', kecamatan: '', known: false, tile: null, count: 1, seenWithinYear: 0 },
  ]);
});
