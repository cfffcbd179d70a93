// Reports in the database: what is posted, to whom it counts, and what twenty outlets at once must not break.
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Db, Scope } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { around, programmeCity } from '../../programme/fixtures.ts';
import { actsFor, aPartner, aPlacement, someTerms } from '../fixtures.ts';
import type { ExamplePlacement } from '../fixtures.ts';
import { correctSale } from './actions/correct.ts';
import { missingReports, payerLine, postLines, soldOf } from './door.ts';
import type { SaidLine } from './rules/judge.ts';
import { listSales } from './store/reports.ts';

const city = await programmeCity();
const month = day('2026-10-01');
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);

/** Counted on arrival, on the first day of the placement. */
const deliver = (db: Db, placementId: string, quantity: number) =>
  db.execute(sql`
    insert into retail_move (id, placement_id, kind, delivery_id, batch, expires_on, quantity, day, recorded_at, recorded_by)
    values (gen_random_uuid(), ${placementId}::uuid, 'received', null, 'A1', null, ${quantity}, '2026-08-01',
      ${around.now.toISOString()}, ${around.by})`);

async function stocked(db: Db, known: Parameters<typeof aPlacement>[1] = {}, pieces = 100) {
  const placed = await aPlacement(db, known);
  await deliver(db, placed.placementId, pieces);
  return placed;
}

const line = (placed: ExamplePlacement, more: Partial<SaidLine> = {}): SaidLine => ({
  line: 1,
  productId: placed.productId,
  day: day('2026-10-10'),
  quantity: 3,
  amount: 45_000n,
  takenBy: 'outlet',
  kind: 'sold',
  ...more,
});

async function posted(db: Db, outletId: string, ...lines: SaidLine[]) {
  const result = await postLines(db, { outletId, month, lines }, around);
  if (isRefused(result)) throw new Error(result.refused);
  return result;
}

test('the good lines of a report are posted on the terms of their day, and it stands in the line of each payer', () =>
  inCity(async (db) => {
    const straight = await stocked(db);
    const { outletId } = straight;
    const carried = await stocked(db, { outletId, through: true, name: 'Kopi Rekaan' });
    await someTerms(db, straight.placementId, day('2026-10-15'), { commission: 200 });
    const { reportId, refused } = await posted(
      db,
      outletId,
      line(straight),
      line(straight, { line: 2, day: day('2026-10-15') }),
      line(carried, { line: 3, quantity: 101 }),
      line(carried, { line: 4, amount: 0n, takenBy: 'maker' }),
    );
    expect(refused).toEqual([{ line: 3, refused: 'never-delivered', there: 100 }]);
    const sales = await listSales(db, reportId, { after: 0, limit: 10 });
    expect(sales.map((s) => [s.line, s.payerId, s.quantity, s.takenBy])).toEqual([
      [1, outletId, 3, 'outlet'],
      [2, outletId, 3, 'outlet'],
      [4, carried.aggregatorId, 3, 'maker'],
    ]);
    expect(sales[1]?.termsId).toBeGreaterThan(sales[0]?.termsId ?? 0);
    expect(await payerLine(db, outletId)).toEqual({ last: 1 });
    expect(await payerLine(db, carried.aggregatorId ?? '')).toEqual({ last: 1 });
    expect([...(await soldOf(db, [straight.placementId, carried.placementId])).values()]).toEqual([6, 3]);
    expect((await soldOf(db, [straight.placementId], day('2026-10-14'))).get(straight.placementId)).toBe(3);
  }));

test('the same lines under another name change nothing, and a longer report adds only what is new', () =>
  inCity(async (db) => {
    const placed = await stocked(db);
    const { outletId } = placed;
    const half = [line(placed), line(placed, { line: 2 })];
    await posted(db, outletId, ...half);
    const again = await postLines(
      db,
      { outletId, month, lines: half.toReversed(), fileName: 'lain.csv' },
      around,
    );
    expect(again).toEqual({ refused: 'report-known' });
    const whole = await posted(db, outletId, ...half, line(placed, { line: 3, day: day('2026-10-20') }));
    expect(whole).toMatchObject({ posted: 1, refused: [{ line: 1 }, { line: 2 }] });
    expect((await soldOf(db, [placed.placementId])).get(placed.placementId)).toBe(9);
    expect(await payerLine(db, outletId)).toEqual({ last: 2 });
  }));

test('a report of nothing is a report, once', () =>
  inCity(async (db) => {
    const { outletId } = await stocked(db);
    const late = async () =>
      (await missingReports(db, day('2026-11-08'))).filter((m) => m.outletId === outletId);
    expect((await late()).map((m) => [m.month, m.daysLate])).toEqual([
      ['2026-08-01', 62],
      ['2026-09-01', 32],
      ['2026-10-01', 1],
    ]);
    await posted(db, outletId);
    expect((await late()).map((m) => m.month)).toEqual(['2026-08-01', '2026-09-01']);
    expect(await postLines(db, { outletId, month, lines: [] }, around)).toEqual({ refused: 'report-known' });
  }));

