// The forms of a track, a rung and size limits: what stands in their fields, and what they say.
import { formatDay } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { formatRupiah, parseRupiah, rupiah } from '../../../../kernel/rupiah.ts';
import type { Fields } from '../../../../platform/http/index.ts';
import type { Rung, SizeLimits, Track } from '../../policy.ts';
import {
  dayIn,
  labelIn,
  numberIn,
  readLabel,
  readSectors,
  readSource,
  readTicked,
  sourceIn,
  typedLabel,
  typedSource,
} from './condition.ts';
import type { TypedLabel, TypedSource } from './condition.ts';

export type TypedTrack = TypedLabel & {
  readonly sectors: readonly string[];
  readonly opens: readonly string[];
  /** Of a new track, its first rung. */
  readonly rungId: string;
  readonly rungEn: string;
};

export const typedTrack = (track: Track | null): TypedTrack => ({
  ...typedLabel(track?.label),
  sectors: track?.appliesTo ?? [],
  opens: track?.opensWith ?? [],
  rungId: '',
  rungEn: '',
});

export const readTypedTrack = (fields: Fields): TypedTrack => ({
  ...readLabel(fields),
  sectors: readSectors(fields),
  opens: readTicked(fields, 'opens'),
  rungId: fields.text('rung_id'),
  rungEn: fields.text('rung_en'),
});

/** The track as JSON with these rungs. */
export const trackIn = (code: string, typed: TypedTrack, rungs: readonly unknown[]): unknown => ({
  code,
  ...labelIn(typed),
  ...(typed.sectors.length === 0 ? {} : { appliesTo: typed.sectors }),
  ...(typed.opens.length === 0 ? {} : { opensWith: typed.opens }),
  rungs,
});

export const rungIn = (code: string, typed: TypedLabel, conditions: readonly unknown[]): unknown => ({
  code,
  ...labelIn(typed),
  conditions,
});

export const typedRung = (rung: Rung | null): TypedLabel => typedLabel(rung?.label);

export const sizes = ['micro', 'small', 'medium'] as const;

export type TypedSize = TypedSource & {
  readonly from: string;
  readonly capital: readonly string[];
  readonly sales: readonly string[];
  readonly years: string;
};

const money = (amounts: readonly number[] | undefined): string[] =>
  sizes.map((_, at) => (amounts?.[at] === undefined ? '' : formatRupiah(rupiah(amounts[at]))));

export const typedSize = (limits: SizeLimits | null, lang: Lang): TypedSize => ({
  ...typedSource(limits?.source),
  from: limits ? formatDay(limits.from, lang) : '',
  capital: money(limits?.capital),
  sales: money(limits?.sales),
  years: limits ? String(limits.newForYears) : '',
});

export const readTypedSize = (fields: Fields): TypedSize => ({
  ...readSource(fields),
  from: fields.text('from'),
  capital: sizes.map((size) => fields.text(`capital_${size}`)),
  sales: sizes.map((size) => fields.text(`sales_${size}`)),
  years: fields.text('years'),
});

const amount = (typed: string): number | string => {
  const read = parseRupiah(typed);
  return isRefused(read) || read.high !== read.low ? typed : Number(read.low);
};

export const sizeIn = (typed: TypedSize): Readonly<Record<string, unknown>> => ({
  from: dayIn(typed.from),
  capital: typed.capital.map(amount),
  sales: typed.sales.map(amount),
  newForYears: numberIn(typed.years),
  source: { text: typed.source, grade: typed.sourceGrade },
  ...sourceIn(typed),
});

const fieldOfPart: Readonly<Record<string, string>> = {
  from: 'from',
  newForYears: 'years',
  source: 'source',
  'source.text': 'source',
  'source.grade': 'source_grade',
  label: 'label_id',
  'label.id': 'label_id',
  'label.en': 'label_en',
  appliesTo: 'sector',
  opensWith: 'opens',
  rungs: 'rung_id',
  'rungs.label.id': 'rung_id',
  'rungs.label.en': 'rung_en',
};

/** The field beside which a problem of a track, a rung or size limits stands. */
export function partField(where: string, part: 'track' | 'rung' | 'size'): string {
  const start = { track: /^tracks\.\d+\.?/, rung: /^tracks\.\d+\.rungs\.\d+\.?/, size: /^size(?:\.\d+)?\.?/ };
  const rest = where.replace(start[part], '');
  const amountOf = /^(capital|sales)(?:\.(\d))?$/.exec(rest);
  if (amountOf) return `${amountOf[1]}_${sizes[Number(amountOf[2] ?? 0)] ?? 'micro'}`;
  const plain = rest.replaceAll(/\.\d+/g, '');
  return (
    fieldOfPart[plain] ?? fieldOfPart[plain.split('.')[0] ?? ''] ?? (part === 'size' ? 'from' : 'label_id')
  );
}
