// The door of the catalogue: what enterprises make.
export { hearErased } from './forget.ts';
export { kindOfSector, productKinds } from './kinds.ts';
export type { ProductId, ProductKind } from './kinds.ts';
export { routes } from './routes.tsx';
export { listProducts, productNames } from './store.ts';
export type { ProductRow } from './store.ts';
export { productKindName } from './words.ts';
