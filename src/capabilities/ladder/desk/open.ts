// A finished replay as another room reads it: its rows as they were asked for, and what each means in words.
import type { Lang } from '../../../kernel/language.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import type { Policy } from '../policy.ts';
import { filterPairs } from './pages/replay/filter.ts';
import { tellStanding } from './pages/replay/names.ts';
import { filterOf, loadReplay } from './routes/replay.tsx';
import { seesCity } from './routes/load.ts';
import { listReplayed } from './store/replays.ts';
import type { ReplayListed } from './store/replays.ts';

const perFetch = 1000;

export type OpenReplay = {
  readonly before: Policy;
  readonly after: Policy;
  /** `way=up`: how the list was narrowed, as in the address. */
  readonly filters: readonly string[];
  /** Some at a time, by name; call it in a transaction of the whole city. */
  readonly rows: (db: Db) => AsyncIterable<readonly ReplayListed[]>;
  /** Where a row stands under either policy. */
  readonly tell: (row: ReplayListed, lang: Lang) => { readonly before: string; readonly after: string };
};

/** The replay of the address `:id`, `:replay`; null when it is not there, not finished, or not for this visitor. */
export async function openReplay(db: Db, visit: Visit): Promise<OpenReplay | null> {
  const found = seesCity(visit) ? await loadReplay(db, visit) : null;
  if (!found || found.replay.sums === null) return null;
  const { before, after, replay } = found;
  const filter = filterOf(visit.query);
  return {
    before,
    after,
    filters: filterPairs(filter).map(([key, value]) => `${key}=${value}`),
    tell: (row, lang) => tellStanding(row, { before, after }, lang),
    async *rows(within) {
      let cursor: { name: string; id: string } | null = null;
      for (;;) {
        const some: readonly ReplayListed[] = await listReplayed(within, replay.id, filter, {
          after: cursor,
          limit: perFetch,
        });
        if (some.length > 0) yield some;
        cursor = some.at(-1) ?? null;
        if (some.length < perFetch) return;
      }
    },
  };
}
