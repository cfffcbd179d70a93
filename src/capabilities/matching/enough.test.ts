// What must agree before anything is called a pair.
import { expect, test } from 'vitest';

import { tooLittle } from './enough.ts';
import type { Field } from './record.ts';

test.each<[readonly Field[], string | null]>([
  [[], 'nothing-agrees'],
  [['phone'], 'contact-alone'],
  [['phone', 'kind'], 'contact-alone'],
  [['email'], 'contact-alone'],
  [['phone', 'email'], 'contact-alone'],
  [['name'], 'name-alone'],
  [['name', 'kind'], 'name-alone'],
  [['name', 'name'], 'name-alone'],
  [['owner', 'nik'], 'owner-alone'],
  [['area'], 'place-alone'],
  [['address'], 'place-alone'],
  [['area', 'kind'], 'place-alone'],
  [['kind'], 'nothing-agrees'],
  [['nib'], null],
  [['name', 'area'], null],
  [['name', 'phone'], null],
  [['name', 'email'], null],
  [['name', 'owner'], null],
  [['owner', 'address'], null],
  [['address', 'address', 'area'], null],
])('%j: %s', (fields, expected) => {
  const agreeing = new Map<Field, number>();
  for (const field of fields) agreeing.set(field, (agreeing.get(field) ?? 0) + 1);
  expect(tooLittle(agreeing)).toBe(expected);
});
