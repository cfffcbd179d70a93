// Acts from phones over HTTP, against the real database: received once, applied once, answered the same.
import { beforeAll, expect, test } from 'vitest';

import type { City } from '../db/index.ts';
import { testCity } from '../db/testing.ts';
import { ledger, note, noteKind, officer, phoneOf, stateOf, world } from './fixtures.ts';
import type { World } from './fixtures.ts';

let city: City;
let at: World;
const faults = { next: 0 };
let people = 0;
const someone = (): string => {
  const id = `orang-${(people += 1)}`;
  at.officers.set(id, officer(id));
  return id;
};

beforeAll(async () => {
  city = await testCity();
  at = world(city, [noteKind(faults)]);
});

test('acts are applied in the order of the phone and answered with a receipt each', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const sent = [note(1, 'a'), note(2, 'refuse'), note(3, 'ask')];
  const { status, json } = await phone.send(sent);
  expect(status).toBe(200);
  expect(json.receipts.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
  expect(json.receipts.map(stateOf)).toEqual(['accepted', 'refused rude', 'choose']);
  expect(json.receipts[2]).toMatchObject({
    question: { similar: 'Warung Contoh' },
    choices: ['new', 'same'],
  });
  expect(json.receipts[1]).toMatchObject({ say: { id: 'Kasar.', en: 'Rude.' } });
  expect(json.missing).toEqual([]);
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a']);
});

test('the same act again has the same receipt and no second effect', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const act = note(1, 'once');
  const first = await phone.send([act]);
  const again = await phone.send([act, act]);
  expect(again.json.receipts).toEqual([...first.json.receipts, ...first.json.receipts]);
  expect(await ledger(city, who)).toHaveLength(1);
});
