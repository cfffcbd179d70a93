// Which names may lead to an area.
import { expect, test } from 'vitest';

import { judgeAlias } from './rules.ts';

const areas = [
  { code: '64.71', name: 'Kota Balikpapan', level: 'city' },
  { code: '64.71.03', name: 'Balikpapan Utara', level: 'kecamatan' },
  { code: '64.71.03.1001', name: 'Batu Ampar', level: 'kelurahan' },
];

test('a place name leads to its kecamatan or kelurahan, compared without blanks and capitals', () => {
  expect(judgeAlias(areas, { name: '  Kampung  Timur ', code: '64.71.03' })).toEqual({
    name: 'Kampung Timur',
    squeezed: 'kampungtimur',
    code: '64.71.03',
  });
});

test.each([
  ['  ', '64.71.03', { refused: 'alias-missing' }],
  ['-.', '64.71.03', { refused: 'alias-missing' }],
  ['X', '64.71.03', { refused: 'alias-missing' }],
  ['Wonorejo', '64.72.03', { refused: 'unknown-area' }],
  ['Wonorejo', '', { refused: 'unknown-area' }],
  ['Wonorejo', '64.71', { refused: 'unknown-area' }],
  ['BATU AMPAR', '64.71.03', { refused: 'alias-is-area', name: 'Batu Ampar' }],
  ['batuampar', '64.71.03.1001', { refused: 'alias-is-area', name: 'Batu Ampar' }],
])('%j for %j is refused', (name, code, refused) => {
  expect(judgeAlias(areas, { name, code })).toEqual(refused);
});
