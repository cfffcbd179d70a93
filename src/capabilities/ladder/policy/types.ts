// The shape of a policy: rungs, conditions and size limits as dated data that a city edits without code.
import type { PlainDate } from '../../../kernel/day.ts';
import type { EvidenceKind, Grade } from '../../evidence/kinds.ts';

/** Names a city gives to its own tracks, rungs and conditions; the default policy's names live in words.ts. */
export type Label = { readonly id: string; readonly en: string };

/** A source shown on screen. A confirmed, B one source, C confirm with the city before relying on it. */
export type Source = { readonly text: string; readonly grade: 'A' | 'B' | 'C' };

export const helpers = [
  'agency',
  'kelurahan',
  'mentor',
  'health_office',
  'bpom',
  'halal_body',
  'mark_office',
  'tax_office',
  'bank',
  'shop',
  'export_desk',
  'koperasi_desk',
  'notary',
] as const;
export type Helper = (typeof helpers)[number];

/** One way to meet a condition. Without `count` and `monthsRunning` one fact in force is enough. */
export type Alternative = {
  readonly kind: EvidenceKind;
  readonly leastGrade: Grade;
  /** So many facts in force. */
  readonly count?: number;
  /** Facts in force in so many calendar months without a gap; needs `freshMonths` (at most 24). */
  readonly monthsRunning?: number;
  /** A fact counts until so many months after its first day. */
  readonly freshMonths?: number;
};

export type Condition = {
  readonly code: string;
  readonly label?: Label;
  readonly anyOf: readonly Alternative[];
  /** Sectors it is asked of; without it, all. */
  readonly appliesTo?: readonly string[];
  /** First day it is asked; before that it is not needed. */
  readonly dueFrom?: PlainDate;
  readonly source?: Source;
  readonly helper: Helper;
};

export type Rung = {
  readonly code: string;
  readonly label?: Label;
  readonly conditions: readonly Condition[];
};

export type Track = {
  readonly code: string;
  readonly label?: Label;
  readonly appliesTo?: readonly string[];
  /**
   * Kinds of evidence by which an enterprise shows that it walks this track. Without it the track offers a next step
   * to everybody; with it only after one such fact of any grade has begun, so nobody is sent to found a koperasi unasked.
   */
  readonly opensWith?: readonly EvidenceKind[];
  readonly rungs: readonly Rung[];
};

/** Ceilings of micro, small and medium in whole rupiah (plain numbers: a policy is JSON), the bound itself included. */
export type Ceilings = readonly [micro: number, small: number, medium: number];

export type SizeLimits = {
  readonly from: PlainDate;
  readonly capital: Ceilings;
  readonly sales: Ceilings;
  /** A firm is new, and measured by capital, in its founding year and the years up to this count. */
  readonly newForYears: number;
  readonly source: Source;
};

export type Policy = {
  /** Counts up with each policy adopted. */
  readonly version: number;
  readonly startsOn: PlainDate;
  readonly tracks: readonly Track[];
  /** Oldest first; the last one begun is in force. */
  readonly size: readonly SizeLimits[];
};
