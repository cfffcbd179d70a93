// The vocabulary: every distinct word by which enterprises are found, with how often it stands.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';

export type KnownWord = { readonly word: string; readonly uses: number };

/** Which of these words the city knows. */
export async function knownWords(db: Db, wanted: readonly string[]): Promise<readonly KnownWord[]> {
  const { rows } = await db.execute<KnownWord>(sql`
    select word, uses from registry_word where word = any(${sql.param([...wanted])}::text[]) and uses > 0`);
  return rows;
}

/** The most used words that begin so. */
export async function wordsBeginning(db: Db, start: string, most: number): Promise<readonly KnownWord[]> {
  const { rows } = await db.execute<KnownWord>(sql`
    select word, uses from registry_word where word like ${start + '%'} and uses > 0 order by uses desc, word limit ${most}`);
  return rows;
}

/** Words that share letters with the one typed: candidates whose distance the caller measures. */
export async function wordsResembling(db: Db, typed: string, most: number): Promise<readonly KnownWord[]> {
  await db.execute(sql`set local pg_trgm.similarity_threshold = 0.14`);
  const { rows } = await db.execute<KnownWord>(sql`
    select word, uses from registry_word
    where word % ${typed} and uses > 0 and length(word) between ${typed.length - 2} and ${typed.length + 2}
    order by similarity(word, ${typed}) desc, uses desc limit ${most}`);
  return rows;
}

/** Counts the words of one enterprise in (`by` 1) or out (-1). Words stay known when nobody bears them any more. */
export async function countWords(db: Db, words: readonly string[], by: 1 | -1): Promise<void> {
  if (words.length === 0) return;
  // In one order for everybody, so that two who write at once wait for each other instead of refusing.
  const sorted = [...words].sort();
  await db.execute(sql`
    insert into registry_word (word, uses)
    select word, ${Math.max(by, 0)} from unnest(${sql.param(sorted)}::text[]) as w(word)
    on conflict (word) do update set uses = greatest(registry_word.uses + ${by}, 0)`);
}
