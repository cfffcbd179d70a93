// What the policy desk does in the background of a large city: replays, and carrying an adopted policy through.
import { today, wholeCity, within } from '../../../platform/db/index.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { carryThroughSeen } from './begin.ts';
import type { ReplayId } from './kinds.ts';
import { runReplaySeen } from './replay.ts';

export const jobs: readonly Job[] = [
  {
    name: 'ladder:replay',
    tries: 3,
    seconds: 600,
    run: (city, { replay = '' }) => runReplaySeen(city, replay as ReplayId),
  },
  {
    name: 'ladder:follow',
    tries: 5,
    seconds: 900,
    run: async (city) => {
      await carryThroughSeen(city, await within(city, wholeCity, today));
    },
  },
];
