// Finding enterprises by what people remember: a name, an owner, a kind of business, a number.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Status } from './tables.ts';
import { understand } from './understand.ts';
import type { Understanding } from './understand.ts';

export type FoundEnterprise = {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly owner: string | null;
  readonly area: string;
  readonly kind: string | null;
  readonly sector: string;
  readonly status: Status;
};

export type Found = { readonly rows: readonly FoundEnterprise[] } & Pick<
  Understanding,
  'by' | 'meant' | 'dropped'
>;

/**
 * The enterprises within the scope that fit best, at most `limit`. Digits are a NIB, a NIK or a phone and must fit
 * exactly; words may be misspelt. `meant` names the words shown for when they differ from those typed, `dropped` the
 * typed words that nothing has together with the others.
 */
export async function searchEnterprises(db: Db, text: string, limit: number): Promise<Found> {
  const { by, where, rank, meant, dropped } = await understand(db, text);
  const order = rank === null ? sql`squeezed, id` : sql`${rank}, squeezed, id`;
  const { rows } = await db.execute<FoundEnterprise>(sql`
    select id, name, owner, area, kind, sector, status from registry_visible
    where ${where} and status <> 'withdrawn' order by ${order} limit ${limit}`);
  return { rows, by, meant, dropped };
}
