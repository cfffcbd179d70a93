// What a typed product must say.
import { expect, test } from 'vitest';

import { kindOfSector, productKinds } from './kinds.ts';
import { checkProduct } from './rules.ts';

test.each([
  [
    { name: 'Amplang ikan', kind: 'processed_food_dry' },
    { name: 'Amplang ikan', kind: 'processed_food_dry' },
  ],
  [
    { name: '  Sambal   gami ', kind: 'processed_food_wet' },
    { name: 'Sambal gami', kind: 'processed_food_wet' },
  ],
  [
    { name: '', kind: '' },
    { refused: 'form', problems: ['name-missing', 'kind-missing'] },
  ],
  [
    { name: 'a'.repeat(81), kind: 'craft' },
    { refused: 'form', problems: ['name-long'] },
  ],
  [
    { name: 'Tas', kind: 'shoes' },
    { refused: 'form', problems: ['kind-missing'] },
  ],
])('%j is understood', (typed, checked) => {
  expect(checkProduct(typed)).toEqual(checked);
});

test('every sector is taken to make something that doors know', () => {
  for (const sector of ['food', 'trade', 'crafts', 'fishery', 'other'])
    expect(productKinds).toContain(kindOfSector(sector));
});
