// What is asked of a partner.
import { expect, test } from 'vitest';

import type { PartnerId } from './kinds.ts';
import { checkPartner } from './rules.ts';
import type { TypedPartner } from './rules.ts';

const chain = 'c-1' as PartnerId;
const right: TypedPartner = {
  kind: 'outlet',
  name: '  Toko   Rekaan ',
  parent: chain,
  area: '64.71',
  address: '',
  contact: '',
};
const check = (over: Partial<TypedPartner> = {}) =>
  checkPartner({ ...right, ...over }, { isArea: (code) => code === '64.71', chains: [chain] });

test('an outlet of a chain', () => {
  expect(check()).toEqual({
    kind: 'outlet',
    name: 'Toko Rekaan',
    parentId: chain,
    area: '64.71',
    address: null,
    contact: null,
  });
});

test.each<[Partial<TypedPartner>, string]>([
  [{ kind: 'shop' }, 'kind kind-missing'],
  [{ name: ' ' }, 'name name-missing'],
  [{ name: 'x'.repeat(121) }, 'name too-long'],
  [{ parent: 'c-2' }, 'parent parent-unknown'],
  [{ kind: 'hotel' }, 'parent parent-not-outlet'],
  [{ area: '64.72' }, 'area area-unknown'],
  [{ contact: 'x'.repeat(201) }, 'contact too-long'],
])('%j: %s', (over, code) => {
  const checked = check(over);
  const told = 'refused' in checked ? checked.problems.map((p) => `${p.field} ${p.code}`) : [];
  expect(told).toContain(code);
});
