// The running server: HTTP in this thread, background work in another, and an orderly end.
import { join } from 'node:path';

import { serve as listen } from '@hono/node-server';

import { makeApp } from './app.ts';
import type { BackgroundTask } from './background.ts';
import type { SignIn } from './city/found.ts';
import { unheard } from './listen.ts';
import type { Unheard } from './listen.ts';
import { projectRoot } from './platform/db/index.ts';
import { loginsOf } from './platform/db/migrate.ts';
import { holdEnqueue, openQueue, prepareQueues } from './platform/jobs/index.ts';
import { openLog } from './platform/observe/log.ts';
import { openMetrics } from './platform/observe/metrics.ts';
import { settleBehind } from './platform/sync/index.ts';
import type { Behind } from './platform/sync/index.ts';
import { jobs } from './rooms.ts';
import type { System } from './system.ts';
import { keepRunning } from './worker.ts';

/** Milliseconds that a phone's call waits for the background beyond the time it gave. */
const grace = 1_000;

/** Serves until SIGTERM, SIGINT or SIGHUP; refuses where it cannot listen. */
export async function serve(
  system: System,
  signIns: readonly SignIn[],
  say: (line: string) => void,
): Promise<'stopped' | Unheard> {
  const { config, database, keys } = system;
  const stopAsked = askedToStop();
  const log = openLog(process.env['LOG_LEVEL'] ?? 'warn');
  let ready = false;
  const app = await makeApp({ config, database, metrics: openMetrics(), log, ready: () => ready });
  const server = listen({ fetch: app.fetch, port: config.port, hostname: config.host });
  const port = await new Promise<number | Unheard>((resolve) => {
    server.once('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : config.port);
    });
    server.once('error', (error: Error) => resolve(unheard(error)));
  });
  if (typeof port !== 'number') return port;

  const boss = await openQueue(database, (error) => log.warn({ fault: error }, 'queue'));
  const { name } = (await database.owner.query<{ name: string }>('select current_database() as name'))
    .rows[0] ?? { name: '' };
  await prepareQueues(boss, database, jobs, loginsOf(name).app);
  holdEnqueue(boss);
  for (const city of await database.cities()) await resumeDemo(system, city.code, boss);
  const task: BackgroundTask = {
    config,
    files: system.files,
    ownerUrl: database.ownerUrl,
    keyFile: keys.file,
  };
  const worker = keepRunning(join(projectRoot(), 'dist/background.js'), task, {
    died: (fault) => log.error({ fault }, 'background'),
  });
  settleBehind(
    async (asked) => (await worker.ask(asked, asked.waits.most + grace)) as Awaited<ReturnType<Behind>>,
  );
  ready = true;

  for (const s of signIns) say(`  ${s.role.padEnd(18)} ${s.username.padEnd(12)} ${s.password}`);
  process.stdout.write(`ready http://localhost:${port}\n`);

  await stopAsked;
  ready = false;
  await Promise.all([
    new Promise(
      (done) => (server.close(done), 'closeAllConnections' in server && server.closeAllConnections()),
    ),
    worker.stop(),
    boss.stop({ graceful: false }),
  ]);
  return 'stopped';
}

async function resumeDemo(
  { database }: System,
  code: string,
  boss: Awaited<ReturnType<typeof openQueue>>,
): Promise<void> {
  const row = await database.owner.query('select from city where code = $1 and demo_done < demo_wanted', [
    code,
  ]);
  if (row.rowCount === 1) await boss.send('demo.fill', { city: code }, { singletonKey: code });
}

/** Listens before `ready` is said; whoever asks twice does not break off the orderly end. */
const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
