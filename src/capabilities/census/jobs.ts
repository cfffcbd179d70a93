// What happens by itself: the number is said anew when something was recorded, and once a day.
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { refresh } from './actions.ts';

export const jobs: readonly Job[] = [
  {
    name: 'census:refresh',
    every: '*/15 * * * *',
    tries: 3,
    seconds: 300,
    run: async (city) => {
      await within(city, wholeCity, refresh);
    },
  },
];
