// The line of reports of a payer, and what was sold in a stretch of it.
import { sql } from 'drizzle-orm';

import { basisPoints } from '../../../../kernel/basispoints.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PartnerId } from '../../../partners/index.ts';
import type { FeeBase, PlacementId, SettlementId } from '../../kinds.ts';
import type { SettledTerms, SoldGroup } from '../rules/settle.ts';
import type { Waiting } from '../rules/plan.ts';

/** The newest settlement of a payer that stands; `month` is the first day of the month it closed. */
export async function lastSettled(
  db: Db,
  payerId: PartnerId,
): Promise<{ id: SettlementId; to: number; month: string } | null> {
  const { rows } = await db.execute<{ id: SettlementId; to: number; month: string }>(sql`
    select id, to_number as "to", month::text from retail_settlement
    where payer_id = ${payerId}::uuid and reversed_at is null order by to_number desc limit 1`);
  return rows[0] ?? null;
}

/** Reports behind a number, in their order. */
export async function listWaiting(db: Db, payerId: PartnerId, after: number): Promise<readonly Waiting[]> {
  const { rows } = await db.execute<Waiting>(sql`
    select l.number, r.month::text from retail_report_payer l join retail_report r on r.id = l.report_id
    where l.payer_id = ${payerId}::uuid and l.number > ${after} order by l.number`);
  return rows;
}

type Stretch = { readonly payerId: PartnerId; readonly from: number; readonly to: number };

type Counted = {
  enterpriseId: EnterpriseId;
  outletId: PartnerId;
  productId: string;
  termsId: string;
  month: string;
  quantity: string;
  sold: string;
  taken: string;
};

/**
 * All that reports `from` to `to` say, in one statement; no line is marked or changed. Terms belong to one placement, and so
 * to one maker, product and outlet: a million lines are told apart by one number and their month.
 */
export async function sumSales(db: Db, { payerId, from, to }: Stretch): Promise<readonly SoldGroup[]> {
  const { rows } = await db.execute<Counted>(sql`
    select p.enterprise_id as "enterpriseId", p.outlet_id as "outletId", p.product_id as "productId",
      g.terms_id as "termsId", g.month::date::text as month, g.quantity::text, g.sold::text, coalesce(g.taken, 0)::text as taken
    from (
      select s.terms_id, date_trunc('month', s.day::timestamp) as month, sum(s.quantity) as quantity, sum(s.amount) as sold,
        sum(s.amount) filter (where s.taken_by = 'maker') as taken
      from retail_report_payer l join retail_sale s on s.report_id = l.report_id and s.payer_id = l.payer_id
      where l.payer_id = ${payerId}::uuid and l.number between ${from} and ${to} group by 1, 2) g
      join retail_terms t on t.id = g.terms_id join retail_placement p on p.id = t.placement_id`);
  return rows.map(({ termsId, quantity, sold, taken, ...row }) => ({
    ...row,
    termsId: Number(termsId),
    quantity: Number(quantity),
    sold: rupiah(BigInt(sold)),
    takenByMaker: rupiah(BigInt(taken)),
  }));
}

type TermsRow = {
  id: string;
  placementId: PlacementId;
  commission: number;
  promotion: number;
  otherCuts: number;
  fee: number;
  feeBase: FeeBase;
  listing: string;
  paymentDays: number;
};

export async function termsWith(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, SettledTerms>> {
  const { rows } = await db.execute<TermsRow>(sql`
    select id::text, placement_id as "placementId", commission, promotion, other_cuts as "otherCuts", fee,
      fee_base as "feeBase", listing::text, payment_days as "paymentDays"
    from retail_terms where id = any(${sql.param([...ids])}::bigint[])`);
  return new Map(
    rows.map((row) => [
      Number(row.id),
      {
        placementId: row.placementId,
        commission: basisPoints(row.commission),
        promotion: basisPoints(row.promotion),
        otherCuts: basisPoints(row.otherCuts),
        fee: basisPoints(row.fee),
        feeBase: row.feeBase,
        listing: rupiah(BigInt(row.listing)),
        paymentDays: row.paymentDays,
      },
    ]),
  );
}

/** What statements of this payer that stand have taken of the listing of each of these placements. */
export async function listingAsked(
  db: Db,
  payerId: PartnerId,
  placementIds: readonly PlacementId[],
): Promise<ReadonlyMap<PlacementId, Rupiah>> {
  if (placementIds.length === 0) return new Map();
  const { rows } = await db.execute<{ id: PlacementId; asked: string }>(sql`
    select t.placement_id as id, sum(n.listing)::text as asked
    from retail_statement s join retail_settlement x on x.id = s.settlement_id and x.reversed_at is null
      join retail_statement_line n on n.statement_id = s.id and n.listing > 0
      join retail_terms t on t.id = n.terms_id
    where s.payer_id = ${payerId}::uuid and t.placement_id = any(${sql.param([...placementIds])}::uuid[]) group by 1`);
  return new Map(rows.map(({ id, asked }) => [id, rupiah(BigInt(asked))]));
}
