// A person recorded by themselves, before any enterprise is theirs.
import type { PersonId } from '../../../kernel/ids.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { squeeze } from '../../../kernel/text.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { placeOwner } from './owner.ts';

/** Always a new row: without a NIK nobody is taken for somebody who is here already. `name` is tidy and not empty. */
export async function recordPerson(
  db: Db,
  { name, phone, area }: { name: string; phone: Phone; area: string },
  circumstances: Circumstances,
): Promise<PersonId> {
  const owner = { name, squeezed: squeeze(name), sex: null, nik: null, phone, email: null } as const;
  const placed = await placeOwner(db, { owner, area, same: false }, circumstances);
  if (isRefused(placed)) throw new Error('a person without a NIK collided');
  const { by, now } = circumstances;
  await audit(db, { by, now }, { act: 'registry:person', subject: placed.id });
  return placed.id as PersonId;
}
