// What sync does by itself: trying again what a fault or a death of the process left received.
import { sql } from 'drizzle-orm';

import { settingsOf, wholeCity, within } from '../db/index.ts';
import type { City } from '../db/index.ts';
import type { Job } from '../jobs/index.ts';
import { moveActs } from './device.ts';
import { kindsOf } from './kinds.ts';
import type { Phones } from './routes.ts';
import { settle } from './settle.ts';

export function syncJobs({ acts, officerOf }: Pick<Phones, 'acts' | 'officerOf'>): readonly Job[] {
  const kinds = kindsOf(acts);
  /** Each minute, everything that is due; acts of a person who is switched off wait until that changes. */
  async function applyDue(city: City): Promise<void> {
    const now = new Date();
    const { rows } = await within(city, wholeCity, (db) =>
      db.execute<{ id: string }>(
        sql`select distinct user_id as id from sync_act where state = 'received' and due_at <= ${now.toISOString()}`,
      ),
    );
    let faults = 0;
    for (const { id } of rows) {
      const me = await officerOf(city, id);
      if (!me) continue;
      await within(city, wholeCity, (db) => moveActs(db, id, settingsOf(me.scope, city.code).area));
      faults += (await settle(city, kinds, me, now)).faults.length;
    }
    if (faults > 0) throw new Error(`${faults} acts from phones could not be applied and are tried again`);
  }
  return [{ name: 'sync:apply', every: '* * * * *', tries: 1, seconds: 600, run: applyDue }];
}
