// HTTP of selling through shops, floor by floor.
import type { Route } from '../../platform/http/index.ts';
import { routes as goods } from './goods/routes.tsx';
import { routes as placement } from './placement/routes.tsx';
import { routes as rounds } from './rounds/routes.tsx';
import { routes as sales } from './sales/routes.tsx';
import { routes as settle } from './settle/routes.tsx';

export const routes: readonly Route[] = [...rounds, ...placement, ...goods, ...sales, ...settle];
