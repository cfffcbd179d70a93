// The laboratory: example cities kept between runs, and throw-away copies of them to measure on.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

import { fillDemo } from '../demo/fill.ts';
import { demoSeed } from '../demo/job.ts';
import { keepUploadsIn } from '../src/capabilities/intake/index.ts';
import { sweepCity } from '../src/capabilities/matching/index.ts';
import { foundCity } from '../src/city/found.ts';
import { dayOf } from '../src/kernel/day.ts';
import { isRefused } from '../src/kernel/refusal.ts';
import type { City } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import { openSystem } from '../src/system.ts';
import type { System } from '../src/system.ts';
import { startUntil } from './child.ts';
import { configFor, settle, withCluster } from './cluster.ts';
import type { Databases } from './cluster.ts';

/** The kept cities: without enterprises, one city's (S), the largest regency's (L). */
const kept = {
  empty: { folder: 'city', database: 'bench_empty', enterprises: 0 },
  S: { folder: 'city', database: 'naik_kelas', enterprises: 95_000 },
  L: { folder: 'regency', database: 'bench_large', enterprises: 1_000_000 },
} as const;
export type Size = keyof typeof kept;

export const enterprisesOf = (size: Size): number => kept[size].enterprises;

/** A throw-away copy of a kept city, opened in this process; `env` leads a child to the same one. */
export type Copy = {
  readonly system: System;
  readonly city: City;
  readonly env: Readonly<Record<string, string>>;
};

export type Lab = {
  readonly say: (line: string) => void;
  /** For files made once and kept. */
  readonly folder: string;
  /** How this program is run: node and the built file. */
  readonly program: readonly [string, ...string[]];
  /** The data folder of the kept city, made if it is not there; nothing runs in it. */
  prepare(size: Size): Promise<string>;
  /** Makes the city of size S anew as a first start does; seconds until it is complete. */
  firstStart(): Promise<number>;
  withCopy<T>(size: Size, work: (copy: Copy) => Promise<T>): Promise<T>;
  postgresVersion(): Promise<string>;
};

export function openLab(folder: string, say: (line: string) => void): Lab {
  const program = [process.execPath, process.argv[1] ?? ''] as const;
  const dataDirOf = (size: Size) => join(folder, kept[size].folder);
  const marker = (size: Size) => join(dataDirOf(size), `made-${size}`);

  async function firstStart(): Promise<number> {
    const dataDir = dataDirOf('S');
    rmSync(dataDir, { recursive: true, force: true });
    const seconds = await completeFrom(program, dataDir, say);
    await withCluster(dataDir, say, async (databases) => {
      await compareAll(dataDir, databases.url(kept.S.database));
      await settle(databases.url(kept.S.database));
    });
    writeFileSync(marker('S'), '');
    return seconds;
  }

  async function prepare(size: Size): Promise<string> {
    const dataDir = dataDirOf(size);
    if (existsSync(marker(size))) return dataDir;
    const { database, enterprises } = kept[size];
    say(`  ... making a city of ${enterprises} enterprises, kept in ${folder}`);
    if (size === 'S') await firstStart();
    else {
      if (size === 'empty') await prepare('S'); // in the same folder, which a first start makes
      await withCluster(dataDir, say, async (databases) => {
        await databases.forget(database);
        await databases.create(database);
        await fill(dataDir, databases.url(database), enterprises, say);
        await settle(databases.url(database));
      });
      writeFileSync(marker(size), '');
    }
    return dataDir;
  }

  return {
    say,
    folder,
    program,
    prepare,
    firstStart,
    async withCopy(size, work) {
      const dataDir = await prepare(size);
      keepUploadsIn(join(dataDir, 'files'));
      return withCluster(dataDir, say, (databases) => onCopy(databases, dataDir, kept[size].database, work));
    },
    postgresVersion: async () => withCluster(await prepare('S'), say, async ({ version }) => version),
  };
}

async function onCopy<T>(
  databases: Databases,
  dataDir: string,
  template: string,
  work: (copy: Copy) => Promise<T>,
): Promise<T> {
  const name = 'bench_copy';
  await databases.forget(name);
  await databases.copy(template, name);
  const url = databases.url(name);
  try {
    const system = await openSystem(configFor(dataDir, url), () => undefined);
    try {
      const [city] = await system.cities();
      if (!city) throw new Error('the kept city is gone');
      return await work({ system, city, env: { DATA_DIR: dataDir, DATABASE_URL: url, PORT: '0' } });
    } finally {
      await system.close();
    }
  } finally {
    await databases.forget(name);
  }
}

/** Founds the city and fills it in this process. */
async function fill(
  dataDir: string,
  url: string,
  enterprises: number,
  say: (line: string) => void,
): Promise<void> {
  const system = await openSystem(configFor(dataDir, url), () => undefined);
  try {
    const now = new Date();
    const founding = { code: '64.71', name: 'Kota Balikpapan', example: enterprises > 0, by: 'bench', now };
    const city = await foundCity(system.database, founding);
    if (isRefused(city)) throw new Error(city.refused);
    if (enterprises === 0) return;
    await fillDemo(city, { wanted: enterprises, seed: demoSeed, now }, async (done) => {
      if (done % 50_000 === 0) say(`  ... ${done}`);
    });
  } finally {
    await system.close();
  }
}

/** The comparing of the whole city that a first start queues for when its files have landed: done, and not in the way. */
async function compareAll(dataDir: string, url: string): Promise<void> {
  const system = await openSystem(configFor(dataDir, url), () => undefined);
  try {
    const [city] = await system.cities();
    if (!city) throw new Error('the kept city is gone');
    const now = new Date();
    await within(city, wholeCity, (db) => sweepCity(db, { by: 'bench', now, today: dayOf(now, city.zone) }));
    await system.database.owner.query(
      `delete from jobs.job where name = 'matching.sweep' and state = 'created'`,
    );
  } finally {
    await system.close();
  }
}

/** Seconds from the start on an empty folder until the example city is complete; five minutes at the most. */
async function completeFrom(program: Lab['program'], dataDir: string, say: Lab['say']): Promise<number> {
  const begun = performance.now();
  const env = { DATA_DIR: dataDir, PORT: '0' };
  const started = await startUntil([...program, 'start'], { fits: /^ready http/, env, seconds: 120 });
  try {
    return await withCluster(dataDir, say, async (databases) => {
      const client = new Client({ connectionString: databases.url(kept.S.database) });
      client.on('error', () => undefined);
      await client.connect();
      try {
        for (let tries = 0; tries < 3000; tries += 1) {
          const { rows } = await client.query<{ done: boolean }>(
            'select demo_done >= demo_wanted as done from city',
          );
          if (rows[0]?.done) return (performance.now() - begun) / 1000;
          await pause(100);
        }
      } finally {
        await client.end();
      }
      throw new Error(`the example city was not complete after five minutes: ${started.said()}`);
    });
  } finally {
    await started.stop();
  }
}
