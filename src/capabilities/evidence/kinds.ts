// The kinds of evidence the city keeps, each with the shape of its number, how long it lasts and how private it is.

import { addDays, addMonths, day, type PlainDate } from '../../kernel/day.ts';
import { parsePirt, readBackPirt } from '../../kernel/pirt.ts';
import { isRefused } from '../../kernel/refusal.ts';

/** How well a fact is proven: the owner says so, an officer saw the paper, or it was checked at the source. */
export const grades = ['stated', 'seen', 'checked'] as const;
export type Grade = (typeof grades)[number];

/** Is `grade` at least as good as `least`? */
export const provesAtLeast = (grade: Grade, least: Grade): boolean =>
  grades.indexOf(grade) >= grades.indexOf(least);

/** The parser of the kernel that reads the number of a paper; `text` is kept as written. */
export type NumberShape = 'nib' | 'npwp' | 'pirt' | 'bpom' | 'halal' | 'text';

export type EvidenceKindFacts = {
  /** Shape of the number on the paper; null when the kind has none. */
  number: NumberShape | null;
  /** Usual life: months from its first day, the year written in its number, or null for no end. */
  lasts: { months: number } | 'by_number' | null;
  /** A quantity the fact carries; `range` when people answer in bands and both ends are kept. */
  measure?: { of: 'rupiah' | 'people'; range: boolean };
  /** `month`: one fact a calendar month, dated on its first day. `each`: one fact for every time. */
  repeats?: 'month' | 'each';
  /** Says that the requirement does not apply, so the condition is shown as not needed. */
  waives?: true;
  /** Shown masked, left out of exports, and every look is logged. */
  sensitive: boolean;
};

const paper = { number: null, lasts: null, sensitive: false } as const;

/**
 * Every kind. Sources of the lives: SPP-IRT five years, the year stands in the number (BPOM regulation 22/2018);
 * BPOM MD five years; halal without end while nothing changes (law 6/2023, art. 48);
 * mark ten years (law 20/2016, art. 35).
 */
export const evidenceKinds = {
  nib: { ...paper, number: 'nib' },
  npwp: { ...paper, number: 'npwp', sensitive: true },
  business_account: { ...paper, number: 'text', sensitive: true },
  pirt: { ...paper, number: 'pirt', lasts: 'by_number' },
  bpom_md: { ...paper, number: 'bpom', lasts: { months: 60 } },
  product_permit_not_needed: { ...paper, waives: true },
  halal: { ...paper, number: 'halal' },
  halal_not_due: { ...paper, waives: true },
  label_standard: paper,
  packaging_standard: paper,
  product_stated: paper,
  identity_seen: paper,
  brand_named: paper,
  mark_searched: paper,
  mark_filed: { ...paper, number: 'text' },
  mark_registered: { ...paper, number: 'text', lasts: { months: 120 } },
  city_recognition: paper,
  channel_ready: paper,
  placement: { ...paper, repeats: 'each' },
  placement_renewed: { ...paper, repeats: 'each' },
  monthly_sales: { ...paper, measure: { of: 'rupiah', range: true }, repeats: 'month', sensitive: true },
  paid_on_time: { ...paper, repeats: 'month' },
  online_contact: paper,
  online_catalogue: paper,
  online_orders: { ...paper, repeats: 'month' },
  digital_books: { ...paper, repeats: 'month', sensitive: true },
  export_product_fit: paper,
  export_buyer_contact: { ...paper, repeats: 'each' },
  export_shipment: { ...paper, number: 'text', repeats: 'each' },
  production_place: { ...paper, sensitive: true },
  steady_production: { ...paper, repeats: 'month' },
  outside_workers: { ...paper, measure: { of: 'people', range: false } },
  industry_registration: { ...paper, number: 'text' },
  group_meeting: { ...paper, repeats: 'each' },
  nine_founders: { ...paper, sensitive: true },
  deed: { ...paper, number: 'text', sensitive: true },
  cooperative_approval: { ...paper, number: 'text' },
  member_meeting: { ...paper, repeats: 'each' },
  active_year_after: { ...paper, repeats: 'each' },
  capital: { ...paper, measure: { of: 'rupiah', range: true }, sensitive: true },
  sales_year: { ...paper, measure: { of: 'rupiah', range: true }, repeats: 'each', sensitive: true },
  workers: { ...paper, measure: { of: 'people', range: false }, repeats: 'each' },
} as const satisfies Record<string, EvidenceKindFacts>;

export type EvidenceKind = keyof typeof evidenceKinds;

/** Every kind in the order of the table; the place in this list is the small number used when a city is replayed. */
export const kindNames = Object.keys(evidenceKinds) as readonly EvidenceKind[];

/**
 * A kind that a city added. Its code says to the rules what they must know without a table: `xw_` waives a requirement,
 * `xe_` is recorded each time, `xm_` once a month, `x_` none of these. It ends in letters of its own, so that two cities
 * never mean different things by one code.
 */
const added = /^x([wem]?)_[a-z_]{2,36}$/;

/** Kinds of the table, and codes that a city may have added. */
export const isEvidenceKind = (text: string): text is EvidenceKind =>
  Object.hasOwn(evidenceKinds, text) || added.test(text);

/** Papers that an owner may hand in, the most asked for first. */
export const handedIn = [
  'nib',
  'pirt',
  'halal',
  'bpom_md',
  'mark_filed',
  'mark_registered',
  'npwp',
  'industry_registration',
  'deed',
  'cooperative_approval',
] as const satisfies readonly EvidenceKind[];

const learned = new Map<string, EvidenceKindFacts>();

/** What a city says of a kind that it added; held by the process (added/learn.ts). */
export const holdKind = (
  code: string,
  facts: Pick<EvidenceKindFacts, 'number' | 'lasts' | 'sensitive'>,
): void => {
  learned.set(code, { ...facts, ...flagsOf(code) });
};

const flagsOf = (code: string): Pick<EvidenceKindFacts, 'repeats' | 'waives'> => {
  const flag = added.exec(code)?.[1];
  if (flag === 'w') return { waives: true };
  return flag === 'e' || flag === 'm' ? { repeats: flag === 'e' ? 'each' : 'month' } : {};
};

/** What the table says of a kind, with the optional columns visible; of an added one that is not learned, the careful guess. */
export const kindFacts = (kind: EvidenceKind): EvidenceKindFacts =>
  Object.hasOwn(evidenceKinds, kind)
    ? evidenceKinds[kind]
    : (learned.get(kind) ?? { number: 'text', lasts: null, sensitive: true, ...flagsOf(kind) });

/**
 * The usual last day of a paper that begins on `from`, to be offered where the paper itself names none: null when the
 * kind has no end, or when it stands in a number that is missing or cannot be read. A year in a number lasts to its end.
 */
export const usualLastDay = (kind: EvidenceKind, from: PlainDate, number?: string): PlainDate | null => {
  const { lasts } = kindFacts(kind);
  if (lasts === null) return null;
  if (lasts !== 'by_number') return addDays(addMonths(from, lasts.months), -1);
  const pirt = parsePirt(number ?? '');
  return isRefused(pirt) ? null : day(`${readBackPirt(pirt).expiresYear}-12-31`);
};
