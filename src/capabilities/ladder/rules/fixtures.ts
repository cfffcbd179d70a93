// Random but believable facts for the property tests of the ladder.
import * as fc from 'fast-check';
import { addDays, day, type PlainDate } from '../../../kernel/day.ts';
import { grades, kindFacts, kindNames } from '../../evidence/kinds.ts';
import type { Fact, Subject } from './facts.ts';

const earliest = day('2025-01-01');
/** Days within two years, so that dates meet often. */
export const someDay: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 729 })
  .map((n) => addDays(earliest, n));

const rupiah = fc.oneof(
  fc.constantFrom(0n, 1_000_000_000n, 1_000_000_001n, 2_000_000_000n, 2_000_000_001n, 50_000_000_001n),
  fc.bigInt({ min: 0n, max: 60_000_000_000n }),
);

const firstOfMonth = (of: PlainDate): PlainDate => day(`${of.slice(0, 7)}-01`);

export const someFact: fc.Arbitrary<Fact> = fc
  .record({
    kind: fc.constantFrom(...kindNames),
    grade: fc.constantFrom(...grades),
    begin: someDay,
    lasts: fc.option(fc.integer({ min: 0, max: 400 })),
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
