// What stands where in the demo city, on what terms, and what was brought there, counted and taken off.
import { move } from '../../src/capabilities/retail/goods/tables.ts';
import { placement, terms } from '../../src/capabilities/retail/placement/tables.ts';
import { addDays, addMonths, startOfDay } from '../../src/kernel/day.ts';
import type { PlainDate } from '../../src/kernel/day.ts';
import { freshId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';
import { randomFrom } from '../random.ts';
import type { Goods } from './goods.ts';

/** A shelf: which goods, through whom, at which rates, since how many months. */
type Shelf = {
  readonly outlet: string;
  readonly through: string | null;
  readonly goods: readonly [from: number, to: number];
  readonly months: number;
  readonly commission: number;
  readonly fee: number;
  /** Asked beside the commission; more than the law allows is what the trade office finds. */
  readonly promotion?: number;
  readonly otherCuts?: number;
};

const koperasi = 'Koperasi Semayang Contoh';

/** Rates in basis points. Twelve makers at the hypermarket, half of them at the hotel and the second branch. */
export const shelves: readonly Shelf[] = [
  {
    outlet: 'Contoh Hiper Balikpapan Kota',
    through: koperasi,
    goods: [0, 12],
    months: 3,
    commission: 500,
    fee: 200,
  },
  {
    outlet: 'Contoh Hiper Balikpapan Utara',
    through: koperasi,
    goods: [0, 6],
    months: 3,
    commission: 500,
    fee: 200,
  },
  { outlet: 'Hotel Teluk Rekaan', through: koperasi, goods: [0, 6], months: 3, commission: 200, fee: 100 },
  { outlet: 'Hotel Bukit Contoh', through: null, goods: [4, 8], months: 3, commission: 200, fee: 0 },
  { outlet: 'Toko Dekat Contoh Damai', through: null, goods: [6, 9], months: 3, commission: 300, fee: 0 },
  {
    outlet: 'Toko Dekat Contoh Gunung Sari',
    through: null,
    goods: [11, 12],
    months: 3,
    commission: 500,
    fee: 0,
    promotion: 600,
    otherCuts: 500,
  },
];

export type Standing = {
  readonly id: string;
  readonly outlet: string;
  readonly goods: Goods;
  /** Pieces counted on arrival each month. */
  readonly monthly: number;
};

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** The numbers of sheets are invented too: the same city has the same ones. */
const codes = (seed: number) => {
  const random = randomFrom(seed);
  return () => Array.from({ length: 16 }, () => random.of([...letters])).join('');
};

export async function demoShelves(
  db: Db,
  { goods, ids, month }: { goods: readonly Goods[]; ids: ReadonlyMap<string, string>; month: PlainDate },
): Promise<readonly Standing[]> {
  const code = codes(6471);
  const standing: (Standing & { readonly row: typeof placement.$inferInsert; readonly of: Shelf })[] = [];
  for (const of of shelves) {
    const outletId = ids.get(of.outlet);
    if (outletId === undefined) continue;
    const startsOn = addMonths(month, -of.months);
    const recorded = { recordedAt: startOfDay(startsOn, db.city.zone), recordedBy: 'demo' };
    for (const [n, one] of goods.slice(...of.goods).entries()) {
      const id = freshId<'Placement'>();
      standing.push({
        id,
        outlet: of.outlet,
        goods: one,
        monthly: 40 + ((n * 17) % 60),
        of,
        row: {
          id,
          productId: one.productId,
          enterpriseId: one.enterpriseId,
          outletId,
          aggregatorId: of.through === null ? null : (ids.get(of.through) ?? null),
          startsOn,
          signedOn: startsOn,
          code: code(),
          ...recorded,
        },
      });
    }
  }
  if (standing.length === 0) return [];
  await db.insert(placement).values(standing.map(({ row }) => row));
  await db.insert(terms).values(
    standing.map(({ id, of, row, monthly, goods: one }) => ({
      placementId: id,
      startsOn: row.startsOn,
      commission: of.commission,
      promotion: of.promotion ?? 0,
      otherCuts: of.otherCuts ?? 0,
      fee: of.fee,
      feeBase: 'sold' as const,
      listing: 0n,
      expected: BigInt(monthly * one.price),
      paymentDays: 14,
      returns: 'monthly' as const,
      note: (of.promotion ?? 0) > 0 ? 'Syarat lama toko, dibicarakan ulang (contoh)' : null,
      recordedAt: row.recordedAt,
      recordedBy: 'demo',
    })),
  );
  return standing;
}

/** Each month a delivery is sent and counted; here and there a piece is short, some come back, and one is on its way. */
export async function demoDeliveries(
  db: Db,
  standing: readonly Standing[],
  { month, today }: { month: PlainDate; today: PlainDate },
): Promise<void> {
  const rows: (typeof move.$inferInsert)[] = [];
  for (const [n, { id, monthly }] of standing.entries()) {
    const add = (
      kind: 'sent' | 'received' | 'returned' | 'damaged',
      day: PlainDate,
      what: { batch: string; expiresOn: PlainDate; quantity: number; deliveryId?: string; note?: string },
    ) =>
      rows.push({
        id: freshId<'Move'>(),
        placementId: id,
        kind,
        day,
        ...what,
        recordedAt: startOfDay(addDays(day, 1), db.city.zone),
        recordedBy: 'demo',
      });
    for (const back of [3, 2, 1]) {
      const starts = addMonths(month, -back);
      const batch = `B${starts.slice(2, 4)}${starts.slice(5, 7)}`;
      const what = {
        batch,
        expiresOn: addDays(starts, 45 + 30 * (n % 4) + 60),
        deliveryId: freshId<'Delivery'>(),
      };
      const short = (n + back) % 7 === 0 ? 1 : 0;
      add('sent', starts, { ...what, quantity: monthly + short });
      add('received', addDays(starts, 1), {
        ...what,
        quantity: monthly,
        ...(short > 0 ? { note: 'Satu bungkus penyok di jalan (contoh)' } : {}),
      });
      const { deliveryId: _, ...left } = what;
      if (back === 2 && n % 3 === 0) add('returned', addDays(starts, 26), { ...left, quantity: 2 });
      if (back === 2 && n % 8 === 1) add('damaged', addDays(starts, 20), { ...left, quantity: 1 });
    }
    if (n % 9 === 0)
      add('sent', addDays(today, -1), {
        batch: 'BARU',
        expiresOn: addDays(today, 150),
        deliveryId: freshId<'Delivery'>(),
        quantity: monthly,
      });
  }
  await db.insert(move).values(rows);
}
