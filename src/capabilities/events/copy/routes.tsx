// HTTP of this floor: the year, the comparison, the copy.
import type { Route } from '../../../platform/http/index.ts';
import { routes as copy } from './routes/copy.tsx';
import { routes as read } from './routes/read.tsx';

export const routes: readonly Route[] = [...read, ...copy];
