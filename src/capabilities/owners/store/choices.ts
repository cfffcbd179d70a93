// What an owner said yes or no to: the newest of a kind counts.
import { sql } from 'drizzle-orm';

import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { choice } from '../tables.ts';
import { isOf } from './named.ts';

export type What = 'findable' | 'phone' | 'processing';
export type Choice = {
  readonly what: What;
  readonly enterpriseId: EnterpriseId | null;
  readonly given: boolean;
  readonly value: string | null;
  readonly at: Date;
};

export const appendChoice = async (db: Db, row: typeof choice.$inferInsert): Promise<void> => {
  await db.insert(choice).values(row);
};

type Row = Omit<Choice, 'at'> & { readonly at: string };

/** Every choice there ever was, newest first. */
export async function listChoiceHistory(db: Db, personId: PersonId): Promise<readonly Choice[]> {
  const { rows } = await db.execute<Row>(sql`
    select what, enterprise_id as "enterpriseId", given, value, to_json(at)#>>'{}' as at
    from owners_choice where ${isOf(personId)} order by id desc limit 200`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** The published numbers of a person who is erased go. */
export const forgetValues = async (db: Db, personId: PersonId): Promise<void> => {
  await db.execute(sql`update owners_choice set value = null where ${isOf(personId)}`);
};

export type ShownNow = { readonly enterpriseId: string; readonly what: 'findable' | 'phone' };

/** What the public sees of these enterprises, with what was said of records joined into them (owners_shown). */
export async function listShown(db: Db, ids: readonly EnterpriseId[]): Promise<readonly ShownNow[]> {
  const { rows } = await db.execute<ShownNow>(sql`
    select enterprise_id as "enterpriseId", what from owners_shown where enterprise_id = any(${sql.param([...ids])}::uuid[])`);
  return rows;
}
