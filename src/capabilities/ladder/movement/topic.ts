// News of the ladder: an enterprise fell on a track, told inside the transaction in which it counts.
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { topic } from '../../../platform/topic.ts';
import type { EvidenceKind } from '../../evidence/index.ts';
import type { Cause, MovementId } from './kinds.ts';

export type Fell = {
  readonly movement: MovementId;
  readonly enterpriseId: EnterpriseId;
  /** In Indonesian, as the policy names it. */
  readonly track: string;
  readonly kind: EvidenceKind;
  readonly cause: Cause;
  readonly day: PlainDate;
  readonly how: Circumstances;
};

export const fell = topic<Fell>();
