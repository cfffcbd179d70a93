// Whom an import touched that was known before, and of each, in a few statements, what says whether anything follows.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Input } from '../../store.ts';

/**
 * Enterprises of today that an import changed, by id. Whom it brought has its starting point from it, and is looked at only
 * when a step waits: the import may have been taken back.
 */
export async function listTouched(db: Db, importId: string): Promise<readonly EnterpriseId[]> {
  const { rows } = await db.execute<{ id: EnterpriseId }>(sql`
    select distinct coalesce(i.now_id, f.enterprise_id) as id
    from intake_fate f left join registry_identity i on i.born_id = f.enterprise_id
    where f.import_id = ${importId}::uuid and (f.fate = 'changed' or (f.fate = 'new' and f.enterprise_id in (
      select enterprise_id from ladder_movement where state in ('proposed', 'confirmed'))))
    order by 1`);
  return rows.map((r) => r.id);
}

export type Sketch = {
  readonly id: EnterpriseId;
  /** The day of its starting point; its facts as they were known at that day's end. */
  readonly since: PlainDate;
  readonly then: Input;
  /** As kept today; null when nothing is kept. */
  readonly rungs: readonly number[] | null;
  readonly version: number | null;
  /** A step waits, or records were joined: to be read one by one. */
  readonly sure: boolean;
};

const among = (ids: readonly EnterpriseId[]): SQL => sql`any(${sql.param([...ids])}::uuid[])`;

export async function listSketches(db: Db, ids: readonly EnterpriseId[]): Promise<readonly Sketch[]> {
  const zone = db.city.zone;
  const { rows } = await db.execute<Omit<Sketch, 'then'> & Omit<Input, 'id'>>(sql`
    with who as materialized (
      select e.id, e.sector, coalesce(e.founded, 0) as founded, greatest(
        (coalesce((select min(s.recorded_at) from registry_standing s where s.enterprise_id = e.id), e.recorded_at) at time zone ${zone})::date,
        (select baseline from ladder_movement_setting)) as since
      from registry_enterprise e where e.id = ${among(ids)})
    select w.id, w.sector, w.founded, w.since::text as since, p.rungs, p.policy_version as version,
      exists (select from registry_identity i where i.now_id = w.id) or exists (select from ladder_movement m
        where m.enterprise_id = w.id and m.state in ('proposed', 'confirmed')) as sure,
      coalesce((select string_agg(
          f.kind || case f.grade when 'stated' then ':0:' when 'seen' then ':1:' else ':2:' end
            || replace(f.valid_from::text, '-', '') || ':' || coalesce(replace(f.valid_to::text, '-', ''), '')
            || coalesce(':' || f.value || coalesce(':' || f.value_high, ''), ''), ';')
        from evidence_fact f
          left join evidence_retraction t on t.fact_id = f.id and t.recorded_at < (w.since + 1)::timestamp at time zone ${zone}
        where f.enterprise_id = w.id and f.recorded_at < (w.since + 1)::timestamp at time zone ${zone}
          and t.fact_id is null), '') as facts
    from who w left join ladder_position p on p.enterprise_id = w.id`);
  return rows.map(({ sector, founded, facts, ...row }) => ({
    ...row,
    then: { id: row.id, sector, founded, facts },
  }));
}

export type PassedOf = { readonly id: EnterpriseId; track: string; toRung: number; policyVersion: number };

/** Movements of these that count, oldest first. */
export async function listPassed(db: Db, ids: readonly EnterpriseId[]): Promise<readonly PassedOf[]> {
  const { rows } = await db.execute<PassedOf>(sql`
    select enterprise_id as id, track, to_rung as "toRung", policy_version as "policyVersion" from ladder_movement
    where enterprise_id = ${among(ids)} and counted_on is not null order by counted_on, id`);
  return rows;
}
