// Agreeing on next steps at the end of an event: many as they were proposed, or one as an officer writes it; and closing it.
import { createHash } from 'node:crypto';

import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { moveActivity, openFollowUps } from '../../../programme/index.ts';
import type { ActivityId, FollowUpRefusal, ParticipationId, StateRefusal } from '../../../programme/index.ts';
import { findEvent, lockEvent } from '../../event/store.ts';
import { isEarly } from '../rules/early.ts';
import type { OneStep } from '../rules/change.ts';
import type { Proposal } from '../rules/propose.ts';
import { listBare, lockBare } from '../store/facts.ts';
import { loadProposals } from './load.ts';

type Around = Circumstances & { readonly today: PlainDate };
type Gone = Refusal<'unknown-event' | 'event-over' | 'event-early', object>;

/** Says whether a proposal is still the one that somebody looked at. The day it is due moves with the day. */
export const markOf = (proposal: Proposal): string =>
  createHash('sha256')
    .update(proposal.what === 'none' ? proposal.reason : `${proposal.what} ${proposal.text}`)
    .digest('hex')
    .slice(0, 12);

async function open(db: Db, id: ActivityId, today: PlainDate): Promise<Gone | null> {
  const event = (await lockEvent(db, id)) ? await findEvent(db, id) : null;
  if (!event) return refuse('unknown-event');
  if (event.state === 'closed' || event.state === 'cancelled') return refuse('event-over');
  return isEarly(event, today) ? refuse('event-early') : null;
}

export type Accepted = {
  readonly opened: number;
  /** Somebody else gave them a step in the meantime. */
  readonly taken: number;
  /** What is proposed for them changed since: they are to be looked at again. */
  readonly changed: number;
};

export type AcceptRefusal = Gone | Refusal<'nobody-ticked', object> | Refusal<'others-first', object>;

/**
 * Opens what is proposed for each of those ticked, as they were looked at (`marks` by participation). Who has a step by now keeps
 * it; of two officers who accept at once the second is told.
 */
export async function acceptProposals(
  db: Db,
  { activity, marks }: { activity: ActivityId; marks: ReadonlyMap<string, string> },
  around: Around,
): Promise<Accepted | AcceptRefusal> {
  if (marks.size === 0) return refuse('nobody-ticked');
  const no = await open(db, activity, around.today);
  if (no) return no;
  await lockBare(db, activity, [...marks.keys()]);
  const bare = (await loadProposals(db, activity, around)).filter((p) => marks.has(p.id));
  if (bare.length === 0) return refuse('others-first');
  const fit = bare.filter((p) => marks.get(p.id) === markOf(p.proposal));
  for (const [, alike] of Map.groupBy(fit, (p) => markOf(p.proposal))) {
    const { proposal } = alike[0] ?? {};
    if (!proposal) continue;
    await give(db, { activity, participations: alike.map((p) => p.id), step: proposal }, around);
  }
  return { opened: fit.length, taken: marks.size - bare.length, changed: bare.length - fit.length };
}

async function give(
  db: Db,
  {
    activity,
    participations,
    step,
  }: { activity: ActivityId; participations: readonly ParticipationId[]; step: Proposal },
  around: Around,
): Promise<void> {
  const done = await openFollowUps(
    db,
    step.what === 'none'
      ? { activity, participations, reason: step.reason }
      : { activity, participations, what: step.what, text: step.text, responsible: null, due: step.due },
    around,
  );
  if (isRefused(done)) throw new Error(`a proposal that cannot be kept: ${done.refused}`);
}

export type OneRefusal = Gone | FollowUpRefusal | Refusal<'reason-short' | 'others-first', object>;

/** One participant's step as an officer writes it; refused when they have one already. */
export async function giveOne(
  db: Db,
  { activity, participation, step }: { activity: ActivityId; participation: ParticipationId; step: OneStep },
  around: Around,
): Promise<{ readonly opened: number } | OneRefusal> {
  const no = await open(db, activity, around.today);
  if (no) return no;
  await lockBare(db, activity, [participation]);
  if ((await listBare(db, activity, { today: around.today, only: participation })).length === 0)
    return refuse('others-first');
  const participations = [participation];
  if (step.what === 'none')
    return openFollowUps(db, { activity, participations, reason: step.reason }, around);
  return openFollowUps(db, { activity, participations, ...step }, around);
}

/** Ends the event for good. The programme refuses while one of its participants has neither a step nor a reason for none. */
export async function closeEvent(
  db: Db,
  id: ActivityId,
  around: Around,
): Promise<{ readonly id: ActivityId } | StateRefusal | Refusal<'unknown-event', object>> {
  if (!(await lockEvent(db, id))) return refuse('unknown-event');
  return moveActivity(db, { id, to: 'closed', reason: '' }, around);
}
