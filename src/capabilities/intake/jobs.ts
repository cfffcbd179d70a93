// What intake does in the background: reading a file, and landing it.
import { dayOf } from '../../kernel/day.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { City } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { acceptImport } from './actions/accept.ts';
import { previewImport } from './actions/preview.ts';
import { moveImport } from './store.ts';

const nowIn = (city: City, by: string): Circumstances => {
  const now = new Date();
  return { by, now, today: dayOf(now, city.zone) };
};

/** Data of both: `importId`, and `by`, who asked. A refusal stands in the import's state; a fault is tried again. */
export const jobs: readonly Job[] = [
  {
    name: 'intake:preview',
    tries: 2,
    seconds: 1_800,
    async run(city, { importId = '', by = '' }) {
      await orBack(city, importId, 'failed', () =>
        previewImport(city, wholeCity, { importId }, nowIn(city, by)),
      );
    },
  },
  {
    name: 'intake:accept',
    tries: 3,
    seconds: 1_800,
    async run(city, { importId = '', by = '' }) {
      const outcome = await orBack(city, importId, 'previewed', () =>
        acceptImport(city, wholeCity, { importId }, nowIn(city, by)),
      );
      if (isRefused(outcome) && outcome.refused === 'busy') throw new Error('import busy');
    },
  },
];

/** A fault is no end: an unread file may be read again, and one that did not land is as staged as before. */
async function orBack<T>(
  city: City,
  importId: string,
  state: 'failed' | 'previewed',
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    const from = state === 'failed' ? 'previewing' : 'accepting';
    await within(city, wholeCity, (db) => moveImport(db, importId, [from], { state }));
    throw fault;
  }
}
