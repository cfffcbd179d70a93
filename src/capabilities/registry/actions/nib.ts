// The NIB that an enterprise got after it was recorded.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Nib } from '../../../kernel/nib.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { findEnterprise, findTwin, insertChange, updateEnterprise } from '../store.ts';
import { changed } from '../topic.ts';
import { kelurahanOf } from './create.ts';

/** Written with its reason as a change. Refuses 'nib-taken' when another enterprise of the scope bears it. */
export async function setNib(
  db: Db,
  { id: named, nib, reason }: { id: EnterpriseId; nib: Nib; reason: string },
  { by, now }: Circumstances,
): Promise<{ id: EnterpriseId } | Refusal<'unknown-enterprise' | 'nib-taken', object>> {
  const known = await findEnterprise(db, named, { lock: true });
  if (!known) return refuse('unknown-enterprise');
  const id = known.enterprise.id as EnterpriseId;
  const { squeezed, area, nib: was, revision } = known.enterprise;
  if (was === nib) return { id };
  const twin = await findTwin(db, { nib, squeezed, ownerSqueezed: null, kelurahan: kelurahanOf(area) }, id);
  if (twin) return refuse('nib-taken');
  await updateEnterprise(db, id, { nib, revision: revision + 1 });
  const recorded = { recordedAt: now, recordedBy: by };
  await insertChange(db, { enterpriseId: id, before: { nib: was }, after: { nib }, reason, ...recorded });
  await audit(db, { by, now }, { act: 'registry:nib', subject: id, reason });
  await changed.tell(db, { enterprises: [id] });
  return { id };
}
