// Taking an accepted import back, as long as nothing later stands on it: asked for at once, done in the background.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { tidy } from '../../../kernel/text.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { factsSince, retractImport } from '../../evidence/index.ts';
import { standingJoins, undoJoin, undoneJoins } from '../../matching/index.ts';
import type { StandingJoin } from '../../matching/index.ts';
import { changed, changedSince, undoImport } from '../../registry/index.ts';
import { forBulk } from '../fates.ts';
import { findImport, lockImport, moveImport } from '../store.ts';
import type { Import } from '../store.ts';
import { standing } from '../tables.ts';
import { holdInTurn } from './accept.ts';
import { holdImport } from './preview.ts';

/** More joins than this are undone where they were made, as a batch or one by one. */
export const mostSeparated = 100;

/** Joins made since the import that stand on what it brought or changed, the newest first, at most one above the most. */
export const joinsOn = (
  db: Db,
  { id, acceptedAt }: Pick<Import, 'id' | 'acceptedAt'>,
): Promise<readonly StandingJoin[]> =>
  acceptedAt === null
    ? Promise.resolve([])
    : standingJoins(db, touchedBy(id), { since: acceptedAt, most: mostSeparated + 1 });

export type AskRefusal = Refusal<
  'unknown-import' | 'not-accepted' | 'reason-missing' | 'busy' | 'joins-stand',
  object
>;

/**
 * Marks an accepted import as one to be taken back. `toDo` says whether the caller shall queue the work in this same
 * transaction: not while it is being done, nor once it is done. Asked again, the first reason stays. With `separate` the
 * joins that stand on it are undone first, for the same reason: each record has exactly its own children again, and who
 * asks must be one who may decide about joins. Refuses 'reason-missing', 'not-accepted', 'unknown-import', 'joins-stand'
 * (too many, or one lies outside of the scope) and 'busy' (somebody asks at this moment).
 */
export async function askRollBack(
  db: Db,
  {
    importId,
    reason,
    separate = false,
  }: { readonly importId: string; readonly reason: string; readonly separate?: boolean },
  circumstances: Circumstances,
): Promise<{ readonly importId: string; readonly toDo: boolean } | AskRefusal> {
  const { by, now } = circumstances;
  // Held before it is looked at, and never waited for: the work itself holds it for as long as it takes.
  const isFree = await holdImport(db, importId);
  const found = await findImport(db, importId);
  if (!found) return refuse('unknown-import');
  if (found.state === 'rolled_back') return { importId, toDo: false };
  if (found.state === 'rolling_back') return { importId, toDo: isFree };
  if (found.state !== 'accepted' || found.acceptedAt === null) return refuse('not-accepted');
  const rollBackReason = tidy(reason);
  if (rollBackReason === '') return refuse('reason-missing');
  const separated = separate ? await separateAll(db, found, rollBackReason, circumstances) : null;
  if (separated) return separated;
  const change = { state: 'rolling_back', refusal: null, rollBackReason, askedAt: now, askedBy: by } as const;
  return isFree && (await moveImport(db, importId, ['accepted'], change))
    ? { importId, toDo: true }
    : refuse('busy');
}

/** Undoes the joins that stand on the import; a refusal when that is not possible, and then none is undone. */
async function separateAll(
  db: Db,
  found: Import,
  reason: string,
  circumstances: Circumstances,
): Promise<Refusal<'joins-stand', object> | null> {
  const joins = await joinsOn(db, found);
  if (joins.length > mostSeparated) return refuse('joins-stand');
  for (const { id } of joins)
    if (isRefused(await undoJoin(db, { id, reason }, circumstances))) return refuse('joins-stand');
  return null;
}

export type RollBackRefusal =
  | Refusal<'unknown-import' | 'not-asked' | 'busy', object>
  | Refusal<'depended-on', { readonly count: number; readonly examples: readonly EnterpriseId[] }>;

/**
 * Withdraws the enterprises an import brought, puts back what it changed and retracts its evidence, all as counter-records;
 * afterwards the same file is new again. Over the whole city, whoever asked: what it brought may have moved since.
 * Interrupted, it left nothing behind and may be run again; done already, it does nothing. Refuses 'depended-on' with the
 * enterprises (five of them as examples) that were changed, proven or matched by a later file since: the import is then
 * 'accepted' again and says so. Also 'not-asked', 'unknown-import' and 'busy'.
 */
export async function rollBackImport(
  city: City,
  { importId }: { readonly importId: string },
  how: Circumstances,
): Promise<{ readonly importId: string } | RollBackRefusal> {
  await within(city, wholeCity, async (db) => {
    const found = await findImport(db, importId);
    if (found?.refusal?.['refused'] === 'interrupted')
      await moveImport(db, importId, ['accepted'], { state: 'rolling_back', refusal: null });
  });
  const outcome = await within(city, wholeCity, (db) => takeBack(db, importId, how));
  if (isRefused(outcome) && outcome.refused === 'depended-on') {
    await within(city, wholeCity, (db) =>
      moveImport(db, importId, ['rolling_back'], { state: 'accepted', refusal: { ...outcome } }),
    );
  }
  return outcome;
}

async function takeBack(
  db: Db,
  importId: string,
  how: Circumstances,
): Promise<{ readonly importId: string } | RollBackRefusal> {
  if (!(await holdInTurn(db, importId))) return refuse('busy');
  const found = await lockImport(db, importId);
  if (!found) return refuse('unknown-import');
  if (found.state === 'rolled_back') return { importId };
  if (found.state !== 'rolling_back' || found.acceptedAt === null) return refuse('not-asked');
  const reason = found.rollBackReason ?? '';
  await forBulk(db, found.rowsRead);
  const dependents = await dependentsOf(db, found, found.acceptedAt);
  if (dependents.length > 0) {
    return refuse('depended-on', { count: dependents.length, examples: dependents.slice(0, 5) });
  }
  await undoImport(db, { ...how, importId, reason });
  await retractImport(db, touchedBy(importId), { importId, reason }, how);
  await moveImport(db, importId, ['rolling_back'], {
    state: 'rolled_back',
    rolledBackAt: how.now,
    rolledBackBy: how.by,
  });
  await audit(db, how, { act: 'intake:rollback', subject: importId, reason });
  await changed.tell(db, { importId: found.id });
  return { importId };
}

const touchedBy = (importId: string) =>
  sql`select enterprise_id from intake_fate where import_id = ${importId} and fate in ('new', 'changed')`;

async function dependentsOf(
  db: Db,
  { id: importId }: Pick<Import, 'id'>,
  since: Date,
): Promise<readonly EnterpriseId[]> {
  const touched = touchedBy(importId);
  const undone = sql`select id from intake_import where state = 'rolled_back'`;
  const { rows } = await db.execute<{ id: EnterpriseId }>(sql`
    select distinct f.enterprise_id as id from intake_fate f join intake_import i on i.id = f.import_id
    where f.enterprise_id in (${touched}) and f.import_id <> ${importId} and i.state in ${standing}
      and i.accepted_at >= ${since.toISOString()}::timestamptz and f.fate in ('new', 'changed', 'unchanged')`);
  const later = [
    ...rows.map((row) => row.id),
    ...(await changedSince(db, touched, { importId, since, undone, separated: undoneJoins })),
    ...(await factsSince(db, touched, { importId, since, undone })),
  ];
  return [...new Set(later)];
}
