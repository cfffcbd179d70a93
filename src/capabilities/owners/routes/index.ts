// All addresses of the room.
import type { Route } from '../../../platform/http/index.ts';
import { routes as board } from './board.tsx';
import { routes as confirm } from './confirm.tsx';
import { routes as data } from './data.tsx';
import { routes as door } from './door.tsx';
import { routes as endSessions } from './end-sessions.tsx';
import { routes as letter } from './letter.tsx';
import { routes as movement } from './movement.tsx';
import { routes as own } from './own.tsx';
import { routes as papers } from './papers.tsx';
import { routes as places } from './places.tsx';
import { routes as open } from './public.tsx';
import { routes as register } from './register.tsx';
import { routes as rights } from './rights.tsx';

export const routes: readonly Route[] = [
  ...own,
  ...movement,
  ...places,
  ...door,
  ...letter,
  ...endSessions,
  ...register,
  ...data,
  ...papers,
  ...rights,
  ...confirm,
  ...open,
  ...board,
];
