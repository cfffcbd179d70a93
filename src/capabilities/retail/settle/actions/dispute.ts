// A maker disagrees with a statement: said, answered, ended by the maker or by the agency.
import { freshId } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { endDispute, insertDispute, insertWord, listDisputes } from '../store/disputes.ts';
import type { DisputeWord } from '../store/disputes.ts';
import { findStatement } from '../store/statements.ts';

export type DisputeRefusal = Refusal<
  'unknown-statement' | 'text-missing' | 'taken-back' | 'no-dispute',
  object
>;

/**
 * Adds what a side says. The maker's first word opens the dispute; the payer and the agency answer an open one. Refused
 * for a statement that was taken back.
 */
export async function sayOfStatement(
  db: Db,
  { statementId, text, side }: { statementId: string; text: string; side: DisputeWord['side'] },
  { by, now }: Circumstances,
): Promise<{ readonly id: string } | DisputeRefusal> {
  const statement = await findStatement(db, statementId);
  if (!statement) return refuse('unknown-statement');
  if (text.trim() === '') return refuse('text-missing');
  const open = (await listDisputes(db, statementId)).find((one) => !one.ended);
  const recorded = { recordedAt: now, recordedBy: by };
  let id = open?.id;
  if (id === undefined) {
    if (statement.reversed) return refuse('taken-back');
    if (side !== 'owner') return refuse('no-dispute');
    id = freshId<'Dispute'>();
    const { enterpriseId, payerId } = statement;
    // Both of two words sent at once are kept: the second belongs to the dispute that the first opened.
    if (!(await insertDispute(db, { id, statementId, enterpriseId, payerId, ...recorded })))
      id = (await listDisputes(db, statementId)).find((one) => !one.ended)?.id ?? id;
  }
  await insertWord(db, { disputeId: id, side, text: text.trim(), ...recorded });
  await audit(
    db,
    { by, now },
    { act: 'retail:dispute', subject: statementId, detail: { dispute: id, side } },
  );
  return { id };
}

/** Ends the open dispute of a statement with its result; the maker and the agency may. */
export async function endOfDispute(
  db: Db,
  { statementId, result }: { statementId: string; result: string },
  { by, now }: Circumstances,
): Promise<{ readonly id: string } | DisputeRefusal> {
  if (result.trim() === '') return refuse('text-missing');
  const open = (await listDisputes(db, statementId)).find((one) => !one.ended);
  if (!open || !(await endDispute(db, open.id, result.trim(), now))) return refuse('no-dispute');
  await audit(
    db,
    { by, now },
    { act: 'retail:dispute-end', subject: statementId, detail: { dispute: open.id } },
  );
  return { id: open.id };
}
