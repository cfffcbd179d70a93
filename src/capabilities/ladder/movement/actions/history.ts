// The movements of one enterprise, as its own pages show them.
import { dayOf, endOfDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { askAll } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { listFacts } from '../../../evidence/index.ts';
import type { ListedFact } from '../../../evidence/index.ts';
import { bornIdsOf } from '../../../registry/index.ts';
import type { Policy } from '../../policy.ts';
import { listPolicies } from '../../store.ts';
import { findBaselineDay, firstRecorded } from '../store/baseline.ts';
import { listMovements } from '../store/movements.ts';
import { toldOf } from './shown.ts';
import type { Told } from './shown.ts';

export type History = {
  readonly enterpriseId: EnterpriseId;
  readonly since: PlainDate;
  readonly told: readonly Told[];
  readonly policies: ReadonlyMap<number, Policy>;
  /** Every fact that was ever recorded, ended ones too; none where nothing moved. */
  readonly facts: readonly ListedFact[];
};

/**
 * Every movement known at the end of `day`, newest first; of an enterprise of today. `recorded`: when it was first, where the
 * caller knows.
 */
export async function loadHistory(
  db: Db,
  id: EnterpriseId,
  day: PlainDate,
  recorded?: Date,
): Promise<History> {
  const end = endOfDay(day, db.city.zone);
  const ids = await bornIdsOf(db, id);
  const [all, begun, set] = await askAll(
    db,
    () => listMovements(db, ids),
    async () => recorded ?? firstRecorded(db, id),
    () => findBaselineDay(db),
  );
  const movements = all.filter((m) => m.recordedAt < end);
  const first = dayOf(begun, db.city.zone);
  const facts = movements.length > 0 ? await listFacts(db, id) : [];
  const policies = movements.length > 0 ? await listPolicies(db) : [];
  return {
    enterpriseId: id,
    since: set !== null && set > first ? set : first,
    told: await toldOf(db, { movements, facts }),
    facts,
    policies: new Map(policies.map((p) => [p.version, p.body])),
  };
}
