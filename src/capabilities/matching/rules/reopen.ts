// When a pair that a person called two is asked about again.
import type { PairScore } from '../model.ts';

const certain: ReadonlySet<string> = new Set(['nib', 'nik']);

/** Only when a number that tells agrees now and did not agree then: a corrected letter or a moved comma is no news. */
export function reopens(then: PairScore['parts'], now: PairScore['parts']): boolean {
  const agreed = (parts: PairScore['parts'], field: string) =>
    parts.some((part) => part.field === field && part.level === 0);
  return now.some((part) => certain.has(part.field) && part.level === 0 && !agreed(then, part.field));
}
