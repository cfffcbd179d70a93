// Papers of one product.
import { expect, test } from 'vitest';

import type { EvidenceKind } from '../kinds.ts';
import { readAbout } from './about.ts';

const products = [{ id: 'a', name: 'Keripik' }];

test.each<readonly [EvidenceKind, string, unknown]>([
  ['pirt', '', null],
  ['pirt', 'a', 'a'],
  ['pirt', 'b', { refused: 'about-unknown' }],
  ['halal', 'a', 'a'],
  ['nib', '', null],
  ['nib', 'whole', null],
  ['nib', 'a', { refused: 'about-whole' }],
  ['npwp', 'a', { refused: 'about-whole' }],
  ['x_barcode' as EvidenceKind, 'a', 'a'],
])('a %s for "%s"', (kind, typed, expected) => {
  expect(readAbout(kind, typed, products)).toEqual(expected);
});
