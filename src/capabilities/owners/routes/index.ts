// All addresses of the room.
import type { Route } from '../../../platform/http/index.ts';
import { routes as door } from './door.tsx';
import { routes as own } from './own.tsx';

export const routes: readonly Route[] = [...own, ...door];
