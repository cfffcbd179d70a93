// Reports and their lines in and out of the database.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ReportId, ReportWay, SaleKind, Taker } from '../../kinds.ts';
import type { GoodLine } from '../rules/judge.ts';
import { report } from '../tables.ts';

export type NewReport = typeof report.$inferInsert;

/** Null when these lines are a report of the outlet already: the database is the judge. */
export async function addReport(db: Db, row: NewReport): Promise<ReportId | null> {
  const [added] = await db.insert(report).values(row).onConflictDoNothing().returning({ id: report.id });
  return (added?.id as ReportId | undefined) ?? null;
}

export type NewSale = Omit<GoodLine, 'kind'> & { readonly kind: SaleKind; readonly corrects: number | null };

/** All lines in one statement. */
export async function addSales(
  db: Db,
  { reportId, outletId }: { reportId: string; outletId: string },
  lines: readonly NewSale[],
): Promise<void> {
  const standings = [...new Map(lines.map((l) => [l.placement.id, l.placement])).values()];
  const place = new Map(standings.map((s, at) => [s.id, at + 1]));
  const all = <T>(pick: (line: NewSale) => T) => sql.param(lines.map(pick));
  await db.execute(sql`
    insert into retail_sale (report_id, line, placement_id, terms_id, enterprise_id, product_id, outlet_id, payer_id, kind,
      day, quantity, amount, taken_by, corrects)
    select ${reportId}::uuid, l.line, s.id, l.terms, s.enterprise, s.product, ${outletId}::uuid, s.payer, l.kind, l.day,
      l.quantity, l.amount, l.taken, l.corrects
    from unnest(${all((l) => l.line)}::int[], ${all((l) => place.get(l.placement.id))}::int[],
      ${all((l) => l.termsId)}::bigint[], ${all((l) => l.kind)}::text[], ${all((l) => l.day)}::date[],
      ${all((l) => l.quantity)}::int[], ${all((l) => String(l.amount))}::bigint[], ${all((l) => l.takenBy)}::text[],
      ${all((l) => l.corrects)}::bigint[])
      l (line, place, terms, kind, day, quantity, amount, taken, corrects)
    join unnest(${sql.param(standings.map((s) => s.id))}::uuid[], ${sql.param(standings.map((s) => s.enterpriseId))}::uuid[],
      ${sql.param(standings.map((s) => s.productId))}::uuid[], ${sql.param(standings.map((s) => s.payerId))}::uuid[])
      with ordinality s (id, enterprise, product, payer, place) on s.place = l.place`);
}

export type ReportRow = {
  readonly id: ReportId;
  readonly outletId: string;
  readonly month: PlainDate;
  readonly way: ReportWay;
  readonly fileName: string | null;
  readonly lines: number;
  readonly refusedLines: number;
  readonly postedAt: Date;
  readonly recordedBy: string;
  /** Of the lines in reach. */
  readonly quantity: number;
  readonly amount: bigint;
};

type Raw = Omit<ReportRow, 'postedAt' | 'amount'> & { readonly postedAt: string; readonly amount: string };

const shown = sql`
  select r.id, r.outlet_id as "outletId", r.month::text, r.way, r.file_name as "fileName", r.lines,
    r.refused_lines as "refusedLines", r.posted_at as "postedAt", r.recorded_by as "recordedBy",
    coalesce(s.quantity, 0)::int as quantity, coalesce(s.amount, 0)::text as amount
  from retail_report r left join lateral (select sum(quantity) as quantity, sum(amount) as amount from retail_sale
    where report_id = r.id) s on true`;

const rowOf = (raw: Raw): ReportRow => ({
  ...raw,
  postedAt: new Date(raw.postedAt),
  amount: BigInt(raw.amount),
});

/** Null when there is none. */
export async function findReport(db: Db, id: string): Promise<ReportRow | null> {
  const { rows } = await db.execute<Raw>(sql`${shown} where r.id = ${id}::uuid`);
  return rows[0] ? rowOf(rows[0]) : null;
}

/** Of one outlet and month in which these payers stand, the newest first. */
export async function listReports(
  db: Db,
  { outletId, month, payers }: { outletId: string; month: PlainDate; payers: readonly string[] },
): Promise<readonly ReportRow[]> {
  const { rows } = await db.execute<Raw>(sql`${shown}
    where r.outlet_id = ${outletId}::uuid and r.month = ${month}::date and exists (select from retail_report_payer p
      where p.report_id = r.id and p.payer_id = any(${sql.param([...payers])}::uuid[]))
    order by r.posted_at desc, r.id`);
  return rows.map(rowOf);
}

/** A line with what later lines have set right of it. */
export type SaleRow = {
  readonly id: number;
  readonly reportId: ReportId;
  readonly line: number;
  readonly placementId: string;
  readonly termsId: number;
  readonly enterpriseId: string;
  readonly productId: string;
  readonly outletId: string;
  readonly payerId: string;
  readonly kind: SaleKind;
  readonly day: PlainDate;
  readonly quantity: number;
  readonly amount: bigint;
  readonly takenBy: Taker;
  readonly corrects: number | null;
  readonly correctedQuantity: number;
  readonly correctedAmount: bigint;
};

type RawSale = { [K in keyof SaleRow]: SaleRow[K] extends bigint ? string : SaleRow[K] };

const sales = sql`
  select s.id::int, s.report_id as "reportId", s.line, s.placement_id as "placementId", s.terms_id::int as "termsId",
    s.enterprise_id as "enterpriseId", s.product_id as "productId", s.outlet_id as "outletId", s.payer_id as "payerId",
    s.kind, s.day::text, s.quantity, s.amount::text, s.taken_by as "takenBy", s.corrects::int,
    coalesce(c.quantity, 0)::int as "correctedQuantity", coalesce(c.amount, 0)::text as "correctedAmount"
  from retail_sale s left join lateral (select sum(quantity) as quantity, sum(amount) as amount from retail_sale
    where corrects = s.id and placement_id = s.placement_id) c on true`;

const saleOf = (raw: RawSale): SaleRow => ({
  ...raw,
  amount: BigInt(raw.amount),
  correctedAmount: BigInt(raw.correctedAmount),
});

/** Null when there is none in reach. */
export async function findSale(db: Db, id: number): Promise<SaleRow | null> {
  const { rows } = await db.execute<RawSale>(sql`${sales} where s.id = ${id}`);
  return rows[0] ? saleOf(rows[0]) : null;
}

/** By their line in the report, from `after` on. */
export async function listSales(
  db: Db,
  reportId: string,
  { after, limit }: { after: number; limit: number },
): Promise<readonly SaleRow[]> {
  const { rows } = await db.execute<RawSale>(
    sql`${sales} where s.report_id = ${reportId}::uuid and s.line > ${after} order by s.line, s.id limit ${limit}`,
  );
  return rows.map(saleOf);
}
