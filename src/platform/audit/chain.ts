// The chain over the trail: committed entries are hashed in batches, each seal covering the one before.
import { createHash, sign, verify } from 'node:crypto';

import { sql } from 'drizzle-orm';

import type { Db } from '../db/index.ts';
import type { Keys } from '../keys/index.ts';

type EntryRow = { id: string; at: string; by: string; act: string; subject: string | null; reason: string | null; detail: string };
type SealRow = { seq: string; entries: string[]; hash: Buffer; signature: Buffer };

// Text as PostgreSQL prints it, so that the same row hashes alike whatever reads it.
const columns = sql.raw(`id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, by, act, subject, reason, detail::text as detail`);

function hashOf(previous: Buffer, entries: readonly EntryRow[]): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const e of entries) hash.update(JSON.stringify([e.id, e.at, e.by, e.act, e.subject, e.reason, e.detail]));
  return hash.digest();
}

const origin = Buffer.alloc(32);

/** Seals what is committed and unsealed; the number of entries sealed. One sealer a city at a time. */
export async function sealPending(db: Db, keys: Keys, now: Date, most = 5_000): Promise<number> {
  const turn = await db.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(hashtext('audit_seal')) as mine`);
  if (!turn.rows[0]?.mine) return 0;
  const pending = await db.execute<EntryRow>(sql`
    select ${columns} from audit_entry e
    where not exists (select from audit_sealed s where s.entry_id = e.id) order by e.id limit ${most}`);
  if (pending.rows.length === 0) return 0;
  const last = await db.execute<{ seq: string; hash: Buffer }>(sql`select seq::text, hash from audit_seal order by seq desc limit 1`);
  const seq = Number(last.rows[0]?.seq ?? 0) + 1;
  const hash = hashOf(last.rows[0]?.hash ?? origin, pending.rows);
  const ids = `{${pending.rows.map((e) => e.id).join(',')}}`;
  await db.execute(sql`insert into audit_seal (seq, at, entries, hash, signature)
    values (${seq}, ${now.toISOString()}, ${ids}::bigint[], ${hash}, ${sign(null, hash, keys.sign)})`);
  await db.execute(sql`insert into audit_sealed (entry_id, seq) select unnest(${ids}::bigint[]), ${seq}`);
  return pending.rows.length;
}

export type ChainReport = {
  readonly seals: number;
  readonly entries: number;
  /** Committed entries that no seal covers yet. */
  readonly unsealed: number;
  /** Hex of the newest seal, to compare with one exported earlier. */
  readonly head: string | null;
  /** The first seal that does not hold, and why; null when the chain is whole. */
  readonly broken: { seq: number; why: 'changed' | 'missing' | 'signature' | 'gap' } | null;
};

/** Reads the whole chain and says whether anything was changed, removed or put in since. */
export async function verifyChain(db: Db, keys: Keys): Promise<ChainReport> {
  const seals = await db.execute<SealRow>(sql`select seq::text, entries::text[] as entries, hash, signature from audit_seal order by seq`);
  let previous: Buffer = origin;
  let entries = 0;
  let broken: ChainReport['broken'] = null;
  for (const [i, seal] of seals.rows.entries()) {
    broken = await faultOf(db, keys, seal, i + 1, previous);
    if (broken) break;
    previous = seal.hash;
    entries += seal.entries.length;
  }
  const tail = await db.execute<{ n: number }>(sql`select count(*)::int as n from audit_entry e where not exists (select from audit_sealed s where s.entry_id = e.id)`);
  return {
    seals: seals.rows.length,
    entries,
    unsealed: tail.rows[0]?.n ?? 0,
    head: seals.rows.at(-1)?.hash.toString('hex') ?? null,
    broken,
  };
}

async function faultOf(db: Db, keys: Keys, seal: SealRow, expected: number, previous: Buffer): Promise<ChainReport['broken']> {
  const seq = Number(seal.seq);
  if (seq !== expected) return { seq: expected, why: 'gap' };
  const ids = `{${seal.entries.join(',')}}`;
  const rows = await db.execute<EntryRow>(sql`select ${columns} from audit_entry where id = any(${ids}::bigint[]) order by audit_entry.id`);
  if (rows.rows.length !== seal.entries.length) return { seq, why: 'missing' };
  if (!hashOf(previous, rows.rows).equals(seal.hash)) return { seq, why: 'changed' };
  return verify(null, seal.hash, keys.verify, seal.signature) ? null : { seq, why: 'signature' };
}

/** The newest seal, as it is exported: number, hash and signature in hex. */
export async function headOf(db: Db): Promise<{ seq: number; hash: string; signature: string } | null> {
  const row = (await db.execute<SealRow>(sql`select seq::text, hash, signature from audit_seal order by seq desc limit 1`)).rows[0];
  return row ? { seq: Number(row.seq), hash: row.hash.toString('hex'), signature: row.signature.toString('hex') } : null;
}
