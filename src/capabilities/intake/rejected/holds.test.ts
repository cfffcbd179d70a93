// Whose row it is, told from numbers in any spelling.
import { expect, test } from 'vitest';

import { holdsPerson } from './holds.ts';

const person = { nik: '6471015509850007', phone: '+6281234520007', email: 'gita@contoh.id' };

test.each([
  ['6471015509850007', true],
  [' 6471-0155-0985-0007', true],
  [6471015509850007, true],
  ['081234520007', true],
  ['+62 812-3452-0007', true],
  ['6281234520007', true],
  [81234520007, true],
  ['WA 0812 3452 0007 / 0811 000 111', true],
  ['0811000111, 0812.3452.0007', true],
  ['081234520007 0811000111', true],
  ['Gita@Contoh.ID', true],
  ['6471015509850008', false],
  ['0812345200071', false],
  ['Gita', false],
  ['', false],
  [null, false],
  [true, false],
])('the cell %j holds a number or address of the person: %s', (cell, holds) => {
  expect(holdsPerson(['Warung', cell], person)).toBe(holds);
});

test('a person of whom nothing is known is in no row', () => {
  expect(holdsPerson(['6471015509850007', '0812'], {})).toBe(false);
});
