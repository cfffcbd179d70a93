// How a wait in the help queue ends: with the licence, or with a reason.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { parseNib } from '../../../kernel/nib.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { holds, recordFacts } from '../../evidence/index.ts';
import { readReason, setNib } from '../../registry/index.ts';
import type { Wants } from '../kinds.ts';
import { closeHelp, findWaiting } from '../store/help.ts';

export type HelpEnd = {
  readonly id: string;
  readonly outcome: string;
  /** Of the licence, as typed; needed for a NIB. */
  readonly number: string;
  readonly reason: string;
};

export type HelpRefusal = Refusal<
  'unknown-help' | 'outcome-missing' | 'number-wrong' | 'nib-taken' | 'reason-short',
  object
>;

/** Read by the owner on the enterprise's page. */
const helpedReason = 'NIB terbit lewat antrean bantuan dinas';

const paper = { nib: 'nib', pirt: 'pirt', halal: 'halal', npwp: 'npwp' } as const satisfies Record<
  Wants,
  string
>;

/** `helped`: the paper was seen by the officer who helped, and is recorded so. `left`: the reason is kept. */
export async function endHelp(
  db: Db,
  { id, outcome, number, reason }: HelpEnd,
  around: Circumstances,
): Promise<{ readonly enterpriseId: EnterpriseId } | HelpRefusal> {
  const waiting = await findWaiting(db, id);
  if (!waiting) return refuse('unknown-help');
  if (outcome !== 'helped' && outcome !== 'left') return refuse('outcome-missing');
  const why = outcome === 'left' ? readReason(reason) : null;
  if (isRefused(why)) return why;
  const nib = waiting.wants === 'nib' && outcome === 'helped' ? parseNib(number) : null;
  if (isRefused(nib)) return refuse('number-wrong');
  const enterpriseId = waiting.enterpriseId as EnterpriseId;
  if (nib !== null) {
    const set = await setNib(db, { id: enterpriseId, nib, reason: helpedReason }, around);
    if (isRefused(set)) return refuse(set.refused === 'nib-taken' ? 'nib-taken' : 'unknown-help');
  }
  if (outcome === 'helped')
    await recordPaper(db, enterpriseId, paper[waiting.wants], nib ?? (number.trim() || null), around);
  await closeHelp(db, id, { state: outcome, closedDay: around.today, closedBy: around.by, reason: why });
  const detail = { wants: waiting.wants, outcome };
  await audit(db, around, {
    act: 'field:helped',
    subject: enterpriseId,
    ...(why ? { reason: why } : {}),
    detail,
  });
  return { enterpriseId };
}

async function recordPaper(
  db: Db,
  enterpriseId: EnterpriseId,
  kind: (typeof paper)[Wants],
  number: string | null,
  around: Circumstances,
): Promise<void> {
  if (await holds(db, enterpriseId, kind, number)) return;
  await recordFacts(
    db,
    [{ enterpriseId, kind, grade: 'seen', number, validFrom: around.today, source: 'staff' }],
    around,
  );
}
