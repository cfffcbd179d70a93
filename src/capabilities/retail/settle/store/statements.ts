// Statements as they are read: by payer, by maker, one with its lines, and what is paid of each.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PartnerId } from '../../../partners/index.ts';
import type { SettlementId, StatementId } from '../../kinds.ts';
import { openOf } from '../rules/open.ts';

export type StatementRow = {
  readonly id: StatementId;
  readonly settlementId: SettlementId;
  readonly payerId: PartnerId;
  readonly enterpriseId: EnterpriseId;
  readonly code: string;
  readonly month: PlainDate;
  readonly day: PlainDate;
  readonly dueOn: PlainDate;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly reversed: boolean;
  readonly reverseReason: string | null;
  readonly sold: Rupiah;
  readonly commission: Rupiah;
  readonly cuts: Rupiah;
  readonly fee: Rupiah;
  readonly takenByMaker: Rupiah;
  readonly due: Rupiah;
  /** Handed over and not said to be missing. */
  readonly paid: Rupiah;
  readonly confirmed: Rupiah;
  readonly disputed: boolean;
};

const amounts = ['sold', 'commission', 'cuts', 'fee', 'takenByMaker', 'due', 'paid', 'confirmed'] as const;
type Raw = Omit<StatementRow, (typeof amounts)[number]> & Record<(typeof amounts)[number], string>;

const known = (row: Raw): StatementRow => ({
  ...row,
  sold: rupiah(BigInt(row.sold)),
  commission: rupiah(BigInt(row.commission)),
  cuts: rupiah(BigInt(row.cuts)),
  fee: rupiah(BigInt(row.fee)),
  takenByMaker: rupiah(BigInt(row.takenByMaker)),
  due: rupiah(BigInt(row.due)),
  paid: rupiah(BigInt(row.paid)),
  confirmed: rupiah(BigInt(row.confirmed)),
});

async function read(db: Db, where: SQL): Promise<readonly StatementRow[]> {
  const { rows } = await db.execute<Raw>(sql`
    select s.id, s.settlement_id as "settlementId", s.payer_id as "payerId", s.enterprise_id as "enterpriseId", s.code,
      x.month::text, x.day::text, s.due_on::text as "dueOn", x.from_number as "fromNumber", x.to_number as "toNumber",
      x.reversed_at is not null as reversed, x.reverse_reason as "reverseReason", s.sold::text, s.commission::text,
      s.cuts::text, s.fee::text, s.taken_by_maker::text as "takenByMaker", s.due::text,
      coalesce(p.paid, 0)::text as paid, coalesce(p.confirmed, 0)::text as confirmed,
      exists (select from retail_dispute d where d.statement_id = s.id and d.ended_at is null) as disputed
    from retail_statement s join retail_settlement x on x.id = s.settlement_id
      left join lateral (
        select sum(y.amount) filter (where a.act in ('paid', 'confirmed')) as paid,
          sum(y.amount) filter (where a.act = 'confirmed') as confirmed
        from retail_payment y cross join lateral (
          select act from retail_payment_act where payment_id = y.id order by id desc limit 1) a
        where y.statement_id = s.id) p on true
    where ${where} order by x.month desc, s.due_on desc, s.id`);
  return rows.map(known);
}

/** Null when there is none in the scope. */
export async function findStatement(db: Db, id: string): Promise<StatementRow | null> {
  return (await read(db, sql`s.id = ${id}::uuid`))[0] ?? null;
}

export const statementsOfSettlement = (db: Db, id: string): Promise<readonly StatementRow[]> =>
  read(db, sql`s.settlement_id = ${id}::uuid`);

/** Of one payer, those that stand; the newest first. */
export const statementsOfPayer = (db: Db, payerId: PartnerId): Promise<readonly StatementRow[]> =>
  read(db, sql`s.payer_id = ${payerId}::uuid and x.reversed_at is null`);

/** Of makers by the ids under which goods were placed, also those taken back; the newest first. */
export const statementsOfMakers = (db: Db, ids: readonly string[]): Promise<readonly StatementRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : read(db, sql`s.enterprise_id = any(${sql.param([...ids])}::uuid[])`);

/** All between one payer and one maker that stand. */
export const statementsBetween = (
  db: Db,
  { payerId, enterpriseId }: Pick<StatementRow, 'payerId' | 'enterpriseId'>,
): Promise<readonly StatementRow[]> =>
  read(
    db,
    sql`s.payer_id = ${payerId}::uuid and s.enterprise_id = ${enterpriseId}::uuid and x.reversed_at is null`,
  );

