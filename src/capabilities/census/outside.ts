// Reading a count that someone else published: what a person typed becomes a day, a number and a source, or problems.
import { parseDay } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import { parseCount } from '../../kernel/number.ts';
import { isRefused } from '../../kernel/refusal.ts';

/** As typed. */
export type OutsideInput = Readonly<Record<'day' | 'count' | 'source' | 'url' | 'note', string>>;

export type OutsideField = keyof OutsideInput;
export type OutsideCode =
  | 'day-unreadable'
  | 'day-to-come'
  | 'count-unreadable'
  | 'count-too-large'
  | 'source-missing'
  | 'too-long'
  | 'url-unreadable';
export type OutsideProblem = { readonly field: OutsideField; readonly code: OutsideCode };

export type OutsideSaid = {
  day: PlainDate;
  count: number;
  source: string;
  url: string | null;
  note: string | null;
};

const longest = { source: 200, url: 500, note: 1000 } as const;
/** More than the country has: a slip of the finger. */
const largest = 100_000_000;

const isAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
};

/** All problems at once, so that nobody sends the same form five times. */
export function checkOutside(
  input: OutsideInput,
  today: PlainDate,
): OutsideSaid | { problems: readonly OutsideProblem[] } {
  const problems: OutsideProblem[] = [];
  const wrong = (field: OutsideField, code: OutsideCode) => void problems.push({ field, code });
  const day = parseDay(input.day);
  const count = parseCount(input.count);
  const [source, url, note] = [input.source.trim(), input.url.trim(), input.note.trim()];
  if (isRefused(day)) wrong('day', 'day-unreadable');
  else if (day > today) wrong('day', 'day-to-come');
  if (isRefused(count)) wrong('count', 'count-unreadable');
  else if (count > largest) wrong('count', 'count-too-large');
  if (source === '') wrong('source', 'source-missing');
  for (const field of ['source', 'url', 'note'] as const) {
    if (input[field].trim().length > longest[field]) wrong(field, 'too-long');
  }
  if (url !== '' && !isAddress(url)) wrong('url', 'url-unreadable');
  if (problems.length > 0 || isRefused(day) || isRefused(count)) return { problems };
  return { day, count, source, url: url || null, note: note || null };
}
