// A person decides between findings that differ, and says why.
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { covers } from '../../../platform/db/index.ts';
import { findEnterprise, readReason } from '../../registry/index.ts';
import { asked, lostTwice } from '../rules/weigh.ts';
import type { FindingRow } from '../store/findings.ts';
import { listFindings, settleFinding } from '../store/findings.ts';
import { stand } from './finding.ts';

export type Decision = {
  readonly enterpriseId: EnterpriseId;
  /**
   * The finding that is right; `record`: what stands in the registry stays; `gone`: what was not found twice is closed.
   */
  readonly uphold: string;
  readonly reason: string;
};

export type DecideRefusal = Refusal<
  'unknown-enterprise' | 'nothing-open' | 'choice-missing' | 'outside-area' | 'reason-short',
  object
>;

/** Findings a person has to decide between: the open ones, and what counted against them. */
export const inQuestion = (all: readonly FindingRow[]): readonly FindingRow[] => {
  const open = all.filter((f) => f.state === 'open');
  const first = open[0]?.day ?? '9999-12-31';
  const days = (day: string) => Math.abs(Date.parse(day) - Date.parse(first)) / 86_400_000;
  return all.filter(
    (f) => f.state === 'open' || (open.length > 0 && f.state === 'counts' && days(f.day) <= 31),
  );
};

/** What is upheld becomes the standing, with the decider's name; everything open is settled with the same reason. */
export async function decide(
  db: Db,
  { enterpriseId: about, uphold, reason }: Decision,
  around: Circumstances,
): Promise<{ readonly id: EnterpriseId; readonly name: string } | DecideRefusal> {
  const known = await findEnterprise(db, about, { lock: true });
  if (!known) return refuse('unknown-enterprise');
  const enterpriseId = known.enterprise.id as EnterpriseId;
  const question = inQuestion(await listFindings(db, enterpriseId));
  if (question.length === 0) return refuse('nothing-open');
  const lost = lostTwice(question);
  const chosen = uphold === 'gone' ? lost : question.find((f) => f.id === uphold);
  if (!chosen && uphold !== 'record') return refuse('choice-missing');
  const why = readReason(reason);
  if (isRefused(why)) return why;
  const target =
    uphold === 'gone'
      ? ({ status: 'closed', area: known.enterprise.area } as const)
      : chosen && asked(chosen, known.enterprise);
  if (target && !covers(db.scope, db.city.code, target.area)) return refuse('outside-area');

  const settled = { decidedAt: around.now, decidedBy: around.by, reason: why };
  for (const f of question) {
    if (f.id === chosen?.id) await settleFinding(db, f.id, { state: 'upheld', ...settled });
    else if (f.state === 'open' || chosen) await settleFinding(db, f.id, { state: 'overruled', ...settled });
  }
  if (target && chosen && chosen.state !== 'counts') {
    const effect = { status: target.status as 'active' | 'closed' | 'moved', area: target.area };
    await stand(db, { enterpriseId, effect, day: chosen.day as PlainDate, note: why }, around);
  }
  const upheld = uphold === 'gone' ? 'closed' : (chosen?.finding ?? 'record');
  const detail = { upheld, findings: question.length };
  await audit(db, around, { act: 'field:decide', subject: enterpriseId, reason: why, detail });
  return { id: enterpriseId, name: known.enterprise.name };
}
