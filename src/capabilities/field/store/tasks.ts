// Visits and who makes them, in and out of the database.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { inScope } from '../../registry/index.ts';
import type { Dealt, Due } from '../rules/deal.ts';

/** Who is given visits: the officers of an RT or a kelurahan who may sign in. */
export type FieldOfficer = { readonly id: string; readonly name: string; readonly area: string };

export async function listOfficers(db: Db): Promise<readonly FieldOfficer[]> {
  const { rows } = await db.execute<FieldOfficer>(sql`
    select id, name, area from accounts_user
    where active and role in ('rt_officer', 'kelurahan_officer') and ${inScope(db)} order by area, name, id`);
  return rows;
}

export type GivenTask = {
  readonly id: string;
  readonly area: string;
  readonly officer: string;
  readonly done: boolean;
};

/** The month's visits within an area; `id` is the enterprise's. */
export async function givenIn(db: Db, month: string, area: string): Promise<readonly GivenTask[]> {
  const { rows } = await db.execute<GivenTask>(sql`
    select enterprise_id as id, area, officer, finding_id is not null as done from field_task
    where month = ${month} and starts_with(area, ${area}) order by id`);
  return rows;
}

/** Running enterprises of an area last seen before a day, without a visit this month: longest unseen first. */
export async function dueIn(
  db: Db,
  area: string,
  { month, before }: { month: string; before: string },
): Promise<readonly Due[]> {
  const { rows } = await db.execute<Due>(sql`
    select id, area from registry_visible e
    where status in ('active', 'dormant') and (seen_day is null or seen_day < ${before})
      and area >= ${area} and area < ${`${area}0`}
      and not exists (select from field_task t where t.enterprise_id = e.id and t.month = ${month})
    order by seen_day nulls first, id`);
  return rows;
}

/** New visits, and those that change hands. */
export async function saveDealt(
  db: Db,
  dealt: readonly (Dealt & { readonly area: string })[],
  { month, by, now }: { month: string; by: string; now: Date },
): Promise<void> {
  if (dealt.length === 0) return;
  const rows = JSON.stringify(dealt.map((d) => ({ ...d, task: freshId() })));
  await db.execute(sql`
    insert into field_task (id, month, enterprise_id, area, officer, recorded_at, recorded_by)
    select t.task, ${month}, t.id, t.area, t.officer, ${now.toISOString()}, ${by}
    from jsonb_to_recordset(${rows}::jsonb) as t (task uuid, id uuid, area text, officer text)
    on conflict (enterprise_id, month) do update set officer = excluded.officer, recorded_at = excluded.recorded_at,
      recorded_by = excluded.recorded_by where field_task.finding_id is null`);
}

export async function saveList(
  db: Db,
  {
    month,
    area,
    due,
    most,
    by,
    now,
  }: { month: string; area: string; due: number; most: number; by: string; now: Date },
): Promise<void> {
  await db.execute(sql`
    insert into field_list (month, area, due, most, recorded_at, recorded_by)
    values (${month}, ${area}, ${due}, ${most}, ${now.toISOString()}, ${by})
    on conflict (month, area) do update set due = excluded.due, most = excluded.most, recorded_at = excluded.recorded_at,
      recorded_by = excluded.recorded_by`);
}

/** The most an officer was given when the kelurahan was last dealt; null before the first time. */
export async function lastMost(db: Db, area: string): Promise<number | null> {
  const { rows } = await db.execute<{ most: number }>(
    sql`select most from field_list where area = ${area} order by month desc limit 1`,
  );
  return rows[0]?.most ?? null;
}

export async function wasDealt(db: Db, month: string, area: string): Promise<boolean> {
  const { rowCount } = await db.execute(
    sql`select from field_list where month = ${month} and area = ${area}`,
  );
  return rowCount === 1;
}

/** One dealing at a time in a kelurahan. */
export const waitToDeal = async (db: Db, area: string): Promise<void> => {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`field:deal:${area}`}, 0))`);
};
