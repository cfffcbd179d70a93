// Whether an organisation may become part of another. Pure.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { tidy } from '../../../kernel/text.ts';
import type { PartnerKind } from '../kinds.ts';

type One = { readonly id: string; readonly kind: PartnerKind; readonly active: boolean };

export type MergeRefusal = Refusal<
  'unknown-partner' | 'itself' | 'not-alike' | 'not-active' | 'has-outlets' | 'reason-short',
  object
>;

const least = 8;

/** Only what is alike joins, a chain after its outlets have: they would stand without one. */
export function judgeMerge(
  from: One & { readonly outlets: number },
  to: One | null,
  typed: string,
): { readonly reason: string } | MergeRefusal {
  if (!to) return refuse('unknown-partner');
  if (from.id === to.id) return refuse('itself');
  if (!from.active || !to.active) return refuse('not-active');
  if (from.kind !== to.kind) return refuse('not-alike');
  if (from.outlets > 0) return refuse('has-outlets');
  const reason = tidy(typed).slice(0, 500);
  return reason.length < least ? refuse('reason-short') : { reason };
}
