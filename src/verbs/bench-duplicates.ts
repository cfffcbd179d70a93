// `bench duplicates`: how well the duplicates of any file are found, with one setting for all.
import { duplicatesOf } from '../../bench/index.ts';
import { matchingWords } from '../capabilities/matching/index.ts';
import { isRefused } from '../kernel/refusal.ts';
import type { Call } from './verb.ts';
import { Misused, option, Refused } from './verb.ts';

const share = (value: number | null): string => (value === null ? '-' : value.toFixed(4));

/** Options --records FILE.csv, --fields id=COL,name=COL+COL,... and, to be judged, --truth PAIRS.csv. */
export function benchDuplicates(call: Pick<Call, 'values' | 'lang'>): { json: unknown; text: string } {
  const [records, truth, fields] = ['records', 'truth', 'fields'].map((name) => option(call, name));
  if (records === undefined || fields === undefined)
    throw new Misused(
      'bench duplicates --records FILE.csv --truth PAIRS.csv --fields id=COL,name=COL+COL,...',
    );
  const measured = duplicatesOf({ records, ...(truth !== undefined && { truth }) }, fields);
  if (!isRefused(measured)) {
    const {
      precision,
      recall,
      f1,
      compared,
      seconds,
      pairs,
      groups,
      records: rows,
      true_pairs: real,
    } = measured;
    const lines = [
      ['records', rows],
      ['true pairs', real ?? '-'],
      ['pairs found', pairs],
      ['groups', groups],
      ['precision', share(precision)],
      ['recall', share(recall)],
      ['f1', share(f1)],
      ['pairs compared', compared],
      ['seconds', seconds],
    ];
    return {
      json: measured,
      text: lines.map(([name, value]) => `${String(name).padEnd(16)}${value}`).join('\n'),
    };
  }
  switch (measured.refused) {
    case 'unreadable-mapping':
      throw new Misused(`--fields ${measured.text}`);
    case 'no-such-column':
      throw new Misused(`--fields ${measured.column}: ${measured.columns.join(', ')}`);
    case 'id-twice':
      throw new Refused(`id: ${measured.id}`, measured);
    default:
      throw new Refused(matchingWords[call.lang].cannotTell[measured.refused], measured);
  }
}
