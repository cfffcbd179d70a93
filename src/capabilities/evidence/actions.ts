// Recording a proof, and taking one back, each with its reason in the trail.
import type { EnterpriseId, EvidenceId } from '../../kernel/ids.ts';
import { freshId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { changed, resolve, resolveAll } from '../registry/index.ts';
import type { EvidenceKind, Grade } from './kinds.ts';
import { findFact, insertFacts, insertRetraction } from './store.ts';

/** A proof as it is recorded: days plain, `value` whole rupiah or a count by kind. */
export type NewFact = {
  readonly enterpriseId: EnterpriseId;
  readonly kind: EvidenceKind;
  readonly grade: Grade;
  readonly number?: string | null;
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly value?: bigint | null;
  readonly valueHigh?: bigint | null;
  readonly source: 'import' | 'staff' | 'field' | 'owner';
  readonly note?: string | null;
  /** The product it is about; left out = the enterprise as a whole. */
  readonly about?: string | null;
  /** Where a checked paper was checked. */
  readonly checkedSource?: string | null;
};

/** Appends facts, writes the trail and tells the ladder. A fact about an id that was joined is the enterprise's of today. */
export async function recordFacts(
  db: Db,
  facts: readonly NewFact[],
  { by, now }: Circumstances,
): Promise<readonly EvidenceId[]> {
  const today = await resolveAll(
    db,
    facts.map((f) => f.enterpriseId),
  );
  const rows = facts.map((f) => ({
    ...f,
    enterpriseId: today.get(f.enterpriseId) ?? f.enterpriseId,
    id: freshId<'Evidence'>() as EvidenceId,
    recordedAt: now,
    recordedBy: by,
  }));
  await insertFacts(db, rows);
  for (const { enterpriseId, kind, grade } of rows) {
    await audit(db, { by, now }, { act: 'evidence:record', subject: enterpriseId, detail: { kind, grade } });
  }
  await changed.tell(db, { enterprises: [...new Set(rows.map((r) => r.enterpriseId))] });
  return rows.map((r) => r.id);
}

/**
 * A new fact in the place of one in force: a better grade, a number set right, a renewed paper. The old one stays readable
 * and counts no more. Of two who replace one fact the first wins. Refuses 'unknown-fact' and 'already-ended'.
 */
export async function replaceFact(
  db: Db,
  { id, fact, reason = '' }: { id: EvidenceId; fact: NewFact; reason?: string },
  { by, now }: Circumstances,
): Promise<{ recorded: EvidenceId } | Refusal<'unknown-fact' | 'already-ended'>> {
  const enterpriseId = await resolve(db, fact.enterpriseId);
  const known = await findFact(db, { id, enterpriseId });
  if (!known) return refuse('unknown-fact');
  const recorded: EvidenceId = freshId();
  const ended = { factId: id, enterpriseId: known.enterpriseId, reason, replacedBy: recorded };
  if (!(await insertRetraction(db, { ...ended, recordedAt: now, recordedBy: by })))
    return refuse('already-ended');
  await insertFacts(db, [
    { ...fact, enterpriseId, id: recorded, replaces: id, recordedAt: now, recordedBy: by },
  ]);
  const { kind, grade } = fact;
  await audit(
    db,
    { by, now },
    {
      act: 'evidence:replace',
      subject: enterpriseId,
      ...(reason ? { reason } : {}),
      detail: { kind, grade, from: known.grade },
    },
  );
  await changed.tell(db, { enterprises: [enterpriseId] });
  return { recorded };
}

/** Takes a fact back; it stays readable with its reason. Refuses 'unknown-fact' and 'already-retracted'. */
export async function retractFact(
  db: Db,
  { id, enterpriseId: named, reason }: { id: EvidenceId; enterpriseId: EnterpriseId; reason: string },
  { by, now }: Circumstances,
): Promise<{ retracted: EvidenceId } | Refusal<'unknown-fact' | 'already-retracted'>> {
  const enterpriseId = await resolve(db, named);
  const known = await findFact(db, { id, enterpriseId });
  if (!known) return refuse('unknown-fact');
  const born = known.enterpriseId;
  if (
    !(await insertRetraction(db, { factId: id, enterpriseId: born, reason, recordedAt: now, recordedBy: by }))
  ) {
    return refuse('already-retracted');
  }
  await audit(
    db,
    { by, now },
    { act: 'evidence:retract', subject: enterpriseId, reason, detail: { kind: known.kind } },
  );
  await changed.tell(db, { enterprises: [enterpriseId] });
  return { retracted: id };
}
