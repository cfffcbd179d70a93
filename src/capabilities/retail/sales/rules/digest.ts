// The same lines under another name are the same report: a fingerprint that neither order nor numbering touches.
import { createHash } from 'node:crypto';

import { sameness } from './judge.ts';
import type { GoodLine } from './judge.ts';

/** SHA-256, hex, over the lines that hold, in an order of their own, and the month. */
export function digestOf(month: string, lines: readonly GoodLine[]): string {
  const hash = createHash('sha256').update(month);
  for (const line of lines.map((l) => sameness({ ...l, placementId: l.placement.id })).sort())
    hash.update(`\n${line}`);
  return hash.digest('hex');
}
