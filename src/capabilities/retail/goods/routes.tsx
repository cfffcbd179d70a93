// HTTP of this floor.
import type { Route } from '../../../platform/http/index.ts';
import { routes as deliver } from './routes/deliver.tsx';
import { routes as note } from './routes/note.tsx';
import { routes as own } from './routes/own.tsx';
import { routes as shelf } from './routes/shelf.tsx';

export const routes: readonly Route[] = [...shelf, ...deliver, ...note, ...own];
