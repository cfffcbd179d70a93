// Partners and their people in and out of the database.
import { eq, sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import type { PartnerId, PartnerKind } from './kinds.ts';
import { partner, person } from './tables.ts';

export type PartnerRow = typeof partner.$inferSelect;

/** A partner as lists show it. */
export type ListedPartner = {
  readonly id: PartnerId;
  readonly kind: PartnerKind;
  readonly name: string;
  readonly parentId: PartnerId | null;
  readonly parent: string | null;
  readonly area: string;
  readonly address: string | null;
  readonly contact: string | null;
  readonly active: boolean;
  readonly outlets: number;
};

export type PartnerFilters = {
  readonly kind: PartnerKind | null;
  readonly area: string | null;
  readonly parent: PartnerId | null;
  readonly active: boolean | null;
  readonly q: string;
};

/** By name, an outlet behind its chain. */
export async function listPartners(
  db: Db,
  { kind = null, area = null, parent = null, active = true, q = '' }: Partial<PartnerFilters> = {},
): Promise<readonly ListedPartner[]> {
  const { rows } = await db.execute<ListedPartner>(sql`
    select p.id, p.kind, p.name, p.parent_id as "parentId", c.name as parent, p.area, p.address, p.contact, p.active,
      (select count(*)::int from partners_partner o where o.parent_id = p.id and o.active) as outlets
    from partners_partner p left join partners_partner c on c.id = p.parent_id
    where (${kind}::text is null or p.kind = ${kind}) and (${area}::text is null or starts_with(p.area, ${area}))
      and (${parent}::uuid is null or p.parent_id = ${parent}::uuid) and (${active}::boolean is null or p.active = ${active})
      and (${q} = '' or p.name ilike ${`%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`})
    order by coalesce(c.name, p.name), p.parent_id is not null, p.name, p.id`);
  return rows;
}

/** Null when there is none. */
export async function findPartner(
  db: Db,
  id: PartnerId,
  { lock = false }: { lock?: boolean } = {},
): Promise<PartnerRow | null> {
  const query = db.select().from(partner).where(eq(partner.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** Names of these partners; an unknown id is left out. */
export async function partnerNames(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; name: string }>(
    sql`select id, name from partners_partner where id = any(${sql.param(asked)}::uuid[])`,
  );
  return new Map(rows.map((r) => [r.id, r.name]));
}

/** Organisations that a sign-in acts for, with the outlets of those that are chains; none for everybody else. */
export async function partnersOf(db: Db, userId: string): Promise<readonly PartnerId[]> {
  const { rows } = await db.execute<{ id: PartnerId }>(sql`
    select distinct p.id from partners_person me join partners_partner p on me.partner_id in (p.id, p.parent_id)
    where me.user_id = ${userId}`);
  return rows.map((r) => r.id);
}

/** An organisation that somebody acts for by name; outlets of a chain come with it and are counted. */
export type Organisation = {
  readonly id: PartnerId;
  readonly name: string;
  readonly kind: PartnerKind;
  readonly parent: string | null;
  readonly area: string;
  readonly active: boolean;
  readonly outlets: number;
};

/** Those that a sign-in acts for by name, in the order of names. */
export async function organisationsOf(db: Db, userId: string): Promise<readonly Organisation[]> {
  const { rows } = await db.execute<Organisation>(sql`
    select p.id, p.name, p.kind, p.area, p.active, c.name as parent,
      (select count(*)::int from partners_partner o where o.parent_id = p.id and o.active) as outlets
    from partners_person me join partners_partner p on p.id = me.partner_id
    left join partners_partner c on c.id = p.parent_id
    where me.user_id = ${userId} order by coalesce(c.name, p.name), p.name, p.id`);
  return rows;
}

/** Whether whoever asks acts for this organisation or for its chain. Nobody but people of partners does. */
export async function isMine(db: Db, id: PartnerId): Promise<boolean> {
  const found = await db.execute(sql`select from partners_mine where id = ${id}::uuid`);
  return found.rowCount === 1;
}

export type PartnerPerson = { readonly userId: string; readonly name: string; readonly active: boolean };

/** Somebody who signs in for a partner; `through` its chain, whose people act for all its outlets. */
export type ActingPerson = PartnerPerson & {
  readonly through: boolean;
  /** Names of the others they act for. */
  readonly others: readonly string[];
};

/** Who signs in for a partner, itself first, then through its chain. */
export async function listPeople(
  db: Db,
  { id, parentId }: { id: string; parentId: string | null },
): Promise<readonly ActingPerson[]> {
  const { rows } = await db.execute<ActingPerson>(sql`
    select u.id as "userId", u.name, u.active, not bool_or(m.partner_id = ${id}::uuid) as through,
      coalesce((select array_agg(o.name order by o.name) from partners_person x join partners_partner o on o.id = x.partner_id
        where x.user_id = u.id and x.partner_id <> ${id}::uuid), '{}') as others
    from partners_person m join accounts_user u on u.id = m.user_id
    where m.partner_id = ${id}::uuid or m.partner_id = ${parentId}::uuid
    group by u.id, u.name, u.active order by 4, u.name, u.id`);
  return rows;
}

/** Sign-ins of the role partner that do not act for this one by name. */
export async function listFreePeople(db: Db, id: string): Promise<readonly PartnerPerson[]> {
  const { rows } = await db.execute<PartnerPerson>(sql`
    select id as "userId", name, active from accounts_user u
    where role = 'partner' and active
      and not exists (select from partners_person p where p.user_id = u.id and p.partner_id = ${id}::uuid)
    order by name, id`);
  return rows;
}

/** False when an active one of this name lies there already. */
export async function insertPartner(db: Db, row: typeof partner.$inferInsert): Promise<boolean> {
  const done = await db.insert(partner).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

/** False when another active one of this name lies there. */
export async function updatePartner(
  db: Db,
  id: PartnerId,
  set: Partial<typeof partner.$inferInsert>,
): Promise<boolean> {
  const twin = await db.execute(sql`
    select from partners_partner where active and id <> ${id}::uuid and squeezed = ${set.squeezed ?? ''} and area = ${set.area ?? ''}
      and parent_id is not distinct from ${set.parentId ?? null}::uuid`);
  if (set.active !== false && twin.rowCount !== 0) return false;
  await db.update(partner).set(set).where(eq(partner.id, id));
  return true;
}

/** False when the sign-in acts for this one already, or is none of a partner. */
export async function insertPerson(
  db: Db,
  row: { userId: string; partnerId: PartnerId; recordedAt: Date; recordedBy: string },
): Promise<boolean> {
  const done = await db.execute(sql`
    insert into partners_person (user_id, partner_id, recorded_at, recorded_by)
    select id, ${row.partnerId}::uuid, ${row.recordedAt.toISOString()}, ${row.recordedBy} from accounts_user
    where id = ${row.userId} and role = 'partner' on conflict do nothing`);
  return done.rowCount === 1;
}

export async function deletePerson(db: Db, userId: string, partnerId: PartnerId): Promise<boolean> {
  const done = await db.delete(person).where(sql`user_id = ${userId} and partner_id = ${partnerId}::uuid`);
  return done.rowCount === 1;
}
