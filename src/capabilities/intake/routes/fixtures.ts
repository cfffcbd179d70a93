// For tests only: intake's routes behind a server without a socket, and people of any role who fill in its forms.
import type { Hono } from 'hono';

import type { City, Scope } from '../../../platform/db/index.ts';
import { mount } from '../../../platform/http/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { routes } from '../routes.tsx';

/** What each role may do in intake, and over which area. */
export const roles: Readonly<Record<string, { readonly may: readonly string[]; readonly scope: Scope }>> = {
  owner: { may: [], scope: { kind: 'none' } },
  rt_officer: { may: [], scope: { kind: 'area', area: '64.71.05.1005/RT001' } },
  kelurahan_officer: { may: [], scope: { kind: 'area', area: '64.71.05.1005' } },
  kecamatan_officer: { may: ['intake:import'], scope: { kind: 'area', area: '64.71.04' } },
  mentor: { may: [], scope: { kind: 'city' } },
  staff: { may: ['intake:import', 'intake:rollback'], scope: { kind: 'city' } },
  head: { may: [], scope: { kind: 'city' } },
  council: { may: [], scope: { kind: 'none' } },
  partner: { may: [], scope: { kind: 'none' } },
  administrator: { may: [], scope: { kind: 'none' } },
};

function meOf(role: string): Me | null {
  const known = roles[role];
  if (!known) return null;
  return {
    userId: role,
    sessionId: role,
    name: `Rekaan ${role}`,
    role,
    roleLabel: { id: role, en: role },
    permissions: new Set(known.may),
    scope: known.scope,
    personId: null,
    mustEnrol: false,
  };
}

let minute = 0;

/** The role is named by a header; the clock moves a minute with each request. */
export function serve(city: City): Hono {
  return mount({
    routes,
    cities: () => [city],
    hosts: () => new Map(),
    whoIs: async (_, request) => meOf(request.headers.get('x-test-role') ?? ''),
    viewOf: ({ lang, me, today, base, path }) => ({
      lang,
      base,
      path,
      city: { code: city.code, name: city.name, example: false },
      user: me ? { name: me.name, role: me.role } : null,
      nav: [],
      today,
      zone: city.zone,
    }),
    errorPage: (_view, status) => String(status),
    now: () => new Date(Date.UTC(2026, 10, 23, 1, (minute += 1))),
    addressOf: () => '10.0.0.1',
    answered: () => undefined,
    failed: (error) => {
      throw error;
    },
  }) as unknown as Hono;
}

export type Answer = { readonly status: number; readonly to: string; readonly html: string };

export type Person = {
  get(path: string): Promise<Answer>;
  post(path: string, fields: Record<string, string>): Promise<Answer>;
  upload(files: Readonly<Record<string, string>>, once?: string): Promise<Answer>;
};

export function personOf(app: Hono, role: string): Person {
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set('x-test-role', role);
    headers.set('origin', 'http://localhost');
    const answer = await app.request(`http://localhost${path}`, { ...init, headers });
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
  };
  return {
    get: (path) => send(path),
    post: (path, fields) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    upload(files, once = crypto.randomUUID()) {
      const form = new FormData();
      form.append('_once', once);
      for (const [name, text] of Object.entries(files)) form.append('file', new Blob([text]), name);
      return send('/intake/new', { method: 'POST', body: form });
    },
  };
}

/** The hidden key of the form that posts to `action`. */
export function onceOf(html: string, action: string): string {
  const at = html.indexOf(`action="${action}"`);
  return /name="_once" value="([^"]+)"/.exec(html.slice(at))?.[1] ?? '';
}
