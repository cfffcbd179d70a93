// What sync lets go of: by the clock, and when a person's identity goes. Against the real database.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { freshId } from '../../kernel/ids.ts';
import { wholeCity, within } from '../db/index.ts';
import type { City } from '../db/index.ts';
import { testCity } from '../db/testing.ts';
import { note, noteKind, officer, phoneOf, stateOf, world } from './fixtures.ts';
import type { Phone, World } from './fixtures.ts';
import { forgetActs, forgetPhotos } from './forget.ts';
import { sweep } from './jobs.ts';
import { keepPhotosIn, readPhoto } from './photos.ts';
import { jpegOf } from './picture/fixtures.ts';

let city: City;
let at: World;
let people = 0;
const folder = mkdtempSync(join(tmpdir(), 'photos-'));
const someone = (): string => {
  const id = `lupa-${(people += 1)}`;
  at.officers.set(id, officer(id));
  return id;
};
const later = (days: number) => new Date(Date.now() + days * 86_400_000);
const bodyOf = async (id: string) => {
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<{ body: Buffer | null; reply: Buffer | null }>(
      sql`select body, reply from sync_act where id = ${id}`,
    ),
  );
  return rows[0];
};

async function send(phone: Phone): Promise<string> {
  const bytes = jpegOf(900);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = freshId<'Upload'>();
  await phone.announce([{ id, bytes: bytes.length, sha256, type: 'image/jpeg' }]);
  await phone.patch(id, 0, new Uint8Array(bytes));
  return id;
}
const reading = (id: string) => within(city, wholeCity, (db) => readPhoto(db, id));

beforeAll(async () => {
  keepPhotosIn(folder);
  city = await testCity();
  at = world(city, [noteKind()]);
});

test('what a refused act said goes after ninety days, and its receipt stays', async () => {
  const phone = await phoneOf(at, someone());
  const act = note(1, 'x', { kind: 'test:unknown' });
  await phone.send([act]);
  await sweep(city, later(89));
  expect((await bodyOf(act.id))?.body).not.toBeNull();
  await sweep(city, later(91));
  expect((await bodyOf(act.id))?.body).toBeNull();
  expect((await phone.send([act])).json.receipts.map(stateOf)).toEqual(['refused unknown-kind']);
});

test('a photo that no act used goes after thirty days with its file; one that was used stays', async () => {
  const phone = await phoneOf(at, someone());
  const [unused, used] = [await send(phone), await send(phone)];
  await phone.send([note(1, 'with a photo', { photos: [used] })]);
  const before = readdirSync(folder).length;
  await sweep(city, later(29));
  expect(await reading(unused)).not.toBeNull();
  await sweep(city, later(31));
  expect([await reading(unused), readdirSync(folder).length]).toEqual([null, before - 1]);
  expect(await reading(used)).not.toBeNull();
});

test('photos of a person who goes can be read by nobody from that moment, and their files follow', async () => {
  const phone = await phoneOf(at, someone());
  const [photo, other] = [await send(phone), await send(phone)];
  await phone.send([note(1, 'with both', { photos: [photo, other] })]);
  const before = readdirSync(folder).length;
  await within(city, wholeCity, (db) => forgetPhotos(db, [photo]));
  expect([(await reading(photo)) === null, (await reading(other)) === null]).toEqual([true, false]);
  await sweep(city, new Date());
  await sweep(city, new Date());
  expect(readdirSync(folder)).toHaveLength(before - 1);
});

test('refused acts about what is erased are emptied, others not', async () => {
  const phone = await phoneOf(at, someone());
  const about = (seq: number, thing: string) =>
    note(seq, 'refuse', { body: { thing, text: 'refuse', loud: false } });
  const acts = [about(1, 'hapus'), about(2, 'tetap')] as const;
  await phone.send(acts);
  await within(city, wholeCity, (db) => forgetActs(db, ['hapus']));
  expect(await bodyOf(acts[0].id)).toEqual({ body: null, reply: null });
  expect((await bodyOf(acts[1].id))?.body).not.toBeNull();
});
