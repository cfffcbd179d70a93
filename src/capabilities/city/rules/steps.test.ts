// A step is done by what the city holds.
import { describe, expect, test } from 'vitest';

import { stepKeys, stepsOf } from './steps.ts';
import type { CityFacts, StepKey } from './steps.ts';

const bare: CityFacts = {
  kecamatan: 0,
  kelurahan: 0,
  aliases: 0,
  policy: null,
  administrators: 1,
  unguarded: 1,
  logo: false,
  editions: [],
  officers: 0,
  staff: 0,
  imports: 0,
  enterprises: 0,
};

const done = (facts: Partial<CityFacts>): StepKey[] =>
  stepsOf({ ...bare, ...facts })
    .filter((step) => step.done)
    .map((step) => step.key);

test('a bare city has every step open, in the order in which they are best taken', () => {
  expect(stepsOf(bare)).toEqual(stepKeys.map((key) => ({ key, done: false })));
});

describe('done is', () => {
  test.each<[string, Partial<CityFacts>, StepKey[]]>([
    ['areas, when both kecamatan and kelurahan are there', { kecamatan: 6, kelurahan: 34 }, ['areas']],
    ['not areas, while the kelurahan are missing', { kecamatan: 6 }, []],
    ['the policy, when one is in force', { policy: { version: 1, startsOn: '2026-01-01' } }, ['policy']],
    ['the second factor, when no administrator is without', { unguarded: 0 }, ['factor']],
    ['not the second factor, while one of two is without', { administrators: 2, unguarded: 1 }, []],
    ['not the second factor of nobody', { administrators: 0, unguarded: 0 }, []],
    ['the logo', { logo: true }, ['logo']],
    ['the classification, with any edition', { editions: [{ edition: 2025, kinds: 1559 }] }, ['kbli']],
    ['the officer, with the first', { officers: 1 }, ['officer']],
    ['not the officer, when there is staff alone', { staff: 3 }, []],
    ['the import, when one was accepted', { imports: 1 }, ['import']],
    ['the import, when enterprises are counted', { enterprises: 95_000 }, ['import']],
  ])('%s', (_, facts, keys) => {
    expect(done(facts)).toEqual(keys);
  });
});
