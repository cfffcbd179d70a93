// What an officer's phone may send and what it is sent: the bodies of acts and the rows of feeds.
import { z } from 'zod';

import type { Said } from '../../platform/sync/act.ts';
import { sectors } from '../registry/index.ts';
import { findings, wants } from './kinds.ts';
import type { Finding } from './kinds.ts';

export type { Finding, Wants } from './kinds.ts';

const id = z.uuid().toLowerCase();
const day = z.iso.date();
const text = (most: number) => z.string().trim().max(most);
const typed = (most: number) => text(most).nullable();

/** A kelurahan (`64.71.05.1001`) or one of its RT (`64.71.05.1001/RT012`). */
const area = z.string().regex(/^\d\d\.\d\d\.\d\d\.\d{4}(\/RT\d{3})?$/);

/** Where the phone was, already rounded on it to three decimals (about 100 m); `accuracy` in metres as it told. */
const point = z
  .object({
    lat: z.number().min(-11).max(6),
    lng: z.number().min(95).max(141),
    accuracy: z.number().min(0).max(100_000),
  })
  .nullable();

/** Sales of a year in bands of whole rupiah, so that no exact figure is asked; the upper bound belongs to its band. */
export const salesBands = {
  'to-12m': [0, 12_000_000],
  'to-60m': [12_000_000, 60_000_000],
  'to-300m': [60_000_000, 300_000_000],
  'to-1b': [300_000_000, 1_000_000_000],
  'to-2b': [1_000_000_000, 2_000_000_000],
  'to-15b': [2_000_000_000, 15_000_000_000],
  'to-50b': [15_000_000_000, 50_000_000_000],
} as const;
export type SalesBand = keyof typeof salesBands;
const salesBand = z.enum(Object.keys(salesBands) as [SalesBand, ...SalesBand[]]);

/** `enterprise` is made on the phone and becomes the enterprise's own id. `nib` null: "tanpa NIB". */
export const enrolBody = z.strictObject({
  enterprise: id,
  name: text(160).min(1),
  owner: typed(120),
  phone: typed(40),
  nik: typed(40),
  sex: z.enum(['f', 'm']).nullable(),
  area,
  address: typed(300),
  kind: typed(120),
  sector: z.enum(sectors).nullable(),
  nib: typed(40),
  /** The year it began. */
  started: z.int().min(1900).max(2100).nullable(),
  workers: z.int().min(0).max(10_000).nullable(),
  salesBand: salesBand.nullable(),
  point,
  /** Whether the owner agreed that NIK and phone are kept; without it both are dropped. */
  consent: z.boolean(),
  note: typed(500),
});
export type EnrolBody = z.infer<typeof enrolBody>;

/** `enterprise` may be an id this phone made. `area` only with `moved`: where it went; null when it left the city. */
export const verifyBody = z.strictObject({
  enterprise: id,
  finding: z.enum(findings),
  day,
  area: area.nullable(),
  note: typed(500),
  point,
});
export type VerifyBody = z.infer<typeof verifyBody>;

export const helpBody = z.strictObject({ enterprise: id, wants: z.enum(wants), note: typed(500) });
export type HelpBody = z.infer<typeof helpBody>;

/** A record like the one enrolled: one the officer may see, or the bare news that there is one elsewhere. */
export type Candidate =
  | {
      readonly enterprise: string;
      readonly name: string;
      /** First name and initials. */
      readonly owner: string | null;
      readonly area: string;
      readonly areaName: string;
      /** Why it is thought to be the same. */
      readonly why: readonly Said[];
    }
  | { readonly elsewhere: true };

/** Of `field:enrol` asked back: choices `same:<enterprise>`, `elsewhere` (it is the one elsewhere) and `new`. */
export type SimilarQuestion = { readonly question: 'similar'; readonly candidates: readonly Candidate[] };

/** Feed `tasks`: what this officer is asked to look at this month. */
export type TaskRow = {
  readonly task: string;
  readonly enterprise: string;
  readonly month: string;
  readonly state: 'open' | 'done';
  readonly name: string;
  readonly kind: string | null;
  readonly address: string | null;
  readonly area: string;
  readonly areaName: string;
  /** The owner's first name. */
  readonly owner: string | null;
  /** `0812••••5678` */
  readonly phone: string | null;
  readonly seenDay: string | null;
  readonly withoutNib: boolean;
  readonly finding: Finding | null;
};

/** Feed `areas`: the kelurahan an officer works in; an RT officer's one RT stands in `rt`. */
export type AreaRow = {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly rt: string | null;
};

/** Feed `kinds`: common kinds of business to choose from, and the sector each belongs to. */
export type KindRow = { readonly kind: string; readonly sector: (typeof sectors)[number] };
