// What happens to data when processes are killed, folders are closed and starts collide.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isRoot, namespaced, works } from './account.ts';
import { findNative } from './binaries.ts';
import { holdServerLock, openCluster } from './index.ts';
import type { Cluster } from './index.ts';
import { readPostmaster } from './processes.ts';

const door = path.join(import.meta.dirname, 'index.ts');
const project = path.resolve(import.meta.dirname, '../../..');
const silent = () => {};
const folders: string[] = [];

vi.setConfig({ testTimeout: 60_000 }); // databases are created and recovered here

function newFolder(): string {
  const folder = mkdtempSync('/tmp/naik-kelas-test-');
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const postmasterOf = (dataDir: string) => readPostmaster(path.join(dataDir, 'postgres', 'cluster'))?.pid;

function killPostmaster(dataDir: string): void {
  const pid = postmasterOf(dataDir);
  if (!pid) throw new Error('no database runs here');
  process.kill(pid, 'SIGKILL');
}

/** Runs code in a process of its own, in which `cluster` is open and `query(sql)` asks it. */
function elsewhere(dataDir: string, code: string, as: { uid?: number; gid?: number } = {}): ChildProcess {
  const program = `
    import pg from 'pg';
    import { openCluster } from ${JSON.stringify(door)};
    const cluster = await openCluster(${JSON.stringify(dataDir)}, () => {});
    const query = async (sql) => {
      const client = new pg.Client({ connectionString: cluster.url('superuser') });
      client.on('error', () => {});
      await client.connect();
      try { return (await client.query(sql)).rows; } finally { await client.end(); }
    };
    ${code}`;
  const args = ['--input-type=module', '--eval', program];
  return spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'], ...as });
}

async function* linesOf(child: ChildProcess): AsyncGenerator<string> {
  if (child.stdout) yield* createInterface({ input: child.stdout });
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of linesOf(child)) return line;
  throw new Error('the process ended without a word');
}

async function ask<Row extends pg.QueryResultRow>(cluster: Cluster, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: cluster.url('superuser') });
  client.on('error', silent);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await ended(child);
}

describe('killed processes', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = newFolder();
  });

  test('a database whose program was killed runs on and is adopted with everything in it', async () => {
    const child = elsewhere(
      dataDir,
      `await query('create table kept as select 1 as n'); console.log('written'); setInterval(() => {}, 1000);`,
    );
    expect(await firstLine(child)).toBe('written');
    const postmaster = postmasterOf(dataDir);
    await kill(child);

    const cluster = await openCluster(dataDir, silent);
    expect(cluster.started).toBe(false);
    expect(postmasterOf(dataDir)).toBe(postmaster);
    expect(await ask(cluster, 'select n from kept')).toEqual([{ n: 1 }]);
    await cluster.stop();
    expect(postmasterOf(dataDir)).toBeUndefined();
  });

  test('every acknowledged insert is there after program and database are killed in the middle of writing', async () => {
    const acknowledged: number[] = [];
    for (let round = 1; round <= 3; round++) {
      const child = elsewhere(
        dataDir,
        `await query('create table if not exists written (n int primary key)');
         const busy = new pg.Client({ connectionString: cluster.url('superuser') });
         busy.on('error', () => {});
         await busy.connect();
         busy.query('select count(*) from generate_series(1, 100000000000)').catch(() => {});
         const writer = new pg.Client({ connectionString: cluster.url('superuser') });
         writer.on('error', () => {});
         await writer.connect();
         for (let n = ${round * 1_000_000}; ; n++) {
           await writer.query('insert into written values ($1)', [n]);
           console.log(n);
         }`,
      );
      for await (const line of linesOf(child)) {
        acknowledged.push(Number(line));
        if (acknowledged.length % 200 !== 0) continue;
        killPostmaster(dataDir);
        await kill(child);
        break;
      }
      const cluster = await openCluster(dataDir, silent);
      expect(cluster.started).toBe(true);
      const found = new Set((await ask<{ n: number }>(cluster, 'select n from written')).map(({ n }) => n));
      expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
      await cluster.stop();
    }
  });

  test('a database that dies under an open program comes back at the same address, and the lock with it', async () => {
    const cluster = await openCluster(dataDir, silent);
    const lock = await holdServerLock(cluster.url('superuser'));
    const before = postmasterOf(dataDir);
    killPostmaster(dataDir);
    const rows = await patiently(() => ask(cluster, 'select 1 as n'));
    expect(rows).toEqual([{ n: 1 }]);
    expect(postmasterOf(dataDir)).not.toBe(before);
    const holders = await patiently(async () => {
      const found = await ask(
        cluster,
        `select 1 from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock'`,
      );
      if (found.length === 0) throw new Error('not yet taken again');
      return found.length;
    });
    expect(holders).toBe(1);
    if ('release' in lock) await lock.release();
    await cluster.stop();
  });

  test('letting go while the database is coming back leaves nothing running', async () => {
    const cluster = await openCluster(dataDir, silent);
    killPostmaster(dataDir);
    await patiently(() => ask(cluster, 'select 1 as n'));
    await cluster.stop();
    expect(postmasterOf(dataDir)).toBeUndefined();
  });

  test('a pid file whose number now belongs to another program does not stop the start', async () => {
    const text = [
      process.pid,
      path.join(dataDir, 'postgres', 'cluster'),
      1,
      5432,
      '/nowhere',
      '',
      '1 1',
      'ready',
      '',
    ];
    writeFileSync(path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), text.join('\n'));
    const cluster = await openCluster(dataDir, silent);
    expect(cluster.started).toBe(true);
    await cluster.stop();
  });
});

