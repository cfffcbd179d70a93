// The government and trade numbers side by side: what is read, what is refused, how each is shown.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bpomWarning, parseBpom, showBpom } from './bpom.ts';
import type { Bpom } from './bpom.ts';
import { gtinCheckDigit, gtinRange, parseGtin, showGtin } from './gtin.ts';
import type { Gtin } from './gtin.ts';
import { parseHalal, showHalal } from './halal.ts';
import type { Halal } from './halal.ts';
import { parseNib, showNib } from './nib.ts';
import type { Nib } from './nib.ts';
import { maskNik, parseNik, showNik } from './nik.ts';
import type { Nik } from './nik.ts';
import { maskNpwp, parseNpwp, showNpwp } from './npwp.ts';
import type { Npwp } from './npwp.ts';
import { parsePirt, readBackPirt, showPirt } from './pirt.ts';
import type { Pirt } from './pirt.ts';

type Reads = [typed: string | number, value: string][];
type Refuses = [typed: string | number, refused: string][];

function table(name: string, parse: (cell: string | number) => unknown, reads: Reads, refuses: Refuses) {
  describe(name, () => {
    test.each(reads)('%s is read as %s', (typed, value) => expect(parse(typed)).toBe(value));
    test.each(refuses)('%s is refused as %s', (typed, refused) =>
      expect(parse(typed)).toMatchObject({ refused }),
    );
  });
}

table(
  'NIK',
  parseNik,
  [
    ['6471015509850001', '6471015509850001'],
    ["'6471015509850001", '6471015509850001'],
    ['647101 550985 0001', '6471015509850001'],
    ['6471.0155.0985.0001', '6471015509850001'],
    ['NIK: 6471015509850001', '6471015509850001'],
    [6_471_015_509_850_001, '6471015509850001'],
    ['6471012902000001', '6471012902000001'],
  ],
  [
    ['6,47101E+15', 'digits-lost'],
    ['6.47E+15', 'digits-lost'],
    ['6.47101e15', 'digits-lost'],
    [6_471_015_509_850_010, 'digits-lost'],
    [9.2e15, 'digits-lost'],
    ['6471015509850000', 'digits-lost'],
    ['6471010000000000', 'digits-lost'],
    ['647101550985000', 'wrong-length'],
    ['64710155098500011', 'wrong-length'],
    ['6471013209850001', 'nik-date'],
    ['6471017209850001', 'nik-date'],
    ['6471010009850001', 'nik-date'],
    ['6471014009850001', 'nik-date'],
    ['6471015513850001', 'nik-date'],
    ['6471012902010001', 'nik-date'],
    ['6471013104850001', 'nik-date'],
    ['647101550985O001', 'not-digits'],
    ['ADA', 'number-missing'],
    ['-', 'empty'],
  ],
);

table(
  'NIB',
  parseNib,
  [
    ['1234567890123', '1234567890123'],
    ["'0220001234567", '0220001234567'],
    [1_234_567_890_123, '1234567890123'],
    ['NIB 1234 5678 90123', '1234567890123'],
  ],
  [
    ['090/SKU/180/2025', 'village-letter'],
    ['503/123/Kel.GSI', 'village-letter'],
    ['Surat Keterangan Usaha', 'village-letter'],
    ['SKU', 'village-letter'],
    ['220001234567', 'wrong-length'],
    ['1,23457E+12', 'digits-lost'],
    ['ada', 'number-missing'],
    ['TIDAK ADA', 'empty'],
    ['dalam proses', 'not-digits'],
  ],
);

table(
  'NPWP',
  parseNpwp,
  [
    ['01.234.567.8-901.000', '0012345678901000'],
    ['012345678901000', '0012345678901000'],
    ['6471015509850001', '6471015509850001'],
  ],
  [
    [12_345_678_901_000, 'wrong-length'],
    [6_471_015_509_850_000, 'digits-lost'],
    ['1,23457E+14', 'digits-lost'],
  ],
);

table(
  'PIRT',
  parsePirt,
  [
    ['2066471010012-26', '2066471010012-26'],
    ['206647101001226', '2066471010012-26'],
    ['P-IRT No. 2066471010012-26', '2066471010012-26'],
    ['PIRT2066471010012-26', '2066471010012-26'],
    ['DINKES P-IRT NO 2066471010012-26', '2066471010012-26'],
    [206_647_101_001_226, '2066471010012-26'],
  ],
  [
    ['0066471010012-26', 'pirt-packaging'],
    ['9066471010012-26', 'pirt-packaging'],
    ['206647101001', 'wrong-length'],
    ['2,06647E+14', 'digits-lost'],
    ['✓', 'number-missing'],
  ],
);

table(
  'BPOM MD',
  parseBpom,
  [
    ['MD 235602169254', 'MD235602169254'],
    ['md235602169254', 'MD235602169254'],
    ['BPOM RI MD 235602169254', 'MD235602169254'],
    ['MD 23560216925477', 'MD23560216925477'],
  ],
  [
    ['ML 235602169254', 'wrong-prefix'],
    ['235602169254', 'wrong-prefix'],
    ['MD', 'wrong-prefix'],
    ['MD 2,35602E+11', 'digits-lost'],
  ],
);

