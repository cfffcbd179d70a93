// The door of the database launcher: PostgreSQL from npm in a data folder, and the lock that keeps one server a folder.
export { openCluster } from './open.ts';
export type { Cluster } from './open.ts';
export { holdServerLock } from './server-lock.ts';
export type { ServerLock } from './server-lock.ts';
