// What outlets of the demo city reported and what makers were paid: through the acts of the application itself.
import { sql } from 'drizzle-orm';

import {
  payStatement,
  postLines,
  sayOfPayment,
  sayOfStatement,
  settleMonth,
} from '../../src/capabilities/retail/index.ts';
import type { PartnerId } from '../../src/capabilities/partners/index.ts';
import { addDays, addMonths, startOfDay } from '../../src/kernel/day.ts';
import type { PlainDate } from '../../src/kernel/day.ts';
import { isRefused } from '../../src/kernel/refusal.ts';
import { rupiah } from '../../src/kernel/rupiah.ts';
import type { Circumstances } from '../../src/platform/audit/index.ts';
import type { Db } from '../../src/platform/db/index.ts';
import type { Standing } from './shelves.ts';

/** As somebody did it on that day, at eight in the morning. */
const on = (db: Db, today: PlainDate): Circumstances => ({
  by: 'demo',
  now: new Date(startOfDay(today, db.city.zone).getTime() + 8 * 3_600_000),
  today,
});

const days = [6, 13, 20, 27];

/** Between six and eight pieces of ten, spread over four days; reported on the first of the next month. */
async function report(
  db: Db,
  outletId: string,
  standing: readonly Standing[],
  month: PlainDate,
): Promise<void> {
  const lines = standing.flatMap(({ goods, monthly }, n) => {
    const each = Math.floor((monthly * (6 + ((n + Number(month.slice(5, 7))) % 3))) / 40);
    return days.map((day, at) => ({
      line: n * days.length + at + 1,
      productId: goods.productId,
      day: addDays(month, day),
      quantity: each,
      amount: BigInt(each * goods.price),
      takenBy: n % 10 === 9 && at === 3 ? ('maker' as const) : ('outlet' as const),
      kind: 'sold' as const,
    }));
  });
  const around = on(db, addMonths(month, 1));
  const posted = await postLines(db, { outletId, month, lines }, around);
  if (isRefused(posted)) throw new Error(`the demo's report: ${posted.refused}`);
}

async function settle(db: Db, payerId: PartnerId, month: PlainDate): Promise<void> {
  const settled = await settleMonth(db, { payerId }, on(db, addDays(addMonths(month, 1), 6)));
  if (isRefused(settled)) throw new Error(`the demo's settlement: ${settled.refused}`);
}

type Statement = { readonly id: string; readonly due: string };

/** All statements of the month but the last `late` are paid nine days after it was settled, and makers say so. */
async function pay(db: Db, payerId: string, month: PlainDate, late: number): Promise<void> {
  const { rows } = await db.execute<Statement>(sql`
    select s.id, s.due from retail_statement s join retail_settlement t on t.id = s.settlement_id
    where s.payer_id = ${payerId}::uuid and t.month = ${month} and s.due > 0 order by s.due desc, s.code`);
  const day = addDays(addMonths(month, 1), 15);
  const paid = late > 0 ? rows.slice(0, -late) : rows;
  for (const [n, { id: statementId, due }] of paid.entries()) {
    const done = await payStatement(
      db,
      { statementId, amount: rupiah(BigInt(due)), day, how: 'Transfer (contoh)', proof: null },
      on(db, day),
    );
    if (isRefused(done)) throw new Error(`the demo's payment: ${done.refused}`);
    if (n % 4 === 3) continue;
    const said = { paymentId: done.id, act: 'confirmed' as const, reason: '', side: 'owner' as const };
    const confirmed = await sayOfPayment(db, said, on(db, addDays(day, 1)));
    if (isRefused(confirmed)) throw new Error(`the demo's payment: ${confirmed.refused}`);
  }
  const [doubted] = late > 0 ? rows.slice(-late) : [];
  if (!doubted) return;
  for (const [side, text, after] of [
    ['owner', 'Dua bungkus yang rusak ikut dipotong, padahal rusak di toko (contoh).', 3],
    ['payer', 'Kami periksa catatan penerimaan dengan toko pekan ini (contoh).', 5],
  ] as const) {
    const said = await sayOfStatement(
      db,
      { statementId: doubted.id, text, side },
      on(db, addDays(addMonths(month, 1), 6 + after)),
    );
    if (isRefused(said)) throw new Error(`the demo's dispute: ${said.refused}`);
  }
}

/**
 * Three months of reports, the last one missing at two outlets; two months settled by each payer, of the second some
 * makers still wait for their money and one doubts the statement.
 */
export async function demoMoney(
  db: Db,
  standing: readonly Standing[],
  { ids, month }: { ids: ReadonlyMap<string, string>; month: PlainDate },
): Promise<void> {
  const outlets = [...new Set(standing.map((s) => s.outlet))];
  const koperasi = ids.get('Koperasi Semayang Contoh');
  const silent = new Set(['Contoh Hiper Balikpapan Utara', 'Toko Dekat Contoh Damai']);
  const straight = ['Hotel Bukit Contoh', 'Toko Dekat Contoh Damai', 'Toko Dekat Contoh Gunung Sari'];
  const payers = [
    koperasi,
    ...straight.filter((name) => outlets.includes(name)).map((name) => ids.get(name)),
  ];
  for (const back of [3, 2, 1]) {
    const of = addMonths(month, -back);
    for (const name of outlets) {
      const outletId = ids.get(name);
      if (outletId === undefined || (back === 1 && silent.has(name))) continue;
      await report(
        db,
        outletId,
        standing.filter((s) => s.outlet === name),
        of,
      );
    }
    if (back === 1) break;
    for (const payer of payers) {
      if (payer === undefined) continue;
      await settle(db, payer as PartnerId, of);
      await pay(db, payer, of, back === 2 && payer === koperasi ? 3 : 0);
    }
  }
}
