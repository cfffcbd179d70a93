// A thread of its own teaches what this one would.
import { expect, test } from 'vitest';

import { listOfEnterprises } from '../fixtures.ts';
import { keyReader } from '../model.ts';
import type { MatchRecord } from '../record.ts';
import { singleKeys } from '../rules/keys.ts';
import { learn } from './apart.ts';

const { records } = listOfEnterprises(300, 0.3, 7);

async function* inParts(size: number): AsyncGenerator<readonly MatchRecord[]> {
  for (let at = 0; at < records.length; at += size) yield await Promise.resolve(records.slice(at, at + size));
}

test('a list compared in another thread teaches the same model, the same keys and the same pairs', async () => {
  const here = await learn(inParts(100), Infinity);
  const there = await learn(inParts(70), 200);
  expect(here?.likely.length).toBeGreaterThan(20);
  expect(there).toEqual(here);
});

test('records that tell nothing teach nothing, there as here', async () => {
  const silent = async function* () {
    yield await Promise.resolve([{}, {}, {}]);
  };
  expect(await learn(silent(), Infinity)).toBeNull();
  expect(await learn(silent(), 0)).toBeNull();
});

test('a city that cannot be read further leaves no thread behind', async () => {
  const broken = async function* () {
    yield await Promise.resolve(records.slice(0, 100));
    throw new Error('the database is gone');
  };
  await expect(learn(broken(), 50)).rejects.toThrow('the database is gone');
});

test('the keys are those under which the model looks a single record up', async () => {
  const learned = await learn(inParts(100), Infinity);
  if (!learned) throw new Error('nothing was learned');
  const { model, keys } = learned;
  const texts = keyReader(model);
  const expected = records.flatMap((record) => singleKeys(texts(record)));
  expect([...keys.all]).toEqual(expected);
  expect([...keys.ends].at(-1)).toBe(expected.length);
});
