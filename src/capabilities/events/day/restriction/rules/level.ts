// The level of restriction of a day, and how many it lets in.
import { parseDay } from '../../../../../kernel/day.ts';
import type { PlainDate } from '../../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../../kernel/refusal.ts';
import { tidy } from '../../../../../kernel/text.ts';

/** `share` in basis points of what there is room for; it holds from its day until the next one begins. Oldest first. */
export type Level = {
  readonly fromDay: string;
  readonly level: number;
  readonly share: number;
  readonly source: string;
};

/** The level in force on a day: the newest start wins, and of two with one start the one that was set later. */
export const levelOn = (day: string, levels: readonly Level[]): Level | null =>
  levels.reduce<Level | null>(
    (best, one) => (one.fromDay <= day && (best === null || one.fromDay >= best.fromDay) ? one : best),
    null,
  );

export const whole = 10_000;

export const shareOn = (day: string, levels: readonly Level[]): number =>
  levelOn(day, levels)?.share ?? whole;

/** So many of `n` are let in: rounded down, so that a share is never passed. */
export const allowedOf = (n: number, share: number): number => Math.floor((n * share) / whole);

/** Seats of a session on its day; null where as many as come may come and no level bounds it to nought. */
export const seatsOf = (
  { capacity, day }: { readonly capacity: number | null; readonly day: string },
  levels: readonly Level[],
): number | null => {
  const share = shareOn(day, levels);
  if (capacity === null) return share === 0 ? 0 : null;
  return allowedOf(capacity, share);
};

export const fields = ['level', 'share', 'fromDay', 'source'] as const;
export type Field = (typeof fields)[number];
export type TypedLevel = Readonly<Record<Field, string>>;
export type Problem = {
  readonly field: Field;
  readonly code: 'level-wrong' | 'share-wrong' | 'day-wrong' | 'day-past' | 'source-missing' | 'source-long';
};
export type FormRefusal = Refusal<'form', { readonly problems: readonly Problem[] }>;
export type CheckedLevel = Level & { readonly fromDay: PlainDate };

const highest = 9;
const longestSource = 300;

/** `50`, `50 %`, `33,5%`: hundredths of a percent at the finest. Null when it is no share. */
export function readShare(typed: string): number | null {
  const text = tidy(typed).replace(/ ?%$/, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null;
  const share = Math.round(Number(text) * 100);
  return share <= whole ? share : null;
}

/** Every problem at once; a level begins today or later. */
export function checkLevel(typed: TypedLevel, today: PlainDate): CheckedLevel | FormRefusal {
  const problems: Problem[] = [];
  const wrong = (field: Field, code: Problem['code']) => void problems.push({ field, code });
  const level = /^\d$/.test(tidy(typed.level)) ? Number(tidy(typed.level)) : highest + 1;
  const share = readShare(typed.share);
  const fromDay = parseDay(typed.fromDay);
  const source = tidy(typed.source);
  if (level > highest) wrong('level', 'level-wrong');
  if (share === null) wrong('share', 'share-wrong');
  if (isRefused(fromDay)) wrong('fromDay', 'day-wrong');
  else if (fromDay < today) wrong('fromDay', 'day-past');
  if (source.length < 3) wrong('source', 'source-missing');
  if (source.length > longestSource) wrong('source', 'source-long');
  if (problems.length > 0 || share === null || isRefused(fromDay)) return refuse('form', { problems });
  return { level, share, fromDay, source };
}
