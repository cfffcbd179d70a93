// The folder of the server's unix socket: in the data folder, or in /tmp where that path is too long.
import { lstatSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import type { Home } from './home.ts';
import { own } from './owned-files.ts';
import { readPostmaster } from './processes.ts';

/** Longest path the system takes for a unix socket, in bytes without the final zero. */
const pathLimit = 107;
const socketName = '.s.PGSQL.5432';
/** Folders made by us for sockets, in /tmp itself: only these are ever removed. */
const temporaryPrefix = '/tmp/.naik-kelas-socket-';

export const socketLock = (socketDir: string): string => path.join(socketDir, `${socketName}.lock`);

/** An existing folder for the socket; the one used before where there is one, so that addresses stay right. */
export function prepareSocketDir(home: Home, used: string | undefined): string {
  const inside = path.join(home.folder, 'socket');
  const left = readPostmaster(home.cluster)?.socketDir ?? '';
  // -k takes a list: a comma or a quote in the path would split it.
  const fits = Buffer.byteLength(path.join(inside, socketName)) <= pathLimit && !/[,"]/.test(inside);
  const known = used ?? (fits ? inside : left);
  if (belongsTo(home, known)) return known;
  const folder = used ?? (fits ? inside : mkdtempSync(temporaryPrefix));
  // Never adopt what somebody else put there, least of all a link: /tmp is everybody's.
  if (used !== undefined || fits) mkdirSync(folder, { mode: 0o700 });
  own(home, folder);
  return folder;
}

function belongsTo(home: Home, folder: string): boolean {
  const found = folder === '' ? undefined : lstatSync(folder, { throwIfNoEntry: false });
  return (
    found !== undefined && found.isDirectory() && found.uid === (home.account.uid ?? process.geteuid?.())
  );
}

/** Removes a socket folder in /tmp once no socket is in it. */
export function forgetSocketDir(socketDir: string): void {
  if (!isTemporary(socketDir)) return;
  try {
    rmdirSync(socketDir);
  } catch {
    // still used, or gone already
  }
}

function isTemporary(folder: string): boolean {
  return folder.startsWith(temporaryPrefix) && path.dirname(folder) === '/tmp';
}
