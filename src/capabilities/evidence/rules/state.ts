// What a paper is worth on a day: in force, about to end, ended, replaced or taken back.
import { addDays } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';

export type PaperState = 'ahead' | 'in-force' | 'expiring' | 'expired' | 'replaced' | 'retracted';

/** From so many days before its last day on a paper is said to be ending. */
export const expiringDays = 90;

type Dated = {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly retractedAt: Date | null;
  readonly replacedBy: string | null;
};

/** The first and the last day are both in force. */
export function stateOf(fact: Dated, day: PlainDate): PaperState {
  if (fact.replacedBy !== null) return 'replaced';
  if (fact.retractedAt !== null) return 'retracted';
  if (fact.validFrom > day) return 'ahead';
  if (fact.validTo === null) return 'in-force';
  if (fact.validTo < day) return 'expired';
  return fact.validTo <= addDays(day, expiringDays) ? 'expiring' : 'in-force';
}
