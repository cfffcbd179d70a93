// What the ladder knows of an enterprise: dated facts, without papers or names.
import type { PlainDate } from '../../../kernel/day.ts';
import type { EvidenceKind, Grade } from '../../evidence/kinds.ts';

/**
 * A fact as known at the moment asked about (the caller leaves out what was recorded later). In force from its first to
 * its last day, both included; `to` null has no end. `value` and `upTo` are the two ends of a figure (rupiah or people).
 */
export type Fact = {
  readonly kind: EvidenceKind;
  readonly grade: Grade;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly value?: bigint;
  readonly upTo?: bigint;
};

/** Whom the facts are about, as far as rungs ask. */
export type Subject = { readonly sector: string; readonly foundedYear?: number };
