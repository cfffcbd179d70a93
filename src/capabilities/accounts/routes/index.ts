// All addresses of the room.
import type { Route } from '../../../platform/http/index.ts';
import { routes as edit } from './edit.tsx';
import { routes as own } from './own.tsx';
import { routes as people } from './people.tsx';
import { routes as second } from './second-factor.tsx';
import { routes as signIn } from './sign-in.tsx';

export const routes: readonly Route[] = [...signIn, ...own, ...second, ...people, ...edit];
