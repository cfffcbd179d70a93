// HTTP of the stalls, page by page. Words in the place of an id come first.
import type { Route } from '../../../platform/http/index.ts';
import { routes as lots } from './routes/lots.tsx';
import { routes as overview } from './routes/overview.tsx';
import { routes as papers } from './routes/papers.ts';
import { routes as plan } from './routes/plan.tsx';
import { routes as rota } from './routes/rota.tsx';
import { routes as seat } from './routes/seat.tsx';

export const routes: readonly Route[] = [...lots, ...overview, ...papers, ...plan, ...rota, ...seat];
