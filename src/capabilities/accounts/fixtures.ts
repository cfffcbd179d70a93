// For tests only: the room's pages behind a server without a socket, a browser with cookies, and an authenticator app.
import { createHmac } from 'node:crypto';

import type { Hono } from 'hono';

import { day } from '../../kernel/day.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import { get, mount } from '../../platform/http/index.ts';
import type { Route } from '../../platform/http/index.ts';
import { createUser } from './actions/users.ts';
import type { NewUser } from './actions/users.ts';
import { routes } from './routes/index.ts';
import { whoIs } from './who-is.ts';

/** A clock that tests move by hand; sessions and codes follow the real one. */
export type Clock = { now: Date };

export const goodPassword = 'kapal pinisi biru tua';

const home = get('/home', 'signed-in', (visit) => new Response(`${visit.me?.name} ${visit.me?.role}`));
const list = get('/registry', 'registry:read', () => new Response('registry'));

/** This room's doors and, behind them, the pages of another room or two that stand for all. A fault is thrown. */
export function serve(city: City, clock: Clock, behind: readonly Route[] = [home, list]): Hono {
  return mount({
    routes: [...routes, ...behind],
    cities: () => [city],
    hosts: () => new Map(),
    whoIs,
    viewOf: ({ lang, me, today, base, path }) => ({
      lang,
      base,
      path,
      city: { code: city.code, name: city.name, example: city.example },
      user: me ? { name: me.name, role: me.roleLabel[lang] } : null,
      nav: [],
      today,
      zone: city.zone,
    }),
    errorPage: (_view, status) => String(status),
    now: () => clock.now,
    addressOf: (c) => c.req.header('x-test-address') ?? '10.0.0.1',
    answered: () => undefined,
    failed: (error) => {
      throw error;
    },
  }) as unknown as Hono;
}

/** A browser: keeps cookies, fills in forms, and says where an answer led. */
export type Browser = {
  get(path: string): Promise<Answer>;
  /** A form; `method` for doors that are no forms. */
  post(path: string, fields: Record<string, string>, method?: string): Promise<Answer>;
  readonly cookies: Map<string, string>;
};
export type Answer = { status: number; to: string | null; html: string; headers: Headers };

export function browser(
  app: Hono,
  { address = '10.0.0.1', agent = 'Mozilla/5.0 (Linux; Android 14) Chrome/130' } = {},
): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('user-agent', agent);
    headers.set('x-test-address', address);
    headers.set('origin', 'http://localhost');
    const answer = await app.request(`http://localhost${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split('; ');
      const at = pair.indexOf('=');
      const gone = rest.some((part) => /^max-age=0$/i.test(part));
      if (gone) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      html: await answer.text(),
      headers: answer.headers,
    };
  };
  return {
    cookies,
    get: (path) => send(path, { method: 'GET' }),
    post: (path, fields, method = 'POST') =>
      send(path, {
        method,
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
  };
}

export const signInAs = (client: Browser, username: string, password = goodPassword): Promise<Answer> =>
  client.post('/accounts/sign-in', { username, password });

export const circumstances = { by: 'test', now: new Date(), today: day('2026-11-22') };

/** Makes a sign-in with a password of its own unless `password` is null. */
export function person(
  city: City,
  input: Partial<Omit<NewUser, 'password'>> & { username: string; password?: string | null },
) {
  const { password = goodPassword, ...rest } = input;
  return within(city, { kind: 'city' }, async (db) => {
    const made = await createUser(
      db,
      {
        name: 'Rekaan Wati',
        role: 'staff',
        area: city.code,
        ...rest,
        ...(password === null ? {} : { password }),
      },
      circumstances,
    );
    if (isRefused(made)) throw new Error(made.refused);
    return made;
  });
}

/** RFC 6238 as an app computes it: SHA-1, six digits, thirty seconds. `secret` is base32. */
export function totp(secret: string, at: number): string {
  const bits = [...secret.replace(/\s/g, '')]
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The secret as the page writes it for those who cannot scan. */
export const secretOn = (html: string): string =>
  /([A-Z2-7]{4} ){12}[A-Z2-7]{4}/.exec(html)?.[0].replace(/ /g, '') ?? '';

export const backupCodesOn = (html: string): string[] =>
  html.match(/\b[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}\b/g) ?? [];
