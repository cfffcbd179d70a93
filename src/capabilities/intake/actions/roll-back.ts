// Taking an accepted import back, as long as nothing later stands on it.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { City, Db, Scope } from '../../../platform/db/index.ts';
import { within } from '../../../platform/db/index.ts';
import { factsSince, retractImport } from '../../evidence/index.ts';
import { changed, changedSince, undoImport } from '../../registry/index.ts';
import { forBulk } from '../fates.ts';
import { lockImport, moveImport } from '../store.ts';
import type { Import } from '../store.ts';
import { oneAtATime } from './accept.ts';
import { holdImport } from './preview.ts';

export type RollBackRefusal =
  | Refusal<'unknown-import' | 'not-accepted' | 'reason-missing' | 'busy', object>
  | Refusal<'depended-on', { readonly count: number; readonly examples: readonly EnterpriseId[] }>;

/**
 * Withdraws the enterprises an import brought, puts back what it changed and retracts its evidence, all as counter-records;
 * afterwards the same file is new again. Refuses 'depended-on' with the enterprises (five of them as examples) that were
 * changed, proven or matched by a later file since; 'reason-missing', 'not-accepted', 'unknown-import', 'busy'.
 */
export function rollBackImport(
  city: City,
  scope: Scope,
  { importId, reason }: { readonly importId: string; readonly reason: string },
  how: Circumstances,
): Promise<{ readonly importId: string } | RollBackRefusal> {
  return within(city, scope, async (db) => {
    const why = reason.trim();
    if (why === '') return refuse('reason-missing');
    await oneAtATime(db);
    if (!(await holdImport(db, importId))) return refuse('busy');
    const found = await lockImport(db, importId);
    if (!found) return refuse('unknown-import');
    if (found.state !== 'accepted' || found.acceptedAt === null) return refuse('not-accepted');
    await forBulk(db, found.rowsRead);
    const dependents = await dependentsOf(db, found, found.acceptedAt);
    if (dependents.length > 0) {
      return refuse('depended-on', { count: dependents.length, examples: dependents.slice(0, 5) });
    }
    await undoImport(db, { ...how, importId, reason: why });
    await retractImport(db, touchedBy(importId), { importId, reason: why }, how);
    await moveImport(db, importId, ['accepted'], {
      state: 'rolled_back',
      rolledBackAt: how.now,
      rolledBackBy: how.by,
    });
    await audit(db, how, { act: 'intake:rollback', subject: importId, reason: why });
    await changed.tell(db, { importId: found.id });
    return { importId };
  });
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
    where f.enterprise_id in (${touched}) and f.import_id <> ${importId} and i.state = 'accepted'
      and i.accepted_at >= ${since.toISOString()}::timestamptz and f.fate in ('new', 'changed', 'unchanged')`);
  const later = [
    ...rows.map((row) => row.id),
    ...(await changedSince(db, touched, { importId, since, undone })),
    ...(await factsSince(db, touched, { importId, since, undone })),
  ];
  return [...new Set(later)];
}
