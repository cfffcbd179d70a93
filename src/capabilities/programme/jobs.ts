// What happens by itself: places that nobody answered for in time are passed on.
import { dayOf } from '../../kernel/day.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { releaseUnanswered } from './actions/release.ts';

export const jobs: readonly Job[] = [
  {
    name: 'programme:nightly',
    every: '16 0 * * *',
    tries: 5,
    seconds: 900,
    run: async (city) => {
      const now = new Date();
      const around = { by: 'system', now, today: dayOf(now, city.zone) };
      await within(city, wholeCity, (db) => releaseUnanswered(db, around));
    },
  },
];
