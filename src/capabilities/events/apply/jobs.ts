// What happens to applications by itself: after the night's passing on of places, stalls of those who left are let go.
import { dayOf } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { freeGone } from './actions/gone.ts';

export const jobs: readonly Job[] = [
  {
    name: 'events:gone',
    every: '46 * * * *',
    tries: 5,
    seconds: 300,
    run: async (city) => {
      const now = new Date();
      const around = { by: 'system', now, today: dayOf(now, city.zone) };
      await within(city, wholeCity, (db) => freeGone(db, around));
    },
  },
];
