// What movements do by themselves: at night losing rungs whose papers ended and proposing the steps that nobody proposed by
// day, and after an import what it moved.
import { dayOf } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { findPolicy } from '../store.ts';
import { reviewImport } from './actions/after-import.ts';
import { reviewEnterprise } from './actions/review.ts';
import { system } from './kinds.ts';
import { listToReview } from './store/due.ts';

/** Each enterprise in a transaction of its own: run again, it finds nothing left to do. */
export async function reviewNight(city: City, now: Date): Promise<{ readonly reviewed: number }> {
  const today = dayOf(now, city.zone);
  const due = await within(city, wholeCity, async (db) => {
    const policy = await findPolicy(db, today);
    return policy ? listToReview(db, { now, today, tracks: policy.tracks.map((t) => t.code) }) : [];
  });
  for (const id of due)
    await within(city, wholeCity, (db) =>
      reviewEnterprise(db, id, { by: system, now, today }, { propose: true }),
    );
  return { reviewed: due.length };
}

export const jobs: readonly Job[] = [
  {
    name: 'ladder:movements',
    every: '25 0 * * *',
    tries: 5,
    seconds: 1800,
    run: async (city) => {
      await reviewNight(city, new Date());
    },
  },
  {
    name: 'ladder:after-import',
    tries: 5,
    seconds: 3600,
    run: async (city, { importId = '' }) => {
      await reviewImport(city, importId, new Date());
    },
  },
];
