// The routes of readiness; paths with a word of their own stand before those that begin with an id.
import type { Route } from '../../../platform/http/index.ts';
import { routes as batches } from './batches.tsx';
import { routes as doors } from './doors.tsx';
import { routes as draft } from './draft.tsx';
import { routes as stand } from './stand.tsx';

export const routes: readonly Route[] = [...batches, ...stand, ...draft, ...doors];
