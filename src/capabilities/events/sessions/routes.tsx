// HTTP of sessions: the desk, an owner's phone, everybody.
import type { Route } from '../../../platform/http/index.ts';
import { routes as attendance } from './routes/attendance.ts';
import { routes as desk } from './routes/desk.tsx';
import { routes as open } from './routes/open.tsx';
import { routes as own } from './routes/own.tsx';
import { routes as people } from './routes/people.tsx';
import { routes as untold } from './routes/untold.tsx';

export const routes: readonly Route[] = [...open, ...own, ...desk, ...attendance, ...people, ...untold];
