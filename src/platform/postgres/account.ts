// As whom PostgreSQL runs: it refuses root, so root must lend it another account.
import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/** How a program is run: under another uid and gid, or behind a prefix command; both empty = as ourselves. */
export type Account = { uid?: number; gid?: number; prefix: readonly string[] };

export const ourselves: Account = { prefix: [] };

/** Inside a user namespace root is seen as 65534, on disk it stays root: works in closed folders, copies nothing. */
export const namespaced: Account = {
  prefix: ['unshare', '-U', '--map-user=65534', '--map-group=65534', '--'],
};

export const isRoot = (): boolean => process.geteuid?.() === 0;

/** Accounts root can lend, best first: the owner of the folder around the data, then the system's own. */
export function lendable(dataDir: string): readonly Account[] {
  const around = statSync(path.dirname(dataDir));
  const neighbour = around.uid === 0 ? [] : [{ uid: around.uid, gid: around.gid, prefix: [] }];
  return [...neighbour, ...['postgres', 'nobody', 'daemon'].flatMap(systemAccount)];
}

/** Whether `postgres` really starts under this account and can enter the folder. */
export function works(account: Account, native: string, folder: string): boolean {
  const command = [
    ...account.prefix,
    '/bin/sh',
    '-c',
    'cd "$1" && exec "$2" -V',
    'sh',
    folder,
    path.join(native, 'bin', 'postgres'),
  ];
  const [program = '', ...args] = command;
  return spawnSync(program, args, { ...identity(account), cwd: '/', stdio: 'ignore' }).status === 0;
}

export function identity(account: Account): { uid?: number; gid?: number } {
  return account.uid === undefined || account.gid === undefined ? {} : { uid: account.uid, gid: account.gid };
}

function systemAccount(name: string): Account[] {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return [{ uid: id('-u'), gid: id('-g'), prefix: [] }];
  } catch {
    return []; // no such account on this machine
  }
}
