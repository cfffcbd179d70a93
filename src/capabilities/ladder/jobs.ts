// What time alone changes: papers that expire, conditions that become due, policies that begin.
import { wholeCity, within } from '../../platform/db/index.ts';
import { today } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { rederiveDue } from './derive.ts';
import { carryThroughSeen } from './desk/begin.ts';
import { jobs as deskJobs } from './desk/jobs.ts';
import { jobs as movementJobs } from './movement/jobs.ts';

export const jobs: readonly Job[] = [
  {
    name: 'ladder:due',
    // Where the server was off that night, an hour after it is back; else there is nothing to do.
    every: '5 * * * *',
    tries: 5,
    seconds: 900,
    run: async (city) => {
      const day = await within(city, wholeCity, today);
      await carryThroughSeen(city, day);
      await within(city, wholeCity, (db) => rederiveDue(db, day));
    },
  },
  ...deskJobs,
  ...movementJobs,
];
