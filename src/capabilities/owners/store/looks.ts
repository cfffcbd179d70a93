// Who of the agency looked at an owner's data: pages and pictures of papers opened, and sealed numbers shown with their reason. Files are in exports.ts.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ExportFile } from './exports.ts';

export type Look = {
  readonly at: Date;
  readonly by: string;
  /** Role at that time; null for a number that was shown and for a picture of a paper. */
  readonly role: string | null;
  readonly reason: string | null;
  /** A picture of a paper was looked at; one row a person and day here, each look in the trail. */
  readonly picture: boolean;
  /** The list that left as a file; null for a page that was opened. */
  readonly file: ExportFile | null;
  readonly enterpriseId: EnterpriseId;
};

/** One row a person and day, however often they looked. */
export const insertLook = async (
  db: Db,
  row: { enterpriseId: EnterpriseId; day: string; by: string; role: string; at: Date },
): Promise<void> => {
  await db.execute(sql`
    insert into owners_look (enterprise_id, day, by, role, at)
    values (${row.enterpriseId}, ${row.day}, ${row.by}, ${row.role}, ${row.at.toISOString()}) on conflict do nothing`);
};

/** Newest first, of these enterprises. */
export async function listLooks(
  db: Db,
  enterprises: readonly EnterpriseId[],
  limit: number,
): Promise<readonly Look[]> {
  if (enterprises.length === 0) return [];
  const ids = `{${enterprises.join(',')}}`;
  const { rows } = await db.execute<Omit<Look, 'at' | 'file'> & { at: string }>(sql`
    select to_json(at)#>>'{}' as at, by, role, reason, picture, "enterpriseId" from (
      select at, by, role, null as reason, false as picture, enterprise_id as "enterpriseId" from owners_look where enterprise_id = any(${ids}::uuid[])
      union all
      select at, by, null, reason, false, subject::uuid from audit_entry
      where act = 'registry:reveal' and subject = any(${ids}::text[])
      union all
      select max(at), by, null, null, true, subject::uuid from audit_entry
      where act = 'evidence:look' and subject = any(${ids}::text[]) group by by, subject, date_trunc('day', at)
    ) looked order by at desc limit ${limit}`);
  return rows.map((row) => ({ ...row, file: null, at: new Date(row.at) }));
}
