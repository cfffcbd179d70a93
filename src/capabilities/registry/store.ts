// Owners, enterprises, standings and changes in and out of the database.
import { and, asc, eq, ne, notInArray, sql } from 'drizzle-orm';
import type { Placeholder, SQL } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

import type { EnterpriseId } from '../../kernel/ids.ts';
import { prepared } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { change, enterprise, person, standing } from './tables.ts';

export type PersonRow = typeof person.$inferSelect;
export type StandingRow = typeof standing.$inferSelect;
export type ChangeRow = typeof change.$inferSelect;

const readable = {
  id: enterprise.id,
  name: enterprise.name,
  squeezed: enterprise.squeezed,
  ownerId: enterprise.ownerId,
  area: enterprise.area,
  rt: enterprise.rt,
  rw: enterprise.rw,
  address: enterprise.address,
  kind: enterprise.kind,
  sector: enterprise.sector,
  kbli: enterprise.kbli,
  kbliEdition: enterprise.kbliEdition,
  founded: enterprise.founded,
  nib: enterprise.nib,
  status: enterprise.status,
  seenDay: enterprise.seenDay,
  example: enterprise.example,
  importId: enterprise.importId,
  recordedAt: enterprise.recordedAt,
  recordedBy: enterprise.recordedBy,
  revision: enterprise.revision,
};

/** An enterprise as it is known now, without the words it is found by. */
export type EnterpriseRow = Omit<typeof enterprise.$inferSelect, 'words' | 'ownerSqueezed'>;
export type EnterpriseWithOwner = { readonly enterprise: EnterpriseRow; readonly owner: PersonRow | null };

const selected = (db: NodePgDatabase, where: SQL) =>
  db
    .select({ enterprise: readable, owner: person })
    .from(enterprise)
    .leftJoin(person, eq(person.id, enterprise.ownerId))
    .where(where);

type Asked = EnterpriseId | Placeholder;

// One value for the planner: under row-level security it looks in no index for an expression around a query.
const isOfToday = (id: Asked): SQL =>
  sql`${enterprise.id} = (select coalesce((select now_id from registry_identity where born_id = ${id}::uuid), ${id}::uuid))`;

const ofToday = prepared((db) => selected(db, isOfToday(sql.placeholder('id'))));

/**
 * Within the scope; null when it is not there or not this person's to see. An id that was joined finds the enterprise it
 * belongs to today. `lock` keeps others waiting.
 */
export async function findEnterprise(
  db: Db,
  id: EnterpriseId,
  { lock = false }: { lock?: boolean } = {},
): Promise<EnterpriseWithOwner | null> {
  const [row] = await (lock
    ? selected(db, isOfToday(id)).for('update', { of: enterprise })
    : ofToday(db, { id }));
  return row ?? null;
}

/** The record that bears this very id, whether it stands for itself or was joined into another. */
export async function findBorn(
  db: Db,
  id: EnterpriseId,
  { lock = false }: { lock?: boolean } = {},
): Promise<EnterpriseWithOwner | null> {
  const query = selected(db, eq(enterprise.id, id));
  const [row] = await (lock ? query.for('update', { of: enterprise }) : query);
  return row ?? null;
}

const theirs = sql.placeholder('ownerId');
const othersOf = prepared((db) =>
  db
    .select({
      id: enterprise.id,
      name: enterprise.name,
      area: enterprise.area,
      kind: enterprise.kind,
      status: enterprise.status,
    })
    .from(enterprise)
    .where(
      and(
        // Also what belongs to a person who was joined with this one.
        sql`${enterprise.ownerId} = any(array(select ${theirs}::uuid union select i.born_id from registry_identity i
          where i.now_id = coalesce((select o.now_id from registry_identity o where o.born_id = ${theirs}::uuid), ${theirs}::uuid)
          union select now_id from registry_identity where born_id = ${theirs}::uuid))`,
        ne(enterprise.id, sql.placeholder('except')),
        notInArray(enterprise.status, ['withdrawn', 'joined']),
      ),
    )
    .orderBy(asc(enterprise.squeezed))
    .limit(50),
);

/** The owner's other enterprises that this scope may see, by name. */
export const listOthersOf = (
  db: Db,
  ownerId: string,
  except: EnterpriseId,
): Promise<Pick<EnterpriseRow, 'id' | 'name' | 'area' | 'kind' | 'status'>[]> =>
  othersOf(db, { ownerId, except });

const recordedUnder = (column: typeof standing.enterpriseId | typeof change.enterpriseId): SQL =>
  sql`${column} = any(${sql.placeholder('ids')}::uuid[])`;
