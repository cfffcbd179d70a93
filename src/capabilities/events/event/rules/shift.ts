// Stretches of a day: reading the hours as people type them, and what a shift may not be.
import type { PlainDate } from '../../../../kernel/day.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';

/** `08:00` to `14:00`; a day's hours are plain times of the city's clock. */
export type Hours = { readonly starts: string; readonly ends: string };
export type HoursRefusal =
  | Refusal<'hours-unread', { readonly typed: string }>
  | Refusal<'hours-upside-down', { readonly typed: string }>
  | Refusal<'hours-overlap', { readonly first: string; readonly second: string }>;

const clock = String.raw`(\d{1,2})(?:[.:](\d{2}))?`;
const stretch = new RegExp(
  `^(?:jam |pukul )?${clock}(?: ?(?:-|–|—|sampai|s/d|sd|to) ?)${clock}(?: ?wita| ?wib| ?wit)?$`,
  'i',
);

const at = (hour = '', minute = '00'): string | null =>
  Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;

/** `08.00–14.00` on screen, as Indonesian clocks are written. */
export const showHours = ({ starts, ends }: Hours): string =>
  `${starts.slice(0, 5).replace(':', '.')}–${ends.slice(0, 5).replace(':', '.')}`;

export type Opening = Hours & { readonly postponed: boolean };

/** The hours of one day for those who come: shifts that follow one another without a gap, and fare alike, are one opening. */
export function openingsOf(shifts: readonly Opening[]): readonly Opening[] {
  const open: Opening[] = [];
  for (const { starts, ends, postponed } of shifts) {
    const before = open.at(-1);
    if (before && before.ends === starts && before.postponed === postponed)
      open.splice(-1, 1, { ...before, ends });
    else open.push({ starts, ends, postponed });
  }
  return open;
}

/** Reads `08.00-14.00, 14.00-20.00`: in the order of the day, apart from one another. Empty text gives none. */
export function readHours(typed: string): readonly Hours[] | HoursRefusal {
  const found: Hours[] = [];
  for (const piece of tidy(typed).split(/[,;]| dan /)) {
    const text = tidy(piece);
    if (text === '') continue;
    const read = stretch.exec(text);
    const [starts, ends] = [at(read?.[1], read?.[2]), at(read?.[3], read?.[4])];
    if (!read || starts === null || ends === null)
      return refuse('hours-unread', { typed: text.slice(0, 60) });
    if (starts >= ends) return refuse('hours-upside-down', { typed: text.slice(0, 60) });
    found.push({ starts, ends });
  }
  const inOrder = found.toSorted((a, b) => a.starts.localeCompare(b.starts));
  for (const [n, hours] of inOrder.entries()) {
    const next = inOrder[n + 1];
    if (next && next.starts < hours.ends)
      return refuse('hours-overlap', { first: showHours(hours), second: showHours(next) });
  }
  return inOrder;
}

export type KnownShift = Hours & { readonly day: string; readonly postponedAt?: Date | null };
export type ShiftRefusal =
  | Refusal<'shift-past', object>
  | Refusal<'shift-outside', { readonly starts: string; readonly ends: string }>
  | Refusal<'shift-overlap', { readonly day: string; readonly hours: string }>;

/** Null when the event may have this stretch: not over, on one of its days, apart from those it has. */
export function refuseShift(
  wanted: KnownShift,
  {
    shifts,
    starts,
    ends,
    today,
  }: {
    readonly shifts: readonly KnownShift[];
    readonly starts: string;
    readonly ends: string;
    readonly today: PlainDate;
  },
): ShiftRefusal | null {
  if (wanted.day < today) return refuse('shift-past');
  if (wanted.day < starts || wanted.day > ends) return refuse('shift-outside', { starts, ends });
  const other = shifts.find(
    (s) =>
      !s.postponedAt &&
      s.day === wanted.day &&
      s.starts.slice(0, 5) < wanted.ends &&
      wanted.starts < s.ends.slice(0, 5),
  );
  return other ? refuse('shift-overlap', { day: other.day, hours: showHours(other) }) : null;
}
