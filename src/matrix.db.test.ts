// Who may what: every route of the house crossed with every role, generated from the app, each cell asked for real.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Hono } from 'hono';

import { foundCity } from './city/found.ts';
import { browser, goodPassword, person, secretOn, signInAs, totp } from './capabilities/accounts/fixtures.ts';
import type { Answer, Browser } from './capabilities/accounts/fixtures.ts';
import { roles } from './capabilities/accounts/index.ts';
import type { Role } from './capabilities/accounts/index.ts';
import { grants, scopeOf } from './capabilities/accounts/rules/roles.ts';
import { makeApp } from './app.ts';
import { newId } from './kernel/ids.ts';
import { isRefused } from './kernel/refusal.ts';
import { readConfig } from './platform/config.ts';
import type { City, Database } from './platform/db/index.ts';
import { testDatabase } from './platform/db/testing.ts';
import type { Route } from './platform/http/index.ts';
import { openLog } from './platform/observe/log.ts';
import { openMetrics } from './platform/observe/metrics.ts';
import { routes } from './rooms.ts';

type Asker = Role | 'nobody';

const askers: readonly Asker[] = ['nobody', ...roles];
const nothing = newId(1_700_000_000_000, new Uint8Array(10).fill(7));
const pathOf = ({ path }: Route): string => path.replaceAll(/:\w+/g, nothing);
const doorOf = ({ path }: Route): string =>
  path.startsWith('/usaha') ? '/usaha/masuk' : '/accounts/sign-in';
const nameOf = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;
const areas: Partial<Record<Role, string>> = {
  rt_officer: '64.71.04.1001/RT069',
  kelurahan_officer: '64.71.04.1001',
  kecamatan_officer: '64.71.04',
};

let app: Hono;
let city: City;
let database: Database;
const clients = new Map<Asker, Browser>();

/** What the guard written beside the route and the rights of the role say together. */
const mayAsk = ({ may }: Route, asker: Asker): boolean =>
  may === 'public' ||
  (asker !== 'nobody' && (may === 'signed-in' || (grants[asker] as readonly string[]).includes(may)));

beforeAll(async () => {
  database = await testDatabase();
  const made = await foundCity(database, {
    code: '64.71',
    name: 'Kota Balikpapan',
    example: false,
    by: 'test',
    now: new Date(),
  });
  if (isRefused(made)) throw new Error(made.refused);
  city = made;
  const config = readConfig({ PORT: '0' });
  app = await makeApp({
    config,
    database,
    metrics: openMetrics(),
    log: openLog('silent'),
    ready: () => true,
  });
  for (const role of roles) {
    await person(city, { username: `uji.${role.replace('_', '.')}`, role, area: areas[role] ?? city.code });
    clients.set(role, await comeIn(role));
  }
  clients.set('nobody', browser(app));
});

/** Signs in through the pages; whoever must have a second factor enrols one, as at a first sign-in. */
async function comeIn(role: Role): Promise<Browser> {
  const client = browser(app);
  const came = await signInAs(client, `uji.${role.replace('_', '.')}`);
  expect([role, came.to]).toEqual([role, '/home']);
  if (role === 'administrator') await enrol(client);
  return client;
}

async function enrol(client: Browser): Promise<void> {
  const path = '/accounts/second-factor';
  await client.post(path, { do: 'begin', password: goodPassword });
  const secret = secretOn((await client.get(path)).html);
  const done = await client.post(path, { do: 'confirm', code: totp(secret, Date.now()) });
  expect(done.status).toBe(200);
}

/** An empty form: what is allowed refuses it in words, and nothing is changed by it. */
async function ask(route: Route, asker: Asker): Promise<Answer> {
  const client = clients.get(asker);
  if (!client) throw new Error(`${asker} has no browser`);
  const answer =
    route.method === 'get'
      ? await client.get(pathOf(route))
      : await client.post(pathOf(route), {}, route.method.toUpperCase());
  const out =
    asker !== 'nobody' && ![...client.cookies.keys()].some((name) => name.includes('session_token'));
  if (out && asker !== 'administrator') clients.set(asker, await comeIn(asker));
  return answer;
}

/** Signing out comes last: an administrator who is out needs a code that counts once. */
const inOrder = [...routes].sort(
  (a, b) => Number(a.path.endsWith('sign-out')) - Number(b.path.endsWith('sign-out')),
);

