// The door of the catalogue: what enterprises make.
export { productCard } from './card.ts';
export type { ProductCard } from './card.ts';
export { hearErased } from './forget.ts';
export { jobs } from './jobs.ts';
export { kindOfSector, productKinds } from './kinds.ts';
export type { ProductId, ProductKind } from './kinds.ts';
export { goodsSheet } from './list/sheet.ts';
export type { ListedProduct } from './list/store.ts';
export { routes } from './routes/index.ts';
export { findProduct, listProducts, productNames, productsByCode } from './store.ts';
export type { ProductRow } from './store.ts';
export { productKindName } from './words/frame.ts';
