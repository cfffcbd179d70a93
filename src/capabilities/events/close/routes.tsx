// HTTP of the end of an event: closing it and its report.
import type { Route } from '../../../platform/http/index.ts';
import { routes as close } from './routes/close.tsx';
import { routes as report } from './routes/report.tsx';

export const routes: readonly Route[] = [...close, ...report];