/** Of the whole scope, those that stand and are not settled to the rupiah. */
export const unsettledStatements = (db: Db): Promise<readonly StatementRow[]> =>
  read(db, sql`x.reversed_at is null and s.due <> coalesce(p.paid, 0)`);

/** What is open of each of these, which are to be all that stand between their payers and makers. */
export function openAmong(rows: readonly StatementRow[]): ReadonlyMap<string, Rupiah> {
  const standing = rows.filter((row) => !row.reversed);
  return new Map(
    [...Map.groupBy(standing, (row) => `${row.payerId} ${row.enterpriseId}`).values()].flatMap((between) => [
      ...openOf(between),
    ]),
  );
}

export type LineRow = {
  readonly outletId: PartnerId;
  readonly productId: string;
  readonly month: PlainDate;
  readonly rate: number;
  readonly quantity: number;
  readonly sold: Rupiah;
  readonly commission: Rupiah;
  readonly promotion: Rupiah;
  readonly otherCuts: Rupiah;
  readonly listing: Rupiah;
  readonly fee: Rupiah;
  readonly takenByMaker: Rupiah;
  readonly due: Rupiah;
};

const parts = [
  'sold',
  'commission',
  'promotion',
  'otherCuts',
  'listing',
  'fee',
  'takenByMaker',
  'due',
] as const;
type RawLine = Omit<LineRow, (typeof parts)[number]> & Record<(typeof parts)[number], string>;

/** Lines of a statement by outlet, product and month; `rate` is the commission of the day of sale in basis points. */
export async function linesOf(db: Db, statementId: string): Promise<readonly LineRow[]> {
  const { rows } = await db.execute<RawLine>(sql`
    select n.outlet_id as "outletId", n.product_id as "productId", n.month::text, t.commission as rate, n.quantity,
      n.sold::text, n.commission::text, n.promotion::text, n.other_cuts::text as "otherCuts", n.listing::text,
      n.fee::text, n.taken_by_maker::text as "takenByMaker", n.due::text
    from retail_statement_line n join retail_terms t on t.id = n.terms_id
    where n.statement_id = ${statementId}::uuid order by n.outlet_id, n.product_id, n.month, t.starts_on`);
  return rows.map((row) => ({
    ...row,
    sold: rupiah(BigInt(row.sold)),
    commission: rupiah(BigInt(row.commission)),
    promotion: rupiah(BigInt(row.promotion)),
    otherCuts: rupiah(BigInt(row.otherCuts)),
    listing: rupiah(BigInt(row.listing)),
    fee: rupiah(BigInt(row.fee)),
    takenByMaker: rupiah(BigInt(row.takenByMaker)),
    due: rupiah(BigInt(row.due)),
  }));
}

/** What buyers brought back and what set earlier lines right, both part of what the statement calls sold. */
export async function setRight(
  db: Db,
  { payerId, enterpriseId, fromNumber, toNumber }: StatementRow,
): Promise<{ readonly refunded: Rupiah; readonly corrected: Rupiah }> {
  const { rows } = await db.execute<{ refunded: string; corrected: string }>(sql`
    select coalesce(sum(amount) filter (where kind = 'refunded'), 0)::text as refunded,
      coalesce(sum(amount) filter (where kind = 'corrected'), 0)::text as corrected
    from retail_sale where enterprise_id = ${enterpriseId}::uuid and payer_id = ${payerId}::uuid and report_id in (
      select report_id from retail_report_payer
      where payer_id = ${payerId}::uuid and number between ${fromNumber} and ${toNumber})`);
  const [row] = rows;
  return { refunded: rupiah(BigInt(row?.refunded ?? 0)), corrected: rupiah(BigInt(row?.corrected ?? 0)) };
}

export type SettlementRow = {
  readonly id: SettlementId;
  readonly month: PlainDate;
  readonly day: PlainDate;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly reversed: boolean;
  readonly reverseReason: string | null;
  readonly sold: Rupiah;
  readonly due: Rupiah;
};

/** Of one payer, the newest first, also those taken back. */
export async function listSettlements(db: Db, payerId: PartnerId): Promise<readonly SettlementRow[]> {
  const { rows } = await db.execute<Omit<SettlementRow, 'sold' | 'due'> & { sold: string; due: string }>(sql`
    select id, month::text, day::text, from_number as "fromNumber", to_number as "toNumber",
      reversed_at is not null as reversed, reverse_reason as "reverseReason", sold::text, due::text
    from retail_settlement where payer_id = ${payerId}::uuid order by month desc, recorded_at desc`);
  return rows.map((row) => ({ ...row, sold: rupiah(BigInt(row.sold)), due: rupiah(BigInt(row.due)) }));
}
