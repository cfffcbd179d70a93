// The till of a stall: what counts, what is taken back, which amounts get a key, and what may be typed.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { counts, readAmount, sumOf, tapsOf, usualAmounts } from './tally.ts';
import type { Told } from './told.ts';

const here = { activity: 'a1', enterprise: 'e1' };
let made = 0;
const sale = (
  amount: number,
  over: Partial<Told> & { body?: object } = {},
): Told & { body: { sale: string } } => {
  made += 1;
  const body = {
    sale: `s${made}`,
    ...here,
    group: 'craft',
    pay: 'cash',
    amount,
    coupons: 0,
    newBuyer: false,
  };
  return { kind: 'events:sale', at: made, state: 'saved', ...over, body: { ...body, ...over.body } };
};
const undo = (sold: { body: { sale: string } }, state: Told['state'] = 'saved'): Told => ({
  kind: 'events:undo',
  at: 0,
  state,
  body: { sale: sold.body.sale, enterprise: here.enterprise },
});

test('taps of another enterprise, of another event and of other kinds are not this till’s', () => {
  const own = sale(5_000);
  const others = [
    sale(7_000, { body: { enterprise: 'e2' } }),
    sale(9_000, { body: { activity: 'a2' } }),
    { kind: 'field:verify', at: 1, state: 'saved', body: { enterprise: 'e1' } } as const,
  ];
  expect(tapsOf([...others, own], here).map(({ amount }) => amount)).toEqual([5_000]);
});

test('a tap that was taken back or refused stays in sight and does not count; a refused taking back changes nothing', () => {
  const [kept, gone, refused, back] = [
    sale(1_000),
    sale(2_000),
    sale(4_000, { state: 'refused' }),
    sale(8_000),
  ];
  const taps = tapsOf([undo(back, 'refused'), undo(gone), back, refused, gone, kept], here);
  expect(taps.map((tap) => [tap.amount, counts(tap)])).toEqual([
    [8_000, true],
    [4_000, false],
    [2_000, false],
    [1_000, true],
  ]);
  expect(sumOf(taps)).toMatchObject({ amount: 9_000, taps: 2 });
});

test('the sum is told apart by way to pay, with the number of coupons', () => {
  const taps = tapsOf(
    [
      sale(15_000, { body: { pay: 'coupon', coupons: 3 } }),
      sale(12_500, { body: { pay: 'qris' } }),
      sale(5_000),
    ],
    here,
  );
  expect(sumOf(taps)).toEqual({
    amount: 32_500,
    taps: 3,
    coupons: 3,
    byPay: { coupon: 15_000, qris: 12_500, cash: 5_000 },
  });
});

test('taking back every tap leaves nought, whatever was tapped and in whatever order it is told', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { maxLength: 30 }),
      fc.integer({ min: 0, max: 30 }),
      (amounts, some) => {
        const sold = amounts.map((amount) => sale(amount));
        const left = sold.slice(Math.min(some, sold.length));
        const undone = sold.slice(0, some).map((one) => undo(one));
        const expected = left.reduce(
          (sum, { body }) => sum + Number((body as { amount?: number }).amount),
          0,
        );
        expect(sumOf(tapsOf([...sold, ...undone], here)).amount).toBe(expected);
        expect(sumOf(tapsOf([...undone, ...sold], here)).amount).toBe(expected);
      },
    ),
  );
});

test('amounts sold before get a key when no note is worth as much: the four most frequent, smallest first', () => {
  const sold = [8_000, 8_000, 12_500, 12_500, 3_000, 3_000, 99_000, 99_000, 1_500, 10_000, 10_000];
  const coupons = sale(7_500, { body: { pay: 'coupon', coupons: 3 } });
  const refused = sale(1_500, { state: 'refused' });
  const taps = tapsOf([...sold.map((amount) => sale(amount)), coupons, refused], here);
  expect(usualAmounts(taps)).toEqual([3_000, 8_000, 12_500, 99_000]);
  expect(usualAmounts([])).toEqual([]);
});

test.each([
  ['12500', 12_500],
  ['12.500', 12_500],
  ['Rp 12.500', 12_500],
  ['rp12,500', 12_500],
  ['1.000.000.000', 1_000_000_000],
  ['1', 1],
  ['1.000.000.001', null],
  ['0', null],
  ['', null],
  ['-5000', null],
  ['12.50', null],
  ['12,5', null],
  ['5rb', null],
  ['1e6', null],
  ['٥٠٠٠', null],
])('typed %j is %j rupiah', (typed, amount) => {
  expect(readAmount(typed)).toBe(amount);
});
