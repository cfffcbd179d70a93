// What time alone changes: papers that expire, conditions that become due, policies that begin.
import { wholeCity, within } from '../../platform/db/index.ts';
import { today } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { rederiveDue } from './derive.ts';
import { carryThrough } from './desk/begin.ts';
import { jobs as deskJobs } from './desk/jobs.ts';
import { jobs as movementJobs } from './movement/jobs.ts';

export const jobs: readonly Job[] = [
  {
    name: 'ladder:due',
    every: '5 0 * * *',
    tries: 5,
    seconds: 600,
    run: async (city) => {
      const now = new Date();
      await within(city, wholeCity, async (db) => {
        const day = await today(db);
        if (!(await carryThrough(db, { day, now }))) await rederiveDue(db, day);
      });
    },
  },
  ...deskJobs,
  ...movementJobs,
];
