// Which organisations have a shelf, and which only carry goods to one.
import { expect, test } from 'vitest';

import { partnerKinds } from './kinds.ts';
import { tabsOf } from './tabs.ts';
import type { MitraTab } from './tabs.ts';

const all: readonly MitraTab[] = ['rounds', 'placements', 'goods', 'sales', 'settle', 'rule'];

test('whoever has a shelf has every page that is built', () => {
  for (const kind of ['chain', 'outlet', 'hotel', 'mall', 'office'] as const)
    expect([kind, tabsOf(kind, all)]).toEqual([kind, all]);
});

test('a koperasi carries goods: it chooses none and no duty of shops is its own', () => {
  expect(tabsOf('koperasi', all)).toEqual(['placements', 'goods', 'sales', 'settle']);
});

test('a bank, a trainer, an association and a sponsor sell nothing', () => {
  const without = partnerKinds.filter((kind) => tabsOf(kind, all).length === 0);
  expect(without).toEqual(['trainer', 'bank', 'association', 'sponsor']);
});

test('only pages that are built have a tab', () => {
  expect(tabsOf('hotel', ['goods'])).toEqual(['goods']);
});
