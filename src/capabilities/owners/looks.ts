// Keeping who of the agency opened an enterprise's page: called by whoever answers with one.
import type { EnterpriseId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { insertLook } from './store/looks.ts';

/** One row a person and day; an owner who looks at their own leaves none. */
export async function recordLook(
  db: Db,
  enterpriseId: EnterpriseId,
  { me, now, today }: { me: Me | null; now: Date; today: string },
): Promise<void> {
  if (!me || me.role === 'owner') return;
  await insertLook(db, { enterpriseId, day: today, by: me.userId, role: me.role, at: now });
}
