// People who sign in to be measured with: made in a throw-away copy, never in a city that is kept.
import { randomBytes } from 'node:crypto';

import { createUser } from '../src/capabilities/accounts/index.ts';
import type { Role } from '../src/capabilities/accounts/index.ts';
import { dayOf } from '../src/kernel/day.ts';
import { isRefused } from '../src/kernel/refusal.ts';
import type { City } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';

export type Send = (
  path: string,
  init: { method: 'POST'; headers: Record<string, string>; body: string },
) => Promise<readonly string[]>;

/** Makes a person of the role and signs in; the cookie header of the session. `send` answers with Set-Cookie lines. */
export async function signedIn(
  city: City,
  { role, area, origin }: { role: Role; area: string; origin: string },
  send: Send,
): Promise<string> {
  const [username, password] = [
    `bench.${randomBytes(4).toString('hex')}`,
    randomBytes(12).toString('base64url'),
  ];
  const now = new Date();
  const how = { by: 'bench', now, today: dayOf(now, city.zone) };
  const made = await within(city, wholeCity, (db) =>
    createUser(db, { username, name: 'Contoh', role, area, password }, how),
  );
  if (isRefused(made)) throw new Error(made.refused);
  const lines = await send('/accounts/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams({ username, password }).toString(),
  });
  const cookie = lines.map((line) => line.split(';')[0]).join('; ');
  if (!cookie.includes('session')) throw new Error('the sign-in was refused');
  return cookie;
}
