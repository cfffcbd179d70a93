// What kinds of business people write, and the sectors they mean.
import { expect, test } from 'vitest';
import { readKind, sectorOfKbli } from './kind.ts';

test.each<[string, string]>([
  [
    'trade',
    'Perdagangan|Perdangan| Perdagangan|Dagang| Pulsa|Toko Kelontong|kios sembako|JUALAN PAKAIAN|Pedagang|Perdaganan',
  ],
  ['services', 'Jasa|JASA|Jasa Cuci Motor|Laundry|Bengkel|Salon|Pangkas rambut|penjahit'],
  [
    'food',
    'Kuliner|Kulier|Kulener|kuliner |Makanan dan Minuman|Warung Makan|Kue Basah|Katering|Industri Makanan|Bakso|Jajanan pasar|amplang',
  ],
  ['industry', 'Industri|Industri Rumah Tangga|Meubel|Konveksi|Batako'],
  ['crafts', 'Kriya|Kerajinan|Kerajinan Tangan|Batik|Anyaman rotan|Handycraft'],
  ['farming', 'Pertanian|Urban farming|Hidroponik|Perkebunan'],
  ['fishery', 'Perikanan|Nelayan|Budidaya ikan lele'],
  ['livestock', 'Peternakan|Ternak ayam|Petelur'],
  ['other', 'Lainnya|Lain-lain'],
])('%s', (sector, kinds) => {
  for (const kind of kinds.split('|')) expect([kind, readKind(kind).sectors[0]]).toEqual([kind, sector]);
});

test('several kinds in one cell are all kept in their order', () => {
  expect(readKind('Jasa, Kuliner / Perdagangan').sectors).toEqual(['services', 'food', 'trade']);
  expect(readKind('Pertanian dan Peternakan').sectors).toEqual(['farming', 'livestock']);
});

test.each([
  ['47829 | Perdagangan Eceran Kaki Lima', '47829', 'Perdagangan Eceran Kaki Lima', 'trade'],
  ['56101 - Restoran', '56101', 'Restoran', 'food'],
  ['10792', '10792', '10792', 'food'],
  ['KBLI: 13134 Batik', '13134', 'Batik', 'industry'],
])('the code and title of %s are parted', (text, kbli, title, sector) => {
  expect(readKind(text)).toEqual({ kbli, title, sectors: [sector] });
});

test('what is no kind is not guessed', () => {
  for (const text of ['', '12', 'xyzzy', 'abc def', '479'])
    expect([text, readKind(text).sectors]).toEqual([text, []]);
});

test.each([
  ['01411', 'livestock'],
  ['01131', 'farming'],
  ['03111', 'fishery'],
  ['32903', 'crafts'],
  ['31001', 'industry'],
  ['96121', 'services'],
  ['00000', null],
])('KBLI %s belongs to %s', (kbli, sector) => {
  expect(sectorOfKbli(kbli)).toBe(sector);
});
