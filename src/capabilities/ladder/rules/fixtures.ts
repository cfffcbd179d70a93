// Random but believable facts for the tests of the ladder, and the check that both derivations say the same.
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { addDays, day, type PlainDate } from '../../../kernel/day.ts';
import { grades, kindFacts, kindNames } from '../../evidence/kinds.ts';
import type { EvidenceKind } from '../../evidence/kinds.ts';
import type { Policy } from '../policy/types.ts';
import { sizeClasses } from '../size.ts';
import { assess, type Assessment } from './assess.ts';
import { toNumber } from './calendar.ts';
import { type CompiledPolicy, compilePolicy } from './compile.ts';
import type { Fact, Subject } from './facts.ts';
import { type Position, positionOf } from './position.ts';

/** The same examples on every run. */
export const repeatable = { seed: 6471 } as const;

const earliest = day('2025-01-01');
/** Days on which a law, a year or a month turns. */
const edges = [
  '2025-12-31',
  '2026-01-01',
  '2026-01-06',
  '2026-01-07',
  '2026-02-28',
  '2026-10-17',
  '2026-10-18',
].map(day);
/** Days within two years, often within three weeks or on an edge, so that dates meet. */
export const someDay: fc.Arbitrary<PlainDate> = fc.oneof(
  fc.integer({ min: 0, max: 729 }).map((n) => addDays(earliest, n)),
  fc.integer({ min: 640, max: 660 }).map((n) => addDays(earliest, n)),
  fc.constantFrom(...edges),
);

const rupiah = fc.oneof(
  fc.constantFrom(0n, 1_000_000_000n, 1_000_000_001n, 2_000_000_000n, 2_000_000_001n, 50_000_000_001n),
  fc.bigInt({ min: 0n, max: 60_000_000_000n }),
);

const firstOfMonth = (of: PlainDate): PlainDate => day(`${of.slice(0, 7)}-01`);

/** As a city may have added them; no policy names them. */
const addedByCities = [
  'x_some_paper_abcd',
  'xw_some_waiver_abcd',
  'xm_some_month_abcd',
] as unknown as EvidenceKind[];

export const someFact: fc.Arbitrary<Fact> = fc
  .record({
    kind: fc.constantFrom(...kindNames, ...addedByCities),
    grade: fc.constantFrom(...grades),
    begin: someDay,
    lasts: fc.option(fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 10 }))),
    value: rupiah,
    upTo: fc.option(rupiah),
  })
  .map(({ kind, grade, begin, lasts, value, upTo }) => {
    const from = kindFacts(kind).repeats === 'month' ? firstOfMonth(begin) : begin;
    const carries = kindFacts(kind).measure !== undefined;
    return {
      kind,
      grade,
      from,
      to: lasts === null ? null : addDays(from, lasts),
      ...(carries ? { value } : {}),
      ...(carries && upTo !== null ? { upTo } : {}),
    };
  });

export const someFacts = fc.array(someFact, { maxLength: 40 });

export const someSubject: fc.Arbitrary<Subject> = fc
  .record({
    sector: fc.constantFrom('food', 'trade', 'industry'),
    founded: fc.option(fc.integer({ min: 2020, max: 2027 })),
  })
  .map(({ sector, founded }) => (founded === null ? { sector } : { sector, foundedYear: founded }));

/** The parts of an assessment that a position holds as numbers. */
export const asPosition = (compiled: CompiledPolicy, from: Assessment): Position => ({
  rungs: from.tracks.map((track) => track.rung),
  nextTrack: from.next === null ? -1 : compiled.trackCodes.indexOf(from.next.track),
  nextCondition: from.next === null ? -1 : compiled.conditionCodes.indexOf(from.next.condition),
  size: sizeClasses.indexOf(from.size),
  changesOn: from.changesOn === null ? 0 : toNumber(from.changesOn),
});

/** The assessment, after seeing that the position says the same. */
export const assessBoth = (
  policy: Policy,
  subject: Subject,
  facts: readonly Fact[],
  on: PlainDate,
): Assessment => {
  const compiled = compilePolicy(policy);
  const assessment = assess(policy, subject, facts, on);
  expect(positionOf(compiled, subject, facts, on)).toEqual(asPosition(compiled, assessment));
  return assessment;
};