describe('colliding starts', () => {
  test('two first starts on one new folder share one database, and what a killed start left is cleared', async () => {
    const dataDir = newFolder();
    mkdirSync(path.join(dataDir, 'postgres.new-4194304')); // above the highest pid
    const code = `console.log(cluster.started, cluster.superuserPassword); await cluster.stop();`;
    const both = [elsewhere(dataDir, code), elsewhere(dataDir, code)];
    const lines = await Promise.all(both.map(firstLine));
    expect(new Set(lines.map((line) => line.split(' ')[1])).size).toBe(1);
    await Promise.all(both.map(ended));
    expect(readdirSync(dataDir)).toEqual(['postgres']);
    expect(postmasterOf(dataDir)).toBeUndefined();
  });

  test('the second server on one folder is refused, and the last to leave stops the database', async () => {
    const dataDir = newFolder();
    const first = await openCluster(dataDir, silent);
    const second = await openCluster(dataDir, silent);
    expect([first.started, second.started]).toEqual([true, false]);
    const held = await holdServerLock(first.url('superuser'));
    expect(await holdServerLock(second.url('superuser'))).toEqual({ refused: 'already-running' });
    if ('release' in held) await held.release();
    const again = await holdServerLock(second.url('superuser'));
    expect(again).toHaveProperty('release');
    if ('release' in again) await again.release();

    await first.stop();
    expect(await ask(second, 'select 1 as n')).toEqual([{ n: 1 }]);
    await second.stop();
    expect(postmasterOf(dataDir)).toBeUndefined();
  });

  test('coming and going at once never leaves anybody without a database', async () => {
    const dataDir = newFolder();
    const visit = async () => {
      for (let round = 0; round < 6; round++) {
        const cluster = await openCluster(dataDir, silent);
        expect(await ask(cluster, 'select 1 as n')).toEqual([{ n: 1 }]);
        await cluster.stop();
      }
    };
    const first = await openCluster(dataDir, silent);
    await first.stop();
    await Promise.all([visit(), visit(), visit()]);
    expect(postmasterOf(dataDir)).toBeUndefined();
  });
});

describe('awkward folders', () => {
  const open = async (dataDir: string, as: { uid?: number; gid?: number } = {}) =>
    firstLine(
      elsewhere(dataDir, `console.log((await query('select 1 as n'))[0].n); await cluster.stop();`, as),
    );

  test('a path of 120 characters, beyond what a socket may have, is fine', async () => {
    const base = newFolder();
    const dataDir = path.join(base, 'x'.repeat(120 - base.length - 1));
    const cluster = await openCluster(dataDir, silent);
    expect(cluster.socketDir.startsWith(dataDir)).toBe(false);
    expect(await ask(cluster, 'select 1 as n')).toEqual([{ n: 1 }]);
    killPostmaster(dataDir);
    const second = await openCluster(dataDir, silent);
    expect(second.socketDir).toBe(cluster.socketDir);
    await cluster.stop();
    await second.stop();
    expect(readdirSync('/tmp')).not.toContain(path.basename(cluster.socketDir));
  });

  test('a path with blanks, a comma and quotes is fine', async () => {
    expect(await open(path.join(newFolder(), `data "kota", satu's`))).toBe('1');
  });

  test('an ordinary user in a home that others cannot read needs nothing else', async (context) => {
    const home = newFolder(); // 0700 by mkdtemp
    const nobody = isRoot() ? { uid: 65534, gid: 65534 } : {};
    const native = findNative() ?? '';
    if (isRoot() && !works({ ...nobody, prefix: [] }, native, project))
      return context.skip('skipped: this project lies in a folder that an ordinary user cannot enter');
    if (nobody.uid !== undefined) chownSync(home, nobody.uid, nobody.gid);
    expect(await open(path.join(home, 'data'), nobody)).toBe('1');
  });

  test('root in a folder that only root can read needs nothing else', async (context) => {
    if (!isRoot()) return context.skip('skipped: only root can try this');
    const closed = newFolder();
    if (!works(namespaced, findNative() ?? '', closed))
      return context.skip('skipped: this system allows no user namespaces');
    expect(await open(path.join(closed, 'data'))).toBe('1');
  });
});

test('what people typed does not reach the logs of the database, even when it is refused', async () => {
  const dataDir = newFolder();
  const cluster = await openCluster(dataDir, silent);
  const secret = 'Siti-Rahmawati-08125550100';
  await ask(cluster, 'create table people (name text unique check (length(name) > 3))');
  await ask(cluster, `insert into people values ('${secret}')`);
  const refused = [
    `insert into people values ('${secret}')`,
    `select '${secret}'::int`,
    `select date '${secret}'`,
    `selekt '${secret}'`,
    `do $$ begin raise warning '%', '${secret}'; end $$`,
  ];
  for (const sql of refused) await ask(cluster, sql).catch(silent);
  await cluster.stop();
  const logs = path.join(dataDir, 'postgres', 'log');
  const text = readdirSync(logs).map((name) => readFileSync(path.join(logs, name), 'utf8'));
  expect(text.join('')).toContain('ready to accept connections');
  expect(text.join('')).not.toContain(secret);
});

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (fault) {
      if (tries > 200) throw fault;
      await pause(50);
    }
  }
}
