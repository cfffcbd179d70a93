// What a label must say, by day: the lists that somebody goes through with the package in the hand.
import type { PlainDate } from '../../../kernel/day.ts';
import { day } from '../../../kernel/day.ts';
import type { ProductKind } from '../kinds.ts';

export const labelItems = [
  'name',
  'brand',
  'net',
  'ingredients',
  'maker',
  'permit',
  'halal',
  'production-code',
  'expiry',
] as const;
export type LabelItem = (typeof labelItems)[number];

export const labelAnswers = ['yes', 'no', 'not-needed'] as const;
export type LabelAnswer = (typeof labelAnswers)[number];
export type LabelAnswers = Readonly<Partial<Record<LabelItem, LabelAnswer>>>;

export type LabelList = {
  readonly startsOn: PlainDate;
  /** The rule it is taken from, as it is shown. */
  readonly source: string;
  /** How sure that rule is: C is to be confirmed with the city. */
  readonly grade: 'A' | 'B' | 'C';
  readonly food: readonly LabelItem[];
  readonly other: readonly LabelItem[];
};

const other: readonly LabelItem[] = ['name', 'brand', 'net', 'maker'];

/** Oldest first; a list holds until the next begins. */
const lists: readonly LabelList[] = [
  {
    startsOn: day('2018-10-19'),
    source: 'Peraturan BPOM 31/2018',
    grade: 'B',
    food: labelItems.filter((item) => item !== 'halal'),
    other,
  },
  {
    startsOn: day('2026-10-18'),
    source: 'Peraturan BPOM 31/2018; UU 33/2014 jo. UU 6/2023 (halal)',
    grade: 'B',
    food: labelItems,
    other,
  },
];

/** The list of a day; before the first one, the first. */
export function labelListOn(today: string): LabelList {
  const [first] = lists;
  const found = lists.findLast((list) => list.startsOn <= today) ?? first;
  if (!found) throw new Error('no list of what a label says');
  return found;
}

const foods: ReadonlySet<ProductKind> = new Set([
  'processed_food_dry',
  'processed_food_wet',
  'drink',
  'frozen',
]);

/** What the label of such a product must say. */
export const itemsFor = (list: LabelList, kind: ProductKind): readonly LabelItem[] =>
  foods.has(kind) ? list.food : list.other;

/** What a label lacks of the list: said to be missing, or never answered. */
export const missingOn = (list: LabelList, kind: ProductKind, answers: LabelAnswers): readonly LabelItem[] =>
  itemsFor(list, kind).filter((item) => (answers[item] ?? 'no') === 'no');
