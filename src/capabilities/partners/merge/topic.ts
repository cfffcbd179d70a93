// News of an outlet that became part of another, told inside the transaction in which it became true.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { topic } from '../../../platform/topic.ts';
import type { PartnerId } from '../kinds.ts';

/** `day` is the last one of `from` as itself. */
export type Merged = {
  readonly from: PartnerId;
  readonly to: PartnerId;
  readonly day: PlainDate;
  readonly how: Circumstances;
};

export const merged = topic<Merged>();
