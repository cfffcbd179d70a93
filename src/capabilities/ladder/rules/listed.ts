// Facts as evidence lists them, in the shape that the rules read.
import type { PlainDate } from '../../../kernel/day.ts';
import type { ListedFact } from '../../evidence/index.ts';
import type { Policy } from '../policy.ts';
import { assess } from './assess.ts';
import type { Fact, Subject } from './facts.ts';

export const factOf = (row: ListedFact): Fact => ({
  kind: row.kind,
  grade: row.grade,
  from: row.validFrom as PlainDate,
  to: row.validTo as PlainDate | null,
  ...(row.value === null ? {} : { value: row.value }),
  ...(row.valueHigh === null ? {} : { upTo: row.valueHigh }),
});

/** The rung of a track that the same facts reach on a day under another policy; 0 where it has no such track. */
export const rungUnder = (
  policy: Policy,
  { subject, facts }: { readonly subject: Subject; readonly facts: readonly ListedFact[] },
  day: PlainDate,
  track: string,
): number => assess(policy, subject, facts.map(factOf), day).tracks.find((t) => t.code === track)?.rung ?? 0;
