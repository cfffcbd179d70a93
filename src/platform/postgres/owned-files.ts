// Files that PostgreSQL's account must own although we write them.
import { chownSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Home } from './home.ts';

const logLimit = 10_000_000;

export function own(home: Home, file: string): void {
  const { uid, gid } = home.account;
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}

export function writeOwned(home: Home, file: string, text: string): void {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text, { mode: 0o600 });
  own(home, fresh);
  renameSync(fresh, file);
}

/** The server's log, an older one put aside when it has grown; `heard` is what was added since. */
export function openLog(home: Home): { log: number; heard: () => string } {
  const file = path.join(home.folder, 'log', 'postgres.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(file, `${file}.1`);
  const log = openSync(file, 'a', 0o600);
  own(home, file);
  const before = statSync(file).size;
  return { log, heard: () => readFileSync(file).subarray(before).toString() };
}
