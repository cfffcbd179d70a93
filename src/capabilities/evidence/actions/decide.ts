// Deciding a paper that waits: seen, checked at the source, or refused with a reason; a second look for some.
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId, EvidenceId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { findEnterprise, readReason } from '../../registry/index.ts';
import { recordFacts, replaceFact, retractFact } from '../actions.ts';
import type { NewFact } from '../actions.ts';
import { compareNumber } from './compare.ts';
import { roundOf, stateAfter } from '../rules/decide.ts';
import type { DecideRefusal, Outcome } from '../rules/decide.ts';
import { checkPaper } from '../rules/typed.ts';
import type { PaperRefusal, TypedPaper } from '../rules/typed.ts';
import { decisionsOf, insertDecision, lockPaper, setPaperState } from '../store/papers.ts';
import type { DecisionRow } from '../store/papers.ts';
import { findFact } from '../store.ts';
import type { FactRow } from '../store.ts';

/** What an officer sets right while looking at the paper. */
export type Corrected = Readonly<Pick<TypedPaper, 'from' | 'to' | 'source'>> & { readonly number?: string };

export type NewDecision = {
  readonly factId: EvidenceId;
  /** Which look this is: who decides a first look is not taken for the second because somebody was quicker. */
  readonly round: 1 | 2;
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly typed?: Corrected;
};

export type DecisionRefusal =
  | DecideRefusal
  | PaperRefusal
  | Refusal<'unknown-paper' | 'already-ended' | 'unknown-fact' | 'already-retracted', object>
  | Extract<ReturnType<typeof readReason>, Refusal>;

/** Decides one round. Of two officers at once one wins, the other hears 'already-decided'. */
export async function decidePaper(
  db: Db,
  { factId, round: meant, outcome, reason = '', typed }: NewDecision,
  how: Circumstances,
): Promise<{ decided: EvidenceId; outcome: Outcome } | DecisionRefusal> {
  const waiting = await lockPaper(db, factId);
  if (!waiting) return refuse('unknown-paper');
  const enterpriseId = waiting.enterpriseId as EnterpriseId;
  const [first = null] = await decisionsOf(db, factId);
  const round = roundOf(waiting.state, first && { by: first.recordedBy }, how.by);
  if (isRefused(round)) return round;
  if (round !== meant) return refuse('already-decided');
  const why = outcome === 'refused' ? readReason(reason) : null;
  if (isRefused(why)) return why;
  const stands = round === 1 ? factId : (first?.becameId as EvidenceId | null);
  const became = await apply(db, { factId, stands, enterpriseId, outcome, why, typed }, how);
  if (isRefused(became)) return became;
  const row: DecisionRow = {
    factId,
    round,
    enterpriseId,
    outcome,
    becameId: became.id,
    reason: why,
    recordedAt: how.now,
    recordedBy: how.by,
  };
  if (!(await insertDecision(db, row))) return refuse('already-decided');
  await setPaperState(db, factId, stateAfter(round, factId));
  await audit(db, how, {
    act: 'evidence:decide',
    subject: enterpriseId,
    ...(why ? { reason: why } : {}),
    detail: { outcome, round },
  });
  return { decided: factId, outcome };
}

type Applied = {
  readonly factId: EvidenceId;
  /** The fact that stands now; null after a first refusal. */
  readonly stands: EvidenceId | null;
  readonly enterpriseId: EnterpriseId;
  readonly outcome: Outcome;
  readonly why: string | null;
  readonly typed: Corrected | undefined;
};

async function apply(
  db: Db,
  { factId, stands, enterpriseId, outcome, why, typed }: Applied,
  how: Circumstances,
): Promise<{ id: EvidenceId | null } | DecisionRefusal> {
  if (outcome === 'refused') {
    if (!stands) return { id: null };
    const back = await retractFact(db, { id: stands, enterpriseId, reason: why ?? '' }, how);
    return isRefused(back) ? back : { id: null };
  }
  const known = await findFact(db, { id: stands ?? factId, enterpriseId });
  if (!known) return refuse('unknown-fact');
  const fact = provenAs(known, outcome, typed, how.today as PlainDate);
  if (isRefused(fact)) return fact;
  if (!stands) {
    const [id] = await recordFacts(db, [fact], how);
    return { id: id ?? null };
  }
  const done = await replaceFact(db, { id: stands, fact }, how);
  if (isRefused(done)) return done;
  if (fact.number !== known.number) await compareSetRight(db, fact, done.recorded, how);
  return { id: done.recorded };
}

/** A number that an officer set right may be another's. */
async function compareSetRight(db: Db, fact: NewFact, factId: EvidenceId, how: Circumstances): Promise<void> {
  const { enterpriseId, kind, number = null } = fact;
  const ownerId = (await findEnterprise(db, enterpriseId))?.enterprise.ownerId ?? null;
  await compareNumber(db, { factId, enterpriseId, ownerId, kind, number }, how);
}

/** The same paper at the grade it was found to have, with what the officer set right. */
function provenAs(
  known: FactRow,
  grade: 'seen' | 'checked',
  typed: Corrected | undefined,
  today: PlainDate,
): NewFact | PaperRefusal {
  const { kind, value, valueHigh, note, about } = known;
  const asked = {
    kind,
    grade,
    number: typed?.number ?? known.number ?? '',
    from: typed?.from || known.validFrom,
    to: typed?.to ?? known.validTo ?? '',
    amount: '1', // the figure itself is kept below
    source: typed?.source ?? '',
    note: '',
  };
  const checked = checkPaper(asked, today);
  if (isRefused(checked)) return checked;
  return {
    ...checked,
    value,
    valueHigh,
    note,
    about,
    enterpriseId: known.enterpriseId as EnterpriseId,
    source: 'staff',
  };
}
