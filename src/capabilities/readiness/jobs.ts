// What happens by itself: what doors ask is read anew after an import and every night.
import { dayOf } from '../../kernel/day.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { refreshAll, refreshDue } from './actions/refresh.ts';

export const jobs: readonly Job[] = [
  {
    name: 'readiness:refresh',
    tries: 3,
    seconds: 900,
    run: (city) => within(city, wholeCity, (db) => refreshAll(db, dayOf(new Date(), city.zone))),
  },
  {
    name: 'readiness:nightly',
    every: '6 0 * * *',
    tries: 5,
    seconds: 900,
    run: async (city) => {
      const today = dayOf(new Date(), city.zone);
      await within(city, wholeCity, (db) => refreshDue(db, today));
    },
  },
];
