// The worker thread beside the server: queued jobs, timed jobs and the sealer, so that no page waits for them.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

import type { PoolClient } from 'pg';

import { keepPapersIn } from './capabilities/evidence/index.ts';
import { keepUploadsIn } from './capabilities/intake/index.ts';
import { exportHead, headOf, headsFile, sealPending } from './platform/audit/index.ts';
import type { Config } from './platform/config.ts';
import { openDatabase, wholeCity, within } from './platform/db/index.ts';
import type { City } from './platform/db/index.ts';
import { holdEnqueue, openQueue, schedule, work } from './platform/jobs/index.ts';
import { holdKeys } from './platform/keys/held.ts';
import { keysOf } from './platform/keys/index.ts';
import type { KeyFile } from './platform/keys/index.ts';
import { adapterOf, holdAdapter } from './platform/messages/index.ts';
import { openLog } from './platform/observe/log.ts';
import { keepPhotosIn } from './platform/sync/index.ts';
import type { SettleAsked } from './platform/sync/index.ts';
import { hearNews, jobs, settleFor } from './rooms.ts';
import type { Answer, Question } from './worker.ts';

export type BackgroundTask = {
  readonly config: Config;
  readonly files: string;
  readonly ownerUrl: string;
  readonly keyFile: KeyFile;
};

// On Linux this is the thread's own: whoever waits for a page goes before whoever waits for an import.
if (process.platform === 'linux') setPriority(10);
const { config, files, ownerUrl, keyFile } = workerData as BackgroundTask;
const log = openLog(process.env['LOG_LEVEL'] ?? 'warn');
const keys = keysOf(keyFile);
holdKeys(keys);
hearNews();
keepUploadsIn(files);
keepPhotosIn(files);
keepPapersIn(files);
holdAdapter(adapterOf(config.messages, (line) => process.stdout.write(line)));

const database = await openDatabase(ownerUrl, keys);
const boss = await openQueue(database, (error) => log.warn({ fault: error }, 'queue'));
holdEnqueue(boss);
let cities = await database.cities();
await work(boss, jobs, (code) => cities.find((c) => c.code === code));
const scheduled = new Set<string>();

/** Our own database's processes that work for this thread stand behind those that answer pages, as the thread does. */
function standBehind(city: City): void {
  if (config.databaseUrl || process.platform !== 'linux') return;
  city.app.on('connect', ({ processID }: PoolClient & { processID?: number | null }) => {
    try {
      if (processID) setPriority(processID, 10);
    } catch {
      // Another account's process: it goes on as it is.
    }
  });
}

async function beat(): Promise<void> {
  await database.refresh();
  cities = await database.cities();
  for (const city of cities) {
    if (!scheduled.has(city.code)) standBehind(city);
    if (!scheduled.has(city.code)) await schedule(boss, jobs, city);
    scheduled.add(city.code);
    await seal(city);
  }
}

/** Seals, and writes the new head outside the database, where who changes the one does not reach the other. */
async function seal(city: City): Promise<void> {
  const head = await within(city, wholeCity, async (db) =>
    (await sealPending(db, keys, new Date())) > 0 ? headOf(db) : null,
  );
  if (head) exportHead(headsFile(config.dataDir), city.code, new Date(), head);
}

let stopping = false;
async function keepBeating(): Promise<void> {
  while (!stopping) {
    await beat().catch((error: unknown) => log.warn({ fault: error }, 'beat'));
    await new Promise((done) => setTimeout(done, 1000));
  }
}
const beating = keepBeating();

/** What phones sent; null where the city or the person is not known here. */
async function settled({ asked }: Question): Promise<unknown> {
  const { city: code } = asked as SettleAsked;
  const city = cities.find((c) => c.code === code);
  return city ? settleFor(city, asked as SettleAsked) : null;
}

parentPort?.on('message', async (message: 'stop' | Question) => {
  if (message !== 'stop') {
    const answer = await settled(message).catch((fault: unknown) => {
      log.warn({ fault }, 'sync');
      return null;
    });
    parentPort?.postMessage({ number: message.number, answer } satisfies Answer);
    return;
  }
  stopping = true;
  await beating;
  await boss.stop({ graceful: true, timeout: 2_000 }).catch(() => undefined);
  await database.close();
  parentPort?.postMessage('stopped');
  process.exit(0);
});
parentPort?.postMessage('working');
