// What time alone changes: papers that expire, conditions that become due.
import { wholeCity, within } from '../../platform/db/index.ts';
import { today } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { rederiveDue } from './derive.ts';

export const jobs: readonly Job[] = [
  {
    name: 'ladder:due',
    every: '5 0 * * *',
    tries: 5,
    seconds: 600,
    run: async (city) => {
      await within(city, wholeCity, async (db) => rederiveDue(db, await today(db)));
    },
  },
];
