// Kinds of proof that a city added: a policy may ask for them, and those it does not name count for nothing.
import { expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import type { EvidenceKind } from '../../evidence/kinds.ts';
import { defaultPolicy } from '../policy/default.ts';
import type { Policy } from '../policy/types.ts';
import { assess } from './assess.ts';
import { compilePolicy } from './compile.ts';
import type { Fact } from './facts.ts';
import { packFacts } from './packed.ts';
import { positionOf } from './position.ts';

const hygiene = 'x_hygiene_paper_qrst' as EvidenceKind;
const waiver = 'xw_no_hygiene_qrst' as EvidenceKind;
const today = day('2026-11-02');
const subject = { sector: 'food' };
const fact = (kind: EvidenceKind, from = '2026-01-05', to: string | null = null): Fact => ({
  kind,
  grade: 'seen',
  from: day(from),
  to: to === null ? null : day(to),
});

/** The default policy, asking for the city's own paper on the second rung of the first track. */
const asking: Policy = {
  ...defaultPolicy,
  tracks: defaultPolicy.tracks.map((track, at) => ({
    ...track,
    rungs: track.rungs.map((rung, step) =>
      at === 0 && step === 0
        ? {
            ...rung,
            conditions: [
              {
                code: 'hygiene',
                anyOf: [
                  { kind: hygiene, leastGrade: 'seen' as const },
                  { kind: waiver, leastGrade: 'seen' as const },
                ],
                helper: 'agency' as const,
              },
            ],
          }
        : rung,
    ),
  })),
};

const reached = (policy: Policy, facts: readonly Fact[]) => {
  const quick = positionOf(compilePolicy(policy), subject, packFacts(facts), today);
  const read = assess(policy, subject, facts, today);
  expect(quick.rungs[0]).toBe(read.tracks[0]!.rung);
  return { rung: read.tracks[0]!.rung, changesOn: quick.changesOn };
};

test('a policy asks for a paper that the city added, and it counts while it is in force', () => {
  expect(reached(asking, []).rung).toBe(0);
  expect(reached(asking, [fact(hygiene)]).rung).toBeGreaterThan(0);
  expect(reached(asking, [fact(hygiene, '2026-01-05', '2026-11-01')]).rung).toBe(0);
  expect(reached(asking, [fact(hygiene, '2026-01-05', '2026-11-02')]).changesOn).toBe(20261103);
});

test('a waiver that the city added waives', () => {
  const read = assess(asking, subject, [fact(waiver)], today);
  expect(read.tracks[0]!.rungs[0]!.conditions[0]).toMatchObject({ state: 'not_needed', because: 'waived' });
  expect(reached(asking, [fact(waiver)]).rung).toBeGreaterThan(0);
});

test('a kind that no policy names changes nothing, also one met after the policy was compiled', () => {
  const compiled = compilePolicy(defaultPolicy);
  const plain = [fact('nib')];
  const more = [...plain, fact('x_met_for_the_first_time' as EvidenceKind, '2026-01-05', '2026-12-01')];
  expect(positionOf(compiled, subject, packFacts(more), today)).toEqual(
    positionOf(compiled, subject, packFacts(plain), today),
  );
});
