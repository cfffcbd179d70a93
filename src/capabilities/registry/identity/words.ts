// A record is found by its own words and by those of every record that was joined into it.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { countWords, renewWords } from '../bulk/words.ts';

/** Words of the records that were joined into this one. */
export async function joinedWords(db: Db, id: EnterpriseId): Promise<readonly string[]> {
  const { rows } = await db.execute<{ word: string }>(sql`
    select distinct word from registry_identity i join registry_enterprise o on o.id = i.born_id
      cross join lateral unnest(tsvector_to_array(o.words)) as word
    where i.now_id = ${id}::uuid order by word`);
  return rows.map((row) => row.word);
}

/** Finds the words anew after fields or the records joined into it have changed. */
export async function gatherWords(db: Db, id: EnterpriseId): Promise<void> {
  await renewWords(db, sql`select ${id}::uuid`);
  const more = sql.param([...(await joinedWords(db, id))]);
  await countWords(
    db,
    sql`select w.word, 1 as way from unnest(${more}::text[]) as w (word)
      where not exists (select from registry_enterprise e where e.id = ${id}::uuid and w.word = any(tsvector_to_array(e.words)))`,
  );
  await db.execute(sql`
    update registry_enterprise set words = array_to_tsvector(tsvector_to_array(words) || ${more}::text[])
    where id = ${id}::uuid and cardinality(${more}::text[]) > 0`);
}
