// Keeping which lists left as files, and whose enterprises they held: called by whoever answers with one.
import type { EnterpriseId } from '../../kernel/ids.ts';
import { freshId } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { readPurpose } from './rules/purpose.ts';
import { insertExport } from './store/exports.ts';

export type Leaving = {
  readonly ids: readonly EnterpriseId[];
  /** What was filtered for, in words; of a search no more than that there was one. */
  readonly filters: Readonly<Record<Lang, readonly string[]>>;
  /** As it stood in the address. */
  readonly purpose: string | null;
};

/** One row a file; nothing for a file without rows. Call it in the transaction that wrote the file. */
export async function recordExport(
  db: Db,
  { ids, filters, purpose }: Leaving,
  { me, now }: { me: Me | null; now: Date },
): Promise<void> {
  if (!me || ids.length === 0) return;
  const row = { at: now, by: me.userId, role: me.role, rows: ids.length, filters };
  await insertExport(db, { id: freshId<'Export'>(), ...row, purpose: readPurpose(purpose) }, ids);
}

/** The rows of a list as they leave, which are kept however far the file got. */
export async function* recorded<Row extends { readonly id: string }>(
  db: Db,
  rows: AsyncIterable<readonly Row[]>,
  leaving: Omit<Leaving, 'ids'>,
  around: { me: Me | null; now: Date },
): AsyncGenerator<readonly Row[]> {
  const ids: EnterpriseId[] = [];
  try {
    for await (const some of rows) {
      for (const { id } of some) ids.push(id as EnterpriseId);
      yield some;
    }
  } finally {
    await recordExport(db, { ids, ...leaving }, around);
  }
}
