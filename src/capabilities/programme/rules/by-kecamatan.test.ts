// The programme by kecamatan: nothing is lost between the rows, and who never had an activity is named.
import { expect, test } from 'vitest';

import { byKecamatan } from './by-kecamatan.ts';

const areas = [
  { code: '64.71', name: 'Kota', level: 'city' as const },
  { code: '64.71.01', name: 'Timur', level: 'kecamatan' as const },
  { code: '64.71.01.1001', name: 'Manggar', level: 'kelurahan' as const },
  { code: '64.71.01.1002', name: 'Lamaru', level: 'kelurahan' as const },
];
const sum = (area: string, n: number) => ({
  area,
  activities: n,
  served: n * 10,
  setAside: BigInt(n),
  realised: 0n,
});

test('what is of a kelurahan counts for its kecamatan, what is for everyone stands last', () => {
  const rows = byKecamatan(areas, [sum('64.71.01.1001', 1), sum('64.71.01', 2), sum('64.71', 4)], 'Semua');
  expect(rows).toMatchObject([
    { name: 'Timur', activities: 3, served: 30, setAside: 3n, never: ['Lamaru'] },
    { code: '64.71', name: 'Semua', activities: 4, never: [] },
  ]);
  expect(rows.reduce((all, r) => all + r.activities, 0)).toBe(7);
});

test('a kecamatan without anything stands there with nought', () => {
  expect(byKecamatan(areas, [], 'Semua')).toMatchObject([{ activities: 0, never: ['Manggar', 'Lamaru'] }]);
});
