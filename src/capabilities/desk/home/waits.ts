// What waits for one officer, from sums over the city. Pure.
import type { EndingSum } from '../../evidence/index.ts';

export type Waits = {
  /** Papers of their area whose last day is at most so many days away; each contains the next. */
  readonly in90: number;
  readonly in30: number;
  readonly in7: number;
  /** Own next steps past their day. */
  readonly late: number;
};

type Sums = {
  readonly ending: readonly EndingSum[];
  readonly late: ReadonlyMap<string, number>;
};

/** An area holds what lies in it: `64.71.01` the kelurahan of its kecamatan, an RT itself alone. */
export function waitsFor(
  { userId, area }: { readonly userId: string; readonly area: string },
  { ending, late }: Sums,
): Waits {
  const own = ending.filter(
    (sum) => sum.area === area || sum.area.startsWith(`${area}.`) || sum.area.startsWith(`${area}/`),
  );
  const total = (of: 'in90' | 'in30' | 'in7') => own.reduce((sum, one) => sum + one[of], 0);
  return { in90: total('in90'), in30: total('in30'), in7: total('in7'), late: late.get(userId) ?? 0 };
}
