// Three cookies of an owner's browser: the session, a code that is awaited, and the device that asks.
import { createHash, randomBytes } from 'node:crypto';

import type { City } from '../../platform/db/index.ts';
import { cookiePrefix, isSecure } from '../accounts/index.ts';

export type CookieName = 'usaha' | 'usaha_code' | 'usaha_device';

/** 256 random bits; the database holds their hash alone. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const fullName = (request: Request, city: City, name: CookieName): string =>
  `${isSecure(request) ? '__Secure-' : ''}${cookiePrefix(city)}.${name}`;

/** Null for what cannot be a token of ours. */
export function readCookie(request: Request, city: City, name: CookieName): string | null {
  const full = `${fullName(request, city, name)}=`;
  const pair = (request.headers.get('cookie') ?? '').split('; ').find((part) => part.startsWith(full));
  const value = pair?.slice(full.length) ?? '';
  return /^[\w-]{43}$/.test(value) ? value : null;
}

/** The header that sets it; an empty value takes it back. */
export function setCookie(
  request: Request,
  city: City,
  name: CookieName,
  value: string,
  seconds: number,
): string {
  const secure = isSecure(request) ? '; Secure' : '';
  const age = value === '' ? 0 : seconds;
  return `${fullName(request, city, name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
}
