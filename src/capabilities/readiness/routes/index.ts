// The routes of readiness: doors, standings and batches.
import type { Route } from '../../../platform/http/index.ts';

export const routes: readonly Route[] = [];
