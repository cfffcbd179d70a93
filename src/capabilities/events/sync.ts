// What phones may send to events, and the lists they take along.
import type { ActKind, Feed } from '../../platform/sync/index.ts';

export const acts: readonly ActKind[] = [];
export const feeds: readonly Feed[] = [];
