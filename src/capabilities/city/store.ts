// The logo, the drafts, and what the guided set-up counts.
import { eq, sql } from 'drizzle-orm';

import type { City, Db } from '../../platform/db/index.ts';
import type { Kbli } from '../registry/index.ts';
import { kbli } from '../registry/shared-tables.ts';
import type { CityFacts } from './rules/steps.ts';
import { kbliDraft, logo } from './tables.ts';

export type Logo = Pick<typeof logo.$inferSelect, 'version' | 'type' | 'width' | 'height'>;
export type Draft = typeof kbliDraft.$inferSelect;

export async function findLogo(db: Db): Promise<(Logo & { at: Date; by: string }) | null> {
  const { version, type, width, height, at, by } = logo;
  const [row] = await db.select({ version, type, width, height, at, by }).from(logo);
  return row ?? null;
}

/** On the login that reads published rows only: for headers, on every page of everybody. */
export async function readLogo(city: City): Promise<Logo | null> {
  const { rows } = await city.open.query<Logo>('select version, type, width, height from city_logo');
  return rows[0] ?? null;
}

/** The same, as it is printed. */
export async function readLogoPicture(city: City): Promise<Uint8Array | null> {
  const { rows } = await city.open.query<{ bytes: Buffer }>('select bytes from city_logo');
  return rows[0]?.bytes ?? null;
}

export async function readLogoBytes(
  city: City,
  version: string,
): Promise<{ type: string; bytes: Buffer } | null> {
  const { rows } = await city.open.query<{ type: string; bytes: Buffer }>(
    'select type, bytes from city_logo where version = $1',
    [version],
  );
  return rows[0] ?? null;
}

export async function writeLogo(db: Db, row: Omit<typeof logo.$inferInsert, 'id'>): Promise<void> {
  await db
    .insert(logo)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: logo.id, set: row });
}

/** True when there was one. */
export async function deleteLogo(db: Db): Promise<boolean> {
  const gone = await db.delete(logo);
  return (gone.rowCount ?? 0) > 0;
}

/** The kinds of an edition in the order of their codes. */
export const listKbli = (db: Db, edition: number): Promise<Kbli[]> =>
  db
    .select({ code: kbli.code, title: kbli.title })
    .from(kbli)
    .where(eq(kbli.edition, edition))
    .orderBy(kbli.code);

export const listEditions = (db: Db): Promise<{ edition: number; kinds: number }[]> =>
  db
    .select({ edition: kbli.edition, kinds: sql<number>`count(*)::int` })
    .from(kbli)
    .groupBy(kbli.edition)
    .orderBy(kbli.edition);

/** Puts a draft in place of all earlier ones. */
export async function writeDraft(db: Db, row: Draft): Promise<void> {
  await db.delete(kbliDraft);
  await db.insert(kbliDraft).values(row);
}

export async function findDraft(db: Db, id: string): Promise<Draft | null> {
  const [row] = await db.select().from(kbliDraft).where(eq(kbliDraft.id, id));
  return row ?? null;
}

/** Takes a draft out; null when somebody else has. */
export async function takeDraft(db: Db, id: string): Promise<Draft | null> {
  const [row] = await db.delete(kbliDraft).where(eq(kbliDraft.id, id)).returning();
  return row ?? null;
}

type Counted = Omit<CityFacts, 'policy' | 'editions'>;

/** One statement; numbers only, no record of an enterprise or a person. */
export async function countCity(db: Db): Promise<Counted> {
  const { rows } = await db.execute<Counted>(sql`
    select
      (select count(*)::int from regions_area where level = 'kecamatan') as kecamatan,
      (select count(*)::int from regions_area where level = 'kelurahan') as kelurahan,
      (select count(*)::int from regions_alias) as aliases,
      (select count(*)::int from accounts_user where active and role = 'administrator') as administrators,
      (select count(*)::int from accounts_user
        where active and role = 'administrator' and two_factor_enabled is not true) as unguarded,
      (select count(*)::int from accounts_user
        where active and role in ('rt_officer', 'kelurahan_officer', 'kecamatan_officer')) as officers,
      (select count(*)::int from accounts_user where active and role = 'staff') as staff,
      (select count(*)::int from intake_import where state = 'accepted') as imports,
      coalesce((select (figures->>'count')::int from census_current), 0) as enterprises,
      exists (select from city_logo) as logo`);
  const [row] = rows;
  if (!row) throw new Error('counting gave no row');
  return row;
}
