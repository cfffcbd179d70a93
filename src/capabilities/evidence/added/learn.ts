// Which kinds each city added: held by the process, because forms and names ask for them on every page.
import { asc } from 'drizzle-orm';

import type { City, Db } from '../../../platform/db/index.ts';
import { within } from '../../../platform/db/index.ts';
import { handedIn, holdKind } from '../kinds.ts';
import type { EvidenceKind } from '../kinds.ts';
import { addedKind } from '../tables.ts';
import { holdKindName } from '../words/index.ts';

export type AddedKind = typeof addedKind.$inferSelect & { readonly code: EvidenceKind };

const known = new Map<string, readonly AddedKind[]>();

export const readKinds = async (db: Db): Promise<readonly AddedKind[]> =>
  (await db.select().from(addedKind).orderBy(asc(addedKind.recordedAt))) as AddedKind[];

/** Keeps what a city says of its own kinds; their codes belong to one city (kinds.ts). */
export function holdKinds(city: Pick<City, 'code'>, kinds: readonly AddedKind[]): void {
  known.set(city.code, kinds);
  for (const { code, number, months, sensitive, nameId, nameEn } of kinds) {
    holdKind(code, { number, lasts: months === null ? null : { months }, sensitive });
    holdKindName(code, { id: nameId, en: nameEn });
  }
}

/** Asks anew: at start, after a change, and now and then for what another process changed. */
export const learnKinds = async (city: City): Promise<void> =>
  holdKinds(city, await within(city, { kind: 'none' }, readKinds));

/** The city's own kinds, oldest first; none before they were learned. */
export const listKinds = (city: Pick<City, 'code'>): readonly AddedKind[] => known.get(city.code) ?? [];

/** Papers that somebody may hand in in this city, the most asked for first, its own kinds last. */
export const paperKinds = (city: Pick<City, 'code'>): readonly EvidenceKind[] => [
  ...handedIn,
  ...listKinds(city).flatMap(({ code, retired }) => (retired ? [] : [code])),
];
