// Who meets which asks: read from the ladder's kept facts and from products' own papers, written where it changed.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';

export type AskRow = { readonly place: number; readonly key: string };

export async function listAsks(db: Db): Promise<readonly AskRow[]> {
  const { rows } = await db.execute<AskRow>(sql`select place, key from readiness_ask order by place`);
  return rows;
}

/** Gives new asks the next free places; asks are never taken out, so a place keeps its meaning. */
export async function insertAsks(db: Db, keys: readonly string[]): Promise<void> {
  await db.execute(sql`
    insert into readiness_ask (place, key)
    select coalesce((select max(place) from readiness_ask), -1) + row_number() over (order by k), k
    from unnest(${sql.param([...keys])}::text[]) k on conflict do nothing`);
}

/** An enterprise that doors are asked for, with the facts the ladder keeps of it. */
export type Enterprise = {
  readonly id: string;
  readonly area: string;
  readonly sector: string;
  readonly facts: string;
};

type Which = { readonly ids: readonly string[] } | { readonly after: string; readonly most: number };

/** Those who are active, in the order of their ids. */
export async function listEnterprises(db: Db, which: Which): Promise<readonly Enterprise[]> {
  const chosen =
    'ids' in which ? sql`e.id = any(${sql.param([...which.ids])}::uuid[])` : sql`e.id > ${which.after}::uuid`;
  const limit = 'ids' in which ? sql`` : sql`limit ${which.most}`;
  const { rows } = await db.execute<Enterprise>(sql`
    select e.id, e.area, e.sector, coalesce(p.facts, '') as facts
    from registry_enterprise e left join ladder_position p on p.enterprise_id = e.id
    where e.status = 'active' and ${chosen} order by e.id ${limit}`);
  return rows;
}

export type ProductHeld = {
  readonly id: string;
  readonly enterpriseId: string;
  readonly kind: string;
  /** Facts of the enterprise as a whole and of this product, packed as the ladder packs them. */
  readonly facts: string;
};

/** Active products of these enterprises of today with the facts that count for each. */
export async function listProductFacts(db: Db, ids: readonly string[]): Promise<readonly ProductHeld[]> {
  const { rows } = await db.execute<ProductHeld>(sql`
    with ours as (
      select p.id, p.kind, p.enterprise_id as now_id from catalogue_product p
      where p.active and p.enterprise_id = any(${sql.param([...ids])}::uuid[])
      union all
      select p.id, p.kind, i.now_id from registry_identity i join catalogue_product p on p.enterprise_id = i.born_id
      where p.active and i.now_id = any(${sql.param([...ids])}::uuid[])),
    born as (
      select distinct now_id, now_id as born_id from ours
      union select o.now_id, i.born_id from ours o join registry_identity i on i.now_id = o.now_id)
    select o.id, o.now_id as "enterpriseId", o.kind, coalesce((
      select string_agg(f.kind || case f.grade when 'stated' then ':0:' when 'seen' then ':1:' else ':2:' end
        || replace(f.valid_from::text, '-', '') || ':' || coalesce(replace(f.valid_to::text, '-', ''), ''), ';')
      from born b join evidence_fact f on f.enterprise_id = b.born_id
      where b.now_id = o.now_id and (f.about is null or f.about = o.id)
        and not exists (select from evidence_retraction r where r.fact_id = f.id)), '') as facts
    from ours o`);
  return rows;
}

export type HeldRow = {
  readonly subjectId: string;
  readonly enterpriseId: string;
  readonly productId: string | null;
  readonly area: string;
  readonly sector: string;
  readonly productKind: string;
  readonly met: bigint;
  readonly more: bigint;
  readonly changesOn: PlainDate | null;
};

/** Writes those that differ. */
export async function saveHeld(db: Db, rows: readonly HeldRow[]): Promise<void> {
  if (rows.length === 0) return;
  const of = (key: keyof HeldRow) => sql.param(rows.map((r) => (r[key] === null ? null : String(r[key]))));
  await db.execute(sql`
    insert into readiness_held as h (subject_id, enterprise_id, product_id, area, sector, product_kind, met, more, changes_on)
    select * from unnest(${of('subjectId')}::uuid[], ${of('enterpriseId')}::uuid[], ${of('productId')}::uuid[],
      ${of('area')}::text[], ${of('sector')}::text[], ${of('productKind')}::text[], ${of('met')}::bigint[],
      ${of('more')}::bigint[], ${of('changesOn')}::date[])
    on conflict (subject_id) do update set enterprise_id = excluded.enterprise_id, area = excluded.area,
      sector = excluded.sector, product_kind = excluded.product_kind, met = excluded.met, more = excluded.more,
      changes_on = excluded.changes_on
    where (h.enterprise_id, h.area, h.sector, h.product_kind, h.met, h.more) is distinct from
        (excluded.enterprise_id, excluded.area, excluded.sector, excluded.product_kind, excluded.met, excluded.more)
      or h.changes_on is distinct from excluded.changes_on`);
}

/** Takes out rows of these enterprises, or between two ids, that are not among `keep`. */
export async function dropHeld(
  db: Db,
  which: { readonly ids: readonly string[] } | { readonly after: string; readonly upTo: string | null },
  keep: readonly string[],
): Promise<void> {
  const chosen =
    'ids' in which
      ? sql`enterprise_id = any(${sql.param([...which.ids])}::uuid[])`
      : which.upTo === null
        ? sql`enterprise_id > ${which.after}::uuid`
        : sql`enterprise_id > ${which.after}::uuid and enterprise_id <= ${which.upTo}::uuid`;
  await db.execute(sql`
    delete from readiness_held h where ${chosen}
      and not exists (select from unnest(${sql.param([...keep])}::uuid[]) k where k = h.subject_id)`);
}

/** Whose row time alone changed by then. */
export async function listDue(db: Db, day: PlainDate): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select distinct enterprise_id as id from readiness_held where changes_on <= ${day}`,
  );
  return rows.map((r) => r.id);
}
