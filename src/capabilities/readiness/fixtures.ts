// For tests only: a city with doors, and makers who lack this or that.
import { day } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { freshId } from '../../kernel/ids.ts';
import { squeeze } from '../../kernel/text.ts';
import type { Db } from '../../platform/db/index.ts';
import { recordFacts } from '../evidence/index.ts';
import type { EvidenceKind, Grade } from '../evidence/index.ts';
import { adoptDefaultPolicy, rebuildPositions } from '../ladder/index.ts';
import { around, today } from '../programme/fixtures.ts';
import { learnAsks, refreshAll } from './actions/refresh.ts';
import type { DoorId } from './kinds.ts';
import type { DoorBody, DoorCondition } from './rules/body.ts';
import { insertDoor, insertVersion } from './store/doors.ts';

const asks = (code: string, kind: EvidenceKind, leastGrade: Grade, days: number): DoorCondition => ({
  code,
  anyOf: [{ kind, leastGrade }],
  helper: 'agency',
  days,
  rupiah: days * 1000,
});
export const nib = asks('nib', 'nib', 'stated', 1);
export const permit: DoorCondition = {
  ...asks('product_permit', 'pirt', 'seen', 30),
  anyOf: [
    { kind: 'pirt', leastGrade: 'seen' },
    { kind: 'bpom_md', leastGrade: 'stated' },
  ],
  productKinds: ['processed_food_dry', 'drink'],
};
export const halal = asks('halal', 'halal', 'stated', 45);
export const shop: DoorBody = {
  takes: ['processed_food_dry', 'drink', 'craft'],
  conditions: [nib, permit, halal],
};

/** A door that asks this since a year ago. */
export async function exampleDoor(
  db: Db,
  name: string,
  body: DoorBody,
  parentId: DoorId | null = null,
): Promise<DoorId> {
  const id = freshId<'Door'>();
  const recorded = { recordedAt: new Date('2025-11-01T00:00:00Z'), recordedBy: 'u-staff' };
  await insertDoor(db, {
    id,
    name,
    squeezed: squeeze(name),
    kind: 'shop',
    partnerId: null,
    parentId,
    ...recorded,
  });
  const startsOn = day('2025-11-01');
  await insertVersion(db, { doorId: id, startsOn, body, reason: 'contoh syarat', ...recorded });
  await learnAsks(db);
  return id;
}

export async function give(
  db: Db,
  id: string,
  ...papers: (readonly [EvidenceKind, Grade, string | null, string | null])[]
): Promise<void> {
  await recordFacts(
    db,
    papers.map(([kind, grade, validTo, about]) => ({
      enterpriseId: id as EnterpriseId,
      kind,
      grade,
      validFrom: '2024-01-01',
      validTo,
      about,
      source: 'staff' as const,
    })),
    around,
  );
}

/** What the ladder and the doors keep, derived anew. */
export async function settle(db: Db): Promise<void> {
  await adoptDefaultPolicy(db, around);
  await rebuildPositions(db, today);
  await refreshAll(db, today);
}
