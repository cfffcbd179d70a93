// Taking back what replaced another by mistake: in the same act the earlier one is in force again, as a copy that says so.
import type { EnterpriseId, EvidenceId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { changed, findEnterprise } from '../../registry/index.ts';
import { earlierOf } from '../rules/restore.ts';
import { findPaper, insertPaper } from '../store/papers.ts';
import { insertFacts, insertRetraction, listFacts } from '../store.ts';
import type { ListedFact } from '../store.ts';
import { compareNumber } from './compare.ts';

export type RestoreRefusal = Refusal<'unknown-fact' | 'already-retracted' | 'nothing-before', object>;

/**
 * Ends a fact with its reason and records the one that it had replaced anew, with its days, number, product and grade. A
 * stated paper that was handed in waits for an officer again. Of two officers at once the first wins. Refuses
 * 'unknown-fact', 'already-retracted', and 'nothing-before' when it stood in nobody's place.
 */
export async function takeBackForEarlier(
  db: Db,
  { id, enterpriseId: asked, reason }: { id: EvidenceId; enterpriseId: EnterpriseId; reason: string },
  how: Circumstances,
): Promise<{ retracted: EvidenceId; restored: EvidenceId } | RestoreRefusal> {
  const found = await findEnterprise(db, asked);
  if (!found) return refuse('unknown-fact');
  const enterpriseId = found.enterprise.id as EnterpriseId;
  const facts = await listFacts(db, enterpriseId);
  const fact = facts.find((f) => f.id === id);
  if (!fact) return refuse('unknown-fact');
  if (fact.retractedAt !== null) return refuse('already-retracted');
  const earlier = earlierOf(fact, facts);
  if (!earlier) return refuse('nothing-before');
  const restored: EvidenceId = freshId();
  const recorded = { recordedAt: how.now, recordedBy: how.by };
  const ended = { factId: id, enterpriseId: fact.enterpriseId, reason, replacedBy: restored };
  if (!(await insertRetraction(db, { ...ended, ...recorded }))) return refuse('already-retracted');
  const copy = { ...copyOf(earlier), id: restored, enterpriseId, ...recorded };
  await insertFacts(db, [copy]);
  if (copy.grade === 'stated' && (await wasHandedIn(db, earlier, facts)))
    await insertPaper(db, { factId: restored, enterpriseId, state: 'waiting', ...recorded });
  const { kind, number, grade } = copy;
  const { ownerId } = found.enterprise;
  await compareNumber(db, { factId: restored, enterpriseId, ownerId, kind, number }, how);
  const detail = { kind, grade, from: fact.grade };
  await audit(db, how, { act: 'evidence:restore', subject: enterpriseId, reason, detail });
  await changed.tell(db, { enterprises: [enterpriseId] });
  return { retracted: id, restored };
}

/** What the earlier fact said, in its own place again. */
const copyOf = ({
  id,
  kind,
  grade,
  number,
  validFrom,
  validTo,
  value,
  valueHigh,
  source,
  note,
  about,
  checkedSource,
}: ListedFact) => ({
  replaces: id,
  kind,
  grade,
  number,
  validFrom,
  validTo,
  value,
  valueHigh,
  source,
  note,
  about,
  checkedSource,
});

/** Whether it, or what it stood in for, came through the queue. */
async function wasHandedIn(db: Db, fact: ListedFact, facts: readonly ListedFact[]): Promise<boolean> {
  if (await findPaper(db, fact.id as EvidenceId)) return true;
  const before = facts.find((f) => f.id === fact.replaces);
  return before ? wasHandedIn(db, before, facts) : false;
}