const standings = prepared((db) =>
  db.select().from(standing).where(recordedUnder(standing.enterpriseId)).orderBy(asc(standing.id)),
);
const changes = prepared((db) =>
  db.select().from(change).where(recordedUnder(change.enterpriseId)).orderBy(asc(change.id)),
);

/** Every standing recorded under one of these ids, oldest first. */
export const listStandings = (db: Db, ...ids: readonly EnterpriseId[]): Promise<StandingRow[]> =>
  standings(db, { ids });

/** Every change of fields with the reason, recorded under one of these ids, oldest first. */
export const listChanges = (db: Db, ...ids: readonly EnterpriseId[]): Promise<ChangeRow[]> =>
  changes(db, { ids });

export async function findPersonByNik(db: Db, nikHash: Buffer): Promise<PersonRow | null> {
  const [row] = await db.select().from(person).where(eq(person.nikHash, nikHash));
  return row ?? null;
}

/** Whom the same NIB, or the same name, owner and kelurahan, already stand for; within the scope. */
export async function findTwin(
  db: Db,
  like: { nib: string | null; squeezed: string; ownerSqueezed: string | null; kelurahan: string },
  except: EnterpriseId | null,
): Promise<{ id: EnterpriseId; name: string; by: 'nib' | 'name' } | null> {
  const { rows } = await db.execute<{ id: EnterpriseId; name: string; by: 'nib' | 'name' }>(sql`
    select coalesce(i.now_id, e.id) as id, name, case when nib = ${like.nib} then 'nib' else 'name' end as by
    from registry_enterprise e left join registry_identity i on i.born_id = e.id
    where status <> 'withdrawn' and coalesce(i.now_id, e.id) is distinct from ${except}
      and (nib = ${like.nib}
        or (squeezed = ${like.squeezed} and owner_squeezed = ${like.ownerSqueezed} and starts_with(area, ${like.kelurahan})))
    limit 1`);
  return rows[0] ?? null;
}

/** False when another person of the city has this NIK, seen here or not. */
export async function insertPerson(db: Db, row: typeof person.$inferInsert): Promise<boolean> {
  const done = await db.execute(sql`
    insert into registry_person (id, name, squeezed, sex, area, nik_hash, phone_hash, email_hash, sealed_key, sealed, import_id,
      recorded_at, recorded_by)
    values (${row.id}, ${row.name}, ${row.squeezed}, ${row.sex ?? null}, ${row.area}, ${row.nikHash ?? null},
      ${row.phoneHash ?? null}, ${row.emailHash ?? null}, ${row.sealedKey ?? null}, ${row.sealed ?? null}, null, ${row.recordedAt.toISOString()},
      ${row.recordedBy})
    on conflict (nik_hash) where nik_hash is not null do nothing`);
  return done.rowCount === 1;
}

export const updatePerson = async (
  db: Db,
  id: string,
  set: Partial<typeof person.$inferInsert>,
): Promise<void> => {
  await db.update(person).set(set).where(eq(person.id, id));
};

/** The words become the column through array_to_tsvector. */
const vectorOf = (words: readonly string[]) =>
  sql<string>`array_to_tsvector(${sql.param([...words])}::text[])`;

type Written = Omit<typeof enterprise.$inferInsert, 'words'>;

export const insertEnterprise = async (db: Db, row: Written, words: readonly string[]): Promise<void> => {
  await db.insert(enterprise).values({ ...row, words: vectorOf(words) });
};

export const updateEnterprise = async (
  db: Db,
  id: string,
  set: Partial<Written>,
  words?: readonly string[],
): Promise<void> => {
  const found = words ? { words: vectorOf(words) as unknown as string } : {};
  await db
    .update(enterprise)
    .set({ ...set, ...found })
    .where(eq(enterprise.id, id));
};

export const insertStanding = async (db: Db, row: typeof standing.$inferInsert): Promise<void> => {
  await db.insert(standing).values(row);
};

export const insertChange = async (db: Db, row: typeof change.$inferInsert): Promise<void> => {
  await db.insert(change).values(row);
};

/** What the owner's other enterprises are found by, when the owner's name changes. */
export async function listForWords(
  db: Db,
  ownerId: string,
): Promise<{ id: string; name: string; kind: string | null }[]> {
  return db
    .select({ id: enterprise.id, name: enterprise.name, kind: enterprise.kind })
    .from(enterprise)
    .where(eq(enterprise.ownerId, ownerId));
}
