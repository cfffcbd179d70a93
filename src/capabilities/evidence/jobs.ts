// What the wallet does by itself: letting go of pictures without use, and reminding of papers that end.
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { removePages } from './files.ts';
import { remind } from './remind.ts';
import { takeLoose } from './store/files.ts';

const hour = 3_600_000;

/** Pictures that were erased, and those that arrived a day ago and belong to no paper. */
export async function sweep(city: City, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 24 * hour);
  await removePages(await within(city, wholeCity, (db) => takeLoose(db, before)));
}

export const jobs: readonly Job[] = [
  {
    name: 'evidence:sweep',
    every: '40 3 * * *',
    tries: 3,
    seconds: 600,
    run: (city) => sweep(city, new Date()),
  },
  {
    name: 'evidence:remind',
    every: '0 8 * * *',
    tries: 3,
    seconds: 1800,
    run: async (city) => {
      await remind(city, new Date());
    },
  },
];