describe.each(inOrder.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  test.each(askers.map((asker) => [asker, mayAsk(route, asker) ? 'is let in' : 'is refused'] as const))(
    '%s %s',
    async (asker) => {
      const { status, to } = await ask(route, asker);
      // No session opens what a phone's token opens.
      if (route.may === 'phone') return expect(status).toBe(401);
      if (mayAsk(route, asker)) {
        expect(status).toBeLessThan(500);
        expect(status).not.toBe(403);
        // Only a public door may itself answer 401: a wrong password.
        if (route.may !== 'public') expect(status).not.toBe(401);
        if (status === 303) expect(to).not.toMatch(/(sign-in|masuk)\?back=/);
      } else if (asker === 'nobody' && route.method === 'get') {
        expect([status, to]).toEqual([303, `${doorOf(route)}?back=${encodeURIComponent(pathOf(route))}`]);
      } else expect(status).toBe(asker === 'nobody' ? 401 : 403);
    },
  );
});

const posts = routes.filter(({ method }) => method !== 'get');

test.each(posts.map((route) => [nameOf(route), route] as const))(
  '%s from another site, or from nowhere, is refused before anything is read',
  async (_, route) => {
    const asker = askers.findLast((one) => one !== 'administrator' && mayAsk(route, one)) ?? 'nobody';
    const cookies = clients.get(asker)?.cookies ?? new Map<string, string>();
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const origin of ['https://evil.example', 'null', undefined]) {
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'text/plain',
      ]) {
        const headers = { cookie, 'content-type': type, ...(origin ? { origin } : {}) };
        const answer = await app.request(`http://localhost${pathOf(route)}`, {
          method: route.method.toUpperCase(),
          body: '',
          headers,
        });
        expect([origin, type, answer.status]).toEqual([origin, type, 403]);
      }
    }
  },
);

test('every route says who may, with a permission that some role holds', () => {
  const known = new Set<string>(['public', 'phone', 'signed-in', ...Object.values(grants).flat()]);
  expect(routes.filter(({ may }) => !known.has(may)).map(nameOf)).toEqual([]);
});

test('no address is written twice', () => {
  const names = routes.map(nameOf);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('the administrator has no right to any record of an enterprise', () => {
  const rooms = new Set(grants.administrator.map((permission) => permission.split(':')[0]));
  expect(rooms).toEqual(new Set(['accounts', 'city', 'regions']));
  expect(scopeOf({ id: 'x', role: 'administrator', area: city.code, personId: null }, city.code)).toEqual({
    kind: 'none',
  });
});

test('an administrator without a second factor passes no door that needs a right, and is led to enrol', async () => {
  await person(city, { username: 'uji.tanpa.faktor', role: 'administrator' });
  const client = browser(app);
  await signInAs(client, 'uji.tanpa.faktor');
  for (const route of routes.filter(({ may }) => may.includes(':'))) {
    const answer =
      route.method === 'get'
        ? await client.get(pathOf(route))
        : await client.post(pathOf(route), {}, route.method.toUpperCase());
    const said = answer.status === 303 ? answer.to : answer.status;
    const expected = route.path.startsWith('/accounts/') ? 403 : '/accounts/second-factor';
    expect([nameOf(route), said]).toEqual([nameOf(route), expected]);
  }
});

/** The table as a page: a change of rights is a change of this file, seen in review. `vitest -u` writes it anew. */
function permissionsPage(): string {
  const byName = (a: Route, b: Route) =>
    a.path.localeCompare(b.path, 'en') || a.method.localeCompare(b.method, 'en');
  const head = ['route', 'guard', ...askers];
  const rows = [...routes]
    .sort(byName)
    .map((route) => [
      `\`${nameOf(route)}\``,
      `\`${route.may}\``,
      ...askers.map((asker) => (mayAsk(route, asker) ? 'yes' : '')),
    ]);
  const widths = head.map((title, at) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[at] ?? title).length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [
    '# Who may what',
    '',
    'Written by `src/matrix.db.test.ts` from the routes of the app and the grants of accounts, and each cell is asked for',
    'real by the same test. Beside this, every record is bounded by the area of the person (row-level security).',
    'Refused: somebody without sign-in is led to it (a form is answered 401), everybody else reads 403. `phone` is opened by',
    'the token of an officer’s device alone ([sync.md](sync.md)).',
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
  ].join('\n');
}

test('who may what is written in docs/permissions.md', async () => {
  await expect(permissionsPage()).toMatchFileSnapshot('../docs/permissions.md');
});
