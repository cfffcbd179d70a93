// An owner's own phone at an event: what it may tell, whom it stays with, and when it ends.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import type { Browser } from './capabilities/accounts/fixtures.ts';
import { makeBazaar } from './capabilities/events/bazaar.fixtures.ts';
import type { Bazaar } from './capabilities/events/bazaar.fixtures.ts';
import { joinPair } from './capabilities/matching/actions/join.ts';
import { undoJoin } from './capabilities/matching/actions/undo.ts';
import { endsOf } from './capabilities/matching/store/pairs.ts';
import { decide } from './capabilities/owners/actions/decide.ts';
import { endOwnersSessions } from './capabilities/owners/actions/end-sessions.ts';
import { makeLetter } from './capabilities/owners/actions/letter.ts';
import { askErasure, giveConsent, withdrawConsent } from './capabilities/owners/actions/rights.ts';
import {
  officerBrowser,
  ownerBrowser,
  ownersCity,
  phoneBrowser,
  recorded,
} from './capabilities/owners/fixtures.ts';
import type { OwnersCity, Recorded } from './capabilities/owners/fixtures.ts';
import { byOwner } from './capabilities/owners/who-is.ts';
import { freshId } from './kernel/ids.ts';
import { isRefused } from './kernel/refusal.ts';
import { wholeCity, within } from './platform/db/index.ts';
import { key } from './platform/sync/fixtures.ts';
import type { Changes, DeviceMade, Receipt, Receipts, SentAct } from './platform/sync/index.ts';

let at: OwnersCity;
const all = <T>(work: Parameters<typeof within<T>>[2]) => within(at.city, wholeCity, work);
const around = () => ({ by: 'u-staff', now: new Date(), today: '2026-11-22' as const });
function good<T extends object>(done: T): Exclude<T, { refused: string }> {
  if (isRefused(done)) throw new Error(done.refused);
  return done as Exclude<T, { refused: string }>;
}

type Owner = Recorded & { readonly phone: string; readonly name: string };
let numbers = 0;
async function anOwner(name: string): Promise<Owner> {
  numbers += 1;
  const phone = `0812771${10_000 + numbers}`;
  return { ...(await recorded(at.city, { name, owner: `Ibu ${name}`, phone })), phone, name };
}

let ani: Owner;
let budi: Owner;
let bazaar: Bazaar;

beforeAll(async () => {
  at = await ownersCity();
  [ani, budi] = [await anOwner('Amplang Ani'), await anOwner('Batik Budi')];
  bazaar = await all((db) =>
    makeBazaar(db.client, { name: 'Bazar Uji HP', enterprises: [ani.enterprise, budi.enterprise] }),
  );
});

