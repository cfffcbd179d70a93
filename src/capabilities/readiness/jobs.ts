// What happens by itself: what doors ask is read anew after an import and every night, and offers nobody took are passed on.
import { dayOf } from '../../kernel/day.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { releaseLate } from './actions/batch.ts';
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
      const now = new Date();
      const today = dayOf(now, city.zone);
      await within(city, wholeCity, (db) => refreshDue(db, today));
      await within(city, wholeCity, (db) => releaseLate(db, { by: 'system', now, today }));
    },
  },
];
