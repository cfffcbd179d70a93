// The demo city as a job of the background worker, and its progress for whoever watches.
import { sql } from 'drizzle-orm';

import type { City } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { Job } from '../src/platform/jobs/index.ts';
import { fillDemo } from './fill.ts';

export const demoSeed = 6471;

/** Writes how many enterprises stand by now where every page can read it. */
export const progressOf = (city: City) => (done: number) =>
  within(city, wholeCity, async (db) => {
    await db.execute(sql`update public.city set demo_done = ${done} where code = ${city.code}`);
  });

export const demoJobs: readonly Job[] = [
  {
    name: 'demo:fill',
    tries: 5,
    seconds: 1800,
    run: async (city, data) => {
      const wanted = await within(city, wholeCity, async (db) => {
        const { rows } = await db.execute<{ n: number }>(
          sql`select coalesce(demo_wanted, 0) as n from public.city where code = ${city.code}`,
        );
        return rows[0]?.n ?? 0;
      });
      const seed = Number(data['seed'] ?? demoSeed);
      await fillDemo(city, { wanted, seed, now: new Date() }, progressOf(city));
    },
  },
];
