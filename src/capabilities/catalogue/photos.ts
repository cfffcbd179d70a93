// Pictures of products in and out of the database.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import { photo } from './tables.ts';

export type PhotoRow = { readonly id: string; readonly productId: string; readonly alt: string };

/** Of the scope, by product, the face first. */
export async function listPhotos(db: Db, productIds: readonly string[]): Promise<readonly PhotoRow[]> {
  if (productIds.length === 0) return [];
  const { rows } = await db.execute<PhotoRow>(sql`
    select id, product_id as "productId", alt from catalogue_photo
    where product_id = any(${sql.param([...productIds])}::uuid[]) and not gone order by product_id, position, id`);
  return rows;
}

export type StoredPhoto = { readonly stored: string; readonly sealedKey: Buffer };

/** Null when it is not there or not this scope's to see. */
export async function findPhoto(db: Db, id: string): Promise<StoredPhoto | null> {
  const { rows } = await db.execute<StoredPhoto>(sql`
    select stored, sealed_key as "sealedKey" from catalogue_photo where id = ${id}::uuid and not gone`);
  return rows[0] ?? null;
}

/** Holds the product, so that two pictures sent at once are counted one after the other. */
export async function lockProduct(db: Db, id: string): Promise<void> {
  await db.execute(sql`select from catalogue_product where id = ${id}::uuid for update`);
}

/** Behind those there are. */
export async function insertPhoto(db: Db, row: Omit<typeof photo.$inferInsert, 'position'>): Promise<void> {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from catalogue_photo where product_id = ${row.productId}::uuid)`;
  await db.insert(photo).values({ ...row, position });
}

/** Before all others of its product. False when it is not there. */
export async function putFirst(
  db: Db,
  { id, productId }: { id: string; productId: string },
): Promise<boolean> {
  const done = await db.execute(sql`
    update catalogue_photo set position = (select min(position) - 1 from catalogue_photo where product_id = ${productId}::uuid)
    where id = ${id}::uuid and product_id = ${productId}::uuid and not gone`);
  return done.rowCount === 1;
}

/** Its file goes at the next sweeping; `key` is one that opens nothing. False when it is not there. */
export async function setGone(
  db: Db,
  { id, productId, key }: { id: string; productId: string; key: Buffer },
): Promise<boolean> {
  const done = await db.execute(sql`
    update catalogue_photo set gone = true, alt = '', sealed_key = ${key}
    where id = ${id}::uuid and product_id = ${productId}::uuid and not gone`);
  return done.rowCount === 1;
}

/** Takes the rows of pictures that are gone and gives the names of their files. */
export async function takeGone(db: Db): Promise<readonly string[]> {
  const { rows } = await db.execute<{ stored: string }>(
    sql`delete from catalogue_photo where gone returning stored`,
  );
  return rows.map((row) => row.stored);
}
