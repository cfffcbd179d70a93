// HTTP of this floor: the list, the form, one event; and what everybody reads.
import type { Route } from '../../../platform/http/index.ts';
import { routes as form } from './routes/form.tsx';
import { routes as list } from './routes/list.tsx';
import { routes as open } from './public/routes.tsx';
import { routes as one } from './routes/one.tsx';

export const routes: readonly Route[] = [...open, ...list, ...form, ...one];
