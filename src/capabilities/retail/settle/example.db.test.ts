// The worked example of docs/settlement.md: the figures there were computed by hand, these are the same.
import { beforeAll, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { wholeCity } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { around, given, programmeCity } from '../../programme/fixtures.ts';
import { aPartner, aPlacement, someTerms } from '../fixtures.ts';
import type { ExamplePlacement } from '../fixtures.ts';
import { settleMonth } from './actions/settle.ts';
import { aReport } from './fixtures.ts';
import type { ExampleSale } from './fixtures.ts';
import { trialBalance } from './store/ledger.ts';
import { linesOf, statementsOfSettlement } from './store/statements.ts';

let city: City;
beforeAll(async () => {
  city = await programmeCity();
});

const rate = 500;
const hotelRate = 200;
const fee = 300;

/** Price, pieces at the shop, pieces at the hotel. */
const makers: readonly (readonly [price: number, shop: number, hotel: number])[] = [
  [15_000, 120, 40],
  [12_500, 80, 30],
  [18_000, 60, 25],
  [25_000, 48, 20],
  [10_000, 50, 0],
  [22_000, 35, 0],
  [17_500, 40, 0],
  [9_000, 90, 0],
  [30_000, 15, 0],
  [7_500, 101, 0],
  [14_000, 33, 0],
  [1_370, 9, 0],
];

/** Sold, commission, fee, taken in cash, due: as they stand in docs/settlement.md. */
const byHand: readonly (readonly bigint[])[] = [
  [2_400_000n, 102_000n, 72_000n, 0n, 2_226_000n],
  [1_375_000n, 57_500n, 41_250n, 0n, 1_276_250n],
  [1_494_000n, 61_200n, 44_820n, 0n, 1_387_980n],
  [1_700_000n, 70_000n, 51_000n, 0n, 1_579_000n],
  [1_200_000n, 67_000n, 36_000n, 0n, 1_097_000n],
  [770_000n, 38_500n, 23_100n, 0n, 708_400n],
  [770_000n, 38_500n, 23_100n, 70_000n, 638_400n],
  [810_000n, 40_500n, 24_300n, 0n, 745_200n],
  [450_000n, 22_500n, 13_500n, 0n, 414_000n],
  [757_500n, 37_875n, 22_725n, 0n, 696_900n],
  [420_000n, 21_000n, 12_600n, 0n, 386_400n],
  [12_330n, 617n, 370n, 0n, 11_343n],
];

async function twelve(db: Db) {
  const koperasi = await aPartner(db, { kind: 'koperasi', name: 'Koperasi Semayang' });
  const shop = await aPartner(db, { name: 'Hypermart Rekaan' });
  const hotel = await aPartner(db, { kind: 'hotel', name: 'Hotel Rekaan' });
  const terms = { commission: rate, fee };
  const atShop: ExamplePlacement[] = [];
  const atHotel: ExamplePlacement[] = [];
  for (const [n, [, , rooms]] of makers.entries()) {
    const name = `Produk ${String(n + 1)}`;
    const one = await aPlacement(db, { outletId: shop, aggregatorId: koperasi, name, terms });
    atShop.push(one);
    if (rooms === 0) continue;
    const { enterpriseId, productId } = one;
    const same = { enterpriseId, productId, outletId: hotel, aggregatorId: koperasi };
    atHotel.push(await aPlacement(db, { ...same, terms: { commission: hotelRate, fee } }));
  }
  return { koperasi, shop, hotel, atShop, atHotel };
}

type City12 = Awaited<ReturnType<typeof twelve>>;
const at = (all: readonly ExamplePlacement[], n: number): ExamplePlacement => {
  const one = all[n - 1];
  if (!one) throw new Error('no such maker');
  return one;
};

/** September is settled before; its line of maker 11 said three pieces too many. */
async function october(db: Db, { koperasi, atShop, atHotel }: City12) {
  const eleven = { at: at(atShop, 11), amount: 280_000, quantity: 20, day: '2026-09-20' };
  const [wrong = 0] = await aReport(db, '2026-09-01', [eleven]);
  given(await settleMonth(db, { payerId: koperasi }, { ...around, today: '2026-10-01' }));
  await someTerms(db, at(atShop, 5).placementId, day('2026-10-16'), { commission: 600, fee });
  const sale = (one: ExamplePlacement, price: number, quantity: number): ExampleSale => ({
    at: one,
    day: '2026-10-10',
    quantity,
    amount: price * quantity,
  });
  const plain = makers.map(([price, pieces], n) => sale(at(atShop, n + 1), price, pieces));
  await aReport(db, '2026-10-01', [
    ...plain,
    { ...sale(at(atShop, 3), 18_000, -2), kind: 'refunded' },
    { ...sale(at(atShop, 5), 10_000, 70), day: '2026-10-16' },
    { ...sale(at(atShop, 7), 17_500, 4), takenBy: 'maker' },
    { ...sale(at(atShop, 11), 14_000, -3), day: '2026-09-20', kind: 'corrected', corrects: wrong },
  ]);
  const rooms = makers.filter(([, , pieces]) => pieces > 0);
  await aReport(
    db,
    '2026-10-01',
    rooms.map(([price, , pieces], n) => sale(at(atHotel, n + 1), price, pieces)),
  );
  return given(await settleMonth(db, { payerId: koperasi }, { ...around, today: '2026-11-01' }));
}

test('twelve makers at a shop and a hotel get what was computed by hand, to the rupiah', () =>
  rolledBack(city, wholeCity, async (db) => {
    const all = await twelve(db);
    const settled = await october(db, all);
    expect([settled.sold, settled.due, settled.statements]).toEqual([12_158_830n, 11_166_873n, 12]);
    const statements = await statementsOfSettlement(db, settled.id);
    const of = (n: number) => statements.find((s) => s.enterpriseId === at(all.atShop, n).enterpriseId);
    expect(
      byHand.map((_, n) => {
        const s = of(n + 1);
        return [s?.sold, s?.commission, s?.fee, s?.takenByMaker, s?.due];
      }),
    ).toEqual(byHand);

    const five = await linesOf(db, of(5)?.id ?? '');
    expect(five.map((line) => [line.rate, line.sold, line.commission, line.due])).toEqual([
      [500, 500_000n, 25_000n, 460_000n],
      [600, 700_000n, 42_000n, 637_000n],
    ]);
    const eleven = await linesOf(db, of(11)?.id ?? '');
    expect(eleven.map((line) => [line.month, line.quantity, line.sold, line.due])).toEqual([
      ['2026-09-01', -3, -42_000n, -38_640n],
      ['2026-10-01', 33, 462_000n, 425_040n],
    ]);
  }));

test('the books of the koperasi say the same, and their two sides are equal', () =>
  rolledBack(city, wholeCity, async (db) => {
    const all = await twelve(db);
    await october(db, all);
    const rows = await trialBalance(db, all.koperasi);
    const balance = new Map(rows.map((row) => [row.account, row.debit - row.credit]));
    // September: 280.000 sold at the shop, 14.000 of it commission, 8.400 fee, 257.600 to maker 11.
    expect(balance.get(`outlet:${all.shop}`)).toBe(10_163_830n + 280_000n);
    expect(balance.get(`outlet:${all.hotel}`)).toBe(1_925_000n);
    expect(balance.get(`commission:${all.shop}`)).toBe(-518_692n - 14_000n);
    expect(balance.get(`commission:${all.hotel}`)).toBe(-38_500n);
    expect(balance.get(`fee:${all.koperasi}`)).toBe(-364_765n - 8_400n);
    const owed = rows.filter((row) => row.account.startsWith('maker:'));
    expect(owed.reduce((sum, row) => sum + row.credit - row.debit, 0n)).toBe(11_166_873n + 257_600n);
    expect(rows.reduce((sum, row) => sum + row.debit - row.credit, 0n)).toBe(0n);
  }));
