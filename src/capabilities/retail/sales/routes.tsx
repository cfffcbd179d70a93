// HTTP of sales, page by page. Words in the place of an id come first.
import type { Route } from '../../../platform/http/index.ts';
import { routes as api } from './routes/api.ts';
import { routes as keys } from './routes/keys.tsx';
import { routes as months } from './routes/months.tsx';
import { routes as report } from './routes/report.tsx';
import { routes as upload } from './routes/upload.tsx';

export const routes: readonly Route[] = [...api, ...keys, ...report, ...upload, ...months];
