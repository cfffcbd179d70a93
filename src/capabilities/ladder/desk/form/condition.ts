// The form of one condition: what stands in its fields, and what they say as a condition.
import { formatDay, parseDay } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { parseCount } from '../../../../kernel/number.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import type { Fields } from '../../../../platform/http/index.ts';
import type { Alternative, Condition, Label, Source } from '../../policy.ts';

export type TypedLabel = { readonly labelId: string; readonly labelEn: string };
export type TypedSource = { readonly source: string; readonly sourceGrade: string };
export type TypedWay = Readonly<Record<'kind' | 'grade' | 'count' | 'months' | 'fresh', string>>;
export type TypedCondition = TypedLabel &
  TypedSource & {
    readonly ways: readonly TypedWay[];
    readonly sectors: readonly string[];
    readonly due: string;
    readonly helper: string;
  };

/** Ways to prove a condition that the form has room for; more open as they are filled. */
const fewest = 3;
const most = 12;
const emptyWay: TypedWay = { kind: '', grade: '', count: '', months: '', fresh: '' };

const wayOf = ({ kind, leastGrade, count, monthsRunning, freshMonths }: Alternative): TypedWay => ({
  kind,
  grade: leastGrade,
  count: count === undefined ? '' : String(count),
  months: monthsRunning === undefined ? '' : String(monthsRunning),
  fresh: freshMonths === undefined ? '' : String(freshMonths),
});

export const typedLabel = (label: Label | undefined): TypedLabel => ({
  labelId: label?.id ?? '',
  labelEn: label?.en ?? '',
});
export const typedSource = (source: Source | undefined): TypedSource => ({
  source: source?.text ?? '',
  sourceGrade: source?.grade ?? '',
});

/** What the form shows of a condition, or of one that is new. */
export function typedCondition(condition: Condition | null, lang: Lang): TypedCondition {
  const ways = (condition?.anyOf ?? []).map(wayOf);
  const room = Math.min(Math.max(ways.length + 1, fewest), most);
  return {
    ...typedLabel(condition?.label),
    ...typedSource(condition?.source),
    ways: Array.from({ length: Math.max(room, ways.length) }, (_, at) => ways[at] ?? emptyWay),
    sectors: condition?.appliesTo ?? [],
    due: condition?.dueFrom === undefined ? '' : formatDay(condition.dueFrom, lang),
    helper: condition?.helper ?? '',
  };
}

const ticked = (fields: Fields, name: string): readonly string[] =>
  [...new Set(fields.all(name))].slice(0, 200);

export const readLabel = (fields: Fields): TypedLabel => ({
  labelId: fields.text('label_id'),
  labelEn: fields.text('label_en'),
});
export const readSource = (fields: Fields): TypedSource => ({
  source: fields.text('source'),
  sourceGrade: fields.text('source_grade'),
});
export const readSectors = (fields: Fields): readonly string[] => ticked(fields, 'sector');
export const readTicked = ticked;

export const readTypedCondition = (fields: Fields): TypedCondition => ({
  ...readLabel(fields),
  ...readSource(fields),
  ways: Array.from({ length: most }, (_, at) => ({
    kind: fields.text(`kind${at}`),
    grade: fields.text(`grade${at}`),
    count: fields.text(`count${at}`),
    months: fields.text(`months${at}`),
    fresh: fields.text(`fresh${at}`),
  })).filter((_, at) => fields.has(`kind${at}`)),
  sectors: readSectors(fields),
  due: fields.text('due'),
  helper: fields.text('helper'),
});

/** A number, or what was typed, which the reader of policies then refuses at its place. */
const number = (typed: string): number | string | undefined => {
  if (tidy(typed) === '') return undefined;
  const read = parseCount(typed);
  return isRefused(read) ? typed : read;
};
const once = (count: number | string | undefined) => (count === 1 ? undefined : count);

export const dayIn = (typed: string): string | undefined => {
  if (tidy(typed) === '') return undefined;
  const read = parseDay(typed);
  return isRefused(read) ? typed : read;
};
export const numberIn = number;

export const labelIn = ({ labelId, labelEn }: TypedLabel): { label?: { id: string; en: string } } => {
  const [id, en] = [tidy(labelId), tidy(labelEn)];
  return id === '' && en === '' ? {} : { label: { id, en } };
};
export const sourceIn = ({
  source,
  sourceGrade,
}: TypedSource): { source?: { text: string; grade: string } } =>
  tidy(source) === '' && sourceGrade === '' ? {} : { source: { text: tidy(source), grade: sourceGrade } };

/** The condition as JSON that `checkCondition` reads; `places` are the ways that were filled in. */
export function conditionIn(
  code: string,
  typed: TypedCondition,
): { json: unknown; places: readonly number[] } {
  const filled = typed.ways.flatMap((way, at) => (way.kind === '' ? [] : [{ way, at }]));
  const json = {
    code,
    anyOf: filled.map(({ way }) => ({
      kind: way.kind,
      leastGrade: way.grade,
      count: once(number(way.count)),
      monthsRunning: number(way.months),
      freshMonths: number(way.fresh),
    })),
    helper: typed.helper,
    ...labelIn(typed),
    ...sourceIn(typed),
    ...(typed.sectors.length === 0 ? {} : { appliesTo: typed.sectors }),
    dueFrom: dayIn(typed.due),
  };
  return { json, places: filled.map(({ at }) => at) };
}

const wayFields: Readonly<Record<string, string>> = {
  leastGrade: 'grade',
  count: 'count',
  monthsRunning: 'months',
  freshMonths: 'fresh',
};
const plainFields: Readonly<Record<string, string>> = {
  label: 'label_id',
  'label.id': 'label_id',
  'label.en': 'label_en',
  source: 'source',
  'source.text': 'source',
  'source.grade': 'source_grade',
  dueFrom: 'due',
  helper: 'helper',
  appliesTo: 'sector',
};

/** The field that a problem at that place of a condition stands beside. */
export function conditionField(where: string, why: string, places: readonly number[]): string {
  const [first = '', at, part = ''] = where.split('.');
  if (first !== 'anyOf') return plainFields[where] ?? plainFields[first] ?? 'label_id';
  const way = places[Number(at)] ?? 0;
  if (part !== '') return `${wayFields[part] ?? 'kind'}${way}`;
  const fresh = why === 'months_need_freshness' || why === 'never_fresh_enough';
  return `${fresh ? 'fresh' : why === 'count_and_months' ? 'count' : 'kind'}${way}`;
}
