// The asks of all doors as bits: each way to meet a condition has a place, and a subject has the bits it meets.
import { addDays, addMonths } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { Alternative, Fact } from '../../ladder/index.ts';
import { standingOfCondition, toNumber } from '../../ladder/index.ts';
import type { DoorBody } from './body.ts';

/** Two words of 63 bits: more different asks than all doors of a city have. */
export const mostAsks = 126;
const wordBits = 63;

/** The same ask has the same text, whatever order its parts were written in. */
export const keyOf = ({ kind, leastGrade, count, monthsRunning, freshMonths }: Alternative): string =>
  JSON.stringify([kind, leastGrade, count ?? null, monthsRunning ?? null, freshMonths ?? null]);

export const askOf = (key: string): Alternative => {
  const [kind, leastGrade, count, monthsRunning, freshMonths] = JSON.parse(key) as [
    Alternative['kind'],
    Alternative['leastGrade'],
    number | null,
    number | null,
    number | null,
  ];
  return {
    kind,
    leastGrade,
    ...(count === null ? {} : { count }),
    ...(monthsRunning === null ? {} : { monthsRunning }),
    ...(freshMonths === null ? {} : { freshMonths }),
  };
};

export const asksOf = (body: DoorBody): readonly string[] => [
  ...new Set(body.conditions.flatMap((c) => c.anyOf.map(keyOf))),
];

export type Places = ReadonlyMap<string, number>;
export type Bits = { readonly met: bigint; readonly more: bigint };

export function bitsOf(places: readonly number[]): Bits {
  let [met, more] = [0n, 0n];
  for (const place of places)
    if (place < wordBits) met |= 1n << BigInt(place);
    else more |= 1n << BigInt(place - wordBits);
  return { met, more };
}

/** What a subject meets on a day, and the first later day on which time alone may change that. */
export function meets(
  asks: readonly { readonly place: number; readonly ask: Alternative }[],
  facts: readonly Fact[],
  day: PlainDate,
): Bits & { readonly changesOn: PlainDate | null } {
  const on = toNumber(day);
  const kinds = new Set(facts.map((f) => f.kind));
  const placesMet: number[] = [];
  const fresh = new Map<string, Set<number>>();
  for (const { place, ask } of asks) {
    if (!kinds.has(ask.kind)) continue;
    if (ask.freshMonths !== undefined) {
      const months = fresh.get(ask.kind) ?? new Set();
      fresh.set(ask.kind, months.add(ask.freshMonths));
    }
    const stands = standingOfCondition({ code: 'ask', anyOf: [ask], helper: 'agency' }, 'other', facts, on);
    if (stands.state === 'met' || stands.state === 'not_needed') placesMet.push(place);
  }
  const asked = new Set(asks.map(({ ask }) => ask.kind));
  let changesOn: PlainDate | null = null;
  const later = (at: PlainDate) => {
    if (at > day && (changesOn === null || at < changesOn)) changesOn = at;
  };
  for (const fact of facts) {
    if (!asked.has(fact.kind)) continue;
    later(fact.from);
    if (fact.to !== null) later(addDays(fact.to, 1));
    for (const months of fresh.get(fact.kind) ?? []) later(addMonths(fact.from, months));
  }
  return { ...bitsOf(placesMet), changesOn };
}
