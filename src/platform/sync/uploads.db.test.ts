// Photos on their way over HTTP, against the real database: any cut is resumed, and only photos come in.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { freshId } from '../../kernel/ids.ts';
import { within, wholeCity } from '../db/index.ts';
import type { City } from '../db/index.ts';
import { testCity } from '../db/testing.ts';
import { ledger, note, noteKind, officer, phoneOf, stateOf, world } from './fixtures.ts';
import type { World } from './fixtures.ts';
import { keepPhotosIn, readPhoto } from './photos.ts';
import { exif, jpeg, jpegOf } from './picture/fixtures.ts';
import type { UploadAsked } from './protocol.ts';

let city: City;
let at: World;
let people = 0;
const folder = mkdtempSync(join(tmpdir(), 'photos-'));
const someone = (): string => {
  const id = `pemotret-${(people += 1)}`;
  at.officers.set(id, officer(id));
  return id;
};
const asked = (bytes: Buffer, over: Partial<UploadAsked> = {}): UploadAsked => ({
  id: freshId<'Upload'>(),
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  type: 'image/jpeg',
  ...over,
});
const part = (bytes: Buffer, from: number, to?: number) => new Uint8Array(bytes.subarray(from, to));

beforeAll(async () => {
  keepPhotosIn(folder);
  city = await testCity();
  at = world(city, [noteKind()]);
});

test('a photo sent in three parts is whole, lies sealed, and is read back without what the camera added', async () => {
  const phone = await phoneOf(at, someone());
  const bytes = jpeg({ before: exif() });
  const upload = asked(bytes);
  expect((await phone.announce([upload])).json.uploads).toEqual([
    { id: upload.id, offset: 0, bytes: bytes.length, state: 'open' },
  ]);
  expect((await phone.patch(upload.id, 0, part(bytes, 0, 40))).json).toMatchObject({
    offset: 40,
    state: 'open',
  });
  const head = await phone.head(upload.id);
  expect([head.status, head.headers.get('upload-offset')]).toEqual([200, '40']);
  await phone.patch(upload.id, 40, part(bytes, 40, 41));
  expect((await phone.patch(upload.id, 41, part(bytes, 41))).json).toMatchObject({ state: 'done' });
  const read = await within(city, wholeCity, (db) => readPhoto(db, upload.id));
  expect(read).toMatchObject({ width: 1600, height: 1200, type: 'image/jpeg' });
  expect(read?.content).toEqual(jpeg());
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).includes('JFIF')).toBe(false);
  expect((await city.app.query('select from sync_piece')).rowCount).toBe(0);
});

test('a line cut in the middle of a part keeps what arrived, and the phone goes on from there', async () => {
  const phone = await phoneOf(at, someone());
  const bytes = jpegOf(5_000);
  const upload = asked(bytes);
  await phone.announce([upload]);
  let sent = false;
  const cut = new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error('no signal'));
      else controller.enqueue(new Uint8Array(bytes.subarray(0, 1234)));
      sent = true;
    },
  });
  await phone.patch(upload.id, 0, cut);
  const { headers } = await phone.head(upload.id);
  expect(headers.get('upload-offset')).toBe('1234');
  expect((await phone.patch(upload.id, 1234, part(bytes, 1234))).json.state).toBe('done');
});

test('a wrong offset is answered with the right one, and nothing is written twice', async () => {
  const phone = await phoneOf(at, someone());
  const bytes = jpegOf(2_000);
  const upload = asked(bytes);
  await phone.announce([upload]);
  await phone.patch(upload.id, 0, part(bytes, 0, 500));
  for (const offset of [0, 499, 501, 2_000, -1, 1.5, Number.NaN]) {
    const { status, json, headers } = await phone.patch(upload.id, offset, part(bytes, 0, 500));
    expect([status, json, headers.get('upload-offset')]).toEqual([
      409,
      expect.objectContaining({ refused: 'offset', offset: 500 }),
      '500',
    ]);
  }
  expect((await phone.patch(upload.id, 500, part(bytes, 500))).json.state).toBe('done');
});

test('two connections with the same part: one is kept, the other is told where to go on', async () => {
  const phone = await phoneOf(at, someone());
  const bytes = jpegOf(3_000);
  const upload = asked(bytes);
  await phone.announce([upload]);
  const both = await Promise.all([
    phone.patch(upload.id, 0, part(bytes, 0, 1_000)),
    phone.patch(upload.id, 0, part(bytes, 0, 2_000)),
  ]);
  expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  const offset = Number((await phone.head(upload.id)).headers.get('upload-offset'));
  expect((await phone.patch(upload.id, offset, part(bytes, offset))).json.state).toBe('done');
});

test('more bytes than announced are refused and nothing of them is kept', async () => {
  const phone = await phoneOf(at, someone());
  const bytes = jpegOf(2_000);
  const upload = asked(bytes, { bytes: 1_999 });
  await phone.announce([upload]);
  expect((await phone.patch(upload.id, 0, part(bytes, 0))).status).toBe(413);
  expect((await phone.head(upload.id)).headers.get('upload-offset')).toBe('0');
});

