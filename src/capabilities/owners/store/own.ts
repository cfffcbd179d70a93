// An owner's own enterprises and person, within their own scope.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { idsOf } from './named.ts';

export type Own = {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly area: string;
  readonly sector: string;
  readonly kind: string | null;
  readonly status: string;
  readonly founded: number | null;
};

export const ownQuery = (personId: PersonId): SQL => sql`
  select id, name, area, sector, kind, status, founded from registry_enterprise
  where owner_id = any (${idsOf(personId)}) and status not in ('withdrawn', 'joined') order by squeezed, id limit 50`;

/** By name, under whichever of their ids they own it; what a withdrawn import brought is left out. */
export async function listOwn(db: Db, personId: PersonId): Promise<readonly Own[]> {
  return (await db.execute<Own>(ownQuery(personId))).rows;
}
