// A whole edition of the classification, loaded from a file beside the short list that is always there.
import { sql } from 'drizzle-orm';

import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { tidy } from '../../../kernel/text.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { shortEdition, shortTitle } from './short.ts';
import type { Kbli } from './short.ts';

export type KbliRefusal =
  | Refusal<'kbli-edition', object>
  | Refusal<'kbli-empty', object>
  | Refusal<'kbli-twice', { code: string }>;

/**
 * Puts an edition in place of the one loaded before under the same year. Rows that are not five digits (groups, the
 * heading) are left out. Refuses a year that is no edition, a file without codes, and a code named twice.
 */
export async function loadKbli(
  db: Db,
  edition: number,
  rows: readonly Kbli[],
  { by, now }: Circumstances,
): Promise<{ loaded: number } | KbliRefusal> {
  if (!Number.isInteger(edition) || edition < 2000 || edition > 2100) return refuse('kbli-edition');
  const kinds = new Map<string, string>();
  for (const row of rows) {
    const code = tidy(row.code);
    const title = tidy(row.title).slice(0, 300);
    if (!/^\d{5}$/.test(code) || title === '') continue;
    if (kinds.has(code)) return refuse('kbli-twice', { code });
    kinds.set(code, title);
  }
  if (kinds.size === 0) return refuse('kbli-empty');
  await db.execute(sql`delete from kbli where edition = ${edition}`);
  await db.execute(sql`
    insert into kbli (edition, code, title)
    select ${edition}, code, title
    from unnest(${sql.param([...kinds.keys()])}::text[], ${sql.param([...kinds.values()])}::text[]) as k(code, title)`);
  await audit(db, { by, now }, { act: 'registry:kbli', detail: { edition, loaded: kinds.size } });
  return { loaded: kinds.size };
}

/**
 * The title of a code: of the loaded edition, else ours. Where the edition is not known the title that all known editions
 * give it, or each with its edition. Null when nobody knows it.
 */
export async function kbliTitle(db: Db, edition: number | null, code: string): Promise<string | null> {
  if (edition === null) return titleOfAny(db, code);
  const { rows } = await db.execute<{ title: string }>(
    sql`select title from kbli where edition = ${edition} and code = ${code}`,
  );
  return rows[0]?.title ?? (edition === shortEdition ? (shortTitle(code) ?? null) : null);
}

async function titleOfAny(db: Db, code: string): Promise<string | null> {
  const { rows } = await db.execute<{ edition: number; title: string }>(
    sql`select edition, title from kbli where code = ${code} order by edition`,
  );
  const own = shortTitle(code);
  const all = [
    ...(own === undefined || rows.some((r) => r.edition === shortEdition)
      ? []
      : [{ edition: shortEdition, title: own }]),
    ...rows,
  ];
  const [first] = all;
  if (!first) return null;
  return all.every((r) => r.title === first.title)
    ? first.title
    : all.map(({ edition, title }) => `${title} (${edition})`).join(' / ');
}
