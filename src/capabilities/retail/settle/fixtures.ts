// For tests only: reports of sales as they stand once they are posted, on the terms of their days.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { around } from '../../programme/fixtures.ts';
import type { ExamplePlacement } from '../fixtures.ts';
import type { SaleKind, Taker } from '../kinds.ts';
import { joinLines } from '../sales/store/payer.ts';

export type ExampleSale = {
  readonly at: ExamplePlacement;
  readonly day: string;
  readonly quantity: number;
  readonly amount: number;
  readonly takenBy?: Taker;
  readonly kind?: SaleKind;
  readonly corrects?: number;
};

/** One report of a month; it joins the lines of those who pay for its goods. Ids of its sales, in order. */
export async function aReport(db: Db, month: string, sales: readonly ExampleSale[]): Promise<number[]> {
  const [first] = sales;
  if (!first) throw new Error('a report without sales');
  const id = freshId<'SalesReport'>();
  const now = around.now.toISOString();
  await db.execute(sql`
    insert into retail_report (id, outlet_id, month, way, digest, lines, refused_lines, posted_at, recorded_at, recorded_by)
    values (${id}, ${first.at.outletId}, ${month}::date, 'typed', ${id}, ${sales.length}, 0, ${now}, ${now}, ${around.by})`);
  const ids: number[] = [];
  for (const [at, sale] of sales.entries()) {
    const { placementId, enterpriseId, productId, outletId, aggregatorId } = sale.at;
    const { rows } = await db.execute<{ id: string }>(sql`
      insert into retail_sale (report_id, line, placement_id, terms_id, enterprise_id, product_id, outlet_id, payer_id, kind,
        day, quantity, amount, taken_by, corrects)
      select ${id}, ${at + 1}, ${placementId}::uuid, t.id, ${enterpriseId}::uuid, ${productId}::uuid, ${outletId}::uuid,
        ${aggregatorId ?? outletId}::uuid, ${sale.kind ?? 'sold'}, ${sale.day}::date, ${sale.quantity}, ${sale.amount},
        ${sale.takenBy ?? 'outlet'}, ${sale.corrects ?? null}::bigint
      from retail_terms t where t.placement_id = ${placementId}::uuid and t.starts_on <= ${sale.day}::date
      order by t.starts_on desc limit 1 returning id`);
    ids.push(Number(rows[0]?.id));
  }
  await joinLines(
    db,
    id,
    sales.map(({ at }) => at.aggregatorId ?? at.outletId),
  );
  return ids;
}
