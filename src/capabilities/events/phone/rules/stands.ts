// Who stands where now: the shift of this hour, the sellers of a day, and who has been seen at their stall.
import type { ProductKind } from '../../../catalogue/kinds.ts';
import type { CheckinBody, DayEventRow } from '../../day/acts.ts';
import { isKind } from './told.ts';
import type { Told } from './told.ts';

type Shift = DayEventRow['shifts'][number];

/** `day` 2026-12-05, `time` 09:30, both of the city's zone. */
export type Now = { readonly day: string; readonly time: string };

/** The shift under way; between two the next one, after the last one the last. Null on a day without shifts. */
export function shiftNow(shifts: readonly Shift[], { day, time }: Now): Shift | null {
  const today = shifts.filter((s) => s.day === day).toSorted((a, b) => (a.starts < b.starts ? -1 : 1));
  return (
    today.find((s) => s.starts <= time && time < s.ends) ??
    today.find((s) => time < s.starts) ??
    today.at(-1) ??
    null
  );
}

/** An enterprise at a stall today, with the shift that its taps are told of. */
export type Seller = {
  readonly stall: string;
  readonly code: string;
  readonly zone: string;
  readonly enterprise: string;
  readonly name: string;
  readonly group: ProductKind | null;
  readonly shift: Shift;
  /** Stands there in the shift of this hour. */
  readonly now: boolean;
};

const inOrder = new Intl.Collator('id', { numeric: true });

/** Those of this hour first, then by the stall's code. */
export function sellersOf({ shifts, stalls }: DayEventRow, now: Now): readonly Seller[] {
  const current = shiftNow(shifts, now);
  const sellers = stalls.flatMap(({ stall, code, zone, holders }) =>
    [...new Set(holders.map(({ enterprise }) => enterprise))].flatMap((enterprise): Seller[] => {
      const own = holders.filter((h) => h.enterprise === enterprise);
      const at = shiftNow(
        shifts.filter(({ shift }) => own.some((h) => h.shift === shift)),
        now,
      );
      const held = own.find((h) => h.shift === at?.shift);
      if (!at || !held) return [];
      const { name, group } = held;
      return [{ stall, code, zone, enterprise, name, group, shift: at, now: at.shift === current?.shift }];
    }),
  );
  return sellers.toSorted((a, b) => Number(b.now) - Number(a.now) || inOrder.compare(a.code, b.code));
}

/** Who was seen at which stall on this day, as far as this phone told: `stall enterprise`. */
export function seenAt(told: readonly Told[], activity: string, day: string): ReadonlySet<string> {
  return new Set(
    told
      .filter(isKind('events:checkin'))
      .filter(({ state }) => state !== 'refused')
      .map(({ body }) => body as CheckinBody)
      .filter((seen) => seen.activity === activity && seen.day === day)
      .map(({ stall, enterprise }) => `${stall} ${enterprise}`),
  );
}

/** One of its days on this phone has come. */
export const hasStarted = ({ starts }: Pick<DayEventRow, 'starts'>, { day }: Now): boolean => starts <= day;
