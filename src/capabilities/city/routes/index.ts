// All addresses of the room.
import type { Route } from '../../../platform/http/index.ts';
import { routes as kbli } from './kbli.tsx';
import { routes as logo } from './logo.tsx';
import { routes as setup } from './setup.tsx';

export const routes: readonly Route[] = [...setup, ...logo, ...kbli];
