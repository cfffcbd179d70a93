// The search words of many enterprises, found anew after a name, an owner or a kind changed.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { searchWords } from '../words-of.ts';

type Named = { id: string; name: string; owner: string | null; kind: string | null };
const batch = 5_000;

/** `ids`: a select of enterprise ids. */
export async function renewWords(db: Db, ids: SQL): Promise<void> {
  const { rows } = await db.execute<Named>(sql`
    select e.id, e.name, e.kind, case when e.owner_squeezed is not null then p.name end as owner
    from registry_enterprise e left join registry_person p on p.id = e.owner_id where e.id in (${ids})`);
  for (let at = 0; at < rows.length; at += batch) await renew(db, rows.slice(at, at + batch));
}

async function renew(db: Db, rows: readonly Named[]): Promise<void> {
  const found = rows.map((r) => searchWords(r.name, r.owner, r.kind).join(' '));
  const renewed = sql`unnest(${sql.param(rows.map((r) => r.id))}::uuid[], ${sql.param(found)}::text[]) as n(id, words)`;
  await countWords(
    db,
    sql`select w.word, w.way from ${renewed} join registry_enterprise e on e.id = n.id cross join lateral (
        select unnest(tsvector_to_array(e.words)) as word, -1 as way
        union all select unnest(string_to_array(n.words, ' ')), 1) w`,
  );
  await db.execute(sql`
    update registry_enterprise e set words = array_to_tsvector(string_to_array(n.words, ' '))
    from ${renewed} where e.id = n.id`);
}

/** `source`: word and way, 1 for a use more and -1 for a use less. */
export async function countWords(db: Db, source: SQL): Promise<void> {
  await db.execute(sql`
    insert into registry_word (word, uses)
    select word, sum(way) from (${source}) s group by word having sum(way) <> 0 order by word
    on conflict (word) do update set uses = greatest(registry_word.uses + excluded.uses, 0)`);
}
