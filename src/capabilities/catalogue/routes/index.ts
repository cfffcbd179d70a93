// All routes of the catalogue; what has a name of its own before what has an id there.
import type { Route } from '../../../platform/http/index.ts';
import { routes as product } from './product.tsx';
import { routes as products } from './products.tsx';

export const routes: readonly Route[] = [...product, ...products];
