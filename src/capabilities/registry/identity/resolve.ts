// Which record an id belongs to today: one that was joined into another goes on leading there.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';

/** The id of today of any enterprise's or person's id; the id itself when it was never joined, or is unknown. */
export async function resolve<Id extends string>(db: Db, id: Id): Promise<Id> {
  const { rows } = await db.execute<{ id: Id }>(
    sql`select now_id as id from registry_identity where born_id = ${id}::uuid`,
  );
  return rows[0]?.id ?? id;
}

/** Each id with its id of today, those that were joined only. */
export async function resolveAll<Id extends string>(
  db: Db,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Id>> {
  const { rows } = await db.execute<{ born: Id; now: Id }>(sql`
    select born_id as born, now_id as now from registry_identity where born_id = any(${sql.param([...ids])}::uuid[])`);
  return new Map(rows.map(({ born, now }) => [born, now]));
}

/** What one transaction has asked already; a join of its own makes it forget. */
const asked = new WeakMap<object, Map<string, readonly string[]>>();

/** Work over the whole city inside a narrower transaction has a Db made of the outer one, which forgets too. */
function forget(db: Db): void {
  for (let of: object | null = db; of; of = Object.getPrototypeOf(of) as object | null) asked.delete(of);
}

/**
 * Every id under which children of a record of today were recorded, its own first; `knownAt` says which had been joined
 * into it by then.
 */
export async function bornIdsOf<Id extends string>(db: Db, id: Id, knownAt?: Date): Promise<readonly Id[]> {
  const at = knownAt?.toISOString();
  const known = at === undefined ? asked.get(db)?.get(id) : undefined;
  if (known) return known as readonly Id[];
  const { rows } = await db.execute<{ id: Id }>(
    at === undefined
      ? sql`select born_id as id from registry_identity where now_id = ${id}::uuid order by born_id`
      : sql`with recursive below as (
          select from_id as id from registry_joined
          where into_id = ${id}::uuid and recorded_at < ${at} and (undone_at is null or undone_at >= ${at})
          union select j.from_id from registry_joined j join below b on j.into_id = b.id
          where recorded_at < ${at} and (undone_at is null or undone_at >= ${at})
        ) select id from below order by id`,
  );
  const ids = [id, ...rows.map((row) => row.id)];
  if (at === undefined) asked.set(db, (asked.get(db) ?? new Map<string, readonly string[]>()).set(id, ids));
  return ids;
}

/** From now on all that led to `from`, and `from` itself, lead to `into`. */
export async function leadTo(db: Db, from: string, into: string): Promise<void> {
  forget(db);
  await db.execute(sql`update registry_identity set now_id = ${into}::uuid where now_id = ${from}::uuid`);
  await db.execute(sql`
    insert into registry_identity (born_id, now_id) values (${from}::uuid, ${into}::uuid)
    on conflict (born_id) do update set now_id = excluded.now_id`);
}

/** The ids that lead to `now`, as `identity` says: those not named there stand for themselves again. */
export async function leadAnew(db: Db, now: string, identity: ReadonlyMap<string, string>): Promise<void> {
  forget(db);
  await db.execute(sql`delete from registry_identity where now_id = ${now}::uuid`);
  const [born, today] = [[...identity.keys()], [...identity.values()]];
  await db.execute(sql`
    insert into registry_identity (born_id, now_id)
    select * from unnest(${sql.param(born)}::uuid[], ${sql.param(today)}::uuid[]) on conflict do nothing`);
}
