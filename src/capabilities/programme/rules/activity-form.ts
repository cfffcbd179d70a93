// What is asked of an activity before it is recorded.
import { parseDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { tidy } from '../../../kernel/text.ts';
import { activityKinds } from '../kinds.ts';
import type { ActivityKind, ProgrammeId } from '../kinds.ts';

export const fields = [
  'name',
  'kind',
  'programme',
  'area',
  'starts',
  'ends',
  'places',
  'answerDays',
  'initiator',
  'initiatorUser',
  'line',
] as const;
export type Field = (typeof fields)[number];
export type TypedActivity = Readonly<Record<Field, string>>;

export type ProblemCode =
  | 'name-missing'
  | 'too-long'
  | 'kind-missing'
  | 'programme-unknown'
  | 'area-outside'
  | 'day-wrong'
  | 'days-upside-down'
  | 'too-far'
  | 'places-wrong'
  | 'answer-wrong'
  | 'initiator-missing'
  | 'line-unknown';
export type Problem = { readonly field: Field; readonly code: ProblemCode };
export type FormRefusal = Refusal<'form', { readonly problems: readonly Problem[] }>;

export type CheckedActivity = {
  readonly programmeId: ProgrammeId | null;
  readonly kind: ActivityKind;
  readonly name: string;
  readonly area: string;
  readonly starts: PlainDate;
  readonly ends: PlainDate;
  readonly initiator: string;
  readonly initiatorUser: string | null;
  readonly fundingLineId: string | null;
  readonly places: number | null;
  readonly answerDays: number | null;
};

export type Known = {
  /** Whether an activity may be held there by who asks. */
  readonly mayHold: (area: string) => boolean;
  readonly programmes: readonly string[];
  readonly lines: readonly string[];
  readonly people: ReadonlyMap<string, string>;
};

const mostPlaces = 100_000;
/** Longer than two years is no activity but a programme. */
const longest = 731;

const mostAnswerDays = 60;

function readCount(typed: string, most: number): number | null | 'wrong' {
  const text = tidy(typed).replace(/[. ]/g, '');
  if (text === '') return null;
  const n = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return n >= 1 && n <= most ? n : 'wrong';
}

/** Every problem at once. An empty last day is the first; whoever asks by sign-in is named by it when no words say who. */
export function checkActivity(
  typed: TypedActivity,
  { mayHold, programmes, lines, people }: Known,
): CheckedActivity | FormRefusal {
  const problems: Problem[] = [];
  const wrong = (field: Field, code: ProblemCode) => void problems.push({ field, code });
  const [name, said] = [tidy(typed.name), tidy(typed.initiator)];
  const kind = activityKinds.find((k) => k === typed.kind);
  const starts = parseDay(typed.starts);
  const ends = tidy(typed.ends) === '' ? starts : parseDay(typed.ends);
  const places = readCount(typed.places, mostPlaces);
  const answerDays = readCount(typed.answerDays, mostAnswerDays);
  const initiator = said || (people.get(typed.initiatorUser) ?? '');
  if (name.length < 3) wrong('name', 'name-missing');
  if (name.length > 160) wrong('name', 'too-long');
  if (!kind) wrong('kind', 'kind-missing');
  if (typed.programme !== '' && !programmes.includes(typed.programme))
    wrong('programme', 'programme-unknown');
  if (!mayHold(typed.area)) wrong('area', 'area-outside');
  if (isRefused(starts)) wrong('starts', 'day-wrong');
  else if (isRefused(ends)) wrong('ends', 'day-wrong');
  else if (ends < starts) wrong('ends', 'days-upside-down');
  else if (Date.parse(ends) - Date.parse(starts) > longest * 86_400_000) wrong('ends', 'too-far');
  if (places === 'wrong') wrong('places', 'places-wrong');
  if (answerDays === 'wrong') wrong('answerDays', 'answer-wrong');
  if (initiator.length < 2) wrong('initiator', 'initiator-missing');
  if (initiator.length > 160) wrong('initiator', 'too-long');
  if (typed.line !== '' && !lines.includes(typed.line)) wrong('line', 'line-unknown');
  const counts = places !== 'wrong' && answerDays !== 'wrong';
  if (problems.length > 0 || !kind || isRefused(starts) || isRefused(ends) || !counts)
    return refuse('form', { problems });
  return {
    programmeId: (typed.programme || null) as ProgrammeId | null,
    kind,
    name,
    area: typed.area,
    starts,
    ends,
    initiator,
    initiatorUser: people.has(typed.initiatorUser) ? typed.initiatorUser : null,
    fundingLineId: typed.line || null,
    places,
    answerDays,
  };
}
