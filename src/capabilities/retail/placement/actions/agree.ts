// What happens to one placement: it is signed, gets new terms from a day on, ends.
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { readReason } from '../../../registry/index.ts';
import type { PlacementId } from '../../kinds.ts';
import type { CheckedTerms } from '../rules/form.ts';
import { guard } from '../rules/guard.ts';
import type { GuardRefusal } from '../rules/guard.ts';
import { findBounds } from '../store/bounds.ts';
import { findPlacement, updatePlacement } from '../store/placements.ts';
import type { PlacementRow } from '../store/placements.ts';
import { insertTerms, listTerms } from '../store/terms.ts';
import { termsRowOf } from './place.ts';

type Of = { readonly id: PlacementId; readonly revision: number };
type Done = { readonly id: PlacementId };
type Unfit = Refusal<'unknown-placement' | 'changed-since' | 'ended', object>;

/** Locked, as its page showed it, and not over. */
async function take(db: Db, { id, revision }: Of, today: string): Promise<PlacementRow | Unfit> {
  const row = await findPlacement(db, id, { lock: true });
  if (!row) return refuse('unknown-placement');
  if (row.revision !== revision) return refuse('changed-since');
  return row.endsOn !== null && row.endsOn < today ? refuse('ended') : row;
}

export type SignRefusal = Unfit | Refusal<'signed-already' | 'day-ahead', object>;

/** Both sides signed the sheet on that day, which is not ahead. */
export async function signPlacement(
  db: Db,
  { day, ...of }: Of & { readonly day: PlainDate },
  around: Circumstances,
): Promise<Done | SignRefusal> {
  const row = await take(db, of, around.today);
  if (isRefused(row)) return row;
  if (row.signedOn !== null) return refuse('signed-already');
  if (day > around.today) return refuse('day-ahead');
  await updatePlacement(db, of.id, { signedOn: day });
  await audit(db, around, { act: 'retail:signed', subject: of.id, detail: { day } });
  return { id: of.id };
}

export type TermsRefusal = Unfit | GuardRefusal | Refusal<'terms-day-past' | 'terms-after-end', object>;

/**
 * New terms from a day after today and after the newest ones began; what was sold before keeps its own. The guard judges them
 * as it judges those of a new placement.
 */
export async function changeTerms(
  db: Db,
  { terms, mayKeep, ...of }: Of & { readonly terms: CheckedTerms; readonly mayKeep: boolean },
  around: Circumstances,
): Promise<Done | TermsRefusal> {
  const row = await take(db, of, around.today);
  if (isRefused(row)) return row;
  const [newest] = await listTerms(db, of.id);
  if (terms.startsOn <= around.today || (newest && terms.startsOn <= newest.startsOn))
    return refuse('terms-day-past');
  if (row.endsOn !== null && terms.startsOn > row.endsOn) return refuse('terms-after-end');
  const breaches = guard(terms, await findBounds(db, terms.startsOn), { mayKeep });
  if (isRefused(breaches)) return breaches;
  if (!(await insertTerms(db, termsRowOf(terms, of.id, around)))) return refuse('terms-day-past');
  await updatePlacement(db, of.id, {});
  const detail = { startsOn: terms.startsOn, commission: terms.commission, breaches: breaches.length };
  await audit(db, around, { act: 'retail:terms', subject: of.id, detail });
  return { id: of.id };
}

export type EndRefusal = Unfit | Refusal<'end-before-start' | 'end-past' | 'reason-short', object>;

/** Its last day, today or later; a placement that has not begun ends on its first day. The maker reads the reason. */
export async function endPlacement(
  db: Db,
  { day, reason, ...of }: Of & { readonly day: PlainDate; readonly reason: string },
  around: Circumstances,
): Promise<Done | EndRefusal> {
  const row = await take(db, of, around.today);
  if (isRefused(row)) return row;
  const why = readReason(reason);
  if (isRefused(why)) return refuse('reason-short');
  if (day < row.startsOn) return refuse('end-before-start');
  if (day < around.today) return refuse('end-past');
  await updatePlacement(db, of.id, { endsOn: day, endReason: why });
  await audit(db, around, { act: 'retail:ended', subject: of.id, reason: why, detail: { day } });
  return { id: of.id };
}
