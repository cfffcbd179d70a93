import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRupiah, parseRupiah, perYear } from './rupiah.ts';

const jt = 1_000_000;

test.each<[string | number, number, number | null, 'month' | 'year' | 'once']>([
  ['Rp 1.500.000,-', 1.5 * jt, 1.5 * jt, 'once'],
  ['Rp. 1.500.000,-', 1.5 * jt, 1.5 * jt, 'once'],
  ['Rp.1.500.000', 1.5 * jt, 1.5 * jt, 'once'],
  ['Rp1.500.000,00', 1.5 * jt, 1.5 * jt, 'once'],
  ['1.500.000', 1.5 * jt, 1.5 * jt, 'once'],
  ['1,500,000', 1.5 * jt, 1.5 * jt, 'once'],
  ['IDR 1,500,000.00', 1.5 * jt, 1.5 * jt, 'once'],
  ['1500000', 1.5 * jt, 1.5 * jt, 'once'],
  [1_500_000, 1.5 * jt, 1.5 * jt, 'once'],
  [1_500_000.5, 1_500_001, 1_500_001, 'once'],
  ['1500000,00', 1.5 * jt, 1.5 * jt, 'once'],
  ['1.500', 1_500, 1_500, 'once'],
  ['0', 0, 0, 'once'],
  ['1,5jt', 1.5 * jt, 1.5 * jt, 'once'],
  ['1.5jt', 1.5 * jt, 1.5 * jt, 'once'],
  ['1,5 jt', 1.5 * jt, 1.5 * jt, 'once'],
  ['1,5 JUTA', 1.5 * jt, 1.5 * jt, 'once'],
  ['1.5 juta rupiah', 1.5 * jt, 1.5 * jt, 'once'],
  ['500rb', 500_000, 500_000, 'once'],
  ['500 ribu', 500_000, 500_000, 'once'],
  ['0,125 M', 125 * jt, 125 * jt, 'once'],
  ['1,2 M', 1_200 * jt, 1_200 * jt, 'once'],
  ['1,2 Miliar', 1_200 * jt, 1_200 * jt, 'once'],
  ['Rp 2.3jt/bulan', 2.3 * jt, 2.3 * jt, 'month'],
  ['Rp 350K/bulan', 350_000, 350_000, 'month'],
  ['Rp1.500.000,-/bulan', 1.5 * jt, 1.5 * jt, 'month'],
  ['3 juta per bulan', 3 * jt, 3 * jt, 'month'],
  ['3 juta perbulan', 3 * jt, 3 * jt, 'month'],
  ['±3jt/bln', 3 * jt, 3 * jt, 'month'],
  ['Sekitar 3 juta sebulan', 3 * jt, 3 * jt, 'month'],
  ['50jt/tahun', 50 * jt, 50 * jt, 'year'],
  ['50 juta per thn', 50 * jt, 50 * jt, 'year'],
  ['Rp 2-3jt/bulan', 2 * jt, 3 * jt, 'month'],
  ['Rp 2 - 3 jt / bulan', 2 * jt, 3 * jt, 'month'],
  ['2jt/bln - 3jt/bln', 2 * jt, 3 * jt, 'month'],
  ['1,5–2jt', 1.5 * jt, 2 * jt, 'once'],
  ['500rb-1jt', 500_000, 1 * jt, 'once'],
  ['500.000-1jt', 500_000, 1 * jt, 'once'],
  ['Rp. 500.000 s/d Rp. 1.000.000', 500_000, 1 * jt, 'once'],
  ['Rp 500.000,- - Rp 1.000.000,-', 500_000, 1 * jt, 'once'],
  ['2 sampai 3 juta', 2 * jt, 3 * jt, 'once'],
  ['>3jt/Bulan', 3 * jt, null, 'month'],
  ['> 3 jt', 3 * jt, null, 'once'],
  ['di atas 3 juta', 3 * jt, null, 'once'],
  ['3jt ke atas', 3 * jt, null, 'once'],
  ['3jt+', 3 * jt, null, 'once'],
  ['<500rb', 0, 500_000, 'once'],
  ['di bawah 500 ribu', 0, 500_000, 'once'],
  ['kurang dari Rp 500.000', 0, 500_000, 'once'],
  ['1.000.000.000.000.000', 1e15, 1e15, 'once'],
])('%s is from %i to %s, per %s', (typed, low, high, per) => {
  const expected = { low: BigInt(low), high: high === null ? null : BigInt(high), per };
  expect(parseRupiah(typed)).toEqual(expected);
});

test.each<[string | number, string]>([
  ['dua', 'not-rupiah'],
  ['dua juta', 'not-rupiah'],
  ['2 juta 500 ribu', 'not-rupiah'],
  ['jutaan', 'not-rupiah'],
  ['-500000', 'not-rupiah'],
  [-500_000, 'not-rupiah'],
  [1e16, 'not-rupiah'],
  ['1.50.000', 'not-rupiah'],
  ['1..500', 'not-rupiah'],
  ['Rp', 'not-rupiah'],
  ['>', 'not-rupiah'],
  ['2-3-4jt', 'not-rupiah'],
  ['1,5', 'unit-missing'],
  ['Rp 2.3/bulan', 'unit-missing'],
  ['2.500 jt', 'amount-unclear'],
  ['1,250 M', 'amount-unclear'],
  ['3-2jt', 'range-upside-down'],
  ['100rb/hari', 'other-period'],
  ['1jt per minggu', 'other-period'],
  ['1,5E+06', 'digits-lost'],
  ['1.000.000.000.000.001', 'too-much'],
  ['2000 triliun', 'too-much'],
  ['', 'empty'],
  ['tidak ada', 'empty'],
])('%s is refused as %s', (typed, refused) => expect(parseRupiah(typed)).toMatchObject({ refused }));

test('every amount we write is read back to the rupiah', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (amount) => {
      const exactly = { low: amount, high: amount, per: 'once' };
      expect(parseRupiah(formatRupiah(amount))).toEqual(exactly);
      expect(parseRupiah(`${formatRupiah(amount)},-`)).toEqual(exactly);
      expect(parseRupiah(`Rp ${amount}`)).toEqual(exactly);
    }),
  );
});

test('the decimal sign of an amount in millions may be a dot or a comma', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
      const value = BigInt(whole * 100 + hundredths) * 10_000n;
      const decimals = String(hundredths).padStart(2, '0');
      for (const sign of ['.', ','])
        expect(parseRupiah(`${whole}${sign}${decimals}jt`)).toMatchObject({ low: value, high: value });
    }),
  );
});

test('a range keeps both ends in their order', () => {
  const end = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(end, end, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(parseRupiah(`Rp ${low}-${high}jt/bulan`)).toEqual({
        low: BigInt(low) * 1_000_000n,
        high: BigInt(high) * 1_000_000n,
        per: 'month',
      });
    }),
  );
});

test('a month times twelve is a year; a year and an amount without a period stay', () => {
  const yearly = (typed: string) =>
    perYear(parseRupiah(typed) as Exclude<ReturnType<typeof parseRupiah>, { refused: string }>);
  expect(yearly('2-3jt/bulan')).toEqual({ low: 24_000_000n, high: 36_000_000n });
  expect(yearly('>3jt/bulan')).toEqual({ low: 36_000_000n, high: null });
  expect(yearly('50jt/tahun')).toEqual({ low: 50_000_000n, high: 50_000_000n });
  expect(yearly('50jt')).toEqual({ low: 50_000_000n, high: 50_000_000n });
});
