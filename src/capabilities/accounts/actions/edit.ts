// What an administrator changes of a person: name, role, area.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { detailOf, judgeEdit } from '../rules/person.ts';
import type { EditRefusal, Held } from '../rules/person.ts';
import { lockAdministrators, lockUser, writePerson } from '../store.ts';
import type { User } from '../store.ts';
import { endAll } from './ended.ts';
import { isArea } from './users.ts';

export type Edited = { readonly user: User; readonly ended: number };
export type EditUserRefusal = EditRefusal | Refusal<'unknown-user', object>;

/**
 * Puts name, role and area in place of what was there and says how many sessions and phones ended: all of them when role or area
 * changed, for their rights were the old ones. `seen` is the person as the form showed them.
 */
export async function editUser(
  db: Db,
  { userId, seen, wanted, reason }: { userId: string; seen: Held; wanted: Held; reason: string },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<Edited | EditUserRefusal> {
  const administrators = await lockAdministrators(db);
  const user = await lockUser(db, userId);
  if (!user) return refuse('unknown-user');
  const made = judgeEdit(user, wanted, {
    self: user.id === by,
    reason,
    seen,
    areaKnown: await isArea(db, wanted.area),
    cityCode: db.city.code,
    administrators,
  });
  if ('refused' in made) return made;
  await writePerson(db, user.id, made, now);
  const ended = made.ends ? await endAll(db, user.id, { by, now }) : 0;
  await audit(
    db,
    { by, now },
    { act: 'accounts:edit', subject: user.id, reason: reason.trim(), detail: detailOf(user, made) },
  );
  return { user: { ...user, name: made.name, role: made.role, area: made.area }, ended };
}
