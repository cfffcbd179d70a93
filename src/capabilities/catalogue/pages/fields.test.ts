// A product's form shows what is known so that, sent unchanged, nothing changes.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { gtinCheckDigit } from '../../../kernel/gtin.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { checkProduct } from '../rules/product.ts';
import type { ProductRow } from '../store.ts';
import { emptyProduct, typedOf } from './fields.tsx';

const or = (some: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), some);
const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
const body = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${String(length - 2)}}$`));
const typed = fc.record({
  name: fc.constantFrom('Amplang', 'Sambal gami'),
  kind: fc.constantFrom('drink', 'craft'),
  brand: or(fc.constantFrom('Dapur Ibu', 'A & B <i>')),
  packaging: or(fc.constant('pouch 14 × 22 cm')),
  net: or(
    fc
      .tuple(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('g', 'kg', 'ml', 'l', 'ons'),
      )
      .map(([whole, part, unit]) => `${String(whole)},${String(part)} ${unit}`),
  ),
  price: or(number(100, 1_000_000_000)),
  shelfLife: or(
    fc.tuple(number(0, 3000), fc.constantFrom('hari', 'minggu', 'bulan')).map((p) => p.join(' ')),
  ),
  capacity: or(number(0, 10_000_000)),
  lead: or(number(0, 365)),
  gtin: or(
    fc
      .constantFrom(7, 11, 12, 13)
      .chain(body)
      .map((b) => `${b}${String(gtinCheckDigit(b))}`),
  ),
  hs: or(fc.constantFrom('1905.90', '2106.90.99')),
});

test('sent again as it is shown, in either language, a product stays as it was', () => {
  let understood = 0;
  fc.assert(
    fc.property(typed, fc.constantFrom('id' as const, 'en' as const), (some, lang) => {
      const known = checkProduct({ ...emptyProduct, ...some });
      if (isRefused(known)) return;
      understood += 1;
      const row = {
        ...known,
        id: '',
        enterpriseId: '',
        active: true,
        code: '',
        revision: 1,
      } as unknown as ProductRow;
      expect(checkProduct(typedOf(row, lang))).toEqual(known);
    }),
    { numRuns: 400 },
  );
  expect(understood).toBeGreaterThan(50);
});
