// HTTP of sales, page by page. Words in the place of an id come first.
import type { Route } from '../../../platform/http/index.ts';
import { routes as months } from './routes/months.tsx';

export const routes: readonly Route[] = [...months];
