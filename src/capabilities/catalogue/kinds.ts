// The groups a product is counted under: doors ask different papers of different groups.
import type { Id } from '../../kernel/ids.ts';

export const productKinds = [
  'processed_food_dry',
  'processed_food_wet',
  'drink',
  'frozen',
  'craft',
  'batik_fashion',
  'farm',
  'cosmetics_household',
  'other',
] as const;
export type ProductKind = (typeof productKinds)[number];

export type ProductId = Id<'Product'>;

/** What a net content is counted in: grams, millilitres, pieces. */
export const netUnits = ['g', 'ml', 'pcs'] as const;
export type NetUnit = (typeof netUnits)[number];

/** What an enterprise without recorded products is taken to make, by its sector. */
export const kindOfSector = (sector: string): ProductKind =>
  sector === 'food'
    ? 'processed_food_dry'
    : sector === 'crafts'
      ? 'craft'
      : ['farming', 'fishery', 'livestock'].includes(sector)
        ? 'farm'
        : 'other';

export const isProductKind = (text: string): text is ProductKind =>
  (productKinds as readonly string[]).includes(text);
