// One number on enterprises of two owners is shown to the officers of both.
import { freshId } from '../../../kernel/ids.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { EvidenceKind } from '../kinds.ts';
import { oddOf } from '../rules/number.ts';
import { insertTwice, listClaims, uniqueKinds } from '../store/papers.ts';

type Held = {
  readonly factId: string;
  readonly enterpriseId: string;
  readonly ownerId: string | null;
  readonly kind: EvidenceKind;
  readonly number: string | null;
};

/** Asked whenever a number comes into force by hand: handed in, set right by an officer, brought back. */
export async function compareNumber(
  db: Db,
  { kind, number, ...of }: Held,
  { by, now }: Circumstances,
): Promise<void> {
  if (number === null || !uniqueKinds.includes(kind) || oddOf(kind, number)) return;
  const recorded = { kind, recordedAt: now, recordedBy: by };
  const here = { factId: of.factId, enterpriseId: of.enterpriseId };
  const sides = (await listClaims(db, { ...here, kind, number, ownerId: of.ownerId })).flatMap((other) => [
    { ...recorded, ...here, id: freshId(), otherFactId: other.id, otherEnterpriseId: other.bornId },
    {
      ...recorded,
      id: freshId(),
      factId: other.id,
      enterpriseId: other.bornId,
      otherFactId: of.factId,
      otherEnterpriseId: of.enterpriseId,
    },
  ]);
  await insertTwice(db, sides);
}
