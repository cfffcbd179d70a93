// HTTP of this floor.
import type { Route } from '../../../platform/http/index.ts';
import { routes as board } from './routes/board.tsx';
import { routes as coupons } from './routes/coupons.tsx';
import { routes as own } from './routes/own.tsx';
import { routes as visit } from './routes/visit.tsx';

export const routes: readonly Route[] = [...board, ...coupons, ...own, ...visit];
