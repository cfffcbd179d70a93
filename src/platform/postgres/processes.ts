// Which PostgreSQL processes run on a data folder, as far as the system tells.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** What postmaster.pid says: socketDir is the real one, status is empty until the server has got that far. */
export type Postmaster = { pid: number; socketDir: string; status: string };

/** Reads postmaster.pid; undefined when there is none or it is not yet whole. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  const pid = lockHolder(file);
  const lines = quietly(() => readFileSync(file, 'utf8'))?.split('\n');
  if (pid === undefined || !lines) return undefined;
  return { pid, socketDir: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? '' };
}

/** The process a lock file of PostgreSQL names in its first line. */
export function lockHolder(file: string): number | undefined {
  const pid = Number(quietly(() => readFileSync(file, 'utf8'))?.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

/** Whether this process is a live PostgreSQL whose working folder is the cluster; a reused pid is not. */
export function runsOn(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') {
    const line = quietly(() =>
      execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }),
    );
    return line !== undefined && line.includes('postgres') && line.includes(cluster);
  }
  const title = quietly(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  if (!title?.includes('postgres')) return false;
  return quietly(() => readlinkSync(`/proc/${pid}/cwd`)) === cluster || title.includes(cluster);
}

/**
 * Backends that outlived a killed postmaster on this cluster: the new one refuses to start beside them. Linux only;
 * elsewhere they notice by themselves within seconds.
 */
export function orphansOn(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid > 1)
    .filter((pid) => quietly(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.startsWith('postgres: '))
    .filter((pid) => quietly(() => readlinkSync(`/proc/${pid}/cwd`)) === cluster)
    .filter((pid) => !runsOn(parentOf(pid), cluster));
}

function parentOf(pid: number): number {
  const status = quietly(() => readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(/^PPid:\s+(\d+)/m.exec(status ?? '')?.[1] ?? 0);
}

function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined; // the process is gone, or not ours to look at
  }
}
