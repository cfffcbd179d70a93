// Handing in a paper: a fact at the grade it has, its pictures, its place in the queue, and whether its number stands twice.
import type { EnterpriseId, EvidenceId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { bornIdsOf, findEnterprise } from '../../registry/index.ts';
import { recordFacts, replaceFact } from '../actions.ts';
import type { NewFact } from '../actions.ts';
import { provesAtLeast } from '../kinds.ts';
import { isSampled } from '../rules/sample.ts';
import type { CheckedPaper } from '../rules/typed.ts';
import { claimFile } from '../store/files.ts';
import { insertDecision, insertPaper } from '../store/papers.ts';
import { listFacts } from '../store.ts';
import type { ListedFact } from '../store.ts';
import { compareNumber } from './compare.ts';

export type NewPaper = {
  readonly enterpriseId: EnterpriseId;
  readonly paper: CheckedPaper;
  /** A file that this person sent before (`keepFile`). */
  readonly fileId?: string | null;
  /** The fact whose number or days are set right. */
  readonly replaces?: EvidenceId | null;
  readonly about?: string | null;
  readonly source: 'owner' | 'staff' | 'field';
};

export type SubmitRefusal = Refusal<
  'unknown-enterprise' | 'already-held' | 'already-ended' | 'unknown-fact' | 'file-gone',
  object
>;

/**
 * Records a paper; `factId` is the fact that stands. The same paper at the same grade takes a picture that it lacked, at a
 * better grade it is replaced. A stated one waits for an officer.
 */
export async function submitPaper(
  db: Db,
  { enterpriseId: named, paper, fileId = null, replaces = null, about = null, source }: NewPaper,
  how: Circumstances,
): Promise<{ factId: EvidenceId } | SubmitRefusal> {
  const found = await findEnterprise(db, named, { lock: true });
  if (!found) return refuse('unknown-enterprise');
  const enterpriseId = found.enterprise.id as EnterpriseId;
  const inForce = (await listFacts(db, enterpriseId)).filter((f) => f.retractedAt === null);
  const same = replaces ? undefined : inForce.find((f) => isSame(f, paper, about));
  if (same && provesAtLeast(same.grade, paper.grade) && !fileId) return refuse('already-held');
  const fact: NewFact = { ...paper, enterpriseId, about, source };
  const stands = await standing(db, { fact, same, replaces }, how);
  if (isRefused(stands)) return stands;
  const { factId } = stands;
  if (fileId) {
    const enterpriseIds = await bornIdsOf(db, enterpriseId);
    if (!(await claimFile(db, { id: fileId, factId, enterpriseIds, by: how.by }))) return refuse('file-gone');
  }
  await queue(db, { factId, enterpriseId, grade: same && stands.kept ? same.grade : paper.grade }, how);
  const { kind, number } = paper;
  const { ownerId } = found.enterprise;
  await compareNumber(db, { factId, enterpriseId, ownerId, kind, number }, how);
  return { factId };
}

/** The same paper: kind, number, days and what it is about. Facts that repeat or carry a figure are each their own. */
const isSame = (known: ListedFact, paper: CheckedPaper, about: string | null): boolean =>
  known.number !== null &&
  known.kind === paper.kind &&
  known.number === paper.number &&
  known.about === about;

async function standing(
  db: Db,
  { fact, same, replaces }: { fact: NewFact; same: ListedFact | undefined; replaces: EvidenceId | null },
  how: Circumstances,
): Promise<{ factId: EvidenceId; kept?: true } | Refusal<'unknown-fact' | 'already-ended'>> {
  if (same && provesAtLeast(same.grade, fact.grade)) return { factId: same.id as EvidenceId, kept: true };
  const earlier = replaces ?? (same?.id as EvidenceId | undefined);
  if (!earlier) {
    const [factId] = await recordFacts(db, [fact], how);
    if (!factId) throw new Error('nothing was recorded');
    return { factId };
  }
  const done = await replaceFact(db, { id: earlier, fact }, how);
  return isRefused(done) ? done : { factId: done.recorded };
}

/** A stated paper waits; what an officer recorded as seen is decided by that, and a tenth of it is looked at again. */
async function queue(
  db: Db,
  {
    factId,
    enterpriseId,
    grade,
  }: { factId: EvidenceId; enterpriseId: EnterpriseId; grade: CheckedPaper['grade'] },
  { by, now }: Circumstances,
): Promise<void> {
  const recorded = { factId, enterpriseId, recordedAt: now, recordedBy: by };
  if (grade === 'stated') return insertPaper(db, { ...recorded, state: 'waiting' });
  if (!isSampled(factId)) return;
  await insertPaper(db, { ...recorded, state: 'second' });
  await insertDecision(db, { ...recorded, round: 1, outcome: grade, becameId: factId });
}
