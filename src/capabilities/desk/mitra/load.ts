// What the first pages of organisations show: what waits at those in question, and their names.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { mitraTabs, partnerNames } from '../../partners/index.ts';
import { listWaits } from './store.ts';
import type { Wait } from './store.ts';

export type Waiting = { readonly waits: readonly Wait[]; readonly names: ReadonlyMap<string, string> };

/** Only what has a page to be done on. */
export async function loadWaits(
  db: Db,
  partners: readonly string[],
  { today, by }: { readonly today: PlainDate; readonly by: string },
): Promise<Waiting> {
  const all = await listWaits(db, { partners, today, by });
  const waits = mitraTabs.includes('rounds') ? all : all.filter((w) => w.kind !== 'score');
  return {
    waits,
    names: await partnerNames(
      db,
      waits.map((w) => w.partnerId),
    ),
  };
}
