// Duplicates of invented lists: what is found, and what is not called one.
import { describe, expect, test } from 'vitest';

import { randomFrom } from '../../../demo/random.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { findDuplicates } from './find.ts';
import type { Found } from './find.ts';
import { columnsShuffled, listOfEnterprises, withFamilyShops } from './fixtures.ts';
import type { Listed } from './fixtures.ts';
import { apart } from './likeness/level.ts';
import { scorePair } from './model.ts';
import type { MatchRecord } from './record.ts';

function found(records: readonly MatchRecord[]): Found {
  const outcome = findDuplicates(records);
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome;
}

/** Pairs within the groups, as "left-right". */
const pairsOf = ({ groups }: Found): Set<string> =>
  new Set(groups.flatMap((group) => group.flatMap((i, at) => group.slice(at + 1).map((j) => `${i}-${j}`))));

function quality({ truth }: Listed, outcome: Found): { precision: number; recall: number } {
  const pairs = pairsOf(outcome);
  const hits = truth.filter(([i, j]) => pairs.has(`${i}-${j}`)).length;
  return { precision: pairs.size === 0 ? 1 : hits / pairs.size, recall: hits / truth.length };
}

describe('lists of enterprises, one setting for all', { timeout: 30_000 }, () => {
  test.each([
    ['a tenth of 100 twice', 100, 0.1, 1],
    ['a tenth of 1,000 twice', 1000, 0.1, 1],
    ['two fifths of 600 twice', 600, 0.4, 1],
    ['a third of 500 up to five times', 500, 0.33, 4],
  ])('%s', (_, size, share, times) => {
    const list = listOfEnterprises(size, share, size + times, times);
    const { precision, recall } = quality(list, found(list.records));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  test('shops called after owners of one first name are not taken for one', () => {
    const list = listOfEnterprises(1000, 0.2, 12);
    const outcome = found(list.records.map(({ name, owner, area }) => ({ name, owner, area })));
    expect(quality(list, outcome).precision).toBeGreaterThanOrEqual(0.9);
    expect(quality(list, outcome).recall).toBeGreaterThanOrEqual(0.85);
  });

  test('nor among five thousand: what is left are records alike in every letter', () => {
    const list = listOfEnterprises(5000, 0.1, 3);
    const outcome = found(list.records.map(({ name, owner, area }) => ({ name, owner, area })));
    expect(quality(list, outcome).precision).toBeGreaterThanOrEqual(0.78);
    expect(quality(list, outcome).recall).toBeGreaterThanOrEqual(0.78);
  });

  test.each([
    ['a few of 3,000, some named after him', 3000, 0.1, 0.01, 0.35],
    ['many', 1000, 0.1, 0.05, 0.1],
    ['more than there are duplicates', 2000, 0.02, 0.05, 0.1],
  ])('several shops of one owner at one address are several: %s', (_, size, share, shops, most) => {
    const list = listOfEnterprises(size, share, 3);
    const family = withFamilyShops(list, shops, 5);
    const outcome = found(family.records);
    const pairs = pairsOf(outcome);
    const joined = family.shops.filter(([i, j]) => pairs.has(`${i}-${j}`));
    expect(joined.length).toBeLessThanOrEqual(most * family.shops.length);
    expect(quality(list, outcome).recall).toBeGreaterThanOrEqual(0.9);
  });

  test('without an address nearly as many are found', () => {
    const list = listOfEnterprises(1000, 0.2, 12);
    const outcome = found(list.records.map(({ name, owner, area, phone }) => ({ name, owner, area, phone })));
    expect(quality(list, outcome).precision).toBeGreaterThanOrEqual(0.95);
    expect(quality(list, outcome).recall).toBeGreaterThanOrEqual(0.85);
  });

  test.each([100, 1000])('where nothing is doubled nothing is declared: %i', (size) => {
    expect(found(listOfEnterprises(size, 0, 3).records).groups).toEqual([]);
  });

  test.each([1, 2, 3])('columns shuffled one by one leave no pair (%i)', (seed) => {
    expect(found(columnsShuffled(listOfEnterprises(800, 0.3, 4).records, seed)).groups).toEqual([]);
  });

  test('the order of the records changes nothing but their places', () => {
    const { records } = listOfEnterprises(400, 0.2, 5, 2);
    const r = randomFrom(9);
    const order = [...records.keys()]
      .map((i) => [r.next(), i] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, i]) => i);
    const moved = found(order.map((i) => records[i] ?? {}));
    const back = moved.groups.map((group) => group.map((at) => order[at] ?? -1).toSorted((a, b) => a - b));
    expect(back.toSorted(([a = 0], [b = 0]) => a - b)).toEqual(found(records).groups);
  });

  test('the same list gives the same answer to the last bit', () => {
    const { records } = listOfEnterprises(300, 0.2, 6);
    expect(found(records)).toEqual(found(records));
  });
});

