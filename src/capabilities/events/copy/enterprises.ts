// How many enterprises each kelurahan has: as the published number says, because counting a large city takes longer than a page.
import type { Db } from '../../../platform/db/index.ts';
import { countByKelurahan } from './store.ts';

/** The figures that are published by now; null while nothing is. */
type Counted = (db: Db) => Promise<readonly { readonly code: string; readonly count: number }[] | null>;

const nothing: Counted = () => Promise.resolve(null);
let ask: Counted = nothing;

/** Told once, in src/rooms.ts: who counts the city stands above the events. Null: nobody does. */
export const countEnterprisesBy = (counted: Counted | null): void => {
  ask = counted ?? nothing;
};

/** Active enterprises by kelurahan, over the whole city; counted here where nothing was published yet. */
export async function enterprisesByKelurahan(db: Db): Promise<ReadonlyMap<string, number>> {
  const published = await ask(db);
  return published ? new Map(published.map((k) => [k.code, k.count])) : countByKelurahan(db);
}
