// Coupons by number: reading what was typed, judging what a stall hands in, and writing numbers as they are printed.
import { tidy } from '../../../../kernel/text.ts';
import type { DoubtReason } from '../acts.ts';

/** A row of printed numbers: prefix of up to six letters, first to last, each worth `value` whole rupiah. */
export type Series = {
  readonly id: string;
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  readonly value: bigint;
};

/** Numbers of one series, both ends included. */
export type Run = { readonly seriesId: string; readonly first: number; readonly last: number };

export type Doubt = { readonly typed: string; readonly why: DoubtReason };

/** Of what a stall hands in, a range longer than this is a slip of the finger. */
const mostInRange = 2000;

/** So much of what cannot be read is kept for a person to look at. */
const longestDoubt = 400;

const shape = /^([A-Z]{0,6})0*(\d{1,9})(?:-([A-Z]{0,6})0*(\d{1,9}))?$/;

/** `A0012`; digits as many as the last number of the series has, at least four. */
export const couponText = ({ prefix, last }: Pick<Series, 'prefix' | 'last'>, n: number): string =>
  `${prefix}${String(n).padStart(Math.max(4, String(last).length), '0')}`;

/** `A0012` or `A0012-A0040` */
export const runText = (
  series: Pick<Series, 'prefix' | 'last'>,
  { first, last }: Pick<Run, 'first' | 'last'>,
): string =>
  first === last ? couponText(series, first) : `${couponText(series, first)}-${couponText(series, last)}`;

/**
 * A list as people write it, into single entries: by comma, semicolon or line, and by space between one number and the next.
 */
export const splitTyped = (typed: string): readonly string[] =>
  typed
    .split(/[,;\n\r]+|(?<=\d)\s+(?!(?:sampai|sd)\s)(?=\d|[A-Za-z]{1,6}[\s-]?\d)/i)
    .map((one) => one.trim())
    .filter((one) => one !== '');

type Bounds = { readonly prefix: string; readonly first: number; readonly last: number };

/** One entry as a prefix and two numbers; "s/d", "sd" and "sampai" behind a number make a range. Null when it cannot be read. */
export function readEntry(typed: string, most = mostInRange): Bounds | null {
  const plain = typed
    .toUpperCase()
    .replace(/(?<=\d)\s*(?:S\/D|SAMPAI|SD|[–—])\s*(?=[A-Z]{0,6}[\s.-]*\d)/g, '-')
    .replace(/[\s.]+/g, '')
    .replace(/^([A-Z]{1,6})-(?=\d)/, '$1');
  const read = shape.exec(plain);
  if (!read) return null;
  const [prefix, first] = [read[1] ?? '', Number(read[2])];
  const [again, last] = [read[3] ?? '', read[4] === undefined ? first : Number(read[4])];
  if (again !== '' && again !== prefix) return null;
  return first < 1 || last < first || last - first >= most ? null : { prefix, first, last };
}

/** What was typed as runs of known series, and what is none: not to be read, or never issued. A bare number needs one prefix. */
export function findRuns(
  typed: readonly string[],
  series: readonly Series[],
  most = mostInRange,
): { readonly runs: readonly Run[]; readonly doubts: readonly Doubt[] } {
  const prefixes = new Set(series.map((s) => s.prefix));
  const only = prefixes.size === 1 ? [...prefixes][0] : undefined;
  const runs: Run[] = [];
  const doubts: Doubt[] = [];
  for (const entry of typed) {
    const read = readEntry(entry, most);
    if (!read) {
      doubts.push({ typed: tidy(entry).slice(0, longestDoubt) || '?', why: 'unreadable' });
      continue;
    }
    const prefix = read.prefix === '' && only !== undefined ? only : read.prefix;
    const own = series.filter((s) => s.prefix === prefix).toSorted((a, b) => a.first - b.first);
    let next = read.first;
    const missing = (last: number) => {
      if (next <= last)
        doubts.push({
          typed: runText(own[0] ?? { prefix, last: 0 }, { first: next, last }),
          why: 'never-issued',
        });
    };
    for (const s of own) {
      const [first, last] = [Math.max(s.first, read.first), Math.min(s.last, read.last)];
      if (first > last) continue;
      missing(first - 1);
      runs.push({ seriesId: s.id, first, last });
      next = last + 1;
    }
    missing(read.last);
  }
  return { runs, doubts };
}

export type Judged = { readonly taken: readonly Run[]; readonly doubts: readonly Doubt[] };

/**
 * Each number of the runs once: taken, or in doubt because it was handed in before (also earlier in this list) or was never
 * sold. Neighbours with one fate stay together.
 */
export function judge(
  runs: readonly Run[],
  series: readonly Series[],
  known: {
    readonly isSold: (seriesId: string, n: number) => boolean;
    readonly isRedeemed: (seriesId: string, n: number) => boolean;
  },
): Judged {
  const seen = new Set<string>();
  const taken: Run[] = [];
  const doubts: Doubt[] = [];
  for (const run of runs) {
    const of = series.find((s) => s.id === run.seriesId);
    if (!of) throw new RangeError('a run of no series');
    const fate = (n: number): 'taken' | DoubtReason => {
      const key = `${run.seriesId} ${String(n)}`;
      if (seen.has(key) || known.isRedeemed(run.seriesId, n)) return 'twice';
      if (!known.isSold(run.seriesId, n)) return 'not-sold';
      seen.add(key);
      return 'taken';
    };
    let from = run.first;
    let was = fate(from);
    for (let n = run.first + 1; n <= run.last + 1; n += 1) {
      const is = n > run.last ? null : fate(n);
      if (is === was) continue;
      const part = { first: from, last: n - 1 };
      if (was === 'taken') taken.push({ seriesId: run.seriesId, ...part });
      else doubts.push({ typed: runText(of, part), why: was });
      if (is === null) break;
      [from, was] = [n, is];
    }
  }
  return { taken, doubts };
}
