// Work that goes on by itself: queued with the change that asks for it, done in the background worker.
import type { PgBoss as Boss } from 'pg-boss';
import { PgBoss } from 'pg-boss';

import type { City, Database, Db } from '../db/index.ts';

/** One kind of background work. `every` is a cron line in the city's zone for work that nobody asks for. */
export type Job = {
  readonly name: `${string}:${string}`;
  readonly every?: string;
  /** Tries before it is given up; an interrupted job is run again, so each must bear that. */
  readonly tries: number;
  readonly seconds: number;
  readonly run: (city: City, data: Readonly<Record<string, string>>) => Promise<void>;
};

const queueOf = (name: string) => name.replace(':', '.');

/** A queue on the owner's login. Of faults it hears one a minute: a full disk brings a hundred a second. */
export async function openQueue(database: Database, onError: (error: Error) => void): Promise<Boss> {
  // The thread that works the queue stands behind the pages': on a machine with no time to spare its turn may take a while.
  const boss = new PgBoss({
    connectionString: database.ownerUrl,
    schema: 'jobs',
    max: 3,
    connectionTimeoutMillis: 60_000,
  });
  let quietUntil = 0;
  boss.on('error', (error) => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + 60_000;
    onError(error);
  });
  await boss.start();
  return boss;
}

/** Makes the queues and gives the application's login the right to send in its own transaction. */
export async function prepareQueues(
  boss: Boss,
  database: Database,
  jobs: readonly Job[],
  appLogin: string,
): Promise<void> {
  for (const job of jobs) {
    await boss.createQueue(queueOf(job.name), { retryLimit: job.tries, expireInSeconds: job.seconds });
  }
  // One server a database, and it starts now: whatever is still marked as being worked on died with the last one.
  await database.owner.query(
    `update jobs.job set state = 'retry', start_after = now() where state = 'active'`,
  );
  await database.owner.query(`grant usage on schema jobs to "${appLogin}"`);
  await database.owner.query(`grant select, insert on all tables in schema jobs to "${appLogin}"`);
}

let held: Boss | null = null;

/** Keeps the queue of this process, so that actions can send; null lets it go. A verb without a server keeps none. */
export const holdEnqueue = (boss: Boss | null): void => {
  held = boss;
};

export const hasQueue = (): boolean => held !== null;

/** Queues work inside the transaction that asks for it: it runs if and only if the change commits, `after` seconds later. */
export async function enqueue(
  db: Db,
  name: Job['name'],
  data: Readonly<Record<string, string>>,
  { after }: { after?: number } = {},
): Promise<void> {
  if (!held) throw new Error('no queue in this process');
  const executeSql = async (text: string, values?: unknown[]) =>
    await db.client.query(text, values as unknown[]);
  await held.send(
    queueOf(name),
    { ...data, city: db.city.code },
    {
      db: { executeSql },
      ...(after === undefined ? {} : { startAfter: after }),
    },
  );
}

/** Works the queues of all cities in this process. */
export async function work(
  boss: Boss,
  jobs: readonly Job[],
  cityOf: (code: string) => City | undefined,
): Promise<void> {
  for (const job of jobs) {
    await boss.work<Record<string, string>>(
      queueOf(job.name),
      { pollingIntervalSeconds: 0.5 },
      async (batch) => {
        for (const { data } of batch) {
          const city = cityOf(data['city'] ?? '');
          if (city) await job.run(city, data);
        }
      },
    );
  }
}

/** Puts the timed jobs of a city on the clock. */
export async function schedule(boss: Boss, jobs: readonly Job[], city: City): Promise<void> {
  for (const job of jobs) {
    if (job.every)
      await boss.schedule(
        queueOf(job.name),
        job.every,
        { city: city.code },
        { tz: city.zone, key: city.code.replaceAll('.', '') },
      );
  }
}
