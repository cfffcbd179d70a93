// What happens by itself: each night the month's visits are dealt, and those of officers who left are dealt anew.
import { wholeCity, within } from '../../platform/db/index.ts';
import { today } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { dealMonth } from './actions/deal.ts';

export const jobs: readonly Job[] = [
  {
    name: 'field:deal',
    every: '10 4 * * *',
    tries: 3,
    seconds: 300,
    run: (city) =>
      within(city, wholeCity, async (db) => {
        await dealMonth(db, { by: 'clock', now: new Date(), today: await today(db) });
      }),
  },
];
