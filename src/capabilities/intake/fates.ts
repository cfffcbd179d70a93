// What becomes of each staged row: repeated in the file, known already, changed, or new; all by a handful of statements.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import { isHeld, statedIn } from '../evidence/index.ts';
import { exactMatches, recordColumns, resembles, twinsWithin } from '../matching/index.ts';
import { pointText } from '../registry/index.ts';
import { standing } from './tables.ts';
import type { Counts, FateCounts } from './tables.ts';

/** Above so many rows the planner, which knows nothing of rows just written, must not try one row at a time. */
const many = 1_000;

export async function forBulk(db: Db, rows: number): Promise<void> {
  await db.execute(sql`set local statement_timeout = 0`);
  await db.execute(sql`set local work_mem = '64MB'`);
  if (rows <= many) return;
  await db.execute(sql`set local enable_nestloop = off`);
  // The policies of what is written then read the enterprises of the scope once a statement (migration policy_in_bulk).
  await db.execute(sql`set local app.bulk = 'on'`);
}

/**
 * Writes the fate of every staged row. In this order:
 * a row that repeats an earlier row of the file, by content or by identity, is a 'duplicate' (the first one counts);
 * a row whose content was accepted before (as a duplicate, too) is 'unchanged', whatever happened to the enterprise since;
 * a row that matches an enterprise is 'changed' when it brings something, else 'unchanged' (two rows that match one
 * enterprise: the second is a 'duplicate'); every other row is 'new'.
 */
export async function writeFates(db: Db, importId: string, today: string): Promise<void> {
  await db.execute(sql`create temp table if not exists intake_match
    (ordinal integer not null, enterprise_id uuid, matched_by text, is_twin boolean not null) on commit drop`);
  await db.execute(sql`truncate intake_match`);
  await db.execute(sql`delete from intake_fate where import_id = ${importId} and fate <> 'rejected'`);
  await db.execute(sql`insert into intake_match ${matches(importId)}`);
  await db.execute(sql`
    insert into intake_fate (import_id, ordinal, sheet, line, fate, enterprise_id, digest, matched_by, differences, problems)
    select ${importId}::uuid, ordinal, sheet, line,
      case when is_twin then 'duplicate' when enterprise_id is null then 'new' when differences is null then 'unchanged'
        else 'changed' end,
      case when is_twin then enterprise_id else coalesce(enterprise_id, id) end,
      digest, matched_by, differences, problems
    from (${compared(importId, today)}) c order by ordinal`);
}

function matches(importId: string): SQL {
  return sql`
    with record as materialized (
      select ${recordColumns} from intake_row where import_id = ${importId}),
    twin as materialized (${twinsWithin(sql`record`)}),
    live as materialized (
      select r.*, count(*) over (partition by nik_hash) as nik_rows from record r
      where not exists (select from twin t where t.ordinal = r.ordinal)),
    known as materialized (
      select distinct on (l.ordinal) l.ordinal, f.enterprise_id
      from live l join intake_fate f on f.digest = l.digest and f.fate <> 'rejected' and f.enterprise_id is not null
        join intake_import i on i.id = f.import_id and i.state in ${standing}
        join registry_enterprise e on e.id = f.enterprise_id and e.status <> 'withdrawn'
      where f.import_id <> ${importId} order by l.ordinal, f.enterprise_id),
    rest as materialized (
      select * from live l where not exists (select from known k where k.ordinal = l.ordinal)),
    candidate as (
      select ordinal, enterprise_id, 'same-row' as matched_by, 0 as rank from known
      union all select ordinal, enterprise_id, matched_by, 1 from (${exactMatches(sql`rest`)}) exact),
    placed as (
      select *, row_number() over (partition by enterprise_id order by rank, ordinal) > 1 as is_twin from candidate)
    select ordinal, null::uuid, matched_by, true from twin
    union all
    select l.ordinal, p.enterprise_id, p.matched_by, coalesce(p.is_twin, false)
    from live l left join placed p on p.ordinal = l.ordinal`;
}

const masked = sql`jsonb_build_array('••••', '••••')`;
const pair = (before: SQL, after: SQL): SQL => sql`jsonb_build_array(${before}, ${after})`;

