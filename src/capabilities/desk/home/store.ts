// What the role homes read beside the published figures: an officer's own area, an owner's enterprises, the sign-ins.
import { sql } from 'drizzle-orm';

import { addYears } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { countByRole, countSessions } from '../../accounts/index.ts';
import { inScope } from '../../registry/index.ts';

export type AreaNow = {
  readonly count: number;
  readonly seenWithinYear: number;
  readonly withoutNib: number;
  readonly next: readonly { readonly track: string; readonly condition: string; readonly count: number }[];
};

type Grouped = { track: string | null; condition: string | null; n: number; seen: number; bare: number };

/** The active enterprises within the scope, counted this moment: for one area, never for a city. */
export async function countArea(db: Db, today: PlainDate): Promise<AreaNow> {
  const { rows } = await db.execute<Grouped>(sql`
    select next_track as track, next_condition as condition, count(*)::int as n,
      count(*) filter (where seen_day >= ${addYears(today, -1)})::int as seen, count(*) filter (where nib is null)::int as bare
    from desk_enterprise where status = 'active' and ${inScope(db)} group by 1, 2`);
  const total = (of: (row: Grouped) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  return {
    count: total((row) => row.n),
    seenWithinYear: total((row) => row.seen),
    withoutNib: total((row) => row.bare),
    next: rows
      .flatMap(({ track, condition, n }) => (track && condition ? [{ track, condition, count: n }] : []))
      .toSorted((a, b) => b.count - a.count || a.condition.localeCompare(b.condition)),
  };
}

export type Unseen = {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly seenDay: PlainDate | null;
};

/** Active enterprises of the scope not seen for a year, the longest first; never seen before all. */
export async function listUnseen(db: Db, today: PlainDate, most: number): Promise<readonly Unseen[]> {
  const { rows } = await db.execute<Unseen>(sql`
    select id, name, area, seen_day::text as "seenDay" from desk_enterprise
    where status = 'active' and ${inScope(db)} and (seen_day is null or seen_day < ${addYears(today, -1)})
    order by coalesce(seen_day, '-infinity'::date), id limit ${most}`);
  return rows;
}

export type Machine = {
  readonly byRole: readonly { readonly role: string; readonly n: number; readonly inactive: number }[];
  readonly sessions: number;
  /** Changes in the trail that are not yet sealed, and when the last seal was made. */
  readonly unsealed: number;
  readonly sealedAt: Date | null;
};

export async function readMachine(db: Db): Promise<Machine> {
  const { rows } = await db.execute<{ unsealed: number; sealed_at: string | null }>(sql`
    select (select max(at) from audit_seal) as sealed_at,
      (select count(*)::int from audit_entry e where id > coalesce((select max(entry_id) from audit_sealed), 0)) as unsealed`);
  const row = rows[0];
  return {
    byRole: await countByRole(db),
    sessions: await countSessions(db),
    unsealed: row?.unsealed ?? 0,
    sealedAt: row?.sealed_at ? new Date(row.sealed_at) : null,
  };
}

/** What data owners asked for and nobody has answered, and how many of these are past the day of the law. */
export async function countRequests(db: Db, now: Date): Promise<{ open: number; late: number }> {
  const { rows } = await db.execute<{ open: number; late: number }>(sql`
    select count(*)::int as open, count(*) filter (where due_at < ${now.toISOString()})::int as late
    from owners_request where state = 'open'`);
  return rows[0] ?? { open: 0, late: 0 };
}

/** Papers of the scope that wait for an officer's first look. */
export async function countPapers(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from evidence_waiting where state = 'waiting'`,
  );
  return rows[0]?.n ?? 0;
}

/** Movements of the scope that wait for an officer to confirm them. */
export async function countMovements(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ladder_movement where state = 'proposed'`,
  );
  return rows[0]?.n ?? 0;
}

/** Findings of the scope that differ from each other or from the record, and wait for a person to decide. */
export async function countOpenFindings(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from field_finding where state = 'open'`,
  );
  return rows[0]?.n ?? 0;
}
