// HTTP of the end of an event: closing it and its report.
import type { Route } from '../../../platform/http/index.ts';
import { routes as close } from './routes/close.tsx';

export const routes: readonly Route[] = [...close];
