// The chain over the trail: committed entries are hashed in batches, each seal covering the one before.
import { createHash, sign } from 'node:crypto';

import { sql } from 'drizzle-orm';

import type { Db } from '../db/index.ts';
import type { Keys } from '../keys/index.ts';

export type EntryRow = {
  id: string;
  at: string;
  by: string;
  act: string;
  subject: string | null;
  reason: string | null;
  detail: string;
};

// Text as PostgreSQL prints it, so that the same row hashes alike whatever reads it.
export const entryColumns = sql.raw(
  `e.id::text as id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, e.by, e.act, e.subject, e.reason, e.detail::text as detail`,
);

/** What the first seal of a city covers instead of a seal before it: one city's chain is not another's. */
export const originOf = (city: string): Buffer =>
  createHash('sha256').update(`audit chain of ${city}`).digest();

/** Hash of a seal, a row at a time in order of id. */
export function sealHash(previous: Buffer): { add(entry: EntryRow): void; digest(): Buffer } {
  const hash = createHash('sha256').update(previous);
  return {
    add: (e) => void hash.update(JSON.stringify([e.id, e.at, e.by, e.act, e.subject, e.reason, e.detail])),
    digest: () => hash.digest(),
  };
}

/** Ids come in the order of work, not of commits: an entry this far behind the newest sealed one is still found at once. */
const nearIds = 100_000;
const farEvery = 10 * 60_000;
const lookedFar = new Map<string, number>();

/**
 * Seals what is committed and unsealed; the number of entries sealed, `most` at a time. One sealer a city at a time.
 * The whole trail is gone through every ten minutes and by a process's first call, else only its near past.
 */
export async function sealPending(db: Db, keys: Keys, now: Date, most = 5_000): Promise<number> {
  const turn = await db.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext(current_schema() || '.audit_seal')) as mine`,
  );
  if (!turn.rows[0]?.mine) return 0;
  const far = now.getTime() - (lookedFar.get(db.city.code) ?? 0) >= farEvery;
  const near = far
    ? sql`true`
    : sql`e.id > (select coalesce(max(entry_id), 0) - ${nearIds} from audit_sealed)`;
  const pending = await db.execute<EntryRow>(sql`
    select ${entryColumns} from audit_entry e
    where ${near} and not exists (select from audit_sealed s where s.entry_id = e.id) order by e.id limit ${most}`);
  if (far && pending.rows.length < most) lookedFar.set(db.city.code, now.getTime());
  if (pending.rows.length === 0) return 0;
  const last = await headOf(db);
  const seq = (last?.seq ?? 0) + 1;
  const chained = sealHash(last ? Buffer.from(last.hash, 'hex') : originOf(db.city.code));
  for (const entry of pending.rows) chained.add(entry);
  const hash = chained.digest();
  const ids = `{${pending.rows.map((e) => e.id).join(',')}}`;
  await db.execute(sql`insert into audit_seal (seq, at, entries, hash, signature)
    values (${seq}, ${now.toISOString()}, ${ids}::bigint[], ${hash}, ${sign(null, hash, keys.sign)})`);
  await db.execute(sql`insert into audit_sealed (entry_id, seq) select unnest(${ids}::bigint[]), ${seq}`);
  return pending.rows.length;
}

/** A seal as it is exported; hash and signature in hex. */
export type Head = { readonly seq: number; readonly hash: string; readonly signature: string };

/** The newest seal. */
export async function headOf(db: Db): Promise<Head | null> {
  const { rows } = await db.execute<{ seq: string; hash: Buffer; signature: Buffer }>(
    sql`select seq::text as seq, hash, signature from audit_seal order by audit_seal.seq desc limit 1`,
  );
  const [row] = rows;
  return row
    ? { seq: Number(row.seq), hash: row.hash.toString('hex'), signature: row.signature.toString('hex') }
    : null;
}
