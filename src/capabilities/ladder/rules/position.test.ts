// The position of a replay against the assessment that people read, and what time may do to it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/day.ts';
import { grades } from '../../evidence/kinds.ts';
import { defaultPolicy } from '../policy/default.ts';
import type { Policy } from '../policy/types.ts';
import { assess } from './assess.ts';
import { toDay } from './calendar.ts';
import { compilePolicy } from './compile.ts';
import { asPosition, repeatable, someDay, someFact, someFacts, someSubject } from './fixtures.ts';
import type { Fact, Subject } from './facts.ts';
import { packFacts } from './packed.ts';
import { type Position, positionOf } from './position.ts';

/** More conditions than one word of bits holds, a sector's own track, counts, freshness and a second law of size. */
const widePolicy: Policy = {
  ...defaultPolicy,
  tracks: [
    ...defaultPolicy.tracks,
    {
      code: 'craft',
      appliesTo: ['industry', 'trade'],
      rungs: Array.from({ length: 6 }, (_, rung) => ({
        code: `craft_${rung}`,
        conditions: Array.from({ length: 6 }, (_unused, at) => ({
          code: `craft_${rung}_${at}`,
          helper: 'agency' as const,
          anyOf: [
            { kind: at % 2 === 0 ? 'nib' : 'product_stated', leastGrade: grades[at % 3]! } as const,
            { kind: 'export_shipment', leastGrade: 'stated', count: 1 + rung } as const,
            { kind: 'workers', leastGrade: 'seen', freshMonths: 1 + at } as const,
            {
              kind: 'steady_production',
              leastGrade: 'stated',
              monthsRunning: 1 + rung,
              freshMonths: 8,
            } as const,
          ],
        })),
      })),
    },
  ],
  size: [
    ...defaultPolicy.size,
    { ...defaultPolicy.size[0], from: addDays(defaultPolicy.size[0].from, 1800), newForYears: 3 },
  ],
};

const policies = [defaultPolicy, widePolicy].map((policy) => ({ policy, compiled: compilePolicy(policy) }));
const somePolicy = fc.constantFrom(...policies);

test('the position of a replay is the assessment, from a list of facts as from their packed text', () => {
  fc.assert(
    fc.property(somePolicy, someSubject, someFacts, someDay, ({ policy, compiled }, subject, facts, on) => {
      const position = positionOf(compiled, subject, facts, on);
      expect(positionOf(compiled, subject, packFacts(facts), on)).toEqual(position);
      expect(position).toEqual(asPosition(compiled, assess(policy, subject, facts, on)));
    }),
    { numRuns: 800, ...repeatable },
  );
});

describe('time', () => {
  const standing = ({ rungs, nextTrack, nextCondition, size }: Position) => ({
    rungs,
    nextTrack,
    nextCondition,
    size,
  });

  test('the position stays the same on every day before changesOn and differs on it', () => {
    const few = fc.array(someFact, { maxLength: 12 });
    fc.assert(
      fc.property(somePolicy, someSubject, few, someDay, ({ compiled }, subject, facts, on) => {
        const at = (ahead: number) => positionOf(compiled, subject, facts, addDays(on, ahead));
        const now = at(0);
        const horizon = 1500;
        let ahead = 1;
        while (ahead < horizon && JSON.stringify(standing(at(ahead))) === JSON.stringify(standing(now)))
          ahead++;
        if (ahead === horizon) return now.changesOn === 0 || toDay(now.changesOn) >= addDays(on, horizon);
        return now.changesOn !== 0 && toDay(now.changesOn) === addDays(on, ahead);
      }),
      { numRuns: 60, ...repeatable },
    );
  });

  test('nothing that begins after the day changes where an enterprise stands on it', () => {
    fc.assert(
      fc.property(someSubject, someFacts, someDay, (subject, facts, on) => {
        const compiled = policies[1]!.compiled;
        const begun = facts.filter((fact) => fact.from <= on);
        expect(standing(positionOf(compiled, subject, facts, on))).toEqual(
          standing(positionOf(compiled, subject, begun, on)),
        );
      }),
      { numRuns: 300, ...repeatable },
    );
  });
});

describe('evidence', () => {
  const rungs = (
    at: number,
    subject: Subject,
    facts: readonly Fact[],
    on: Parameters<typeof positionOf>[3],
  ) => positionOf(policies[at]!.compiled, subject, facts, on).rungs;

  test('more of it never lowers a rung', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1),
        someSubject,
        someFacts,
        someFact,
        someDay,
        (at, subject, facts, more, on) => {
          const before = rungs(at, subject, facts, on);
          const after = rungs(at, subject, [...facts, more], on);
          return before.every((rung, track) => after[track]! >= rung);
        },
      ),
      { numRuns: 500, ...repeatable },
    );
  });

  test('a better proof never lowers a rung', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1), someSubject, someFacts, someDay, (at, subject, facts, on) => {
        const before = rungs(at, subject, facts, on);
        const after = rungs(
          at,
          subject,
          facts.map((fact) => ({ ...fact, grade: 'checked' as const })),
          on,
        );
        return before.every((rung, track) => after[track]! >= rung);
      }),
      { numRuns: 300, ...repeatable },
    );
  });

  test('its order does not matter', () => {
    fc.assert(
      fc.property(someSubject, someFacts, someDay, fc.nat(), (subject, facts, on, turn) => {
        const compiled = policies[1]!.compiled;
        const cut = facts.length === 0 ? 0 : turn % facts.length;
        const turned = [...facts.slice(cut), ...facts.slice(0, cut)].toReversed();
        expect(positionOf(compiled, subject, turned, on)).toEqual(positionOf(compiled, subject, facts, on));
      }),
      { numRuns: 300, ...repeatable },
    );
  });
});

test('what one enterprise left behind does not reach the next one', () => {
  const { compiled } = policies[1]!;
  fc.assert(
    fc.property(someSubject, someFacts, someDay, (subject, facts, on) => {
      positionOf(compiled, subject, facts, on);
      expect(positionOf(compiled, { sector: 'trade' }, [], on)).toEqual(
        positionOf(compilePolicy(widePolicy), { sector: 'trade' }, '', on),
      );
    }),
    { numRuns: 50, ...repeatable },
  );
});
