// Two records of one owner, joined and separated: who comes in, what they see, what the public sees.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { joinPair } from '../matching/actions/join.ts';
import { undoJoin } from '../matching/actions/undo.ts';
import { endsOf } from '../matching/store/pairs.ts';
import { findEnterprise, findPoint, savePoint } from '../registry/index.ts';
import type { Browser } from '../accounts/fixtures.ts';
import { decide } from './actions/decide.ts';
import { askErasure } from './actions/rights.ts';
import { ownQuery } from './store/own.ts';
import { answerByPhone, ownerBrowser, ownersCity, phoneBrowser, recorded } from './fixtures.ts';
import type { OwnersCity, Recorded } from './fixtures.ts';

let at: OwnersCity;
const all = <T>(work: Parameters<typeof within<T>>[2]) => within(at.city, wholeCity, work);
const around = () => ({ by: 'u-staff', now: new Date(), today: '2026-11-22' as const });

beforeAll(async () => {
  at = await ownersCity();
});

let numbers = 0;
/** One owner, recorded twice under two numbers; the first is the older record and stays. */
async function twice(name: string, owner = 'Siti Rekaan') {
  numbers += 1;
  const [phone, other] = [`0812346${10_000 + numbers}`, `0812347${10_000 + numbers}`];
  const stays = await recorded(at.city, { name: `${name} Lama`, owner: 'Siti Rekaan', phone });
  const goes = await recorded(at.city, { name: `${name} Baru`, owner, phone: other });
  return { stays, goes, phone, other };
}

async function join(stays: Recorded, goes: Recorded): Promise<string> {
  const ends = endsOf(stays.enterprise, goes.enterprise);
  const joining = { ends, chosen: {}, reason: 'sama orangnya', oneOwner: true };
  const done = await all((db) => joinPair(db, joining, around()));
  if (isRefused(done)) throw new Error(done.refused);
  expect(done.into).toBe(stays.enterprise);
  return done.id;
}

const show = (client: Browser, { enterprise }: Recorded, yes: boolean) =>
  client.post(`/usaha/data/${enterprise}/tampil`, yes ? { findable: '1' } : {});
const publicPage = async ({ enterprise }: Recorded) =>
  (await phoneBrowser(at).get(`/usaha/p/${enterprise}`)).status;

test('[7] whose record was joined away sees the enterprise of today, and their own again once it is undone', async () => {
  const { stays, goes, other } = await twice('Amplang');
  const client = await ownerBrowser(at, other);
  expect((await client.get('/usaha/data')).html).toContain('Amplang Baru');
  const id = await join(stays, goes);
  const today = await all((db) => findEnterprise(db, stays.enterprise));
  const page = (await client.get('/usaha/data')).html;
  expect(page).toContain(`/usaha/data/${stays.enterprise}/tampil`);
  expect(page).toContain(today?.enterprise.name);
  expect(page).not.toContain(`/usaha/data/${goes.enterprise}/tampil`);
  // The session was begun under the other id: the person of today sees and ends it all the same.
  expect((await client.get('/usaha/hak')).status).toBe(200);
  await all((db) => undoJoin(db, { id, reason: 'ternyata dua orang' }, around()));
  const after = (await client.get('/usaha/data')).html;
  expect(after).toContain(`/usaha/data/${goes.enterprise}/tampil`);
  expect(after).not.toContain(`/usaha/data/${stays.enterprise}/tampil`);
});

test('one person under two ids on one phone is one person, and a PIN of either is still asked', async () => {
  const phone = '081234630001';
  const stays = await recorded(at.city, { name: 'Batik Lama', owner: 'Dewi Rekaan', phone });
  const goes = await recorded(at.city, { name: 'Batik Baru', owner: 'Dewi  Rekaan', phone: '081234630002' });
  await all((db) =>
    db.execute(sql`insert into owners_pin (person_id, hash, set_at) values (${goes.person}, 'x.y', now())`),
  );
  await join(stays, goes);
  const { answer } = await answerByPhone(at, phone);
  expect(answer.to).not.toBe('/usaha');
});

