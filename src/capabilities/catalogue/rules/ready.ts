// What a product lacks before a shop can be asked to sell it, the most needed first.
import type { ProductRow } from '../store.ts';

export const lacks = ['price', 'net', 'photo', 'capacity', 'lead', 'shelf-life', 'label', 'barcode'] as const;
export type Lack = (typeof lacks)[number];

export type Shown = {
  readonly product: Pick<
    ProductRow,
    'price' | 'netAmount' | 'capacityMonth' | 'leadDays' | 'shelfLifeDays' | 'gtin' | 'kind'
  >;
  readonly photos: number;
  /** How much of the list its label lacks; null when nobody looked. */
  readonly labelLacks: number | null;
};

const perishes = new Set(['processed_food_dry', 'processed_food_wet', 'drink', 'frozen']);

export function lacksOf({ product, photos, labelLacks }: Shown): readonly Lack[] {
  const is: Readonly<Record<Lack, boolean>> = {
    price: product.price === null,
    net: product.netAmount === null,
    photo: photos === 0,
    capacity: product.capacityMonth === null,
    lead: product.leadDays === null,
    'shelf-life': perishes.has(product.kind) && product.shelfLifeDays === null,
    label: labelLacks !== 0,
    barcode: product.gtin === null,
  };
  return lacks.filter((lack) => is[lack]);
}
