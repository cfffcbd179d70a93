// Reading the whole chain again: every entry hashed, every signature checked, every exported head found.
import { verify } from 'node:crypto';

import { sql } from 'drizzle-orm';

import type { Db } from '../db/index.ts';
import type { Keys } from '../keys/index.ts';
import type { EntryRow, Head } from './chain.ts';
import { entryColumns, originOf, sealHash } from './chain.ts';

/**
 * What is wrong with a seal. 'changed': its entries or its hash are not what was sealed. 'missing': an entry is gone.
 * 'signature': signed by another key. 'gap': the seal itself is gone. 'inserted': an entry passes for sealed and is not.
 * 'exported': the head exported earlier is another one, or lies beyond the end of the chain (its tail was cut off).
 */
export type Break = {
  readonly seq: number;
  readonly why: 'changed' | 'missing' | 'signature' | 'gap' | 'inserted' | 'exported';
};

export type ChainReport = {
  readonly seals: number;
  readonly entries: number;
  /** Committed entries that no seal covers yet, and when the oldest of them was written. */
  readonly unsealed: number;
  readonly unsealedSince: Date | null;
  /** Hex of the newest seal, to compare with one exported earlier. */
  readonly head: string | null;
  /** How many exported heads were compared. */
  readonly compared: number;
  /** The first seal that does not hold, and why; null when the chain is whole. */
  readonly broken: Break | null;
};

type SealRow = { seq: string; hash: Buffer; signature: Buffer };
type Row = SealRow & Partial<EntryRow> & { sealed: string | null };

const batch = 5_000;

/**
 * A row for each entry a seal names (one, empty, for a seal that names none), seals in order, entries by id. 5,000 rows
 * in memory whatever the length of the chain.
 */
async function* walk(db: Db): AsyncGenerator<Row, void, void> {
  await db.execute(sql`
    declare audit_walk no scroll cursor for
    select s.seq::text as seq, s.hash, s.signature, m.seq::text as sealed, ${entryColumns}
    from audit_seal s left join lateral unnest(s.entries) as u(entry_id) on true
      left join audit_entry e on e.id = u.entry_id
      left join audit_sealed m on m.entry_id = u.entry_id
    order by s.seq, u.entry_id`);
  try {
    for (;;) {
      const { rows } = await db.execute<Row>(sql.raw(`fetch ${batch} from audit_walk`));
      yield* rows;
      if (rows.length < batch) return;
    }
  } finally {
    await db.execute(sql`close audit_walk`).catch(() => undefined); // a failed transaction has closed it
  }
}

async function* sealsOf(db: Db): AsyncGenerator<{ seal: SealRow; rows: readonly Row[] }, void, void> {
  let rows: Row[] = [];
  for await (const row of walk(db)) {
    const [first] = rows;
    if (first && first.seq !== row.seq) {
      yield { seal: first, rows };
      rows = [];
    }
    rows.push(row);
  }
  const [first] = rows;
  if (first) yield { seal: first, rows };
}

/**
 * Reads the whole chain and says whether anything was changed, removed or put in since. `heads` are those exported
 * earlier, oldest first: without them a chain that lost its newest seals looks whole.
 */
export async function verifyChain(
  db: Db,
  keys: Keys,
  heads: AsyncIterable<Head> = none(),
): Promise<ChainReport> {
  const exported = compare(heads);
  let previous = originOf(db.city.code);
  let [seals, entries] = [0, 0];
  let head: string | null = null;
  let broken: Break | null = null;
  for await (const { seal, rows } of sealsOf(db)) {
    broken = faultOf(seal, rows, seals + 1, previous, keys) ?? (await exported.at(seal));
    if (broken) break;
    previous = seal.hash;
    head = seal.hash.toString('hex');
    seals += 1;
    entries += rows.length;
  }
  const { unsealed, since, sealed, stray } = await tailOf(db, seals);
  broken ??= await exported.beyond();
  // The sums come after the walk: a seal added meanwhile has a higher number and its own entries.
  if (!broken && (sealed !== entries || stray > 0)) broken = { seq: seals, why: 'inserted' };
  return { seals, entries, unsealed, unsealedSince: since, head, compared: exported.compared(), broken };
}

function faultOf(
  seal: SealRow,
  rows: readonly Row[],
  expected: number,
  previous: Buffer,
  keys: Keys,
): Break | null {
  const seq = Number(seal.seq);
  if (seq !== expected) return { seq: expected, why: 'gap' };
  const chained = sealHash(previous);
  for (const row of rows) {
    if (!isEntry(row)) return { seq, why: 'missing' };
    if (row.sealed !== seal.seq) return { seq, why: 'changed' };
    chained.add(row);
  }
  if (!chained.digest().equals(seal.hash)) return { seq, why: 'changed' };
  return verify(null, seal.hash, keys.verify, seal.signature) ? null : { seq, why: 'signature' };
}

const isEntry = (row: Row): row is Row & EntryRow => typeof row.id === 'string';

async function tailOf(db: Db, seals: number) {
  const { rows } = await db.execute<{
    unsealed: number;
    since: string | null;
    sealed: number;
    stray: number;
  }>(sql`
    select count(*) filter (where m.entry_id is null)::int as unsealed,
      (extract(epoch from min(e.at) filter (where m.entry_id is null)) * 1000)::text as since,
      count(*) filter (where m.seq <= ${seals})::int as sealed,
      count(*) filter (where m.entry_id is not null and s.seq is null)::int as stray
    from audit_entry e full join audit_sealed m on m.entry_id = e.id left join audit_seal s on s.seq = m.seq`);
  const [row] = rows;
  if (!row) throw new Error('no answer');
  return { ...row, since: row.since === null ? null : new Date(Number(row.since)) };
}

/** Walks the exported heads beside the chain; both ascend. */
function compare(heads: AsyncIterable<Head>) {
  const left = heads[Symbol.asyncIterator]();
  let next: Head | null = null;
  let [started, compared] = [false, 0];
  const advance = async () => {
    const step = await left.next();
    next = step.done ? null : step.value;
  };
  return {
    compared: () => compared,
    async at(seal: SealRow): Promise<Break | null> {
      if (!started) await advance();
      started = true;
      const seq = Number(seal.seq);
      while (next && next.seq <= seq) {
        if (next.seq < seq || next.hash !== seal.hash.toString('hex'))
          return { seq: next.seq, why: 'exported' };
        compared += 1;
        await advance();
      }
      return null;
    },
    async beyond(): Promise<Break | null> {
      if (!started) await advance();
      started = true;
      return next ? { seq: next.seq, why: 'exported' } : null;
    },
  };
}

async function* none(): AsyncGenerator<Head, void, void> {
  // no head was exported
}
