// Lists that left as files: written whole, looked for by one enterprise.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/language.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ExportPurpose } from '../rules/purpose.ts';
import { exported } from '../tables.ts';
import type { Look } from './looks.ts';

export type ExportFile = {
  readonly rows: number;
  readonly filters: Readonly<Record<Lang, readonly string[]>>;
  readonly purpose: ExportPurpose | 'unsaid';
};

/** The ids lie in 256 parts by their last byte, which is random: an owner's page reads one part of each file. */
export async function insertExport(
  db: Db,
  row: typeof exported.$inferInsert,
  ids: readonly EnterpriseId[],
): Promise<void> {
  await db.insert(exported).values(row);
  await db.execute(sql`
    insert into owners_export_part (part, export_id, ids)
    select get_byte(uuid_send(id), 15), ${row.id}::uuid, array_agg(id)
    from unnest(${sql.param([...ids])}::uuid[]) as t (id) group by 1`);
}

type Row = Omit<Look, 'at' | 'reason' | 'file'> & ExportFile & { readonly at: string };

/** Newest first, each file once, whichever of these enterprises it held. */
export async function listExports(
  db: Db,
  enterprises: readonly EnterpriseId[],
  limit: number,
): Promise<readonly Look[]> {
  const { rows } = await db.execute<Row>(sql`
    select to_json(at)#>>'{}' as at, by, role, rows, filters, purpose, "enterpriseId" from (
      select distinct on (x.id) x.*, mine.id as "enterpriseId"
      from unnest(${sql.param([...enterprises])}::uuid[]) as mine (id)
        join owners_export_part p on p.part = get_byte(uuid_send(mine.id), 15) and mine.id = any(p.ids)
        join owners_export x on x.id = p.export_id
      order by x.id, mine.id
    ) held order by held.at desc limit ${limit}`);
  return rows.map(({ at, by, role, enterpriseId, ...file }) => ({
    at: new Date(at),
    by,
    role,
    reason: null,
    picture: false,
    enterpriseId,
    file,
  }));
}
