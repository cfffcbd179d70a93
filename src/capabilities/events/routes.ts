// Every route of events, floor by floor.
import type { Route } from '../../platform/http/index.ts';
import { routes as apply } from './apply/routes.tsx';
import { routes as close } from './close/routes.tsx';
import { routes as copy } from './copy/routes.tsx';
import { routes as restriction } from './day/restriction/routes.tsx';
import { routes as day } from './day/routes.tsx';
import { routes as event } from './event/routes.tsx';
import { routes as sessions } from './sessions/routes.tsx';
import { routes as stalls } from './stalls/routes.tsx';

// Addresses with a word in the place of an id (/events/new) come before those with an id.
export const routes: readonly Route[] = [
  ...copy,
  ...restriction,
  ...sessions,
  ...event,
  ...apply,
  ...stalls,
  ...day,
  ...close,
];
