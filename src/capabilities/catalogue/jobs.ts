// What the catalogue does by itself: letting go of pictures that were taken away or erased.
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { removePages } from '../evidence/index.ts';
import { takeGone } from './photos.ts';

export const jobs: readonly Job[] = [
  {
    name: 'catalogue:sweep',
    every: '50 3 * * *',
    tries: 3,
    seconds: 600,
    run: async (city) => removePages(await within(city, wholeCity, takeGone)),
  },
];