table(
  'halal certificate',
  parseHalal,
  [
    ['ID64110000123456789', 'ID64110000123456789'],
    ['id 6411 0000 1234 56789', 'ID64110000123456789'],
    ['No. ID64110000123456789', 'ID64110000123456789'],
  ],
  [
    ['KH-123/11/2025', 'fatwa-number'],
    ['KH.1234567890', 'fatwa-number'],
    ['kh123456', 'fatwa-number'],
    ['15120012340219', 'wrong-prefix'],
    ['ya', 'number-missing'],
    ['belum ada', 'empty'],
  ],
);

table(
  'GTIN',
  parseGtin,
  [
    ['6291041500213', '6291041500213'],
    ['1234567890128', '1234567890128'],
    ['4006381333931', '4006381333931'],
    ['9436465792104', '9436465792104'],
    ['23456785', '23456785'],
    ['4 006381 333931', '4006381333931'],
    [4_006_381_333_931, '4006381333931'],
  ],
  [
    ['23456783', 'check-digit'],
    ['4006381333932', 'check-digit'],
    ['123456789', 'wrong-length'],
    ['8,99123E+12', 'digits-lost'],
  ],
);

test('the check digit sees every single wrong digit', () => {
  const digits = fc.stringMatching(/^[0-9]{12}$/);
  fc.assert(
    fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, at, more) => {
      const right = `${body}${gtinCheckDigit(body)}`;
      const wrong = right.slice(0, at) + ((Number(right[at]) + more) % 10) + right.slice(at + 1);
      expect(parseGtin(right)).toBe(right);
      expect(parseGtin(wrong)).toMatchObject({ refused: 'check-digit' });
    }),
  );
});

test.each([
  ['8991234567899', 'gs1-indonesia'],
  ['4006381333931', 'global'],
  ['0200000000000', 'in-store'],
  ['0299999999999', 'in-store'],
  ['0300000000000', 'global'],
  ['0400000000000', 'in-store'],
  ['0500000000000', 'global'],
  ['2000000000000', 'in-store'],
  ['2999999999999', 'in-store'],
  ['3000000000000', 'global'],
  ['200000000000', 'in-store'],
  ['18991234567899', 'gs1-indonesia'],
  ['23456785', 'in-store'],
  ['96385074', 'global'],
])('%s is of the range %s', (gtin, range) => expect(gtinRange(gtin as Gtin)).toBe(range));

const vectors = '../shared/data/identifiers/gtin_vectors.json';
test.skipIf(!existsSync(vectors))(
  `the vectors of ${vectors} (skipped where that file is absent) agree`,
  () => {
    const read = JSON.parse(readFileSync(vectors, 'utf8')) as Record<'valid' | 'invalid', { code: string }[]>;
    for (const { code } of read.valid) expect(parseGtin(code)).toBe(code);
    for (const { code } of read.invalid) expect(parseGtin(code)).toMatchObject({ refused: 'check-digit' });
  },
);

test('numbers are read back grouped, those of persons masked', () => {
  expect(showNik('6471015509850001' as Nik)).toBe('647101 550985 0001');
  expect(maskNik('6471015509850001' as Nik)).toBe('6471••••••••0001');
  expect(maskNpwp('0012345678901000' as Npwp)).toBe('0012••••••••1000');
  expect(showNpwp('0012345678901000' as Npwp)).toBe('0012 3456 7890 1000');
  expect(showNib('1234567890123' as Nib)).toBe('1234 5678 90123');
  expect(showPirt('2066471010012-26' as Pirt)).toBe('P-IRT 2066471010012-26');
  expect(showBpom('MD235602169254' as Bpom)).toBe('MD 2356 0216 9254');
  expect(showHalal('ID64110000123456789' as Halal)).toBe('ID 6411 0000 1234 5678 9');
  expect(showGtin('8991234567899' as Gtin)).toBe('899 1234 56789 9');
});

test('what is shown of a number can be typed in again', () => {
  expect(parseNik(showNik('6471015509850001' as Nik))).toBe('6471015509850001');
  expect(parseNib(showNib('1234567890123' as Nib))).toBe('1234567890123');
  expect(parseNpwp(showNpwp('0012345678901000' as Npwp))).toBe('0012345678901000');
  expect(parsePirt(showPirt('2066471010012-26' as Pirt))).toBe('2066471010012-26');
  expect(parseBpom(showBpom('MD235602169254' as Bpom))).toBe('MD235602169254');
  expect(parseHalal(showHalal('ID64110000123456789' as Halal))).toBe('ID64110000123456789');
});

test('a PIRT number tells its packaging, food type, city and last year', () => {
  expect(readBackPirt('2066471010012-26' as Pirt)).toEqual({
    packaging: '2',
    foodType: '06',
    area: '64.71',
    expiresYear: 2026,
  });
});

test('a BPOM number of unusual length is taken with a warning', () => {
  expect(bpomWarning('MD235602169254' as Bpom)).toBeNull();
  expect(bpomWarning('MD23560216925477' as Bpom)).toBe('unusual-length');
});

test('a lost NIK is named as the spreadsheet shows it, never with its digits', () => {
  for (const cell of ['6471015509850000', 6_471_015_509_850_010])
    expect(parseNik(cell)).toEqual({ refused: 'digits-lost', what: 'nik', typed: '6,47102E+15' });
});
