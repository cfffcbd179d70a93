// What a typed product must say, and what is understood of what people type.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { kindOfSector, productKinds } from '../kinds.ts';
import { globalCode, readCode } from './code.ts';
import { checkProduct, productFields } from './product.ts';
import type { ProductField, TypedProduct } from './product.ts';

const empty = Object.fromEntries(productFields.map((f) => [f, ''])) as TypedProduct;
const typed = (some: Partial<TypedProduct>): TypedProduct => ({
  ...empty,
  name: 'Amplang ikan',
  kind: 'processed_food_dry',
  ...some,
});
const nothing = {
  brand: null,
  packaging: null,
  netAmount: null,
  netUnit: null,
  price: null,
  shelfLifeDays: null,
  capacityMonth: null,
  leadDays: null,
  gtin: null,
  shopCode: null,
  hs: null,
};

test('a name and a kind are enough, all else may follow', () => {
  expect(checkProduct(typed({ name: '  Sambal   gami ', kind: 'processed_food_wet' }))).toEqual({
    name: 'Sambal gami',
    kind: 'processed_food_wet',
    ...nothing,
  });
});

test('every field that does not fit is told, in the order of the form', () => {
  const wrong = { name: '', kind: 'shoes', net: '100', price: 'murah', capacity: 'banyak', gtin: '123' };
  expect(checkProduct({ ...empty, ...wrong })).toEqual({
    refused: 'form',
    problems: [
      { field: 'name', code: 'name-missing' },
      { field: 'kind', code: 'kind-missing' },
      { field: 'net', code: 'net-unclear' },
      { field: 'price', code: 'price-unclear' },
      { field: 'capacity', code: 'capacity-unclear' },
      { field: 'gtin', code: 'gtin-length' },
    ],
  });
});

test.each<[ProductField, string, object]>([
  ['name', 'a'.repeat(80), { name: 'a'.repeat(80) }],
  ['brand', ' Dapur  Ibu ', { brand: 'Dapur Ibu' }],
  ['brand', '-', { brand: null }],
  ['price', 'Rp 15.000', { price: 15_000n }],
  ['price', 'Rp 1.500.000,-', { price: 1_500_000n }],
  ['price', '15rb', { price: 15_000n }],
  ['price', '12,5 rb', { price: 12_500n }],
  ['price', 'Rp 15.000/bungkus', { price: 15_000n }],
  ['price', '1.000', { price: 1_000n }],
  ['price', '100', { price: 100n }],
  ['price', '1.000.000.000', { price: 1_000_000_000n }],
  ['net', '100 g', { netAmount: 100, netUnit: 'g' }],
  ['net', 'Netto: 100gr', { netAmount: 100, netUnit: 'g' }],
  ['net', '0,5 kg', { netAmount: 500, netUnit: 'g' }],
  ['net', '0,500 kg', { netAmount: 500, netUnit: 'g' }],
  ['net', '1.000 g', { netAmount: 1000, netUnit: 'g' }],
  ['net', '1,5 L', { netAmount: 1500, netUnit: 'ml' }],
  ['net', '12,5 g', { netAmount: 12.5, netUnit: 'g' }],
  ['net', 'isi 12 pcs', { netAmount: 12, netUnit: 'pcs' }],
  ['shelfLife', '6 bulan', { shelfLifeDays: 180 }],
  ['shelfLife', '1 thn', { shelfLifeDays: 365 }],
  ['shelfLife', '2 minggu', { shelfLifeDays: 14 }],
  ['shelfLife', '90', { shelfLifeDays: 90 }],
  ['shelfLife', '3650 hari', { shelfLifeDays: 3650 }],
  ['lead', '3 hari', { leadDays: 3 }],
  ['capacity', '1.500 bungkus/bulan', { capacityMonth: 1500 }],
  ['capacity', '500 pcs per bulan', { capacityMonth: 500 }],
  ['capacity', '0', { capacityMonth: 0 }],
  ['gtin', '899 1234 56789 1', { gtin: '8991234567891', shopCode: null }],
  ['gtin', '036000291452', { gtin: '0036000291452', shopCode: null }],
  ['gtin', '96385074', { gtin: '96385074', shopCode: null }],
  ['gtin', '2000000000008', { gtin: null, shopCode: '2000000000008' }],
  ['hs', '1905.90.90', { hs: '19059090' }],
])('%s %j is understood', (field, text, understood) => {
  expect(checkProduct(typed({ [field]: text }))).toMatchObject(understood);
});

test.each<[ProductField, string, string]>([
  ['name', 'a'.repeat(81), 'name-long'],
  ['brand', 'a'.repeat(61), 'brand-long'],
  ['packaging', 'a'.repeat(81), 'packaging-long'],
  ['price', '15', 'price-small'],
  ['price', '99', 'price-small'],
  ['price', '1.5', 'price-unclear'],
  ['price', '1.000.000.001', 'price-large'],
  ['price', '10rb-15rb', 'price-vague'],
  ['price', '>10rb', 'price-vague'],
  ['price', '15rb/bulan', 'price-vague'],
  ['price', '-15000', 'price-unclear'],
  ['net', '1.500 kg', 'net-unclear'],
  ['net', '1,000 g', 'net-unclear'],
  ['net', '0 g', 'net-unclear'],
  ['net', '2,5 pcs', 'net-unclear'],
  ['net', '1001 kg', 'net-unclear'],
  ['shelfLife', '3651 hari', 'span-unclear'],
  ['shelfLife', '3-4 hari', 'span-unclear'],
  ['lead', 'cepat', 'span-unclear'],
  ['capacity', '2,5', 'capacity-unclear'],
  ['capacity', '500/minggu', 'capacity-unclear'],
  ['capacity', '10.000.001', 'capacity-unclear'],
  ['gtin', '8991234567892', 'gtin-check'],
  ['gtin', '0000000000000', 'gtin-check'],
  ['gtin', '89912345678', 'gtin-length'],
  ['gtin', 'abc', 'gtin-digits'],
  ['hs', '12345', 'hs-unclear'],
])('%s %j is refused', (field, text, code) => {
  expect(checkProduct(typed({ [field]: text }))).toEqual({ refused: 'form', problems: [{ field, code }] });
});

test.each(['0200000000004', '0490000000009', '2991234567897'])(
  '%s is of one shop and finds nothing',
  (code) => {
    expect(readCode(code)).toMatchObject({ isShops: true });
    expect(globalCode(code)).toBeNull();
  },
);

test('whatever is typed, a product comes out or every problem names a field that was filled or is needed', () => {
  const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('15rb', '100 g', '6 bulan', '-', ''));
  fc.assert(
    fc.property(fc.record(Object.fromEntries(productFields.map((f) => [f, text]))), (any) => {
      const checked = checkProduct(any as TypedProduct);
      if ('refused' in checked) expect(checked.problems.length).toBeGreaterThan(0);
      else expect(checked.name.length).toBeGreaterThan(0);
    }),
  );
});

test('every sector is taken to make something that doors know', () => {
  for (const sector of ['food', 'trade', 'crafts', 'fishery', 'other'])
    expect(productKinds).toContain(kindOfSector(sector));
});
