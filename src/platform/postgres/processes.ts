// Which PostgreSQL processes run on a data folder, as far as the system tells.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** What postmaster.pid says: socketDir is the real one, status is empty until the server has got that far. */
export type Postmaster = { pid: number; socketDir: string; status: string };

/** Reads postmaster.pid; undefined when there is none or it is not yet whole. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return { pid, socketDir: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? '' };
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