test('[5] a joined enterprise is found only when its owner said so, and no "no" of the other record is passed over', async () => {
  const asked = [
    { kept: true, gone: true, found: 200 },
    { kept: true, gone: false, found: 404 },
    { kept: false, gone: true, found: 404 },
  ];
  for (const { kept, gone, found } of asked) {
    const { stays, goes, phone, other } = await twice('Madu');
    const client = await ownerBrowser(at, phone);
    await show(client, stays, kept);
    await show(await ownerBrowser(at, other), goes, gone);
    await join(stays, goes);
    expect({ kept, gone, found: await publicPage(stays) }).toEqual({ kept, gone, found });
    expect(await publicPage(goes)).toBe(found === 200 ? 303 : 404);
    // What the owner says after the join counts, whatever was said before.
    await show(client, stays, true);
    expect(await publicPage(stays)).toBe(200);
    await show(client, stays, false);
    expect(await publicPage(stays)).toBe(404);
  }
});

test('[5] the old public address of a joined enterprise leads to that of today, while there is one', async () => {
  const { stays, goes, phone, other } = await twice('Lempok');
  const client = await ownerBrowser(at, phone);
  await show(client, stays, true);
  await show(await ownerBrowser(at, other), goes, true);
  const old = () => phoneBrowser(at).get(`/usaha/p/${goes.enterprise}`);
  expect((await old()).status).toBe(200);
  const id = await join(stays, goes);
  const led = await old();
  expect([led.status, led.to]).toEqual([303, `/usaha/p/${stays.enterprise}`]);
  // Not public: nobody learns that there is another record.
  await show(client, stays, false);
  expect((await old()).status).toBe(404);
  await all((db) => undoJoin(db, { id, reason: 'ternyata dua usaha' }, around()));
  expect((await old()).status).toBe(200);
});

test('both said yes: it stays so when the owner is taken from the record joined away', async () => {
  const { stays, goes, phone, other } = await twice('Sambal', 'Siti Rekaan Putri');
  await show(await ownerBrowser(at, phone), stays, true);
  await show(await ownerBrowser(at, other), goes, true);
  const ends = endsOf(stays.enterprise, goes.enterprise);
  const chosen = { owner: 'from' } as const;
  const done = await all((db) => joinPair(db, { ends, chosen, reason: 'sama', oneOwner: true }, around()));
  if (isRefused(done)) throw new Error(done.refused);
  const owner = (await all((db) => findEnterprise(db, stays.enterprise)))?.enterprise.ownerId;
  expect(owner).toBe(goes.person);
  expect(await publicPage(stays)).toBe(200);
});

test('erasing a person erases every record of theirs, also one that was joined away', async () => {
  const { stays, goes } = await twice('Roti');
  await join(stays, goes);
  const scope = { kind: 'person', person: stays.person } as const;
  const request = await within(at.city, scope, (db) => askErasure(db, stays.person, around()));
  if (isRefused(request)) throw new Error(request.refused);
  const decision = { id: request.id, granted: true, reason: 'tidak ada kewajiban lain' };
  const done = await all((db) => decide(db, decision, around()));
  expect(isRefused(done)).toBe(false);
  const { rows } = await all((db) =>
    db.execute(sql`select name, phone_hash, sealed from registry_person
      where id in (${stays.person}::uuid, ${goes.person}::uuid)`),
  );
  const gone = { name: 'Terhapus', phone_hash: null, sealed: null };
  expect(rows).toEqual([gone, gone]);
});