/** A phone signed on by whoever is signed in at the browser. */
async function signOn(client: Browser, half = key()) {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const call = (path: string, init: RequestInit) =>
    at.app.request(`http://localhost/sync${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', origin: 'http://localhost', ...init.headers },
    });
  const made = await call('/devices', {
    method: 'POST',
    headers: { cookie },
    body: JSON.stringify({ name: 'HP uji', key: half }),
  });
  if (made.status !== 200) throw new Error(`${made.status} ${await made.text()}`);
  const device = (await made.json()) as DeviceMade;
  const headers = { authorization: `Bearer ${device.token}` };
  let seq = device.next - 1;
  const act = (kind: string, body: object): SentAct => ({
    id: freshId(),
    seq: (seq += 1),
    kind,
    version: 1,
    at: new Date().toISOString(),
    body: body as SentAct['body'],
    photos: [],
  });
  const send = async (acts: readonly SentAct[]) => {
    const sent = await call('/acts', {
      method: 'POST',
      headers,
      body: JSON.stringify({ protocol: 1, acts }),
    });
    return { status: sent.status, json: (await sent.json()) as Receipts & { refused?: string } };
  };
  return {
    device,
    half,
    act,
    send,
    async tell(kind: string, body: object): Promise<Receipt | undefined> {
      return (await send([act(kind, body)])).json.receipts[0];
    },
    async changes() {
      const told = await call('/changes', { method: 'GET', headers });
      return { status: told.status, json: (await told.json()) as Changes & { refused?: string } };
    },
  };
}

const saleOf = (enterprise: string, amount = 10_000) => ({
  sale: freshId(),
  activity: bazaar.id,
  enterprise,
  stall: null,
  shift: null,
  group: 'craft',
  pay: 'cash',
  amount,
  coupons: 0,
  newBuyer: false,
});

const salesBy = async ({ person }: Pick<Owner, 'person'>): Promise<number> => {
  const { rows } = await all((db) =>
    db.execute<{ n: number }>(
      sql`select count(*)::int as n from events_sale where recorded_by = ${byOwner(person)}`,
    ),
  );
  return rows[0]?.n ?? 0;
};

type OwnEvents = { readonly stalls: readonly { readonly code: string }[]; readonly gate: boolean }[];

test('an owner signs a phone on, finds their own stall alone, tells a sale and takes it back', async () => {
  const client = await ownerBrowser(at, ani.phone);
  const who = JSON.parse((await client.get('/lapangan/who')).html) as { who: object };
  expect(who.who).toEqual({
    user: byOwner(ani.person),
    name: 'Ibu Amplang Ani',
    rights: ['events:sell'],
    owner: true,
  });
  const phone = await signOn(client);
  const { data } = (await phone.changes()).json;
  expect(Object.keys(data)).toEqual(['events']);
  const events = data['events'] as unknown as OwnEvents;
  expect(events.map(({ stalls, gate }) => [stalls.map(({ code }) => code), gate])).toEqual([[['A1'], false]]);
  const sale = saleOf(ani.enterprise);
  expect(await phone.tell('events:sale', sale)).toMatchObject({ state: 'accepted' });
  expect(await salesBy(ani)).toBe(1);
  const undo = { sale: sale.sale, enterprise: ani.enterprise };
  expect(await phone.tell('events:undo', undo)).toMatchObject({ state: 'accepted' });
});

test('another owner’s enterprise, their taps, and what officers do are refused; the same act again has the same receipt', async () => {
  const [hers, his] = [
    await signOn(await ownerBrowser(at, ani.phone)),
    await signOn(await ownerBrowser(at, budi.phone)),
  ];
  expect(await hers.tell('events:sale', saleOf(budi.enterprise))).toMatchObject({
    state: 'refused',
    reason: 'not-yours-to-tell',
  });
  const sale = saleOf(budi.enterprise);
  const told = his.act('events:sale', sale);
  expect((await his.send([told])).json.receipts[0]).toMatchObject({ state: 'accepted' });
  const undo = { sale: sale.sale, enterprise: budi.enterprise };
  expect(await hers.tell('events:undo', undo)).toMatchObject({ state: 'refused' });
  expect((await his.send([told])).json.receipts[0]).toMatchObject({ state: 'accepted' });
  expect(await salesBy(budi)).toBe(1);
  // The same id from another phone is forged, and learns nothing.
  expect((await hers.send([{ ...told, seq: 3 }])).json.receipts[0]).toMatchObject({
    state: 'refused',
    reason: 'forged',
  });
  const day = '2026-11-23';
  for (const [kind, body] of [
    ['events:turnout', { activity: bazaar.id, day, n: 1 }],
    ['field:help', { enterprise: ani.enterprise, wants: 'nib', note: null }],
  ] as const)
    expect(await his.tell(kind, body)).toMatchObject({ state: 'refused', reason: 'not-allowed' });
});

test('an officer of an area sees nothing of what an owner’s phone sent', async () => {
  const seen = (area: string) =>
    within(at.city, { kind: 'area', area }, async (db) => {
      const { rows } = await db.execute<{ n: number }>(
        sql`select count(*)::int as n from sync_act where starts_with(user_id, 'owner:')`,
      );
      return rows[0]?.n;
    });
  expect(await seen('64.71.04')).toBe(0);
  expect(await seen('64.71.04.1002/RT069')).toBe(0);
});

test('a forgotten PIN: only the owner gets the half of the phone’s key back, also after the phone was ended', async () => {
  const client = await ownerBrowser(at, ani.phone);
  const { device, half } = await signOn(client);
  const asked = (by: Browser) => by.get(`/lapangan/devices/${device.device}/key`);
  expect((await asked(await ownerBrowser(at, budi.phone))).status).toBe(404);
  expect((await asked(await officerBrowser(at, 'staff'))).status).toBe(404);
  expect((await asked(phoneBrowser(at))).status).toBe(303);
  await all((db) => endOwnersSessions(db, { enterprise: ani.enterprise, reason: 'HP hilang' }, around()));
  expect(JSON.parse((await asked(await ownerBrowser(at, ani.phone))).html)).toEqual({ key: half });
});

test.each([
  [
    'signed out by an officer',
    (one: Owner) =>
      all((db) => endOwnersSessions(db, { enterprise: one.enterprise, reason: 'HP hilang' }, around())),
  ],
  ['whose data rest', (one: Owner) => all((db) => withdrawConsent(db, one.person, around()))],
  [
    'who was erased',
    (one: Owner) =>
      all(async (db) => {
        const { id } = good(await askErasure(db, one.person, around()));
        return decide(db, { id, granted: true, reason: 'permohonan sendiri' }, around());
      }),
  ],
])('the phone of an owner %s ends, keeps what it holds, and tells nothing more', async (_, end) => {
  const one = await anOwner(`Usaha Habis ${++numbers}`);
  const phone = await signOn(await ownerBrowser(at, one.phone));
  expect((await phone.changes()).status).toBe(200);
  good(await end(one));
  const sent = await phone.send([phone.act('events:sale', saleOf(one.enterprise))]);
  expect([sent.status, sent.json.refused]).toEqual([401, 'revoked']);
  expect(await salesBy(one)).toBe(0);
});

test('a new PIN, by hand or by letter, ends the owner’s phones', async () => {
  const one = await anOwner('Pin Baru');
  const client = await ownerBrowser(at, one.phone);
  const first = await signOn(client);
  const pins = { pin: '205917', again: '205917' };
  expect((await client.post('/usaha/pin', { former: '', ...pins, _once: freshId() })).status).toBe(303);
  expect((await first.changes()).status).toBe(401);
  const second = await signOn(client);
  const made = good(
    await all((db) => makeLetter(db, { enterprise: one.enterprise, reason: 'kenal' }, around())),
  );
  const letter = { code: made.code, pin: '314159', again: '314159' };
  expect((await phoneBrowser(at).post('/usaha/surat/pin', letter)).to).toBe('/usaha');
  expect((await second.changes()).status).toBe(401);
});

test('data that go on being processed let the owner sign the phone on again, and what it held is taken', async () => {
  const one = await anOwner('Kembali Lagi');
  await all((db) => makeBazaar(db.client, { name: 'Bazar Kembali', enterprises: [one.enterprise] })).then(
    ({ id }) => (bazaar = { ...bazaar, id }),
  );
  const client = await ownerBrowser(at, one.phone);
  const before = await signOn(client);
  const held = before.act('events:sale', saleOf(one.enterprise));
  await all((db) => withdrawConsent(db, one.person, around()));
  expect((await before.send([held])).status).toBe(401);
  await all((db) => giveConsent(db, one.person, around()));
  const after = await signOn(client, before.half);
  expect(after.device.device).toBe(before.device.device);
  expect((await after.send([held])).json.receipts[0]).toMatchObject({ state: 'accepted' });
});

test('a phone signed on before two records were joined goes on for the person of today, and for its own owner once that is undone', async () => {
  const [stays, goes] = [await anOwner('Gabung Lama'), await anOwner('Gabung Baru')];
  const { id: event } = await all((db) =>
    makeBazaar(db.client, { name: 'Bazar Gabung', enterprises: [stays.enterprise, goes.enterprise] }),
  );
  const sale = (enterprise: string) => ({ ...saleOf(enterprise), activity: event });
  const phone = await signOn(await ownerBrowser(at, goes.phone));
  const early = phone.act('events:sale', sale(goes.enterprise));
  expect((await phone.send([early])).json.receipts[0]).toMatchObject({ state: 'accepted' });
  expect(await phone.tell('events:sale', sale(stays.enterprise))).toMatchObject({ state: 'refused' });

  const joining = {
    ends: endsOf(stays.enterprise, goes.enterprise),
    chosen: {},
    reason: 'sama orangnya',
    oneOwner: true,
  };
  const { id } = good(await all((db) => joinPair(db, joining, around())));
  expect((await phone.send([early])).json.receipts[0]).toMatchObject({ state: 'accepted' });
  for (const enterprise of [stays.enterprise, goes.enterprise])
    expect(await phone.tell('events:sale', sale(enterprise))).toMatchObject({ state: 'accepted' });
  expect(await salesBy(goes)).toBe(3);
  const today = await ownerBrowser(at, stays.phone);
  const asked = await today.get(`/lapangan/devices/${phone.device.device}/key`);
  expect(JSON.parse(asked.html)).toEqual({ key: phone.half });

  await all((db) => undoJoin(db, { id, reason: 'ternyata dua orang' }, around()));
  expect(await phone.tell('events:sale', sale(stays.enterprise))).toMatchObject({ state: 'refused' });
  expect(await phone.tell('events:sale', sale(goes.enterprise))).toMatchObject({ state: 'accepted' });
});
