// The door of backups: the whole installation into one file, and back.
export { takeBackup } from './take.ts';
export { restoreBackup } from './restore.ts';
