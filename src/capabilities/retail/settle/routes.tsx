// HTTP of statements: of payers, of owners, and the public check.
import type { Route } from '../../../platform/http/index.ts';
import { routes as owner } from './routes/owner.tsx';
import { routes as payer } from './routes/payer.tsx';
import { routes as statement } from './routes/statement.tsx';

export const routes: readonly Route[] = [...statement, ...payer, ...owner];
