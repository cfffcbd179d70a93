// Giving and taking back the number by which one wants to be told.
import { parsePhone } from '../../../kernel/phone.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { dropReach, writeReach } from '../reach.ts';
import { mayBeTold } from '../rules/roles.ts';
import type { User } from '../store.ts';

export type ReachRefusal = Refusal<'phone-wrong' | 'not-told', object>;

/** An empty number takes it back. `home` is the address of the person's first page. */
export async function setReach(
  db: Db,
  { user, typed, home }: { user: User; typed: string; home: string },
  { by, now }: Circumstances,
): Promise<{ readonly set: boolean } | ReachRefusal> {
  if (!mayBeTold(user.role)) return refuse('not-told');
  if (typed.trim() === '') {
    if (await dropReach(db, user.id))
      await audit(db, { by, now }, { act: 'accounts:number-off', subject: user.id });
    return { set: false };
  }
  const phone = parsePhone(typed);
  // A landline has no WhatsApp.
  if (isRefused(phone) || !phone.startsWith('+628')) return refuse('phone-wrong');
  await writeReach(db, user.id, { phone, home });
  await audit(db, { by, now }, { act: 'accounts:number-on', subject: user.id });
  return { set: true };
}
