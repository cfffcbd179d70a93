// All routes of the catalogue; what has a name of its own before what has an id there.
import type { Route } from '../../../platform/http/index.ts';
import { routes as list } from '../list/routes.tsx';
import { routes as origin } from '../public/routes.tsx';
import { routes as product } from './product.tsx';
import { routes as products } from './products.tsx';
import { routes as sheet } from './sheet.tsx';

export const routes: readonly Route[] = [...origin, ...list, ...sheet, ...product, ...products];
