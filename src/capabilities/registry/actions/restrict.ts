// Keeping a person's data without working with them: counted, and in no list, search or comparison.
import { sql } from 'drizzle-orm';

import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { changed } from '../topic.ts';

/** Ids of what this person owns within the scope, whatever its status. */
export async function ownedBy(db: Db, person: PersonId): Promise<readonly EnterpriseId[]> {
  const { rows } = await db.execute<{ id: EnterpriseId }>(
    sql`select id from registry_enterprise where owner_id = ${person} order by id`,
  );
  return rows.map((r) => r.id);
}

/** Turns it on or off (UU 27/2022 articles 40 and 41); listeners hear of every enterprise of the person. */
export async function restrictPerson(
  db: Db,
  { person, on }: { person: PersonId; on: boolean },
  { by, now }: Circumstances,
): Promise<void> {
  await db.execute(sql`
    update registry_person set restricted_at = ${on ? now.toISOString() : null} where id = ${person}`);
  await audit(db, { by, now }, { act: on ? 'registry:restrict' : 'registry:resume', subject: person });
  await changed.tell(db, { enterprises: await ownedBy(db, person) });
}
