// A movement is a fold of what was said: whatever order it came in, one state; and never by the proposer alone.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { acts, system } from '../kinds.ts';
import { foldMovement, mayAct } from './fold.ts';
import type { Said } from './fold.ts';

const repeatable = { seed: 6471 } as const;
const said = (act: Said['act'], by: string): Said => ({ act, by });

describe('who is needed', () => {
  test.each([
    [
      'a mentor, a second officer and the owner',
      'm',
      [said('confirmed', 'o'), said('affirmed', 'x')],
      'counted',
    ],
    ['a mentor and a second officer', 'm', [said('confirmed', 'o')], 'confirmed'],
    ['a mentor and the owner', 'm', [said('affirmed', 'x')], 'proposed'],
    ['a mentor twice and the owner', 'm', [said('confirmed', 'm'), said('affirmed', 'x')], 'proposed'],
    [
      'the system, one officer and the owner',
      system,
      [said('confirmed', 'o'), said('affirmed', 'x')],
      'proposed',
    ],
    [
      'the system, two officers and the owner',
      system,
      [said('confirmed', 'o'), said('affirmed', 'x'), said('confirmed', 'p')],
      'counted',
    ],
    ['the owner who says no', 'm', [said('confirmed', 'o'), said('declined', 'x')], 'refused'],
  ] as const)('%s', (_, by, list, state) => {
    expect(foldMovement(by, list).state).toBe(state);
  });
});

const people = ['m', 'o', 'p', 'x', system];
const someSaid = fc.record({
  act: fc.constantFrom(...acts.filter((a) => a !== 'fell')),
  by: fc.constantFrom(...people),
});

/** What could really be said, one after the other: whoever may not is not heard. */
function heard(proposedBy: string, list: readonly Said[]): readonly Said[] {
  const kept: Said[] = [];
  for (const one of list) if (!mayAct(proposedBy, foldMovement(proposedBy, kept), one)) kept.push(one);
  return kept;
}

test('confirmations and the owner’s yes in any order give one state', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('m', system),
      fc
        .uniqueArray(fc.constantFrom('confirmed:o', 'confirmed:p', 'confirmed:m', 'affirmed:x'))
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      (by, [one, other]) => {
        const read = (all: readonly string[]) =>
          foldMovement(
            by,
            all.map((s) => said(s.split(':')[0] as Said['act'], s.split(':')[1] ?? '')),
          );
        expect(read(other).state).toBe(read(one).state);
      },
    ),
    repeatable,
  );
});

test('nothing counts on the proposer’s word, nor without the owner and enough officers', () => {
  fc.assert(
    fc.property(fc.constantFrom('m', system), fc.array(someSaid, { maxLength: 12 }), (by, list) => {
      const all = heard(by, list);
      expect(all.some((s) => s.act === 'confirmed' && s.by === by)).toBe(false);
      if (foldMovement(by, all).state !== 'counted') return;
      const officers = new Set(all.filter((s) => s.act === 'confirmed').map((s) => s.by));
      expect(officers.size).toBeGreaterThanOrEqual(by === system ? 2 : 1);
      expect(all.some((s) => s.act === 'affirmed')).toBe(true);
    }),
    repeatable,
  );
});

test('an ended movement stays as it ended', () => {
  fc.assert(
    fc.property(
      fc.array(someSaid, { maxLength: 12 }),
      fc.array(someSaid, { maxLength: 6 }),
      (before, after) => {
        const { state } = foldMovement('m', before);
        if (state === 'proposed' || state === 'confirmed') return;
        expect(foldMovement('m', [...before, ...after]).state).toBe(state);
        for (const one of after) expect(mayAct('m', foldMovement('m', before), one)).not.toBeNull();
      },
    ),
    repeatable,
  );
});
