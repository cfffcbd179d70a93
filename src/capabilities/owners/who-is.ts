// Who is asking at the owner's door: from the cookie to a person whose rights end at their own records.
import { sql } from 'drizzle-orm';

import { parseId } from '../../kernel/ids.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { grants, roleLabels } from '../accounts/index.ts';
import { resolve } from '../registry/index.ts';
import { hashOf, readCookie } from './cookies.ts';
import { expiryAfter } from './rules/session.ts';
import { nameToken } from './store/named.ts';

const permissions: ReadonlySet<string> = new Set(grants.owner);

/** What stands as `by` where an owner acts: never a name. */
export const byOwner = (person: PersonId): string => `owner:${person}`;

export const isOwnersDoor = (me: Pick<Me, 'userId'> | null): boolean =>
  me?.userId.startsWith('owner:') ?? false;

/** The person in `owner:<person>`; null for anything else. */
export function personOfOwner(userId: string): PersonId | null {
  const id = isOwnersDoor({ userId }) ? parseId<'Person'>(userId.slice('owner:'.length)) : null;
  return id === null || isRefused(id) ? null : id;
}

/** Without a session. */
export const meOfOwner = (person: PersonId, name: string): Me => ({
  userId: byOwner(person),
  sessionId: '',
  name,
  role: 'owner',
  roleLabel: roleLabels.owner,
  permissions,
  scope: { kind: 'person', person },
  personId: person,
  mustEnrol: false,
});

type Row = { id: string; person_id: PersonId; begun: string };

/**
 * Null without a cookie, and for a session that ended. Asks nothing of the database without a cookie. Who was joined with
 * another record of theirs comes in as the person of today, and as themselves again once that is undone.
 */
export async function whoIs(city: City, request: Request, now = new Date()): Promise<Me | null> {
  const token = readCookie(request, city, 'usaha');
  if (!token) return null;
  const hash = hashOf(token);
  return within(city, { kind: 'none' }, async (db) => {
    await nameToken(db, hash);
    const { rows } = await db.execute<Row>(
      sql`select id, person_id, to_json(begun_at)#>>'{}' as begun from owners_session where token_hash = ${hash} and expires_at > ${now.toISOString()}`,
    );
    const [found] = rows;
    if (!found) return null;
    const person = await resolve(db, found.person_id);
    await db.execute(sql`select set_config('app.person', ${person}, true)`);
    const named = await db.execute<{ name: string }>(sql`
      with used as (
        update owners_session set used_at = ${now.toISOString()},
          expires_at = ${expiryAfter(new Date(found.begun), now).toISOString()}
        where token_hash = ${hash} and used_at < ${now.toISOString()}::timestamptz - interval '5 minutes'
      )
      select name from registry_person where id = ${person} and squeezed <> ''`);
    const name = named.rows[0]?.name;
    if (name === undefined) return null;
    return { ...meOfOwner(person, name), sessionId: found.id };
  });
}
