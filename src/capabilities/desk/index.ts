// The door of the desk: pages that join rooms, gathered for the table of contents.
import type { Route } from '../../platform/http/index.ts';
import { routes as front } from './front/routes.tsx';

export const routes: readonly Route[] = [...front];
