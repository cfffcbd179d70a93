// An owner's own enterprises and person, within their own scope.
import { sql } from 'drizzle-orm';

import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';

export type Own = {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly area: string;
  readonly sector: string;
  readonly kind: string | null;
  readonly status: string;
  readonly founded: number | null;
};

/** By name; what a withdrawn import brought is left out. */
export async function listOwn(db: Db, personId: PersonId): Promise<readonly Own[]> {
  const { rows } = await db.execute<Own>(sql`
    select id, name, area, sector, kind, status, founded from registry_enterprise
    where owner_id = ${personId} and status not in ('withdrawn', 'joined') order by squeezed, id limit 50`);
  return rows;
}
