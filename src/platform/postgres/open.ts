// Opens the cluster of a data folder and keeps it open: one connection says "somebody is here" until stop().
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { passwordFile } from './create.ts';
import { settle } from './home.ts';
import type { Home } from './home.ts';
import { runsOn } from './processes.ts';
import { forgetSocketDir } from './socket.ts';
import { startOrAdopt } from './start.ts';
import type { Running } from './start.ts';
import { words } from './words.ts';
import type { Language } from './words.ts';

export type Cluster = {
  /** Address for `pg`, libpq and `new URL`; `host=` names the socket folder and wins over `localhost`. */
  url: (role: 'superuser') => string;
  socketDir: string;
  superuserPassword: string;
  /** True when this call started the server, false when it found one running. */
  started: boolean;
  /** Lets go; the last to let go stops the server. Calling it twice is harmless. */
  stop: () => Promise<void>;
};

/** Held shared by everybody who opened the cluster; whoever gets it alone may stop the server. */
const presenceLock = 7_264_711;

type Options = { data?: 'durable' | 'throwaway'; language?: Language };

/**
 * Creates, starts or adopts the PostgreSQL of a data folder, and starts it again if it dies while open.
 * Nothing listens on a network; `say` hears a line only when something takes time. Faults carry a sentence
 * for the person at the terminal.
 */
export async function openCluster(
  dataDir: string,
  say: (line: string) => void,
  { data = 'durable', language = 'id' }: Options = {},
): Promise<Cluster> {
  const home = await settle(dataDir, say, language);
  const superuserPassword = readFileSync(path.join(home.folder, passwordFile), 'utf8');
  const addressOf = (socketDir: string) =>
    `postgres://postgres:${superuserPassword}@localhost/postgres?host=${encodeURIComponent(socketDir)}`;

  let closing = false;
  const attend = async (socketDir?: string): Promise<{ running: Running; keeper: pg.Client }> => {
    for (;;) {
      const running = await startOrAdopt(home, { data, say, language, ...(socketDir ? { socketDir } : {}) });
      const keeper = await keepPresence(addressOf(running.socketDir));
      if (keeper) return { running, keeper };
      await pause(50); // it was just stopping
    }
  };
  let now = await attend();
  const { socketDir, started } = now.running;

  const revive = async (): Promise<void> => {
    if (closing) return;
    say(words[language].restarting);
    try {
      now = await attend(socketDir);
      watch();
    } catch {
      say(words[language].lost);
    }
  };
  const watch = () => {
    now.keeper.on('error', () => {}); // 'end' follows
    now.keeper.once('end', () => {
      reviving = revive();
    });
  };
  let reviving = Promise.resolve();
  watch();

  const stop = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    await reviving;
    if (await leave(now.keeper)) await stopServer(home, now.running);
  };
  return { url: () => addressOf(socketDir), socketDir, superuserPassword, started, stop };
}

/** A connection that holds the presence lock; undefined when the server went away while we came. */
async function keepPresence(connectionString: string): Promise<pg.Client | undefined> {
  const keeper = new pg.Client({ connectionString, application_name: 'naik-kelas presence' });
  keeper.on('error', () => {});
  try {
    await keeper.connect();
    await keeper.query('select pg_advisory_lock_shared($1)', [presenceLock]);
    return keeper;
  } catch (fault) {
    await keeper.end().catch(() => {});
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    if (code.startsWith('28')) throw fault; // the password is not the cluster's: waiting would not help
    return undefined;
  }
}

/** Gives up presence; true when nobody else is present, and then new arrivals wait until the server is down. */
async function leave(keeper: pg.Client): Promise<boolean> {
  try {
    await keeper.query('select pg_advisory_unlock_shared($1)', [presenceLock]);
    const { rows } = await keeper.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      presenceLock,
    ]);
    if (rows[0]?.alone) return true;
    await keeper.end();
    return false;
  } catch {
    return false; // the server is already gone
  }
}

async function stopServer(home: Home, running: Running): Promise<void> {
  if (!runsOn(running.pid, home.cluster)) return;
  process.kill(running.pid, 'SIGINT');
  while (runsOn(running.pid, home.cluster)) await pause(5);
  forgetSocketDir(running.socketDir);
}
