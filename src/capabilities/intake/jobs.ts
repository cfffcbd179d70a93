// What intake does in the background: reading a file, landing it, and taking it back.
import { dayOf } from '../../kernel/day.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { City } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { acceptImport } from './actions/accept.ts';
import { previewImport } from './actions/preview.ts';
import { rollBackImport } from './actions/roll-back.ts';
import { moveImport } from './store.ts';
import type { NewImport } from './store.ts';
import type { ImportState } from './tables.ts';

const nowIn = (city: City, by: string): Circumstances => {
  const now = new Date();
  return { by, now, today: dayOf(now, city.zone) };
};

/** Data of all: `importId`, and `by`, who asked. A refusal stands in the import's state; a fault is tried again. */
export const jobs: readonly Job[] = [
  {
    name: 'intake:preview',
    tries: 2,
    seconds: 1_800,
    async run(city, { importId = '', by = '' }) {
      const work = () => previewImport(city, wholeCity, { importId }, nowIn(city, by));
      await orBack(city, importId, work, ['previewing', { state: 'failed' }]);
    },
  },
  {
    name: 'intake:accept',
    tries: 3,
    seconds: 1_800,
    async run(city, { importId = '', by = '' }) {
      const work = () => acceptImport(city, wholeCity, { importId }, nowIn(city, by));
      againWhenBusy(await orBack(city, importId, work, ['accepting', { state: 'previewed' }]));
    },
  },
  {
    name: 'intake:roll-back',
    tries: 3,
    seconds: 1_800,
    async run(city, { importId = '', by = '' }) {
      const work = () => rollBackImport(city, { importId }, nowIn(city, by));
      const before = { state: 'accepted', refusal: { refused: 'interrupted' } } as const;
      againWhenBusy(await orBack(city, importId, work, ['rolling_back', before]));
    },
  },
];

function againWhenBusy(outcome: object): void {
  if (isRefused(outcome) && outcome.refused === 'busy') throw new Error('import busy');
}

/**
 * A fault is no end: an unread file may be read again, one that did not land is as staged as before, and one that was not
 * taken back stands as before.
 */
async function orBack<T>(
  city: City,
  importId: string,
  work: () => Promise<T>,
  [from, before]: readonly [ImportState, Partial<NewImport>],
): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    await within(city, wholeCity, (db) => moveImport(db, importId, [from], before));
    throw fault;
  }
}
