// Which edition a code is of, where nobody said it: as far as the short list and the loaded editions tell.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { shortEdition, shortKbli } from './short.ts';

/** The one known edition that has this code; null when none has it or several do. */
export type EditionOf = (code: string) => number | null;

type Listed = { readonly edition: number; readonly code: string };

const ours: readonly Listed[] = shortKbli.map(({ code }) => ({ edition: shortEdition, code }));

export function editionsIn(loaded: readonly Listed[]): EditionOf {
  const only = new Map<string, number | null>();
  for (const { code, edition } of [...ours, ...loaded]) {
    const known = only.get(code);
    only.set(code, known === undefined || known === edition ? edition : null);
  }
  return (code) => only.get(code) ?? null;
}

/** For all codes, or for `code` alone. */
export async function kbliEditions(db: Db, code?: string): Promise<EditionOf> {
  const { rows } = await db.execute<Listed>(
    sql`select edition, code from kbli where ${code === undefined ? sql`true` : sql`code = ${code}`}`,
  );
  return editionsIn(rows);
}