test('a settled month takes no line of its payer, and a correction of it belongs to the running month', () =>
  inCity(async (db) => {
    const placed = await stocked(db);
    const { outletId } = placed;
    const { reportId } = await posted(db, outletId, line(placed));
    await db.execute(sql`
      insert into retail_settlement (id, payer_id, month, from_number, to_number, day, sold, due, recorded_at, recorded_by)
      values (gen_random_uuid(), ${outletId}::uuid, '2026-10-01', 1, 1, '2026-11-05', 45000, 45000,
        ${around.now.toISOString()}, ${around.by})`);
    const late = await postLines(db, { outletId, month, lines: [line(placed, { quantity: 1 })] }, around);
    expect(late).toMatchObject({ refused: 'nothing-good', lines: [{ refused: 'month-closed' }] });
    const [sale] = await listSales(db, reportId, { after: 0, limit: 1 });
    const asked = {
      saleId: sale?.id ?? 0,
      quantity: 2,
      amount: 30_000n,
      seenQuantity: 3,
      reason: 'salah ketik',
    };
    const corrected = await correctSale(db, asked, around);
    if (isRefused(corrected)) throw new Error(corrected.refused);
    const [difference] = await listSales(db, corrected.reportId, { after: 0, limit: 1 });
    expect(difference).toMatchObject({
      kind: 'corrected',
      day: '2026-10-10',
      termsId: sale?.termsId,
      quantity: -1,
      amount: -15_000n,
      corrects: sale?.id,
    });
    expect(await payerLine(db, outletId)).toEqual({ last: 2 });
    expect((await soldOf(db, [placed.placementId])).get(placed.placementId)).toBe(2);
    expect(await correctSale(db, asked, around)).toEqual({ refused: 'changed-since' });
    expect(await correctSale(db, { ...asked, saleId: difference?.id ?? 0 }, around)).toEqual({
      refused: 'unknown-line',
    });
  }));

describe('whose sales', () => {
  const scope: Scope = { kind: 'partner', user: 'bendahara' };

  test('a koperasi posts and reads what was placed through it, and nothing else of the outlet', () =>
    inCity(async (db) => {
      const straight = await stocked(db);
      const { outletId } = straight;
      const carried = await stocked(db, { outletId, through: true, name: 'Kopi Rekaan' });
      await actsFor(db, 'bendahara', carried.aggregatorId ?? '');
      await posted(db, outletId, line(straight), line(carried));
      await db.execute(
        sql`select set_config('app.area', '', true), set_config('app.partner', 'bendahara', true)`,
      );
      const theirs = Object.create(db, { scope: { value: scope } }) as Db;
      expect([...(await soldOf(theirs, [straight.placementId, carried.placementId])).values()]).toEqual([
        0, 3,
      ]);
      const more = await posted(
        theirs,
        outletId,
        line(carried, { day: day('2026-10-11') }),
        line(straight, { line: 2 }),
      );
      expect(more).toMatchObject({ posted: 1, refused: [{ line: 2, refused: 'unknown-product' }] });
      expect(await payerLine(theirs, outletId)).toEqual({ last: 1 });
      expect(await payerLine(theirs, carried.aggregatorId ?? '')).toEqual({ last: 2 });
    }));
});

test('twenty outlets of one koperasi post at once: its numbers have no gap and no double', async () => {
  const koperasi = await within(city, wholeCity, (db) =>
    aPartner(db, { kind: 'koperasi', name: 'Koperasi Ramai' }),
  );
  const shops: ExamplePlacement[] = [];
  for (let n = 0; n < 20; n++)
    shops.push(await within(city, wholeCity, (db) => stocked(db, { aggregatorId: koperasi })));
  const results = await Promise.all(
    shops.flatMap((placed) =>
      [1, 2].map(() =>
        within(city, wholeCity, (db) =>
          postLines(db, { outletId: placed.outletId, month, lines: [line(placed)] }, around),
        ),
      ),
    ),
  );
  expect(results.filter((r) => !isRefused(r)).length).toBe(20);
  expect(results.filter((r) => isRefused(r) && r.refused === 'report-known').length).toBe(20);
  const numbers = await within(city, wholeCity, (db) =>
    db.execute<{ number: number }>(
      sql`select number from retail_report_payer where payer_id = ${koperasi}::uuid order by number`,
    ),
  );
  expect(numbers.rows.map((r) => r.number)).toEqual(shops.map((_, at) => at + 1));
});