test('weights that do not tell duplicates from chance are refused aloud', { timeout: 30_000 }, () => {
  const { records } = listOfEnterprises(2000, 0.1, 4);
  expect(findDuplicates(records.map(({ name, area }) => ({ name, area })))).toMatchObject({
    refused: 'more-matches-than-can-exist',
  });
});

describe('what is no duplicate', () => {
  const { records } = listOfEnterprises(400, 0.15, 7);
  const withTwo = (a: MatchRecord, b: MatchRecord) => {
    const outcome = found([...records, a, b]);
    return pairsOf(outcome).has(`${records.length}-${records.length + 1}`);
  };
  const shop = {
    name: 'Warung Bu Kusumawati',
    owner: 'Kusumawati Ningrum',
    address: 'Jalan Melati No. 77 RT 012',
    area: 'Damai',
    phone: '081299990000',
  };

  test('the same shop written twice is one', () => {
    expect(
      withTwo(shop, { ...shop, name: 'WR. KUSUMAWATI', owner: 'Hj. Kusumawati Ningrm', phone: '' }),
    ).toBe(true);
  });
  test('two shops of one family at one address with one telephone are two', () => {
    expect(withTwo(shop, { ...shop, name: 'Bengkel Prasojo Motor', owner: 'Prasojo Adinegoro' })).toBe(false);
  });
  test('one telephone alone is no pair', () => {
    expect(
      withTwo({ name: shop.name, phone: shop.phone }, { name: 'Laundry Cemerlang', phone: shop.phone }),
    ).toBe(false);
  });
  test('one name alone is no pair, however rare', () => {
    expect(withTwo({ name: shop.name }, { name: shop.name })).toBe(false);
    expect(withTwo({ name: shop.name, area: shop.area }, { name: shop.name, phone: shop.phone })).toBe(false);
  });
});

test('keyed hashes are compared letter for letter by none: they agree or they do not', () => {
  const hashed = (i: number) => `01${(i * 2_654_435_761).toString(16).padStart(16, '0')}`.padEnd(34, 'ab');
  const { records, entity } = listOfEnterprises(300, 0.2, 8);
  const { model } = found(records.map((row, i) => ({ ...row, nik: hashed(entity[i] ?? 0) })));
  const at = model.columns.findIndex(({ field }) => field === 'nik');
  expect(model.columns[at]?.takes).toBe('hashes');
  const [one, other] = [{ nik: `${'0'.repeat(33)}1` }, { nik: `${'0'.repeat(33)}2` }];
  expect(scorePair(model, one, one).parts[at]?.level).toBe(0);
  expect(scorePair(model, one, other).parts[at]?.level).toBe(apart);
});

test('there must be something to compare', () => {
  expect(findDuplicates([])).toEqual({ refused: 'nothing-to-compare' });
  expect(findDuplicates([{}, {}])).toEqual({ refused: 'nothing-to-compare' });
  expect(findDuplicates([{ name: 'Warung Jaya' }])).toEqual({ refused: 'nothing-to-compare' });
});