/** An empty cell erases nothing, a coarser area replaces no finer one, and "last seen" only moves forward. */
function compared(importId: string, today: string): SQL {
  const told = (column: SQL) => sql`(r.${column} is not null and r.${column} is distinct from e.${column})`;
  const toldText = (column: SQL) =>
    sql`(r.${column} is not null and lower(r.${column}) is distinct from lower(e.${column}))`;
  const field = (name: string, when: SQL, value: SQL) =>
    sql`${name}::text, case when ${when} then ${value} end`;
  const plain = (name: string, column: SQL, when = told(column)) =>
    field(name, when, pair(sql`e.${column}`, sql`r.${column}`));
  return sql`
    select r.id, r.ordinal, r.sheet, r.line, r.digest, r.problems, m.enterprise_id, m.matched_by, m.is_twin,
      case when e.id is not null then nullif(jsonb_strip_nulls(jsonb_build_object(
        ${plain('name', sql`name`, sql`r.squeezed <> e.squeezed`)},
        ${field('newOwner', sql`o.is_other`, sql`'true'::jsonb`)},
        ${field(
          'owner',
          sql`o.is_other or (r.owner_squeezed is distinct from p.squeezed and r.owner is not null)`,
          pair(sql`case when e.owner_squeezed is not null then p.name end`, sql`coalesce(r.owner, r.name)`),
        )},
        ${field('sex', sql`not o.is_other and r.sex <> coalesce(p.sex, '')`, pair(sql`p.sex`, sql`r.sex`))},
        ${field('nik', sql`not o.is_other and r.nik_hash is not null and p.nik_hash is null`, masked)},
        ${field('phone', sql`not o.is_other and r.phone_hash is not null and r.phone_hash is distinct from p.phone_hash`, masked)},
        ${field('email', sql`not o.is_other and r.email_hash is not null and r.email_hash is distinct from p.email_hash`, masked)},
        ${plain('area', sql`area`, sql`not starts_with(e.area, r.area)`)},
        ${plain('rt', sql`rt`)}, ${plain('rw', sql`rw`)},
        ${plain('address', sql`address`, toldText(sql`address`))},
        ${plain('kind', sql`kind`, toldText(sql`kind`))},
        ${plain('sector', sql`sector`, sql`r.kind is not null and r.sector not in ('other', e.sector)`)},
        ${plain('kbli', sql`kbli`)}, ${plain('founded', sql`founded`)}, ${plain('nib', sql`nib`)},
        ${field('seenDay', sql`r.seen_day > coalesce(e.seen_day, '-infinity')`, pair(sql`e.seen_day`, sql`r.seen_day`))},
        ${field('point', sql`r.lat is not null and (g.enterprise_id is null or (g.source = 'import' and (g.lat, g.lng) is distinct from (r.lat, r.lng)))`, pair(pointText(sql`g`), pointText(sql`r`)))},
        ${field('note', saysMore, pair(sql`null::text`, sql`r.note`))},
        ${field('evidence', sql`v.kinds is not null`, pair(sql`null::text`, sql`v.kinds`))}
      )), '{}') end as differences
    from intake_row r join intake_match m on m.ordinal = r.ordinal
      left join registry_enterprise e on e.id = m.enterprise_id and m.matched_by <> 'same-row' and not m.is_twin
      left join registry_person p on p.id = e.owner_id
      left join (${heldPoints(importId)}) g on g.enterprise_id = e.id
      left join registry_person q on q.nik_hash = r.nik_hash
      left join (${freshEvidence(importId, today)}) v on v.ordinal = r.ordinal
      cross join lateral (select r.person_id is not null and (e.owner_id is null or (r.nik_hash is not null
        and p.nik_hash is distinct from r.nik_hash and (p.nik_hash is not null or q.id is not null))) as is_other) o
    where r.import_id = ${importId}`;
}

/** The city's points are read only where the sheet brings some. */
const heldPoints = (importId: string): SQL => sql`
  select enterprise_id, lat, lng, source from registry_point
  where exists (select from intake_row where import_id = ${importId} and lat is not null)`;

/** A note that is not the newest word about itself: written before, and not taken back since. */
const saysMore = sql`(case when r.note is null then false else coalesce((
  select c.after ->> 'note' is distinct from r.note from registry_change c
  where c.enterprise_id = e.id and r.note in (c.after ->> 'note', c.before ->> 'note') order by c.id desc limit 1), true) end)`;

const freshEvidence = (importId: string, today: string): SQL => sql`
  select r.ordinal, jsonb_agg(distinct x.kind) as kinds
  from intake_row r join intake_match m on m.ordinal = r.ordinal
    cross join lateral ${statedIn(sql`r.evidence`)}
  where r.import_id = ${importId} and m.matched_by <> 'same-row' and m.enterprise_id is not null and not m.is_twin
    and not ${isHeld(sql`x`, sql`m.enterprise_id`, today)}
  group by r.ordinal`;

type AreaRow = { area: string | null; fate: keyof FateCounts | 'duplicate'; rows: number; warned: number };

/** Counts over the fates of a staged import. */
export async function countFates(db: Db, importId: string): Promise<Counts> {
  const { rows } = await db.execute<AreaRow>(sql`
    select split_part(r.area, '/', 1) as area, f.fate, count(*)::int as rows,
      (count(*) filter (where f.problems is not null and f.fate in ('new', 'changed')))::int as warned
    from intake_fate f left join intake_row r on r.import_id = f.import_id and r.ordinal = f.ordinal
    where f.import_id = ${importId} group by 1, 2`);
  const total = { new: 0, changed: 0, unchanged: 0, rejected: 0, duplicatesInFile: 0 };
  const byArea: Record<string, Omit<typeof total, 'rejected'>> = {};
  let warned = 0;
  for (const row of rows) {
    const key = row.fate === 'duplicate' ? 'duplicatesInFile' : row.fate;
    total[key] += row.rows;
    warned += row.warned;
    if (row.area === null || key === 'rejected') continue;
    const area = (byArea[row.area] ??= { new: 0, changed: 0, unchanged: 0, duplicatesInFile: 0 });
    area[key] += row.rows;
  }
  const matched = total.changed + total.unchanged;
  return {
    ...total,
    rows: total.new + matched + total.rejected + total.duplicatesInFile,
    matched,
    warned,
    possibleDuplicates: total.new === 0 ? 0 : await countResembling(db, importId),
    byArea,
  };
}

/** New rows that resemble an active enterprise, or a new row before them. */
async function countResembling(db: Db, importId: string): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    with fresh as materialized (
      select r.ordinal, r.squeezed, r.owner_squeezed, r.area, count(*) over (partition by r.squeezed) as bearers
      from intake_row r join intake_fate f on f.import_id = r.import_id and f.ordinal = r.ordinal and f.fate = 'new'
      where r.import_id = ${importId})
    select count(*)::int as n from (
      select a.ordinal from (select * from fresh where bearers > 1) a
      where exists (select from fresh b where b.bearers > 1 and b.ordinal < a.ordinal and ${resembles(sql`a`, sql`b`)})
      union
      select a.ordinal from fresh a
      where exists (select from registry_enterprise e where e.status = 'active' and ${resembles(sql`a`, sql`e`)})
    ) found`);
  return rows[0]?.n ?? 0;
}
