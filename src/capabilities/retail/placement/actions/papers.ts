// What products lack before the door of an outlet: its own conditions, else those of its chain.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { findPartner } from '../../../partners/index.ts';
import type { PartnerId } from '../../../partners/index.ts';
import { standingOf } from '../../../readiness/index.ts';
import type { Standing } from '../../../readiness/index.ts';

type Condition = Standing['doors'][number]['assessed']['conditions'][number];

export type Lacks = {
  readonly door: string;
  /** Missing or expired. */
  readonly missing: readonly Condition[];
  /** Still good, and ending within a month. */
  readonly ending: readonly Condition[];
};

type Wanted = { readonly productId: string; readonly enterpriseId: string; readonly outletId: string };
export const keyOf = (of: { readonly productId: string; readonly outletId: string }): string =>
  `${of.outletId} ${of.productId}`;

/** By `keyOf`, those that lack something or soon will; an outlet that asks nothing is never named. */
export async function lacksOf(
  db: Db,
  wanted: readonly Wanted[],
  day: PlainDate,
): Promise<ReadonlyMap<string, Lacks>> {
  const chains = new Map<string, string | null>();
  for (const outletId of new Set(wanted.map((w) => w.outletId)))
    chains.set(outletId, (await findPartner(db, outletId as PartnerId))?.parentId ?? null);
  return overCity(db, async (wide) => {
    const lacks = new Map<string, Lacks>();
    for (const one of wanted) {
      const { productId, enterpriseId, outletId } = one;
      const standing = await standingOf(wide, { enterpriseId: enterpriseId as EnterpriseId, productId }, day);
      const chain = chains.get(outletId) ?? null;
      const at =
        standing?.doors.find(({ door }) => door.partnerId === outletId) ??
        standing?.doors.find(({ door }) => chain !== null && door.partnerId === chain);
      const missing = at?.assessed.conditions.filter((c) => c.state === 'missing') ?? [];
      const ending = at?.assessed.conditions.filter((c) => c.state === 'expiring') ?? [];
      if (at && missing.length + ending.length > 0)
        lacks.set(keyOf(one), { door: at.door.name, missing, ending });
    }
    return lacks;
  });
}
