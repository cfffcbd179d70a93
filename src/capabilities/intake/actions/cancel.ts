// Giving an import up before it is accepted: nothing of it stays but its name, its hash, its counts and who gave it up.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { City, Scope } from '../../../platform/db/index.ts';
import { within } from '../../../platform/db/index.ts';
import { lockImport, moveImport } from '../store.ts';
import { removeUpload } from '../uploads.ts';
import { clearStaged, holdImport } from './preview.ts';

/**
 * `tried` says that it was never more than a trial, which is over. Refuses 'unknown-import', 'not-now' (accepted or cancelled
 * already) and 'busy' (it is being read or accepted).
 */
export async function cancelImport(
  city: City,
  scope: Scope,
  { importId, tried = false }: { readonly importId: string; readonly tried?: boolean },
  { by, now }: Circumstances,
): Promise<{ readonly importId: string } | Refusal<'unknown-import' | 'not-now' | 'busy', object>> {
  const outcome = await within(city, scope, async (db) => {
    if (!(await holdImport(db, importId))) return refuse('busy');
    const found = await lockImport(db, importId);
    if (!found) return refuse('unknown-import');
    const { fileId } = found;
    const moved = await moveImport(
      db,
      importId,
      ['uploaded', 'previewing', 'previewed', 'refused', 'accepting', 'failed'],
      { state: tried ? 'tried' : 'cancelled', fileId: null },
    );
    if (!moved) return refuse('not-now');
    await clearStaged(db, importId);
    await audit(db, { by, now }, { act: tried ? 'intake:try' : 'intake:cancel', subject: importId });
    return { fileId };
  });
  if (isRefused(outcome)) return outcome;
  if (outcome.fileId !== null) await removeUpload(outcome.fileId);
  return { importId };
}
