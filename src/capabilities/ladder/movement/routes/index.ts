// All addresses of movements.
import type { Route } from '../../../../platform/http/index.ts';
import { routes as certificate } from './certificate.ts';
import { routes as check } from './check.tsx';
import { routes as propose } from './propose.tsx';
import { routes as queue } from './queue.tsx';

export const routes: readonly Route[] = [...propose, ...queue, ...certificate, ...check];
