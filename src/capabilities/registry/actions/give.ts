// An enterprise turns out to be somebody else's: it gets its owner, with the reason, and its history says so.
import { eq } from 'drizzle-orm';

import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Source } from '../rules.ts';
import { findEnterprise, insertChange, updateEnterprise } from '../store.ts';
import { person as people } from '../tables.ts';
import { changed } from '../topic.ts';
import { countWords } from '../vocabulary.ts';
import { searchWords } from '../words-of.ts';

/** Refuses 'unknown-enterprise', and 'nothing-changed' when it is theirs already. */
export async function giveEnterprise(
  db: Db,
  { id: named, to, reason, source }: { id: EnterpriseId; to: PersonId; reason: string; source: Source },
  { by, now }: Circumstances,
): Promise<{ id: EnterpriseId } | Refusal<'unknown-enterprise' | 'nothing-changed', object>> {
  const known = await findEnterprise(db, named, { lock: true });
  const [owner] = await db.select().from(people).where(eq(people.id, to));
  if (!known || !owner || known.enterprise.status === 'withdrawn') return refuse('unknown-enterprise');
  const id = known.enterprise.id as EnterpriseId;
  if (known.enterprise.ownerId === to) return refuse('nothing-changed');
  const { name, kind, revision } = known.enterprise;
  const [old, words] = [known.owner?.name ?? null, owner.name].map((who) => searchWords(name, who, kind));
  const set = { ownerId: to, ownerSqueezed: owner.squeezed, revision: revision + 1 };
  await updateEnterprise(db, id, set, words ?? []);
  await countWords(
    db,
    (old ?? []).filter((word) => !words?.includes(word)),
    -1,
  );
  await countWords(
    db,
    (words ?? []).filter((word) => !old?.includes(word)),
    1,
  );
  await insertChange(db, {
    enterpriseId: id,
    before: { owner: known.owner?.name ?? null },
    after: { owner: owner.name },
    sealedBefore: null,
    reason,
    recordedAt: now,
    recordedBy: by,
  });
  // From whom, so that an erasure of the owner finds the record under which they were known before.
  const detail = { source, from: known.enterprise.ownerId };
  await audit(db, { by, now }, { act: 'registry:give', subject: id, reason, detail });
  await changed.tell(db, { enterprises: [id] });
  return { id };
}
