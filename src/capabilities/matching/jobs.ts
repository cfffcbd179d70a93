// What happens by itself: the whole city is compared every week and after an import, a changed record at once.
import { sql } from 'drizzle-orm';

import { dayOf } from '../../kernel/day.ts';
import type { City, Db } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { enqueue, hasQueue } from '../../platform/jobs/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import type { Touched } from '../registry/index.ts';
import { compareChanged } from './actions/compare.ts';
import { sweepCity } from './actions/sweep.ts';

const around = (city: City) => {
  const now = new Date();
  return { by: 'matching', now, today: dayOf(now, city.zone) };
};

export const jobs: readonly Job[] = [
  {
    name: 'matching:sweep',
    every: '30 1 * * 0',
    tries: 2,
    seconds: 900,
    run: async (city, { asked }) => {
      await within(city, wholeCity, async (db) => {
        if (asked || !(await waitsLater(db))) await sweepCity(db, around(city));
      });
    },
  },
  {
    name: 'matching:compare',
    tries: 3,
    seconds: 300,
    run: async (city, { ids = '' }) => {
      await within(city, wholeCity, (db) => compareChanged(db, ids.split(','), around(city)));
    },
  },
];

/** Files often come one after the other: the city is compared once, when this many seconds brought no further one. */
const quiet = 120;

/** Another sweep of this city waits already and will see all that this one would. */
async function waitsLater(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ waits: boolean }>(sql`
    select exists (select from jobs.job where name = 'matching.sweep' and state = 'created'
      and data ->> 'city' = ${db.city.code}) as waits`);
  return rows[0]?.waits ?? false;
}

const atOnce = 100;
/** Comparing more than this one by one takes longer than comparing the whole city. */
const fewEnough = 500;

async function broughtBy(db: Db, importId: string): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select enterprise_id as id from intake_fate where import_id = ${importId}::uuid and fate in ('new', 'changed')
    limit ${fewEnough + 1}`);
  return rows.map((row) => row.id);
}

/**
 * A duplicate may lie outside of the changer's area, so the comparing is queued with the change and sees the whole city.
 * A process without a queue (a verb, a test) leaves it to the next sweep.
 */
export async function hearRegistry(db: Db, touched: Touched): Promise<void> {
  if (!hasQueue()) return;
  const ids = 'importId' in touched ? await broughtBy(db, touched.importId) : touched.enterprises;
  if (ids.length > fewEnough) return enqueue(db, 'matching:sweep', {}, { after: quiet });
  for (let at = 0; at < ids.length; at += atOnce)
    await enqueue(db, 'matching:compare', { ids: ids.slice(at, at + atOnce).join(',') });
}
