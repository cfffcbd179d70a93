// What an owner told an officer on the spot about their data stands among the owner's own choices.
import type { Db } from '../../platform/db/index.ts';
import { findEnterprise } from '../registry/index.ts';
import type { Consented } from '../registry/index.ts';
import { appendChoice } from './store/choices.ts';

/** A no is kept and stops nothing by itself: enrolling without consent took no number down in the first place. */
export async function hearConsented(db: Db, { enterprise, agreed, by, now }: Consented): Promise<void> {
  const owner = (await findEnterprise(db, enterprise))?.owner;
  if (!owner) return;
  await appendChoice(db, { personId: owner.id, what: 'processing', given: agreed, at: now, by });
}
