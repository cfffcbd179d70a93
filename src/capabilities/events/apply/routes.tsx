// HTTP of applications: an owner's phone, putting forward, the list and one at the desk.
import type { Route } from '../../../platform/http/index.ts';
import { routes as forward } from './routes/forward.tsx';
import { routes as list } from './routes/list.tsx';
import { routes as one } from './routes/one.tsx';
import { routes as own } from './routes/own.tsx';

// The list's own words (accept) come before the id of an application.
export const routes: readonly Route[] = [...own, ...forward, ...list, ...one];
