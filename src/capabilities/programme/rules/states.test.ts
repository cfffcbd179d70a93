// The ways of activities and participations: tables of what may follow, and what holds for any order of acts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { activityStates, participationStates } from '../kinds.ts';
import type { ActivityState, ParticipationState } from '../kinds.ts';
import { asksWhy, foldActivity, nextStates, refuseMove } from './activity.ts';
import {
  dealPlaces,
  foldParticipation,
  freePlaces,
  holdsPlace,
  needsFollowUp,
  needsReason,
  nextSteps,
  refuseStep,
} from './participation.ts';

const today = day('2026-11-22');
const move = (from: ActivityState, to: ActivityState, bare = 0, starts = today) =>
  refuseMove({ from, to, today, starts, bare });

describe('an activity', () => {
  test.each<[ActivityState, ActivityState, boolean]>([
    ['proposed', 'approved', true],
    ['proposed', 'running', false],
    ['approved', 'running', true],
    ['running', 'closed', true],
    ['running', 'proposed', false],
    ['closed', 'running', true],
    ['closed', 'cancelled', false],
    ['cancelled', 'running', false],
  ])('from %s to %s: %s', (from, to, may) => {
    expect(move(from, to) === null).toBe(may);
  });

  test('closes on its first day, not on the day before', () => {
    expect(move('running', 'closed', 0, today)).toBeNull();
    expect(move('running', 'closed', 0, day('2026-11-23'))).toEqual({
      refused: 'not-begun',
      starts: '2026-11-23',
    });
  });

  test('does not close while one participant is without a next step', () => {
    expect(move('running', 'closed', 1)).toEqual({ refused: 'without-follow-up', bare: 1 });
    expect(move('running', 'cancelled', 1)).toBeNull();
  });

  test('says why when it is called off or opened again', () => {
    expect(asksWhy('running', 'cancelled')).toBe(true);
    expect(asksWhy('closed', 'running')).toBe(true);
    expect(asksWhy('running', 'closed')).toBe(false);
  });

  test('whatever is asked for in whatever order, it stands where a lawful way leads', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...activityStates)), (acts) => {
        const lawful: ActivityState[] = [];
        for (const to of acts) {
          const from = lawful.at(-1);
          const first = ['proposed', 'approved', 'running'].includes(to);
          if (from === undefined ? first : nextStates(from).includes(to)) lawful.push(to);
        }
        expect(foldActivity(acts)).toBe(lawful.at(-1) ?? null);
        expect(foldActivity(lawful)).toBe(foldActivity(acts));
      }),
    );
  });
});

const states = fc.array(fc.constantFrom(...participationStates));

describe('a participation', () => {
  test.each<[ParticipationState | null, ParticipationState, boolean]>([
    [null, 'offered', true],
    [null, 'waiting', true],
    [null, 'completed', false],
    ['offered', 'taken', true],
    ['offered', 'completed', false],
    ['waiting', 'offered', true],
    ['waiting', 'attended', false],
    ['taken', 'attended', true],
    ['attended', 'refused', false],
    ['completed', 'dropped', false],
    ['dropped', 'waiting', true],
    ['refused', 'taken', false],
  ])('from %s to %s: %s', (from, to, may) => {
    expect(refuseStep(from, to) === null).toBe(may);
  });

  test('stands where a lawful way leads, and saying the same again changes nothing', () => {
    fc.assert(
      fc.property(states, (all) => {
        const now = foldParticipation(all);
        if (now !== null) expect(foldParticipation([...all, now])).toBe(now);
        for (const to of now === null ? [] : nextSteps(now)) expect(foldParticipation([...all, to])).toBe(to);
      }),
    );
  });

  test('everybody either is owed a next step or has a reason', () => {
    for (const state of participationStates) expect(needsFollowUp(state)).toBe(!needsReason(state));
  });
});

describe('places', () => {
  test('are never given twice, never kept back while somebody waits, and nobody passes the line', () => {
    const few = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 1, max: 40 })),
        few,
        few,
        few,
        (places, held, line, newcomers) => {
          const free = freePlaces(places, held);
          const dealt = dealPlaces(free, line, newcomers);
          expect(dealt.fromLine + dealt.newcomers).toBeLessThanOrEqual(free);
          expect(dealt.fromLine + dealt.newcomers).toBe(Math.min(free, line + newcomers));
          if (dealt.newcomers > 0) expect(dealt.fromLine).toBe(line);
        },
      ),
    );
  });

  test('whoever holds a place or waits for one needs no reason', () => {
    for (const state of participationStates)
      if (holdsPlace(state) || state === 'waiting') expect(needsReason(state)).toBe(false);
  });
});
