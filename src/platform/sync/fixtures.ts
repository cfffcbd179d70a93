// For tests only: an invented kind of act, officers, and a phone that sends.
import { randomBytes } from 'node:crypto';

import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Hono } from 'hono';
import { z } from 'zod';

import { freshId } from '../../kernel/ids.ts';
import { overCity } from '../db/index.ts';
import type { City } from '../db/index.ts';
import { mount } from '../http/index.ts';
import type { Me } from '../http/index.ts';
import { registerAct } from './act.ts';
import type { ActKind, Feed } from './act.ts';
import type {
  Changes,
  DeviceMade,
  Receipt,
  Receipts,
  SentAct,
  UploadAsked,
  UploadState,
} from './protocol.ts';
import { syncRoutes } from './routes.ts';
import type { Patience } from './routes.ts';

/** `next` tries are thrown at; `before` runs in the middle of each, and `statement` in its transaction. */
export type Faults = { next: number; before?: () => Promise<unknown>; statement?: SQL };

type Note = { thing: string | null; text: string; loud: boolean };

/**
 * `test:note` writes a line into the trail, which is all that a test's login may write of its own. Text 'ask' asks,
 * 'refuse' refuses, 'wide' is thrown at while it looks over the whole city, 'where' says within which area it is applied, and while `faults.next` is above zero each try is thrown at. `test:tap` is the same and shares its
 * transaction.
 */
export const noteKind = (
  faults: Faults = { next: 0 },
  kind: 'test:note' | 'test:tap' = 'test:note',
): ActKind =>
  registerAct<Note>({
    kind,
    ...(kind === 'test:tap' ? { shares: true } : {}),
    version: 2,
    schema: z.object({ thing: z.string().nullable(), text: z.string().max(200), loud: z.boolean() }),
    upgrade: (body) => ({ ...(body as object), loud: false }),
    may: 'test:note',
    about: ({ thing }) => thing,
    reasons: { rude: { id: 'Kasar.', en: 'Rude.' } },
    apply: async (db, { id, seq, deviceId, body, photos, at }, { by, now, choice }) => {
      const line = {
        seq,
        deviceId,
        text: body.text,
        loud: body.loud,
        choice,
        photos: photos.length,
        at: at.toISOString(),
      };
      await db.execute(sql`
        insert into audit_entry (at, by, act, subject, detail)
        values (${now.toISOString()}, ${by}, 'test:note', ${id}, ${JSON.stringify(line)}::jsonb)`);
      await faults.before?.();
      if (faults.statement) await db.execute(faults.statement);
      if (faults.next > 0) {
        faults.next -= 1;
        throw new Error('the roof leaks');
      }
      if (body.text === 'wide')
        return overCity(db, async () => {
          throw new Error('thrown over the whole city');
        });
      if (body.text === 'where') {
        const { rows } = await db.execute<{ area: string }>(sql`select current_setting('app.area') as area`);
        return { state: 'accepted', result: rows[0]?.area ?? null };
      }
      if (body.text === 'refuse') return { state: 'refused', reason: 'rude' };
      if (body.text === 'ask' && choice === null)
        return { state: 'choose', question: { similar: 'Warung Contoh' }, choices: ['new', 'same'] };
      return { state: 'accepted', result: { text: body.text, choice } };
    },
  });

export type Line = {
  subject: string;
  seq: number;
  deviceId: string;
  text: string;
  choice: string | null;
  loud: boolean;
  photos: number;
  at: string;
};

/** What was applied, in order. */
export async function ledger(city: City, by?: string): Promise<readonly Line[]> {
  const { rows } = await city.app.query<{ subject: string; detail: Omit<Line, 'subject'> }>(
    "select subject, detail from audit_entry where act = 'test:note' and ($1::text is null or by = $1) order by id",
    [by ?? null],
  );
  return rows.map(({ subject, detail }) => ({ subject, ...detail }));
}

export type Officers = Map<string, Me>;

export const officer = (userId: string, over: Partial<Me> = {}): Me => ({
  userId,
  sessionId: '',
  name: 'Petugas Contoh',
  role: 'rt_officer',
  roleLabel: { id: 'petugas', en: 'officer' },
  permissions: new Set(['test:note']),
  scope: { kind: 'area', area: '64.71.04.1001/RT001' },
  personId: null,
  mustEnrol: false,
  ...over,
});

