// What a person says of a pair: one enterprise, two, or not to be told from here.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Chosen } from '../rules/blend.ts';
import { decidePair, findPair } from '../store/pairs.ts';
import type { Ends } from '../store/pairs.ts';
import { joinPair } from './join.ts';
import type { JoinRefusal } from './join.ts';

export const decisions = ['join', 'different', 'unsure'] as const;
export type Decision = (typeof decisions)[number];

export type Deciding = {
  readonly ends: Ends;
  readonly decision: Decision;
  readonly chosen: Chosen;
  readonly oneOwner: boolean;
  readonly reason: string;
};

export type DecideRefusal = JoinRefusal | Refusal<'decided-meanwhile', { decision: Decision }>;
export type Decided = { readonly decision: Decision; readonly join: string | null };

const stateOf = { different: 'different', unsure: 'unsure' } as const;
const decisionOf = { joined: 'join', different: 'different', unsure: 'unsure' } as const;

/** Refuses 'decided-meanwhile' when somebody else was quicker; what waits for the field may be decided by everybody. */
export async function decide(
  db: Db,
  { ends, decision, chosen, oneOwner, reason }: Deciding,
  circumstances: Circumstances,
): Promise<Decided | DecideRefusal> {
  const pair = await findPair(db, ends, true);
  if (!pair) return refuse('unknown-pair');
  const open = pair.state === 'open' || (pair.state === 'unsure' && decision !== 'unsure');
  if (!open)
    return refuse('decided-meanwhile', {
      decision: decisionOf[pair.state === 'open' ? 'unsure' : pair.state],
    });
  if (decision === 'join') {
    const done = await joinPair(db, { ends, chosen, reason, oneOwner }, circumstances);
    return isRefused(done) ? done : { decision, join: done.id };
  }
  const { by, now } = circumstances;
  await decidePair(db, ends, { state: stateOf[decision], by, at: now, reason });
  for (const [subject, other] of [
    [ends.a, ends.b],
    [ends.b, ends.a],
  ] as const)
    await audit(db, { by, now }, { act: `matching:${decision}`, subject, reason, detail: { other } });
  return { decision, join: null };
}
