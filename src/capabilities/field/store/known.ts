// Which enterprise an id stands for: its own, or one that a phone made for it.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { alias } from '../tables.ts';

/** The enterprise that a phone's id leads to, or the id itself. */
export async function enterpriseOf(db: Db, id: string): Promise<EnterpriseId> {
  const { rows } = await db.execute<{ id: EnterpriseId }>(
    sql`select enterprise_id as id from field_alias where made_id = ${id}`,
  );
  return rows[0]?.id ?? (id as EnterpriseId);
}

/** Whether the city knows an enterprise by this id, in whatever area. */
export const isKnown = (db: Db, id: string): Promise<boolean> =>
  overCity(db, async (wide) => {
    const { rowCount } = await wide.execute(sql`
      select from registry_enterprise where id = ${id} union all select from field_alias where made_id = ${id}`);
    return (rowCount ?? 0) > 0;
  });

export const insertAlias = async (db: Db, row: typeof alias.$inferInsert): Promise<void> => {
  await db.insert(alias).values(row);
};

/** Enrolments in one kelurahan wait for each other: two phones that enrol one stall at once are told of one another. */
export const waitForTurn = async (db: Db, kelurahan: string): Promise<void> => {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`field:enrol:${kelurahan}`}, 0))`);
};
