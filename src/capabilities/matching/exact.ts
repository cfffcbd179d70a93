// When two records are certainly one enterprise: the same NIB, the same NIK, or name, owner and kelurahan together.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

export type MatchedBy = 'nib' | 'nik' | 'name-owner-kelurahan';

/**
 * The rule reads a relation with one row a record: `ordinal, digest, nib, nik_hash, squeezed, owner_squeezed, kelurahan`
 * (null where nothing finer than a kecamatan is known). An identifier that both have and that differs speaks against
 * every weaker rule: two NIB are two enterprises even under one name and owner.
 */
export const recordColumns = sql`ordinal, digest, nib, nik_hash, squeezed, owner_squeezed,
  case when split_part(area, '.', 4) <> '' then split_part(area, '/', 1) end as kelurahan`;

const noOther = (a: SQL, b: SQL): SQL => sql`(${a} is null or ${b} is null or ${a} = ${b})`;

/**
 * Rows of `records` that repeat an earlier one: `ordinal, first, matched_by` ('same-row' for equal content). One owner may
 * have several enterprises in a file, so a NIK tells two rows to be one only together with the name.
 */
export function twinsWithin(records: SQL): SQL {
  const groups = (by: SQL, where: SQL, name: string, agree: SQL) => sql`
    select r.ordinal, g.first, ${name}::text as matched_by
    from (select ${by}, min(ordinal) as first from ${records} where ${where} group by ${by} having count(*) > 1) g
      join ${records} r using (${by})
      join ${records} f on f.ordinal = g.first
    where r.ordinal > g.first and ${agree}`;
  const nibAgrees = noOther(sql`r.nib`, sql`f.nib`);
  const allAgree = sql`${nibAgrees} and ${noOther(sql`r.nik_hash`, sql`f.nik_hash`)}`;
  const named = sql`squeezed <> '' and owner_squeezed <> '' and kelurahan is not null`;
  return sql`select distinct on (ordinal) ordinal, first, matched_by from (
    ${groups(sql`digest`, sql`true`, 'same-row', sql`true`)}
    union all ${groups(sql`nib`, sql`nib is not null`, 'nib', sql`true`)}
    union all ${groups(sql`nik_hash, squeezed`, sql`nik_hash is not null`, 'nik', nibAgrees)}
    union all ${groups(sql`squeezed, owner_squeezed, kelurahan`, named, 'name-owner-kelurahan', allAgree)}
  ) twin order by ordinal, first`;
}

/**
 * The enterprise that each of `records` certainly is: `ordinal, enterprise_id, matched_by`, the strongest rule first.
 * Relation as above and `nik_rows`, the number of records that share the NIK. A NIK alone decides only where it names
 * one record and one enterprise; otherwise the name must agree as well. A record that was joined into another is still
 * found under its own id: what it is told again changes nothing of the enterprise it belongs to, and its proofs are that one's.
 */
export function exactMatches(records: SQL): SQL {
  const nibAgrees = noOther(sql`r.nib`, sql`e.nib`);
  return sql`select distinct on (ordinal) ordinal, enterprise_id, matched_by from (
    select r.ordinal, e.id as enterprise_id, 'nib' as matched_by, case
      when e.status <> 'joined' then 1.0 when e.squeezed = r.squeezed then 0.5 else 1.5 end as rank
    from ${records} r join registry_enterprise e on e.nib = r.nib
    where e.status <> 'withdrawn'
    union all
    select r.ordinal, e.id, 'nik', case when e.squeezed = r.squeezed then 2 else 4 end
    from ${records} r join registry_person p on p.nik_hash = r.nik_hash
      join (select *, count(*) over (partition by owner_id) as owned from registry_enterprise
        where owner_id is not null and status not in ('withdrawn', 'joined')) e on e.owner_id = p.id
    where ${nibAgrees} and (e.squeezed = r.squeezed or (r.nik_rows = 1 and e.owned = 1))
    union all
    select r.ordinal, e.id, 'name-owner-kelurahan', case when e.status <> 'joined' then 3 else 3.5 end
    from ${records} r
      join registry_enterprise e on e.squeezed = r.squeezed and e.owner_squeezed = r.owner_squeezed
        and split_part(e.area, '/', 1) = r.kelurahan
      left join registry_person p on p.id = e.owner_id
    where r.squeezed <> '' and r.owner_squeezed <> '' and e.status <> 'withdrawn' and ${nibAgrees}
      and ${noOther(sql`r.nik_hash`, sql`p.nik_hash`)}
  ) candidate order by ordinal, rank, enterprise_id`;
}
