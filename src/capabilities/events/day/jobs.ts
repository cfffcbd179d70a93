// What happens to the days by itself: names and numbers of visitors are let go of.
import { dayOf } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { forgetContacts } from './actions/voice.ts';

export const jobs: readonly Job[] = [
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
