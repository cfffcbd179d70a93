// The owners who are to hear of a change at an event. Ask it over the whole city.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { PassId } from '../../day/passes.ts';

export type OwnerToTell = {
  /** As it was asked for, and the enterprise of today. */
  readonly asked: string;
  readonly id: string;
  readonly name: string;
  readonly area: string;
  /** The owner's sealed values (registry's secretsOf); null without a number, or when consent was withdrawn. */
  readonly sealedKey: Buffer | null;
  readonly sealed: Buffer | null;
};

/** Invented enterprises outside of an example city are left out: nobody is behind them. */
async function read(db: Db, ids: SQL): Promise<readonly OwnerToTell[]> {
  const { rows } = await db.execute<OwnerToTell>(sql`
    select b.id as asked, e.id, e.name, e.area, o.sealed_key as "sealedKey", o.sealed
    from (${ids}) b left join registry_identity i on i.born_id = b.id
      cross join lateral (select id, name, area, owner_id from registry_enterprise
        where id = (select coalesce(i.now_id, b.id)) and (not example or ${db.city.example}) limit 1) e
      left join registry_identity oi on oi.born_id = e.owner_id
      left join lateral (select sealed_key, sealed from registry_person
        where id = (select coalesce(oi.now_id, e.owner_id)) and phone_hash is not null and restricted_at is null limit 1) o on true
    order by e.id, b.id`);
  return rows;
}

/** By the enterprises of today behind these, in no order. */
export const ownersOf = async (db: Db, enterprises: readonly string[]): Promise<readonly OwnerToTell[]> =>
  enterprises.length === 0 ? [] : read(db, sql`select unnest(${sql.param([...enterprises])}::uuid[]) as id`);

/** Pass by pass its enterprise, as it is recorded; null is a visitor's. */
export async function holdersOf(
  db: Db,
  passes: readonly PassId[],
): Promise<ReadonlyMap<PassId, string | null>> {
  if (passes.length === 0) return new Map();
  const { rows } = await db.execute<{ id: PassId; enterprise: string | null }>(sql`
    select id, enterprise_id as enterprise from events_pass where id = any(${sql.param([...passes])}::uuid[])`);
  return new Map(rows.map((r) => [r.id, r.enterprise]));
}

/** Of a person's scope, the own ones by name; any other scope has none here. */
export async function ownEnterprises(
  db: Db,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (db.scope.kind !== 'person') return [];
  const { rows } = await db.execute<{ id: string; name: string }>(
    sql`select id, name from registry_visible where status <> 'closed' order by name, id limit 50`,
  );
  return rows;
}

/** Whether somebody within a person's scope has applied to an event, under whichever id. */
export async function appliesTo(db: Db, activityId: string): Promise<boolean> {
  if (db.scope.kind !== 'person') return false;
  const { rowCount } = await db.execute(
    sql`select from events_application where activity_id = ${activityId} limit 1`,
  );
  return rowCount === 1;
}
