// How a new cluster comes into being: made beside its place and moved in whole, so that no half one is ever found.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { identity } from './account.ts';
import type { Account } from './account.ts';
import { isAlive } from './processes.ts';

/** Name of the file with the superuser's password, 0600, beside the cluster. */
export const passwordFile = 'superuser-password';

const initdbArgs = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--text-search-config=simple',
];

/** Makes `folder` with cluster/, log/, socket/ and the password, owned by `account`. Losing a race is fine. */
export async function createCluster(
  folder: string,
  native: string,
  account: Account,
  complaint: string,
): Promise<void> {
  const base = path.dirname(folder);
  clearUnfinished(base);
  const fresh = path.join(base, `postgres.new-${process.pid}`);
  const password = path.join(fresh, passwordFile);
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  for (const name of ['cluster', 'log', 'socket']) mkdirSync(path.join(fresh, name), { mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined)
    for (const name of ['', passwordFile, 'cluster', 'log', 'socket'])
      chownSync(path.join(fresh, name), account.uid, account.gid);

  const [program = '', ...args] = [
    ...account.prefix,
    path.join(native, 'bin', 'initdb'),
    `--pgdata=${path.join(fresh, 'cluster')}`,
    `--pwfile=${password}`,
    ...initdbArgs,
  ];
  try {
    const env = { PATH: process.env['PATH'], LC_ALL: 'C' };
    await promisify(execFile)(program, args, { ...identity(account), cwd: '/', env });
    renameSync(fresh, folder);
  } catch (fault) {
    rmSync(fresh, { recursive: true, force: true });
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOTEMPTY' || fault.code === 'EEXIST'))
      return;
    throw new Error(`${complaint}${reasonOf(fault)}`, { cause: fault });
  }
}

/** What initdb said at last, in brackets: no person has written anything yet that it could quote. */
function reasonOf(fault: unknown): string {
  const said = fault instanceof Error && 'stderr' in fault ? String(fault.stderr) : '';
  const line = said.split('\n').find((each) => /\b(FATAL|PANIC|ERROR|error|could not)\b/.test(each));
  return line ? ` (${line.trim()})` : '';
}

/** Leftovers of a start that was killed while creating. */
function clearUnfinished(base: string): void {
  for (const name of readdirSync(base)) {
    const pid = Number(/^postgres\.new-(\d+)$/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || (pid !== process.pid && isAlive(pid))) continue;
    rmSync(path.join(base, name), { recursive: true, force: true });
  }
}