test('a joined enterprise lies where any of its records was found', async () => {
  const { stays, goes } = await twice('Tempe');
  const place = { enterpriseId: goes.enterprise, lat: -1.265, lng: 116.832, accuracy: 20, day: '2026-11-20' };
  await all((db) => savePoint(db, place, around()));
  expect(await all((db) => findPoint(db, stays.enterprise))).toBeNull();
  await join(stays, goes);
  const scope = { kind: 'person', person: stays.person } as const;
  for (const who of [wholeCity, scope])
    expect(await within(at.city, who, (db) => findPoint(db, stays.enterprise))).toMatchObject({
      lat: -1.265,
    });
});

/** Two persons joined through one pair; the one joined away owns a second shop that is joined with nothing. */
async function withSecondShop(name: string) {
  const { stays, goes, phone } = await twice(name);
  const shop = await recorded(at.city, { name: `${name} Cabang`, owner: 'Siti Rekaan' });
  await all((db) =>
    db.execute(sql`update registry_enterprise set owner_id = ${goes.person} where id = ${shop.enterprise}`),
  );
  const id = await join(stays, goes);
  return { stays, goes, shop, phone, id };
}

test('[7] who was joined away and owns another shop sees and corrects it as the person of today', async () => {
  const { goes, shop, phone, id } = await withSecondShop('Kerupuk');
  const client = await ownerBrowser(at, phone);
  expect((await client.get('/usaha')).html).toContain('Kerupuk Cabang');
  expect((await client.get('/usaha/data')).html).toContain(`/usaha/data/${shop.enterprise}/tampil`);
  await client.post(`/usaha/data/${shop.enterprise}/langsung`, {
    kind: 'kerupuk ikan',
    address: 'Jl. Contoh',
  });
  const seen = await all((db) => findEnterprise(db, shop.enterprise));
  expect([seen?.enterprise.kind, seen?.enterprise.ownerId]).toEqual(['kerupuk ikan', goes.person]);
  await show(client, shop, true);
  expect(await publicPage(shop)).toBe(200);
  await all((db) => undoJoin(db, { id, reason: 'ternyata dua orang' }, around()));
  expect((await client.get('/usaha')).html).not.toContain('Kerupuk Cabang');
});

test('[5] consent withdrawn rests every record of the person, under whichever id', async () => {
  const { shop, phone } = await withSecondShop('Abon');
  const client = await ownerBrowser(at, phone);
  await show(client, shop, true);
  await client.post('/usaha/hak/tarik', { sure: '1' });
  const listed = () =>
    all((db) => db.execute(sql`select from registry_visible where id = ${shop.enterprise}`));
  expect([await publicPage(shop), (await listed()).rowCount]).toEqual([404, 0]);
  await client.post('/usaha/hak/setuju', {});
  expect((await listed()).rowCount).toBe(1);
});

test('among many enterprises an owner’s own are found by an index, also those of an id joined away', async () => {
  const { stays } = await withSecondShop('Petis');
  const scope = { kind: 'person', person: stays.person } as const;
  await all(async (db) => {
    await db.execute(sql`set local app.bulk = 'on'`);
    await db.execute(sql`
      insert into registry_person (id, name, squeezed, area, recorded_at, recorded_by)
      select gen_random_uuid(), 'Contoh', 'contoh', '64.71.01.1001', now(), 'test' from generate_series(1, 20000)`);
    await db.execute(sql`
      insert into registry_enterprise (id, name, squeezed, owner_id, area, sector, status, example, revision, words, recorded_at, recorded_by)
      select gen_random_uuid(), 'Contoh', 'contoh', id, area, 'food', 'active', false, 1, '', now(), 'test'
      from registry_person where recorded_by = 'test'`);
  });
  const plan = await within(at.city, scope, async (db) => {
    const query = ownQuery(stays.person);
    expect((await db.execute(query)).rowCount).toBe(2);
    return JSON.stringify((await db.execute(sql`explain (format json) ${query}`)).rows);
  });
  expect(plan).toContain('registry_enterprise_owner');
  expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"registry_enterprise"/);
});
