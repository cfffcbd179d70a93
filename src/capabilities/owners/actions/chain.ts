// An owner's own chain: the activities they take part in and the next steps that follow, read within their scope.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { namesOf } from '../../accounts/index.ts';
import { followUpsOf, ownPlaces } from '../../programme/index.ts';
import type { FollowUpShown, OwnPlace } from '../../programme/index.ts';

export type OwnChain = {
  readonly places: readonly OwnPlace[];
  readonly steps: readonly FollowUpShown[];
  readonly names: ReadonlyMap<string, string>;
};

/** Steps of one enterprise that are shown. */
const most = 30;

/** Of these enterprises, all of one owner. Not for an owner who withdrew consent. */
export async function loadChain(db: Db, enterprises: readonly string[], today: PlainDate): Promise<OwnChain> {
  const places = await ownPlaces(db, enterprises, today);
  const steps: FollowUpShown[] = [];
  for (const enterprise of enterprises)
    steps.push(...(await followUpsOf(db, { enterprise }, { today, limit: most })));
  const names = await namesOf(
    db,
    steps.map((s) => s.responsible),
  );
  return { places, steps, names };
}
