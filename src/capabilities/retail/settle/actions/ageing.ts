// What payers owe makers on a day, by how late it is.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PartnerId } from '../../../partners/index.ts';
import { bornIdsOf } from '../../../registry/index.ts';
import { ageOf, ages } from '../rules/open.ts';
import type { Age } from '../rules/open.ts';
import { openAmong, statementsOfMakers, unsettledStatements } from '../store/statements.ts';
import type { StatementRow } from '../store/statements.ts';

export type Aged = {
  readonly payerId: PartnerId;
  readonly open: Rupiah;
  readonly byAge: Readonly<Record<Age, Rupiah>>;
  /** How many makers wait for money that is late. */
  readonly late: number;
  /** The day on which the oldest open amount was due. */
  readonly oldest: PlainDate;
};

/** Payers that owe makers anything on this day, within the scope, whole rupiah; the longest late first. */
export async function ageing(db: Db, day: PlainDate): Promise<readonly Aged[]> {
  const rows = await unsettledStatements(db);
  const open = openAmong(rows);
  const waiting = rows.filter((row) => (open.get(row.id) ?? 0n) > 0n);
  return [...Map.groupBy(waiting, (row) => row.payerId)]
    .map(([payerId, own]) => aged(payerId, own, open, day))
    .toSorted((a, b) => (a.oldest < b.oldest ? -1 : a.oldest > b.oldest ? 1 : 0));
}

function aged(
  payerId: PartnerId,
  rows: readonly StatementRow[],
  open: ReadonlyMap<string, Rupiah>,
  day: PlainDate,
): Aged {
  const sum = (of: readonly StatementRow[]) =>
    rupiah(of.reduce((all, row) => all + (open.get(row.id) ?? 0n), 0n));
  const of = (age: Age) => rows.filter((row) => ageOf(row.dueOn, day) === age);
  const late = new Set(rows.filter((row) => row.dueOn < day).map((row) => row.enterpriseId));
  return {
    payerId,
    open: sum(rows),
    byAge: Object.fromEntries(ages.map((age) => [age, sum(of(age))])) as Record<Age, Rupiah>,
    late: late.size,
    oldest: rows.map((row) => row.dueOn).toSorted()[0] ?? day,
  };
}

export type OwnMoney = {
  readonly open: Rupiah;
  /** Of `open`, what should have come by this day. */
  readonly late: Rupiah;
  /** Handed over by payers, waiting for the owner's word. */
  readonly toConfirm: Rupiah;
};

/** What payers owe an enterprise of today, also under ids joined into it; within the scope. */
export async function owedTo(db: Db, enterpriseId: string, day: PlainDate): Promise<OwnMoney> {
  const rows = await statementsOfMakers(db, await bornIdsOf(db, enterpriseId));
  const open = openAmong(rows);
  const standing = rows.filter((row) => !row.reversed);
  const sum = (of: readonly StatementRow[], part: (row: StatementRow) => bigint) =>
    rupiah(of.reduce((all, row) => all + part(row), 0n));
  const openOfRow = (row: StatementRow) => open.get(row.id) ?? 0n;
  return {
    open: sum(standing, openOfRow),
    late: sum(
      standing.filter((row) => row.dueOn < day),
      openOfRow,
    ),
    toConfirm: sum(standing, (row) => row.paid - row.confirmed),
  };
}
