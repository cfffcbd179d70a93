// What the enterprise page reads beside the rooms' own doors: names of files, and who looked at sealed numbers.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';

/** Names of the files that brought or changed it. */
export async function filesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; name: string }>(
    sql`select id, file_name as name from intake_import where id = any(${sql.param(wanted)}::uuid[])`,
  );
  return new Map(rows.map((r) => [r.id, r.name]));
}

export type Look = { readonly at: Date; readonly by: string; readonly reason: string | null };

/** Who had sealed numbers shown, and why: newest last. */
export async function listLooks(db: Db, ids: readonly EnterpriseId[]): Promise<readonly Look[]> {
  const { rows } = await db.execute<{ at: string; by: string; reason: string | null }>(sql`
    select at::text as at, by, reason from audit_entry where subject = any(${sql.param([...ids])}::text[]) and act = 'registry:reveal' order by at`);
  return rows.map((r) => ({ ...r, at: new Date(r.at) }));
}
