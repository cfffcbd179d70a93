// Which of two records a joined one takes each field from: the better source.

/** How well a record's field is proven: stated < seen < checked. */
export type Proven = 0 | 1 | 2;

/** One side of a choice. `said` is the day on which the field was last said. */
export type Side = {
  readonly value: string | number | null;
  readonly proven: Proven;
  readonly said: string;
};

export const joinedFields = [
  'name',
  'owner',
  'kind',
  'sector',
  'kbli',
  'place',
  'address',
  'nib',
  'founded',
  'standing',
] as const;
export type JoinedField = (typeof joinedFields)[number];

export type Reason = 'only' | 'same' | 'proven' | 'finer' | 'longer' | 'older' | 'newer' | 'kept';
/** `into` is the record that stays, `from` the one that is joined into it. */
export type Better = { readonly side: 'into' | 'from'; readonly why: Reason };

type Rule = Exclude<Reason, 'only' | 'same' | 'kept'>;

/**
 * The questions asked of each field, the first that tells the sides apart decides. What is proven better goes first;
 * where an enterprise stands is a matter of the newest word alone, a founding year is rather the older one.
 */
const rules: Readonly<Record<JoinedField, readonly Rule[]>> = {
  name: ['proven', 'newer', 'longer'],
  owner: ['proven', 'longer', 'newer'],
  kind: ['proven', 'longer', 'newer'],
  sector: ['proven', 'finer', 'newer'],
  kbli: ['proven', 'newer'],
  place: ['finer', 'proven', 'newer'],
  address: ['proven', 'longer', 'newer'],
  nib: ['proven', 'newer'],
  founded: ['proven', 'older', 'newer'],
  standing: ['newer'],
};

const wordsIn = (value: Side['value']): number => String(value).split(/\s+/).length;

/** Above 0: the first is better. A place is finer the more of its code is known, a sector when it is not the rest. */
const compare: Readonly<Record<Rule, (a: Side, b: Side, field: JoinedField) => number>> = {
  proven: (a, b) => a.proven - b.proven,
  newer: (a, b) => (a.said === b.said ? 0 : a.said > b.said ? 1 : -1),
  // In words: a typing error makes a name longer, not fuller.
  longer: (a, b) => wordsIn(a.value) - wordsIn(b.value),
  older: (a, b) => Number(b.value) - Number(a.value),
  finer: (a, b, field) =>
    field === 'sector'
      ? Number(a.value !== 'other') - Number(b.value !== 'other')
      : String(a.value).split(/[./]/).length - String(b.value).split(/[./]/).length,
};

/** The record that stays keeps its field unless the other's is better. */
export function betterOf(field: JoinedField, into: Side, from: Side): Better {
  if (into.value === from.value) return { side: 'into', why: 'same' };
  if (from.value === null) return { side: 'into', why: 'only' };
  if (into.value === null) return { side: 'from', why: 'only' };
  for (const rule of rules[field]) {
    const difference = compare[rule](into, from, field);
    if (difference !== 0) return { side: difference > 0 ? 'into' : 'from', why: rule };
  }
  return { side: 'into', why: 'kept' };
}
