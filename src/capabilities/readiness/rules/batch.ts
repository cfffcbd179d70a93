// What a typed batch must say, and where the papers of a place may go next.
import { addDays, parseDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { parseCount } from '../../../kernel/number.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { isNone, tidy } from '../../../kernel/text.ts';
import type { ParticipationState } from '../../programme/index.ts';
import type { Stage } from '../kinds.ts';

export const batchFields = [
  'name',
  'quota',
  'starts',
  'ends',
  'nextRound',
  'answerDays',
  'line',
  'area',
  'seed',
] as const;
export type BatchField = (typeof batchFields)[number];
export type TypedBatch = Readonly<Record<BatchField, string>>;

export type CheckedBatch = {
  readonly name: string;
  readonly quota: number;
  readonly starts: PlainDate;
  readonly ends: PlainDate;
  /** When those who wait may expect the next round. */
  readonly nextRound: PlainDate;
  readonly answerDays: number;
  readonly fundingLineId: string | null;
  readonly area: string;
  readonly seed: string;
};

export const batchProblems = [
  'name-missing',
  'quota-wrong',
  'day-unreadable',
  'ends-before',
  'next-before',
  'answer-wrong',
  'line-unknown',
  'area-unknown',
  'seed-missing',
] as const;
export type BatchProblem = (typeof batchProblems)[number];
export type BatchFormRefusal = Refusal<
  'form',
  { readonly problems: readonly { readonly field: BatchField; readonly problem: BatchProblem }[] }
>;

const mostPlaces = 1000;
const mostAnswerDays = 60;

type Known = { readonly lines: readonly string[]; readonly mayHold: (area: string) => boolean };

/** Refuses with every problem at once. Without a day of the next round, it begins the day after this one ends. */
export function checkBatch(typed: TypedBatch, { lines, mayHold }: Known): CheckedBatch | BatchFormRefusal {
  const problems: { field: BatchField; problem: BatchProblem }[] = [];
  const wrong = (field: BatchField, problem: BatchProblem) => void problems.push({ field, problem });
  const name = tidy(typed.name).slice(0, 120);
  if (isNone(typed.name)) wrong('name', 'name-missing');
  const whole = (field: 'quota' | 'answerDays', most: number, problem: BatchProblem): number => {
    const n = parseCount(typed[field]);
    if (isRefused(n) || n < 1 || n > most) {
      wrong(field, problem);
      return 0;
    }
    return n;
  };
  const quota = whole('quota', mostPlaces, 'quota-wrong');
  const answerDays = whole('answerDays', mostAnswerDays, 'answer-wrong');
  const dayOf = (field: 'starts' | 'ends' | 'nextRound'): PlainDate | null => {
    const day = parseDay(typed[field]);
    if (!isRefused(day)) return day;
    wrong(field, 'day-unreadable');
    return null;
  };
  const [starts, ends] = [dayOf('starts'), dayOf('ends')];
  if (starts && ends && ends < starts) wrong('ends', 'ends-before');
  const nextRound = isNone(typed.nextRound) && ends ? addDays(ends, 1) : dayOf('nextRound');
  if (starts && nextRound && nextRound <= starts) wrong('nextRound', 'next-before');
  const line = typed.line === '' ? null : typed.line;
  if (line !== null && !lines.includes(line)) wrong('line', 'line-unknown');
  if (!mayHold(typed.area)) wrong('area', 'area-unknown');
  const seed = tidy(typed.seed).slice(0, 60);
  if (isNone(typed.seed)) wrong('seed', 'seed-missing');
  if (problems.length > 0 || !starts || !ends || !nextRound) return refuse('form', { problems });
  return { name, quota, starts, ends, nextRound, answerDays, fundingLineId: line, area: typed.area, seed };
}

/** What may be done with a place next, by where the participation and its papers stand. */
export type SeatStep = 'accept' | 'handed_in' | 'filed' | 'certificate' | 'drop';

export function seatSteps(state: ParticipationState, stage: Stage | null): readonly SeatStep[] {
  if (state === 'waiting') return ['drop'];
  if (state === 'offered') return ['accept', 'drop'];
  if (state !== 'taken' && state !== 'attended') return [];
  if (stage === null) return ['handed_in', 'drop'];
  if (stage === 'handed_in') return ['filed', 'certificate', 'drop'];
  return ['certificate', 'drop'];
}
