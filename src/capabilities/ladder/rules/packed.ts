// The packed text of an enterprise's facts, as it is kept and read when a whole city is replayed.
import type { PlainDate } from '../../../kernel/day.ts';
import { grades, isEvidenceKind } from '../../evidence/kinds.ts';
import { toDay, toNumber } from './calendar.ts';
import type { Fact } from './facts.ts';

const compact = (day: PlainDate): string => String(toNumber(day)).padStart(8, '0');

const packFact = (fact: Fact): string => {
  const to = fact.to === null ? '' : compact(fact.to);
  const upTo = fact.upTo === undefined ? '' : `:${fact.upTo}`;
  const value = fact.value === undefined ? '' : `:${fact.value}${upTo}`;
  return `${fact.kind}:${grades.indexOf(fact.grade)}:${compact(fact.from)}:${to}${value}`;
};

/**
 * Facts joined by `;`, each `kind:grade:from:to[:value[:upTo]]`: grade 0 stated, 1 seen, 2 checked; days as yyyymmdd,
 * `to` empty without end; value in whole units, not negative. Example: `nib:1:20200101:;pirt:2:20240102:20291231`.
 * The order of the facts is free, so SQL may write the same text with string_agg.
 */
export const packFacts = (facts: readonly Fact[]): string => facts.map(packFact).join(';');

/**
 * Which kinds the packed facts are of, in the order of the text, each once: `nib` when one has begun by `day` and has no
 * end, so that it is in force whenever it is asked later; `pirt?` when its facts have to be looked at for the day asked.
 */
export const kindsOf = (packed: string, day: PlainDate): readonly string[] => {
  if (packed === '') return [];
  const today = compact(day);
  const lasting = new Map<string, boolean>();
  for (const fact of packed.split(';')) {
    const [kind = '', , from = '', to] = fact.split(':');
    lasting.set(kind, lasting.get(kind) === true || (to === '' && from <= today));
  }
  return Array.from(lasting, ([kind, lasts]) => (lasts ? kind : `${kind}?`));
};

const shape = /^([a-z_]+):([012]):(\d{8}):(\d{8})?(?::(\d+)(?::(\d+))?)?$/;

const unpackFact = (text: string): Fact => {
  const [, kind = '', grade, from, to, value, upTo] = shape.exec(text) ?? [];
  if (!isEvidenceKind(kind)) throw new Error('packed facts cannot be read');
  return {
    kind,
    grade: grades[Number(grade)]!,
    from: toDay(Number(from)),
    to: to === undefined ? null : toDay(Number(to)),
    ...(value === undefined ? {} : { value: BigInt(value) }),
    ...(upTo === undefined ? {} : { upTo: BigInt(upTo) }),
  };
};

/** The inverse of `packFacts`. Text that it did not write is a fault and throws, naming none of it. */
export const unpackFacts = (packed: string): readonly Fact[] =>
  packed === '' ? [] : packed.split(';').map(unpackFact);
