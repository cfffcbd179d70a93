// The published figures folded by kecamatan.
import { expect, test } from 'vitest';

import type { AreaFigure } from '../../census/index.ts';
import { byKecamatan } from './kecamatan.ts';

const area = (kecamatan: string, count: number): AreaFigure => ({
  code: `${kecamatan}${count}`,
  name: 'x',
  kecamatan,
  known: true,
  tile: null,
  count,
  seenWithinYear: 1,
});

test('kelurahan are summed by kecamatan, the largest first, the unknown last', () => {
  expect(byKecamatan([area('A', 2), area('', 9), area('B', 5), area('A', 1)])).toEqual([
    { name: 'B', count: 5, seenWithinYear: 1 },
    { name: 'A', count: 3, seenWithinYear: 2 },
    { name: '', count: 9, seenWithinYear: 1 },
  ]);
});
