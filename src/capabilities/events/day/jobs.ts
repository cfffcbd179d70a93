// What happens to the days by itself: who sold has come, and names and numbers of visitors are let go of.
import { dayOf } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { markWhoSold } from './actions/came.ts';
import { forgetContacts } from './actions/voice.ts';

export const jobs: readonly Job[] = [
  {
    // Before the programme passes on places that nobody answered for (16 past midnight).
    name: 'events:came',
    every: '4 0 * * *',
    tries: 3,
    seconds: 120,
    run: async (city) => {
      const now = new Date();
      const around = { by: 'system', now, today: dayOf(now, city.zone) };
      await within(city, wholeCity, (db) => markWhoSold(db, around));
    },
  },
  {
    name: 'events:contacts',
    every: '25 3 * * *',
    tries: 2,
    seconds: 120,
    run: async (city) => {
      const today = dayOf(new Date(), city.zone);
      await within(city, wholeCity, (db) => forgetContacts(db, today));
    },
  },
];
