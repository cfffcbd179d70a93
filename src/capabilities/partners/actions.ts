// Recording a partner, correcting it, and saying who signs in for it.
import { freshId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { squeeze } from '../../kernel/text.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PartnerId } from './kinds.ts';
import type { CheckedPartner } from './rules.ts';
import { deletePerson, findPartner, insertPartner, insertPerson, updatePartner } from './store.ts';

export type PartnerRefusal = Refusal<'unknown-partner' | 'partner-known' | 'changed-since', object>;

export async function recordPartner(
  db: Db,
  checked: CheckedPartner,
  around: Circumstances,
): Promise<{ readonly id: PartnerId } | PartnerRefusal> {
  const id = freshId<'Partner'>();
  const row = { ...checked, squeezed: squeeze(checked.name), recordedAt: around.now, recordedBy: around.by };
  if (!(await insertPartner(db, { id, ...row }))) return refuse('partner-known');
  await audit(db, around, { act: 'partners:recorded', subject: id, detail: { kind: checked.kind } });
  return { id };
}

/** Made on an older revision it is refused. What is no longer active stays where it is named. */
export async function editPartner(
  db: Db,
  {
    id,
    revision,
    active,
    checked,
  }: { id: PartnerId; revision: number; active: boolean; checked: CheckedPartner },
  around: Circumstances,
): Promise<{ readonly id: PartnerId } | PartnerRefusal> {
  const known = await findPartner(db, id, { lock: true });
  if (!known) return refuse('unknown-partner');
  if (known.revision !== revision) return refuse('changed-since');
  const set = { ...checked, squeezed: squeeze(checked.name), active, revision: revision + 1 };
  if (!(await updatePartner(db, id, set))) return refuse('partner-known');
  await audit(db, around, { act: 'partners:edited', subject: id, detail: { active } });
  return { id };
}

export type PersonRefusal = Refusal<'unknown-partner' | 'person-taken', object>;

/** A sign-in may act for several organisations, for each once. */
export async function addPerson(
  db: Db,
  { id, userId }: { id: PartnerId; userId: string },
  around: Circumstances,
): Promise<{ readonly id: PartnerId } | PersonRefusal> {
  if (!(await findPartner(db, id))) return refuse('unknown-partner');
  const row = { userId, partnerId: id, recordedAt: around.now, recordedBy: around.by };
  if (!(await insertPerson(db, row))) return refuse('person-taken');
  await audit(db, around, { act: 'partners:person', subject: id });
  return { id };
}

export async function removePerson(
  db: Db,
  { id, userId }: { id: PartnerId; userId: string },
  around: Circumstances,
): Promise<{ readonly id: PartnerId } | PersonRefusal> {
  if (!(await deletePerson(db, userId, id))) return refuse('unknown-partner');
  await audit(db, around, { act: 'partners:person-left', subject: id });
  return { id };
}