test('bytes that do not fit their digest are asked for again; after three times the photo is refused', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const bytes = jpegOf(1_000);
  const upload = asked(bytes, { sha256: 'ab'.repeat(32) });
  await phone.announce([upload]);
  const act = note(1, 'with a damaged photo', { photos: [upload.id] });
  expect((await phone.send([act])).json.receipts.map(stateOf)).toEqual(['waiting photos']);
  for (const _ of [1, 2]) {
    const { status, json } = await phone.patch(upload.id, 0, part(bytes, 0));
    expect([status, json]).toMatchObject([409, { refused: 'digest-differs', offset: 0 }]);
  }
  expect((await phone.patch(upload.id, 0, part(bytes, 0))).json).toMatchObject({
    state: 'refused',
    reason: 'digest-differs',
  });
  expect((await phone.send([act])).json.receipts.map(stateOf)).toEqual(['refused photo']);
});

test('damaged once on its way, whole the second time: it is taken', async () => {
  const phone = await phoneOf(at, someone());
  const bytes = jpegOf(1_000);
  const upload = asked(bytes);
  await phone.announce([upload]);
  expect((await phone.patch(upload.id, 0, part(jpegOf(1_000, 0x5b), 0))).status).toBe(409);
  expect((await phone.patch(upload.id, 0, part(bytes, 0))).json.state).toBe('done');
});

test.each([
  ['a photo of 40 megapixels', jpeg({ width: 7296, height: 5472 }), 'too-many-pixels'],
  ['a text file named .jpg', Buffer.from('ini hanya tulisan'), 'not-a-photo'],
  ['an SVG with script', Buffer.from('<svg onload="alert(1)"/>'), 'not-a-photo'],
  ['a photo that is also a program', jpeg({ after: Buffer.from('PK\u0003\u0004') }), 'something-hidden'],
])('%s is refused with a reason, and so is the act that carries it', async (_, bytes, reason) => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const upload = asked(bytes);
  await phone.announce([upload]);
  const act = note(1, 'with a photo', { photos: [upload.id] });
  await phone.send([act]);
  const { status, json } = await phone.patch(upload.id, 0, part(bytes, 0));
  expect([status, json]).toMatchObject([200, { state: 'refused', reason, say: { id: expect.any(String) } }]);
  expect((await phone.send([act])).json.receipts.map(stateOf)).toEqual(['refused photo']);
  expect(await ledger(city, who)).toEqual([]);
  expect((await city.app.query('select from sync_piece')).rowCount).toBe(0);
});

test.each([
  ['over three megabytes', { bytes: 3_000_001 }, 'too-large'],
  ['an SVG by its type', { type: 'image/svg+xml' }, 'not-a-photo'],
])('%s is refused before a byte is sent', async (_, over, reason) => {
  const phone = await phoneOf(at, someone());
  const upload = asked(jpegOf(1_000), over);
  expect((await phone.announce([upload])).json.uploads).toMatchObject([{ state: 'refused', reason }]);
  const { receipts } = (await phone.send([note(1, 'with it', { photos: [upload.id] })])).json;
  expect(receipts.map(stateOf)).toEqual(['refused photo']);
});

test('the same announcement twice is one upload; another under its id, or by somebody else, is forged', async () => {
  const [phone, other] = [await phoneOf(at, someone()), await phoneOf(at, someone())];
  const bytes = jpegOf(1_000);
  const upload = asked(bytes);
  await phone.announce([upload]);
  await phone.patch(upload.id, 0, part(bytes, 0, 600));
  expect((await phone.announce([upload])).json.uploads).toMatchObject([{ offset: 600, state: 'open' }]);
  const another = { ...upload, bytes: 999 };
  expect((await phone.announce([another])).json.uploads).toMatchObject([
    { state: 'refused', reason: 'forged' },
  ]);
  expect((await other.announce([upload])).json.uploads).toMatchObject([
    { state: 'refused', reason: 'forged' },
  ]);
  expect((await other.head(upload.id)).status).toBe(404);
  expect((await other.patch(upload.id, 600, part(bytes, 600))).status).toBe(404);
  expect((await phone.patch(upload.id, 600, part(bytes, 600))).json.state).toBe('done');
  const { receipts } = (await other.send([note(1, 'not mine', { photos: [upload.id] })])).json;
  expect(receipts.map(stateOf)).toEqual(['refused photo-not-yours']);
});

test('an act waits for its photos, others go on, and the last byte applies it', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const bytes = jpegOf(1_000);
  const [one, two] = [asked(bytes), asked(bytes)];
  const acts = [note(1, 'waits', { photos: [one.id, two.id] }), note(2, 'goes on')];
  expect((await phone.send(acts)).json.receipts.map(stateOf)).toEqual(['waiting photos', 'accepted']);
  await phone.announce([one, two]);
  await phone.patch(two.id, 0, part(bytes, 0));
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['goes on']);
  await phone.patch(one.id, 0, part(bytes, 0));
  expect((await ledger(city, who)).map(({ text, photos }) => [text, photos])).toEqual([
    ['goes on', 0],
    ['waits', 2],
  ]);
  const { receipts } = (await phone.changes()).json;
  expect(receipts.map(stateOf)).toEqual(['accepted', 'accepted']);
});

test('a phone may not have more than two hundred photos unfinished', async () => {
  const phone = await phoneOf(at, someone());
  const hundred = () => Array.from({ length: 100 }, () => asked(jpegOf(1_000)));
  expect((await phone.announce(hundred())).status).toBe(200);
  expect((await phone.announce(hundred())).status).toBe(200);
  const { status, json } = await phone.announce([asked(jpegOf(1_000))]);
  expect([status, json]).toMatchObject([429, { refused: 'too-many-uploads' }]);
});
