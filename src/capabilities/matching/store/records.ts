// Enterprises as matching reads them: over the whole city whatever the scope, phone, e-mail and NIK as keyed hashes only.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { MatchRecord } from '../record.ts';

/** A row of the view matching_record: no enterprise withdrawn or joined away, none whose owner's data rest. */
export type Known = {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly area: string;
  readonly rt: string | null;
  readonly address: string | null;
  readonly kind: string | null;
  readonly nib: string | null;
  readonly phoneHash: string | null;
  readonly nikHash: string | null;
  readonly emailHash: string | null;
};

const columns = sql`id, name, owner, area, rt, address, kind, nib, encode(substring(phone_hash from 1 for 8), 'hex') as "phoneHash",
  encode(nik_hash, 'hex') as "nikHash", encode(email_hash, 'hex') as "emailHash"`;

export async function listKnown(db: Db, ids: readonly string[]): Promise<readonly Known[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.execute<Known>(
    sql`select ${columns} from matching_record where id = any(${sql.param([...ids])}::uuid[])`,
  );
  return rows;
}

/** All of the city in the order of their ids, a few thousand at a time. */
export async function* everyKnown(db: Db, most = 5000): AsyncGenerator<readonly Known[]> {
  let after: SQL = sql`true`;
  for (;;) {
    const { rows } = await db.execute<Known>(
      sql`select ${columns} from matching_record where ${after} order by id limit ${most}`,
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < most) return;
    after = sql`id > ${last.id}::uuid`;
  }
}

/** Names of kelurahan by code: what a record's area is compared by. */
export async function kelurahanNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.execute<{ code: string; name: string }>(
    sql`select code, name from regions_area where level = 'kelurahan'`,
  );
  return new Map(rows.map((row) => [row.code, row.name]));
}

/** A number that the same phone alone gives: the engine reads digits, and the phone itself stays sealed. */
export const phoneNumberOf = (hash: string): string =>
  `9${BigInt(`0x${hash.slice(0, 16)}`)
    .toString()
    .padStart(20, '0')}`;

/** The record as the engine reads it. An area above the kelurahan says nothing. */
export function recordOf(known: Omit<Known, 'id'>, names: ReadonlyMap<string, string>): MatchRecord {
  const address = [known.address, known.rt ? `RT ${known.rt}` : null].filter(Boolean).join(' ');
  return {
    name: known.name,
    owner: known.owner ?? undefined,
    address: address === '' ? undefined : address,
    area: names.get(known.area.split('/')[0] ?? ''),
    phone: known.phoneHash ? phoneNumberOf(known.phoneHash) : undefined,
    nib: known.nib ?? undefined,
    nik: known.nikHash ?? undefined,
    email: known.emailHash ?? undefined,
    kind: known.kind ?? undefined,
  };
}
