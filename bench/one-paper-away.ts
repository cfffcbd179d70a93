// Who is one paper away from a door, over a whole city: every door, with and without a place, as the page asks it.
import { sql } from 'drizzle-orm';

import { listDoors } from '../src/capabilities/readiness/store/doors.ts';
import { listAsks } from '../src/capabilities/readiness/store/held.ts';
import { listNear } from '../src/capabilities/readiness/store/near.ts';
import { dayOf } from '../src/kernel/day.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { figure, median, p95, timed } from './figure.ts';

const rounds = 15;

export const onePaperAway: Bench = {
  names: ['one-paper-away'],
  run: (lab) =>
    lab.withCopy('S', async ({ city }) => {
      const day = dayOf(new Date(), city.zone);
      const times: number[] = [];
      const plain: number[] = [];
      const { doors, places } = await within(city, wholeCity, async (db) => ({
        doors: await listDoors(db, day),
        places: new Map((await listAsks(db)).map((a) => [a.key, a.place])),
      }));
      if (doors.length === 0) throw new Error('no door in this city');
      for (let round = 0; round <= rounds; round += 1) {
        for (const { name, body } of doors) {
          if (!body) continue;
          for (const area of [null, `${city.code}.01`]) {
            const filters = { lack: 1, missing: null, area, kind: null };
            const asked = { body, places, day, filters };
            const one = await timed(() =>
              within(city, wholeCity, (db) => listNear(db, asked, { after: null, limit: 50 })),
            );
            // The first round warms caches.
            if (round > 0) times.push(one.ms);
            if (round === 1 && area === null)
              lab.say(`  ${name}: ${one.value.sums.reduce((sum, s) => sum + s.n, 0)} looked at`);
          }
        }
        const count = await timed(() =>
          within(city, wholeCity, (db) =>
            db.execute(sql`select count(*) from readiness_held where met & 1 = 0`),
          ),
        );
        if (round > 0) plain.push(count.ms);
      }
      const beside = ['one plain count over the same rows, median ms', median(plain)] as const;
      return [
        figure({ name: 'one-paper-away', value: p95(times), unit: 'ms p95', goal: ['<=', 100], beside }),
      ];
    }),
};
