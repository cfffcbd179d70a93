// Which pages an organisation has below its name, by its kind. Pure.
import type { PartnerKind } from './kinds.ts';

export type MitraTab = 'rounds' | 'placements' | 'goods' | 'sales' | 'settle' | 'rule';

/** Each floor that works with organisations puts its tab here when its page is there, in the order of the work. */
export const mitraTabs: readonly MitraTab[] = ['placements', 'goods', 'sales', 'settle'];

const choose: ReadonlySet<PartnerKind> = new Set(['chain', 'outlet', 'hotel', 'mall', 'office']);

/** Whether it chooses what stands on a shelf of its own, and so asks something of it. */
export const asks = (kind: PartnerKind): boolean => choose.has(kind);

/** A bank, a trainer or a sponsor sells nothing: its pages lie elsewhere. A koperasi carries goods and has no shelf to choose for. */
export function tabsOf(kind: PartnerKind, built: readonly MitraTab[] = mitraTabs): readonly MitraTab[] {
  if (asks(kind)) return built;
  return kind === 'koperasi' ? built.filter((tab) => tab !== 'rounds' && tab !== 'rule') : [];
}
