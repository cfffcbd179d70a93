// Acceptance: what was staged becomes the registry's, in one transaction a file.
import { sql } from 'drizzle-orm';

import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { City, Db, Scope } from '../../../platform/db/index.ts';
import { within } from '../../../platform/db/index.ts';
import { changed } from '../../registry/index.ts';
import { countFates, forBulk, writeFates } from '../fates.ts';
import { landStaged } from '../land.ts';
import { registryMark } from '../mark.ts';
import { lockImport, findImport, moveImport } from '../store.ts';
import type { Import } from '../store.ts';
import type { Counts } from '../tables.ts';
import { removeUpload } from '../uploads.ts';
import { holdImport, scopeOf } from './preview.ts';

export type Accepted = { readonly importId: string; readonly counts: Counts };
export type AcceptRefusal = Refusal<'unknown-import' | 'not-previewed' | 'busy', object>;

/**
 * Lands a previewed import. One acceptance a city at a time; when something was accepted or edited since the preview the
 * fates are found anew, so the same file accepted twice changes nothing the second time. Interrupted, it left nothing
 * behind and may be run again; accepted already, it answers with the counts of then.
 * Refuses 'unknown-import', 'not-previewed' and 'busy'.
 */
export async function acceptImport(
  city: City,
  scope: Scope,
  { importId }: { readonly importId: string },
  circumstances: Circumstances,
): Promise<Accepted | AcceptRefusal> {
  const begun = await within(city, scope, async (db) => {
    const found = await findImport(db, importId);
    if (!found) return refuse('unknown-import');
    if (found.state !== 'accepted') await moveImport(db, importId, ['previewed'], { state: 'accepting' });
    return found;
  });
  if (isRefused(begun)) return begun;
  const outcome = await within(city, scopeOf(begun, city), (db) => accept(db, importId, circumstances));
  if (!isRefused(outcome) && begun.fileId !== null) await removeUpload(begun.fileId);
  return outcome;
}

async function accept(db: Db, importId: string, how: Circumstances): Promise<Accepted | AcceptRefusal> {
  if (!(await holdInTurn(db, importId))) return refuse('busy');
  const found = await lockImport(db, importId);
  if (!found) return refuse('unknown-import');
  if (found.state === 'accepted') return { importId, counts: found.counts };
  if (found.state !== 'accepting') return refuse('not-previewed');
  return finish(db, found, how, { example: false, fatesHold: found.mark === (await registryMark(db)) });
}

/** Acceptances of a city queue up here; the lock goes with the transaction. */
export async function oneAtATime(db: Db): Promise<void> {
  await db.execute(sql`set local statement_timeout = 0`);
  await db.execute(sql`select pg_advisory_xact_lock(6471, hashtext(current_schema()))`);
}

/**
 * Waits for its turn in the city, then holds the import; false while somebody else works on it. Who was before us lets go of
 * the two locks one after the other, so the second is asked for a few times.
 */
export async function holdInTurn(db: Db, importId: string): Promise<boolean> {
  await oneAtATime(db);
  for (let tries = 1; tries < 10; tries += 1) {
    if (await holdImport(db, importId)) return true;
    await db.execute(sql`select pg_sleep(0.02)`);
  }
  return holdImport(db, importId);
}

type Finish = { readonly example: boolean; readonly fatesHold: boolean };

/** Lands what is staged and closes the import; the caller holds the locks and knows whether the fates found still hold. */
export async function finish(
  db: Db,
  found: Import,
  how: Circumstances,
  { example, fatesHold }: Finish,
): Promise<Accepted> {
  const { id: importId } = found;
  await forBulk(db, found.rowsRead);
  let counts = found.counts;
  if (!fatesHold) {
    await writeFates(db, importId, how.today);
    counts = await countFates(db, importId);
  }
  await landStaged(db, { ...how, importId, example });
  const digest = await digestOf(db, importId);
  await db.execute(sql`delete from intake_row where import_id = ${importId}`);
  await moveImport(db, importId, [found.state], {
    state: 'accepted',
    counts,
    acceptedAt: how.now,
    acceptedBy: how.by,
    fileId: null,
  });
  const { byArea: _, ...figures } = counts;
  await audit(db, how, {
    act: 'intake:accept',
    subject: importId,
    detail: { ...figures, sha256: found.fileHash, rowDigest: digest },
  });
  await changed.tell(db, { importId: found.id });
  return { importId, counts };
}

/** One hash over the digests of all rows in their order: the trail can vouch for each of them. */
async function digestOf(db: Db, importId: string): Promise<string> {
  const { rows } = await db.execute<{ digest: string | null }>(sql`
    select encode(sha256(string_agg(digest, ''::bytea order by ordinal)), 'hex') as digest
    from intake_fate where import_id = ${importId} and digest is not null`);
  return rows[0]?.digest ?? '';
}
