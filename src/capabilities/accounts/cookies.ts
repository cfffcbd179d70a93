// The two cookies a sign-in leaves, read without asking the database.
import { createHmac, timingSafeEqual } from 'node:crypto';

import type { City } from '../../platform/db/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';

/** Cookies carry the city's code, so that one browser can be signed in to two cities. */
export const cookiePrefix = (city: Pick<City, 'code'>): string => `nk${city.code.replaceAll('.', '')}`;

/** True where the browser speaks https, also behind a proxy: only then may a cookie be `Secure`. */
export const isSecure = (request: Request): boolean =>
  request.url.startsWith('https:') || request.headers.get('x-forwarded-proto') === 'https';

/**
 * What better-auth signed into this cookie; null when there is none or the signature is not ours. The form is
 * `value.base64(HMAC-SHA-256(secret, value))`, percent-encoded.
 */
export function signedCookie(
  request: Request,
  city: City,
  name: 'session_token' | 'two_factor',
): string | null {
  const full = `${isSecure(request) ? '__Secure-' : ''}${cookiePrefix(city)}.${name}=`;
  const pair = (request.headers.get('cookie') ?? '').split('; ').find((part) => part.startsWith(full));
  if (!pair) return null;
  const signed = decoded(pair.slice(full.length));
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return null;
  const value = signed.slice(0, dot);
  const expected = createHmac('sha256', heldKeys().session).update(value).digest();
  const given = Buffer.from(signed.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
