// The rows of a month that is typed: each placement, cut where its terms change, so that a sum never mixes two rates.
import { addDays } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { Ground, Standing } from './judge.ts';
import { lastOfMonth } from './months.ts';

export type Span = { readonly placement: Standing; readonly from: PlainDate; readonly to: PlainDate };

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** Up to `until` (at most the month's last day): days without terms are left out, nothing was sold on them. */
export function spansOf(
  { placements, terms, month }: Pick<Ground, 'placements' | 'terms' | 'month'>,
  until: PlainDate,
): readonly Span[] {
  const end = earlier(until, lastOfMonth(month));
  return placements.flatMap((placement) => {
    const last = placement.endsOn ? earlier(placement.endsOn, end) : end;
    const spans: Span[] = [];
    let to = last;
    for (const { startsOn } of terms.get(placement.id) ?? []) {
      const from = later(later(startsOn, placement.startsOn), month);
      if (from <= to) {
        spans.unshift({ placement, from, to });
        to = addDays(from, -1);
      }
      if (from === month) break;
    }
    return spans;
  });
}
