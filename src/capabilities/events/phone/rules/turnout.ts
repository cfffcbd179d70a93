// Counting who comes in: taps are gathered for a few seconds, so that a busy gate does not send one act for each head.
import type { TurnoutBody } from '../../day/acts.ts';
import { isKind } from './told.ts';
import type { Told } from './told.ts';

/** Counted and not yet made an act. */
export type Pending = { readonly activity: string; readonly day: string; readonly n: number };

/** Of this event and day; what is pending for another is told before anything is added. */
export const isOf = (
  pending: Pending | null,
  { activity, day }: Pick<Pending, 'activity' | 'day'>,
): boolean => pending === null || (pending.activity === activity && pending.day === day);

/** What this phone has told of a day, without what was refused. */
export const toldOf = (told: readonly Told[], activity: string, day: string): number =>
  told
    .filter(isKind('events:turnout'))
    .filter(({ state }) => state !== 'refused')
    .map(({ body }) => body as TurnoutBody)
    .filter((body) => body.activity === activity && body.day === day)
    .reduce((sum, { n }) => sum + n, 0);
