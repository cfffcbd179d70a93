// For tests only: a founded city behind the whole app, phones that catch what is sent to them, and owners who come in.
import { afterAll } from 'vitest';
import type { Hono } from 'hono';

import { makeApp } from '../../app.ts';
import { foundCity } from '../../city/found.ts';
import type { EnterpriseId, PersonId } from '../../kernel/ids.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { readConfig } from '../../platform/config.ts';
import type { City, Database } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { testDatabase } from '../../platform/db/testing.ts';
import { deliverDue } from '../../platform/messages/actions.ts';
import { holdAdapter } from '../../platform/messages/index.ts';
import { openLog } from '../../platform/observe/log.ts';
import { openMetrics } from '../../platform/observe/metrics.ts';
import { browser, person as signInFor, signInAs } from '../accounts/fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import type { Role } from '../accounts/index.ts';
import { exampleEnterprise } from '../registry/fixtures.ts';
import { findEnterprise } from '../registry/index.ts';
import type { TypedEnterprise } from '../registry/index.ts';

export type Caught = { readonly to: string; readonly text: string; readonly template: string };

export type OwnersCity = {
  readonly database: Database;
  readonly city: City;
  readonly app: Hono;
  /** Every message that went out, oldest first. */
  readonly caught: Caught[];
  /** Lets what waits go out. */
  deliver(): Promise<void>;
  /** The newest code sent to a number. */
  codeFor(phone: string): Promise<string>;
};

/** One a test file. */
export async function ownersCity(): Promise<OwnersCity> {
  const database = await testDatabase();
  const made = await foundCity(database, {
    code: '64.71',
    name: 'Kota Balikpapan',
    example: false,
    by: 'test',
    now: new Date(),
  });
  if (isRefused(made)) throw new Error(made.refused);
  const app = await makeApp({
    config: readConfig({ PORT: '0' }),
    database,
    metrics: openMetrics(),
    log: openLog('silent'),
    ready: () => true,
  });
  const caught: Caught[] = [];
  holdAdapter({
    name: 'http',
    works: () => true,
    deliver: async ({ to, text, template }) => {
      caught.push({ to, text, template });
      return 'sent';
    },
  });
  afterAll(() => holdAdapter(null));
  const deliver = () => deliverDue(made, new Date());
  return {
    database,
    city: made,
    app,
    caught,
    deliver,
    async codeFor(typed) {
      await deliver();
      const phone = parsePhone(typed);
      const message = caught.findLast((one) => one.to === phone && one.template === 'owners:code');
      const code = /^\d{6}/.exec(message?.text ?? '')?.[0];
      if (!code) throw new Error('no code was sent there');
      return code;
    },
  };
}

export type Recorded = { readonly enterprise: EnterpriseId; readonly person: PersonId };

/** An enterprise with its owner, as staff recorded it. */
export const recorded = (city: City, over: Partial<TypedEnterprise>): Promise<Recorded> =>
  within(city, wholeCity, async (db) => {
    const enterprise = await exampleEnterprise(db, over);
    const found = await findEnterprise(db, enterprise);
    return { enterprise, person: found?.owner?.id as PersonId };
  });

let addresses = 0;
/** A phone's browser, at an address of its own. */
export const phoneBrowser = ({ app }: OwnersCity): Browser => {
  addresses += 1;
  return browser(app, { address: `10.1.${addresses >> 8}.${addresses & 255}` });
};

/** From the number to the answered code. */
export async function answerByPhone(at: OwnersCity, phone: string, client = phoneBrowser(at)) {
  const asked = await client.post('/usaha/masuk', { phone });
  if (asked.to !== '/usaha/kode') throw new Error(`not asked: ${asked.status} ${asked.to}`);
  const answer = await client.post('/usaha/kode', { code: await at.codeFor(phone) });
  return { client, answer };
}

/** An owner alone on a phone, signed in. */
export async function ownerBrowser(at: OwnersCity, phone: string): Promise<Browser> {
  const { client, answer } = await answerByPhone(at, phone);
  if (answer.to !== '/usaha') throw new Error(`not in: ${answer.status} ${answer.to}`);
  return client;
}

let people = 0;
/** Somebody of the agency, signed in. */
export async function officerBrowser(at: OwnersCity, role: Role, area = at.city.code): Promise<Browser> {
  people += 1;
  const username = `uji.${role.replaceAll('_', '.')}.${people}`;
  await signInFor(at.city, { username, role, area, name: `Contoh ${role} ${people}` });
  const client = browser(at.app, { address: '10.0.0.9' });
  const came = await signInAs(client, username);
  if (came.to !== '/home') throw new Error(`not in: ${came.status}`);
  return client;
}

export type Handed = readonly [
  client: Browser,
  path: string,
  fields: Readonly<Record<string, string>>,
  sent?: { readonly name: string; readonly bytes: Uint8Array; readonly type?: string },
];

/** Posts the form of a paper with its photo, as a phone does. */
export async function handInTo({ app }: OwnersCity, ...[client, path, fields, sent]: Handed) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (sent)
    body.append('photo', new Blob([Buffer.from(sent.bytes)], { type: sent.type ?? 'image/jpeg' }), sent.name);
  const answer = await app.request(`http://localhost${path}`, {
    method: 'POST',
    body,
    headers: {
      cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      origin: 'http://localhost',
      'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130',
    },
  });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
}
