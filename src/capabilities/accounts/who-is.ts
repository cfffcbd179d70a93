// Who is asking: from the session cookie to a person with rights, in one query.
import type { PersonId } from '../../kernel/ids.ts';
import type { City } from '../../platform/db/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { signedCookie } from './cookies.ts';
import { sessionRules } from './rules/lockout.ts';
import { grants, isRole, needsSecondFactor, scopeOf } from './rules/roles.ts';
import { roleLabels } from './words.ts';

type Row = {
  session_id: string;
  user_id: string;
  name: string;
  role: string;
  area: string;
  person_id: PersonId | null;
  second_factor: boolean | null;
  one_time: boolean;
};

// Use is written down at most every few minutes; a session that was used lives on, but not for ever.
const query = {
  name: 'accounts_who_is',
  text: `with used as (
    update accounts_session
    set updated_at = now(),
        expires_at = least(now() + interval '${sessionRules.idleHours} hours', created_at + interval '${sessionRules.mostDays} days')
    where token = $1 and expires_at > now() and updated_at < now() - interval '${sessionRules.touchMinutes} minutes'
  )
  select s.id as session_id, u.id as user_id, u.name, u.role, u.area, u.person_id,
         u.two_factor_enabled as second_factor, u.one_time_until is not null as one_time
  from accounts_session s join accounts_user u on u.id = s.user_id
  where s.token = $1 and s.expires_at > now() and u.active`,
};

/**
 * The person behind a request; null for a visitor, for an ended or revoked session, and for anybody switched off.
 * Asks nothing of the database without a session cookie that carries our signature.
 */
export async function whoIs(city: City, request: Request): Promise<Me | null> {
  const token = signedCookie(request, city, 'session_token');
  if (!token) return null;
  const { rows } = await city.app.query<Row>({ ...query, values: [token] });
  return meOf(city, rows[0]);
}

/**
 * A person as they are now, without a session: for a phone that shows its device's token. Null when switched off. The
 * id of the session is empty.
 */
export async function officerOf(city: City, userId: string): Promise<Me | null> {
  const { rows } = await city.app.query<Row>({
    name: 'accounts_officer_of',
    text: `select '' as session_id, u.id as user_id, u.name, u.role, u.area, u.person_id,
             u.two_factor_enabled as second_factor, u.one_time_until is not null as one_time
           from accounts_user u where u.id = $1 and u.active`,
    values: [userId],
  });
  return meOf(city, rows[0]);
}

function meOf(city: City, row: Row | undefined): Me | null {
  if (!row || !isRole(row.role)) return null;
  return {
    userId: row.user_id,
    sessionId: row.session_id,
    name: row.name,
    role: row.role,
    roleLabel: roleLabels[row.role],
    permissions: permissionsOf[row.role],
    scope: scopeOf({ id: row.user_id, role: row.role, area: row.area, personId: row.person_id }, city.code),
    personId: row.person_id,
    mustEnrol: row.one_time || (needsSecondFactor(row.role) && row.second_factor !== true),
  };
}

const permissionsOf = Object.fromEntries(
  Object.entries(grants).map(([role, permissions]) => [role, new Set<string>(permissions)]),
) as unknown as Readonly<Record<keyof typeof grants, ReadonlySet<string>>>;