export type World = {
  readonly app: Hono;
  readonly city: City;
  readonly officers: Officers;
  readonly clock: { now: Date };
  readonly faults: unknown[];
};

/** The routes alone; `x-user` stands for a session. */
export function world(
  city: City,
  acts: readonly ActKind[],
  feeds: readonly Feed[] = [],
  patience: Patience = { acts: 60_000, piece: 60_000, changes: 60_000 },
): World {
  const officers: Officers = new Map();
  const clock = { now: new Date() };
  const faults: unknown[] = [];
  const app = mount({
    routes: syncRoutes({ acts, feeds, officerOf: async (_, id) => officers.get(id) ?? null }, patience),
    cities: () => [city],
    hosts: () => new Map(),
    whoIs: async (_, request) => officers.get(request.headers.get('x-user') ?? '') ?? null,
    viewOf: ({ lang, today, base, path }) => ({
      lang,
      base,
      path,
      city: { code: city.code, name: city.name, example: false },
      user: null,
      nav: [],
      today,
      zone: city.zone,
    }),
    errorPage: (_, status) => String(status),
    now: () => clock.now,
    addressOf: () => '10.0.0.1',
    answered: () => undefined,
    failed: (error) => faults.push(error),
  }) as unknown as Hono;
  return { app, city, officers, clock, faults };
}

export type Answer<T> = { readonly status: number; readonly json: T; readonly headers: Headers };

export type Phone = {
  readonly device: DeviceMade;
  send(acts: readonly SentAct[]): Promise<Answer<Receipts>>;
  changes(since?: string): Promise<Answer<Changes>>;
  announce(uploads: readonly UploadAsked[]): Promise<Answer<{ uploads: readonly UploadState[] }>>;
  head(id: string): Promise<Answer<null>>;
  patch(
    id: string,
    offset: number,
    bytes: Uint8Array<ArrayBuffer> | ReadableStream,
  ): Promise<Answer<UploadState>>;
  call(path: string, init: RequestInit): Promise<Response>;
};

export const key = (): string => randomBytes(16).toString('base64url');

/** Signs a phone on; throws when it is refused. */
export async function phoneOf(at: World, userId: string, own = key()): Promise<Phone> {
  const made = await at.app.request('http://localhost/sync/devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-user': userId },
    body: JSON.stringify({ name: 'HP uji', key: own }),
  });
  if (made.status !== 200) throw new Error(`${made.status} ${await made.text()}`);
  return phoneWith(at, (await made.json()) as DeviceMade);
}

export function phoneWith({ app }: Pick<World, 'app'>, device: DeviceMade): Phone {
  const call = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${device.token}`);
    return app.request(`http://localhost${path}`, { ...init, headers });
  };
  const json = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const answer = await call(path, init);
    const text = await answer.text();
    const readable = answer.headers.get('content-type')?.startsWith('application/json') && text;
    return {
      status: answer.status,
      json: (readable ? JSON.parse(text) : null) as T,
      headers: answer.headers,
    };
  };
  const post = <T>(path: string, body: unknown) =>
    json<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    device,
    call,
    send: (acts) => post('/sync/acts', { protocol: 1, acts }),
    changes: (since) => json(`/sync/changes${since ? `?since=${encodeURIComponent(since)}` : ''}`, {}),
    announce: (uploads) => post('/sync/uploads', { uploads }),
    head: (id) => json(`/sync/uploads/${id}`, { method: 'HEAD' }),
    patch: (id, offset, bytes) =>
      json(`/sync/uploads/${id}`, {
        method: 'PATCH',
        headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        body: bytes,
        ...(bytes instanceof ReadableStream ? { duplex: 'half' } : {}),
      }),
  };
}

/** Both kinds, thrown at together. */
export const noteKinds = (faults: Faults): readonly ActKind[] => [
  noteKind(faults),
  noteKind(faults, 'test:tap'),
];

/** An act as a phone makes it. */
export const note = (seq: number, text: string, over: Partial<SentAct> = {}): SentAct => ({
  id: freshId<'Act'>(),
  seq,
  kind: 'test:note',
  version: 2,
  at: '2026-11-22T08:00:00.000Z',
  body: { thing: null, text, loud: false },
  photos: [],
  ...over,
});

export const stateOf = (receipt: Receipt | undefined): string =>
  receipt ? `${receipt.state}${'reason' in receipt ? ` ${receipt.reason}` : ''}` : 'none';
