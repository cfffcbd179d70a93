// The door of backups: the whole installation into one file, and back.
export { takeBackup } from './take.ts';
export type { Taken } from './take.ts';
export { restoreBackup } from './restore.ts';
export type { Restored } from './restore.ts';
