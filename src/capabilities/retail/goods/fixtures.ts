// For tests only: a koperasi, an outlet, a maker's products that stand there with signed terms, and sales without a report.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { squeeze } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/db/index.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import type { takeOff } from './actions/off.ts';
import { countDelivery, sendGoods } from './actions/deliver.ts';
import { movesOf } from './store/moves.ts';

const at = '2026-11-01T02:00:00Z';

export async function aPartner(
  db: Db,
  name: string,
  kind: 'outlet' | 'koperasi' | 'chain' = 'outlet',
  parent: string | null = null,
): Promise<string> {
  const id = freshId();
  await db.execute(sql`
    insert into partners_partner (id, kind, name, squeezed, parent_id, area, active, revision, recorded_at, recorded_by)
    values (${id}::uuid, ${kind}, ${name}, ${squeeze(name)}, ${parent}::uuid, '64.71.01', true, 1, ${at}, 'test')`);
  return id;
}

/** A product of an enterprise of its own. */
export async function aProduct(db: Db, name: string, gtin: string | null = null) {
  const enterpriseId = await exampleEnterprise(db, { name: `Dapur ${name}`, owner: `Ibu ${name}` });
  const id = freshId();
  await db.execute(sql`
    insert into catalogue_product (id, enterprise_id, name, squeezed, kind, active, price, gtin, recorded_at, recorded_by)
    values (${id}::uuid, ${enterpriseId}::uuid, ${name}, ${squeeze(name)}, 'processed_food_dry', true, 20000, ${gtin}, ${at},
      'test')`);
  return { id, enterpriseId: enterpriseId as string };
}

export async function aStanding(
  db: Db,
  {
    product,
    outlet,
    aggregator = null,
    signed = true,
    ends = null,
  }: {
    readonly product: { readonly id: string; readonly enterpriseId: string };
    readonly outlet: string;
    readonly aggregator?: string | null;
    readonly signed?: boolean;
    readonly ends?: string | null;
  },
): Promise<string> {
  const id = freshId();
  await db.execute(sql`
    insert into retail_placement (id, product_id, enterprise_id, outlet_id, aggregator_id, starts_on, ends_on, signed_on, code,
      recorded_at, recorded_by)
    values (${id}::uuid, ${product.id}::uuid, ${product.enterpriseId}::uuid, ${outlet}::uuid, ${aggregator}::uuid, '2026-09-01',
      ${ends}::date, ${signed ? '2026-09-01' : null}::date, ${id}, ${at}, 'test')`);
  await db.execute(sql`
    insert into retail_terms (placement_id, starts_on, commission, promotion, other_cuts, fee, fee_base, listing, expected,
      payment_days, returns, recorded_at, recorded_by)
    values (${id}::uuid, '2026-09-01', 500, 0, 0, 200, 'sold', 0, 0, 14, 'monthly', ${at}, 'test')`);
  return id;
}

/** A line of sales as a report of its own would leave it; `pieces` below zero is brought back. */
export async function sell(db: Db, placement: string, pieces: number, day = '2026-11-10'): Promise<void> {
  const report = freshId();
  await db.execute(sql`
    insert into retail_report (id, outlet_id, month, way, digest, lines, refused_lines, posted_at, recorded_at, recorded_by)
    select ${report}::uuid, outlet_id, '2026-11-01', 'typed', ${report}, 1, 0, ${at}, ${at}, 'test' from retail_placement
    where id = ${placement}::uuid`);
  await db.execute(sql`
    insert into retail_sale (report_id, line, placement_id, terms_id, enterprise_id, product_id, outlet_id, payer_id, kind, day,
      quantity, amount, taken_by)
    select ${report}::uuid, 1, p.id, t.id, p.enterprise_id, p.product_id, p.outlet_id,
      coalesce(p.aggregator_id, p.outlet_id), ${pieces < 0 ? 'refunded' : 'sold'}, ${day}::date, ${pieces}, ${pieces * 20_000},
      'outlet'
    from retail_placement p join retail_terms t on t.placement_id = p.id where p.id = ${placement}::uuid`);
}

type Around = Parameters<typeof takeOff>[2] & { readonly today: PlainDate };

function given<T>(outcome: T): Exclude<T, { refused: string }> {
  if (isRefused(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome as Exclude<T, { refused: string }>;
}

/** Sent and counted as written, so that it lies on the shelf. */
export async function stock(
  db: Db,
  placementId: string,
  {
    quantity,
    batch = 'A',
    expiresOn = null,
  }: { quantity: number; batch?: string; expiresOn?: PlainDate | null },
  around: Around,
): Promise<string> {
  const among = { ids: [placementId] };
  const line = { placementId, quantity, batch, expiresOn };
  const { id } = given(await sendGoods(db, { among, lines: [line], day: around.today, note: null }, around));
  const moves = await movesOf(db, [placementId]);
  const sent = moves
    .filter((m) => m.deliveryId === id)
    .map((m) => [m.id as string, String(quantity)] as const);
  given(await countDelivery(db, { among, delivery: id, typed: new Map(sent), day: '' }, around));
  return id;
}
