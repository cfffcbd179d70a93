// What sync does by itself: trying again what a fault or a death of the process left received, and letting go of the old.
import { sql } from 'drizzle-orm';

import { wholeCity, within } from '../db/index.ts';
import type { City } from '../db/index.ts';
import type { Job } from '../jobs/index.ts';
import { areaOf, moveActs } from './device.ts';
import { kindsOf } from './kinds.ts';
import { count } from './metrics.ts';
import { removePhoto } from './photos.ts';
import type { Phones } from './routes.ts';
import { settle } from './settle.ts';

/** Milliseconds spent on one person's acts a minute. */
const patience = { most: 30_000, wait: true } as const;
/** A phone whose line holds asks for its own acts: for so many milliseconds they are left to it. */
const left = 60_000;

export function syncJobs({ acts, officerOf }: Pick<Phones, 'acts' | 'officerOf'>): readonly Job[] {
  const kinds = kindsOf(acts);
  /** Each minute, everything of those who have something due that no call came to; acts of a person who is switched off wait until that changes. */
  async function applyDue(city: City): Promise<void> {
    const now = new Date();
    const { rows } = await within(city, wholeCity, (db) =>
      db.execute<{ id: string }>(
        sql`select distinct user_id as id from sync_act where state = 'received' and due_at <= ${new Date(now.getTime() - left).toISOString()}`,
      ),
    );
    let faults = 0;
    for (const { id } of rows) {
      const me = await officerOf(city, id);
      if (!me) continue;
      await within(city, wholeCity, (db) => moveActs(db, id, areaOf(me, city)));
      const { faults: thrown, became } = await settle(city, kinds, me, now, patience);
      for (const [state, kind] of became) count(state, kind);
      faults += thrown.length;
    }
    if (faults > 0) throw new Error(`${faults} acts from phones could not be applied and are tried again`);
  }
  return [
    { name: 'sync:apply', every: '* * * * *', tries: 1, seconds: 600, run: applyDue },
    {
      name: 'sync:sweep',
      every: '20 3 * * *',
      tries: 3,
      seconds: 600,
      run: (city) => sweep(city, new Date()),
    },
  ];
}

/** How long something lies here without use, in days. */
const kept = { refusedBody: 90, unusedUpload: 30 } as const;

/**
 * Lets go of what a refused act said, and of photos that no act ever used or that were erased. What an act was, when, whose and why refused
 * stays for good.
 */
export async function sweep(city: City, now: Date): Promise<void> {
  const files = await within(city, wholeCity, async (db) => {
    const before = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
    await db.execute(sql`
      update sync_act set body = null
      where state = 'refused' and body is not null and received_at < ${before(kept.refusedBody)}`);
    const erased = await db.execute<{ file: string }>(sql`
      with gone as (select id, file_id from sync_upload where reason = 'erased' and file_id is not null)
      update sync_upload u set file_id = null from gone where u.id = gone.id returning gone.file_id as file`);
    const { rows } = await db.execute<{ file: string | null }>(sql`
      delete from sync_upload u where made_at < ${before(kept.unusedUpload)} and not exists (
        select from sync_act a where a.user_id = u.user_id and a.photos @> array[u.id] and a.state <> 'refused')
      returning u.file_id as file`);
    return [...erased.rows, ...rows];
  });
  for (const { file } of files) if (file) await removePhoto(file);
}
