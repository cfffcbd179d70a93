// Erasing a person: identity goes, countable facts stay. What was sealed can never be opened again.
import { eq, sql } from 'drizzle-orm';

import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { person as people } from '../tables.ts';
import { changed, erased } from '../topic.ts';
import { countWords } from '../vocabulary.ts';
import { searchWords } from '../words-of.ts';
import { secretsOf } from './owner.ts';
import { ownedBy } from './restrict.ts';

/** What stands where a name stood; nothing is squeezed from it, so no two erased records resemble each other. */
const gone = { person: 'Terhapus', enterprise: 'Usaha tanpa nama' } as const;

type Was = { id: EnterpriseId; name: string; owner: string | null; kind: string | null };

/**
 * Destroys the person's key, replaces the names, and empties what could lead back: numbers, address, RT, free text and the
 * history of corrected fields. Sector, kelurahan, status, founding year, sex and proofs without their numbers stay and are
 * counted; the audit trail, which holds no personal values, stays whole. Other rooms forget their part (`erased`).
 */
export async function erasePerson(
  db: Db,
  { person, reason }: { person: PersonId; reason: string },
  { by, now }: Circumstances,
): Promise<{ enterprises: readonly EnterpriseId[] }> {
  const { rows } = await db.execute<Was>(sql`
    select e.id, e.name, o.name as owner, e.kind
    from registry_enterprise e join registry_person o on o.id = e.owner_id where o.id = ${person} order by e.id`);
  for (const was of rows) await countWords(db, searchWords(was.name, was.owner, was.kind), -1);
  const [known] = await db.select().from(people).where(eq(people.id, person));
  const secrets = secretsOf(known ?? null);
  const mine = sql`(select id from registry_enterprise where owner_id = ${person})`;
  await db.execute(sql`delete from registry_point where enterprise_id in ${mine}`);
  await db.execute(sql`
    update registry_change set before = '{}', after = '{}', sealed_before = null, reason = '' where enterprise_id in ${mine}`);
  await db.execute(
    sql`update registry_standing set reason = null where reason is not null and enterprise_id in ${mine}`,
  );
  await db.execute(sql`delete from registry_point where enterprise_id in ${mine}`);
  await db.execute(sql`
    update registry_enterprise set name = ${gone.enterprise}, squeezed = '', owner_squeezed = null, rt = null, rw = null,
      address = null, kind = null, nib = null, area = split_part(area, '/', 1), words = array_to_tsvector('{}'::text[]),
      revision = revision + 1
    where owner_id = ${person}`);
  await db.execute(sql`
    update registry_person set name = ${gone.person}, squeezed = '', nik_hash = null, phone_hash = null, email_hash = null,
      sealed_key = null, sealed = null, restricted_at = coalesce(restricted_at, ${now.toISOString()}), area = split_part(area, '/', 1)
    where id = ${person}`);
  const enterprises = await ownedBy(db, person);
  await erased.tell(db, { person, enterprises, secrets });
  await audit(db, { by, now }, { act: 'registry:erase', subject: person, reason });
  await changed.tell(db, { enterprises });
  return { enterprises };
}
