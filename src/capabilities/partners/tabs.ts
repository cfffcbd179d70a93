// Which pages an organisation has below its name, by its kind. Pure.
import type { PartnerKind } from './kinds.ts';

/** Each floor that sells through organisations puts its tab here when its page is there, in the order of the work. */
export const mitraTabs = ['placements', 'goods', 'sales', 'settle'] as const;

/** `rounds` and `rule` come with their floors. */
export type MitraTab = 'rounds' | 'rule' | (typeof mitraTabs)[number];

const sells: ReadonlySet<PartnerKind> = new Set(['chain', 'outlet', 'hotel', 'mall', 'koperasi', 'office']);

/** A bank, a trainer or a sponsor sells nothing: its pages lie elsewhere. A koperasi carries goods and has no shelf to choose for. */
export function tabsOf(kind: PartnerKind, built: readonly MitraTab[] = mitraTabs): readonly MitraTab[] {
  if (!sells.has(kind)) return [];
  return kind === 'koperasi' ? built.filter((tab) => tab !== 'rounds' && tab !== 'rule') : built;
}
