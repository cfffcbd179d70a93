// Which area a written name means.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balikpapan, wholeCity } from './fixtures.ts';
import { isWithin, makeGazetteer } from './gazetteer.ts';

const { resolve } = balikpapan;

test.each<[string, string]>([
  [
    '64.71.04.1002',
    'Gunungsari Ilir|GUNUNG SARI ILIR|Gn. Sari Ilir|gn sari ilir|Kel. Gunung Sari Ilir|Kelurahan Gunungsari  Ilir|64.71.04.1002|6471041002|Gunung Sari Ilir, Balikpapan Tengah|Gunung Sari Ilir (Kec. Balikpapan Tengah)',
  ],
  ['64.71.06.1005', 'Damai|Kel. Damai|DAMAI |Kel.Damai|Desa Damai'],
  ['64.71.05.1010', 'Sungainangka|Sungai Nangka|Sei Nangka|SEI. NANGKA'],
  ['64.71.03.1004', 'Muararapak|Muara Rapak'],
  ['64.71.03.1002', 'Gunungsamarinda|Gn. Samarinda'],
])('the kelurahan %s is found under all its spellings', (area, spellings) => {
  for (const kelurahan of spellings.split('|'))
    expect([kelurahan, resolve({ kelurahan })]).toEqual([kelurahan, { area }]);
});

test.each<[string, string]>([
  [
    '64.71.05',
    'Bpp Selatan|BPP. SELATAN|Balikpapan Selatan|Kec. Balikpapan Selatan|Selatan|64.71.05|647105|05|Balik Papan Selatan',
  ],
  ['64.71.04', 'Kec. Balikpapan Tengah|BALIKPAPAN TENGAH|Bppn Tengah|KECAMATAN BALIKPAPAN TENGAH'],
  ['64.71.06', 'Balikpapan Kota|Bpn Kota|Kota'],
  ['64.71', 'Balikpapan|Kota Balikpapan'],
])('the kecamatan %s is found under all its spellings', (area, spellings) => {
  for (const kecamatan of spellings.split('|'))
    expect([kecamatan, resolve({ kecamatan })]).toEqual([kecamatan, { area }]);
});

test('nothing written is the city', () => {
  expect(resolve({})).toEqual({ area: '64.71' });
  expect(resolve({ kecamatan: ' ', kelurahan: '' })).toEqual({ area: '64.71' });
});

test('Wonorejo is a place in Balikpapan Utara, no kelurahan', () => {
  expect(resolve({ kelurahan: 'WONOREJO' })).toEqual({ area: '64.71.03', place: 'Wonorejo' });
  expect(resolve({ kecamatan: 'Balikpapan Utara', kelurahan: 'Kel. Wonorejo' })).toEqual({
    area: '64.71.03',
    place: 'Wonorejo',
  });
});

test.each([
  ['Sepingan', { area: '64.71.05.1002', readAs: 'Sepinggan' }],
  ['Gunung Bahgia', { area: '64.71.05.1006', readAs: 'Gunung Bahagia' }],
  ['Klandasan Illir', { area: '64.71.06.1004', readAs: 'Klandasan Ilir' }],
  ['Batuampar', { area: '64.71.03.1001' }],
])('the misspelt kelurahan %s is taken for the only one near', (kelurahan, found) => {
  expect(resolve({ kelurahan })).toEqual(found);
});

test('a misspelling near two kelurahan is not guessed', () => {
  expect(resolve({ kelurahan: 'Sepinggan Bara' })).toMatchObject({ refused: 'ambiguous-kelurahan' });
  const both = resolve({ kelurahan: 'Sepinggan Bara' });
  expect('suggestions' in both && both.suggestions).toEqual(
    expect.arrayContaining(['Sepinggan Baru', 'Sepinggan Raya']),
  );
});

test('an unknown name gets the names it may have meant', () => {
  expect(resolve({ kelurahan: 'Gunung Sari' })).toEqual({
    refused: 'unknown-kelurahan',
    suggestions: ['Gunung Sari Ilir', 'Gunung Sari Ulu'],
  });
  expect(resolve({ kelurahan: 'Xyzzy' })).toEqual({ refused: 'unknown-kelurahan', suggestions: [] });
  expect(resolve({ kecamatan: 'Balikpapan Tenggara' })).toMatchObject({
    refused: 'unknown-kecamatan',
    suggestions: expect.arrayContaining(['Balikpapan Tengah']),
  });
});

test('the kelurahan counts where the kecamatan contradicts it', () => {
  expect(resolve({ kecamatan: 'Balikpapan Timur', kelurahan: 'Damai' })).toEqual({
    area: '64.71.06.1005',
    contradicts: 'Balikpapan Timur',
  });
  expect(resolve({ kecamatan: 'Samarinda Ulu', kelurahan: 'Damai' })).toEqual({
    area: '64.71.06.1005',
    contradicts: 'Samarinda Ulu',
  });
});

test('one name in two kecamatan needs its kecamatan', () => {
  const twins = makeGazetteer({
    areas: [
      { code: '01.01', name: 'Kota Contoh', level: 'city', parent: null },
      { code: '01.01.01', name: 'Hulu', level: 'kecamatan', parent: '01.01' },
      { code: '01.01.02', name: 'Hilir', level: 'kecamatan', parent: '01.01' },
      { code: '01.01.01.1001', name: 'Mekar', level: 'kelurahan', parent: '01.01.01' },
      { code: '01.01.02.1001', name: 'Mekar', level: 'kelurahan', parent: '01.01.02' },
    ],
    aliases: [],
  });
  expect(twins.resolve({ kelurahan: 'Mekar' })).toMatchObject({ refused: 'ambiguous-kelurahan' });
  expect(twins.resolve({ kecamatan: 'Hilir', kelurahan: 'Mekar' })).toEqual({ area: '01.01.02.1001' });
});

test('an area lies within itself, its kecamatan and its city, not within one whose code begins alike', () => {
  expect(isWithin('64.71.05.1005', '64.71.05')).toBe(true);
  expect(isWithin('64.71.05', '64.71.05')).toBe(true);
  expect(isWithin('64.71.05.1005/RT069', '64.71.05.1005')).toBe(true);
  expect(isWithin('64.71', '64.71.05')).toBe(false);
  expect(isWithin('64.710', '64.71')).toBe(false);
});

test('any text gives an area of the city or a refusal, twice the same', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Damai', '64.71', 'kec', '..', '/RT'),
  );
  fc.assert(
    fc.property(text, text, (kecamatan, kelurahan) => {
      const found = resolve({ kecamatan, kelurahan });
      expect('refused' in found || isWithin(found.area, wholeCity.scope)).toBe(true);
      expect(resolve({ kecamatan, kelurahan })).toEqual(found);
    }),
  );
});
