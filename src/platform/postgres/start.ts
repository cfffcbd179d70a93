// Gets a postmaster running on a cluster: adopts a live one, else starts one and clears what hinders it.
import { spawn } from 'node:child_process';
import { closeSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identity } from './account.ts';
import type { Home } from './home.ts';
import { openLog, writeOwned } from './owned-files.ts';
import { isAlive, lockHolder, orphansOn, readPostmaster, runsOn } from './processes.ts';
import type { Postmaster } from './processes.ts';
import { settingsFile } from './settings.ts';
import { forgetSocketDir, prepareSocketDir, socketLock } from './socket.ts';
import { words } from './words.ts';
import type { Language } from './words.ts';

export type Running = { pid: number; socketDir: string; started: boolean };

type Circumstances = {
  data: 'durable' | 'throwaway';
  say: (line: string) => void;
  language: Language;
  /** The socket folder used before, so that addresses handed out stay right after a restart. */
  socketDir?: string;
};

/** Returns when the server is ready, however long recovery takes. Throws when it cannot be started in 30 s. */
export async function startOrAdopt(home: Home, how: Circumstances): Promise<Running> {
  const tell = words[how.language];
  const deadline = Date.now() + 30_000;
  for (;;) {
    const live = livePostmaster(home);
    if (live) {
      const ready = await whenReady(home, live, how);
      if (ready) return { pid: ready.pid, socketDir: ready.socketDir, started: false };
      continue;
    }
    const outcome = await startOnce(home, how);
    if (typeof outcome === 'object') return { ...outcome, started: true };
    const passing = outcome.includes('shared memory block') || /lock file ".*" already exists/.test(outcome);
    if (Date.now() > deadline || (!passing && !livePostmaster(home)))
      throw new Error(`${tell.notStarted(path.join(home.folder, 'log'))}${reasonOf(outcome)}`, {
        cause: outcome,
      });
    const orphans = orphansOn(home.cluster);
    if (orphans.length > 0) how.say(tell.orphans);
    for (const pid of orphans) end(pid);
    await pause(150);
  }
}

/** What the server gave up with, in brackets. */
function reasonOf(heard: string): string {
  const last = heard.split('\n').findLast((line) => /\b(FATAL|PANIC):/.test(line));
  return last ? ` (${last.replace(/^.*?(?=FATAL|PANIC)/, '')})` : '';
}

/** The live postmaster of this cluster, ready or not. */
export function livePostmaster(home: Home): Postmaster | undefined {
  const known = readPostmaster(home.cluster);
  return known && runsOn(known.pid, home.cluster) ? known : undefined;
}

/** Waits until the server accepts clients; undefined when it went away meanwhile. */
async function whenReady(home: Home, first: Postmaster, how: Circumstances): Promise<Postmaster | undefined> {
  const patience = Date.now() + 2_000;
  let told = false;
  for (let now: Postmaster | undefined = first; now && now.pid === first.pid; now = livePostmaster(home)) {
    if (now.status === 'ready') return now;
    if (!told && Date.now() > patience) {
      how.say(words[how.language].recovering);
      told = true;
    }
    await pause(10);
  }
  return undefined;
}

/** One try: the running server, or what it said before it gave up. */
async function startOnce(
  home: Home,
  how: Circumstances,
): Promise<{ pid: number; socketDir: string } | string> {
  const socketDir = prepareSocketDir(home, how.socketDir);
  writeOwned(home, path.join(home.cluster, 'postgresql.conf'), settingsFile(how.data));
  removeStaleLock(path.join(home.cluster, 'postmaster.pid'), home.cluster);
  removeStaleLock(socketLock(socketDir), home.cluster);
  const { log, heard } = openLog(home);
  const [program, ...args] = [
    ...home.account.prefix,
    path.join(home.native, 'bin', 'postgres'),
    '-D',
    home.cluster,
    '-k',
    socketDir,
  ];
  // Detached: Ctrl-C at the terminal must reach the application first.
  const child = spawn(program, args, {
    ...identity(home.account),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  while (!ended) {
    const live = livePostmaster(home);
    if (live && live.pid === child.pid) {
      const ready = await whenReady(home, live, how);
      if (ready) return { pid: ready.pid, socketDir: ready.socketDir };
    }
    await pause(10);
  }
  forgetSocketDir(socketDir);
  return heard();
}

/**
 * PostgreSQL itself clears a lock whose process is gone, but believes one whose number another program has now.
 * Only that one is removed here: a lock of a start beside ours must stay.
 */
function removeStaleLock(file: string, cluster: string): void {
  const pid = lockHolder(file);
  if (pid !== undefined && isAlive(pid) && !runsOn(pid, cluster)) rmSync(file, { force: true });
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL'); // its server is dead, so recovery runs in any case
  } catch {
    // already gone
  }
}
