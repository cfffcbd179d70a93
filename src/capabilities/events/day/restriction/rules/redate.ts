// New days for what was put off: read row by row, each against what stands and against the rows before it.
import { parseDay } from '../../../../../kernel/day.ts';
import type { PlainDate } from '../../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../../kernel/refusal.ts';
import { tidy } from '../../../../../kernel/text.ts';
import { readHours } from '../../../event/rules/shift.ts';
import { findClash } from '../../../sessions/rules/clash.ts';
import type { Held } from '../../../sessions/rules/clash.ts';
import { allowedOf, shareOn, whole } from './level.ts';
import type { Level } from './level.ts';

type Stretch = { readonly day: string; readonly starts: string; readonly ends: string };

/** What is put off: a shift or a part of one, or a session with its room and speakers; day and hours are those it had. */
export type PutOff = Stretch & {
  readonly kind: 'shift' | 'session';
  readonly id: string;
  readonly event: string;
  readonly title: string | null;
  readonly room: string | null;
  readonly speakers: readonly { readonly name: string }[];
  readonly places: number | null;
  readonly taken: number;
};
/** What stands at one event. */
export type Standing = { readonly shifts: readonly ShiftHeld[]; readonly sessions: readonly Held[] };
/** So many stand in it. */
export type ShiftHeld = Stretch & { readonly id: string; readonly taken: number };

export type RowRefusal =
  | Refusal<'day-wrong' | 'day-past' | 'hours-wrong', object>
  | Refusal<'above-level', { readonly share: number }>
  | Refusal<'shift-clash', Stretch>
  | Refusal<
      'clash',
      Stretch & { readonly who: string | null; readonly title: string; readonly room: string }
    >;

/** Day and hours as they were typed; null when the row is left for later. */
export function readRow(
  typed: { readonly day: string; readonly hours: string },
  today: PlainDate,
): Stretch | RowRefusal | null {
  if (tidy(typed.day) === '') return null;
  const day = parseDay(typed.day);
  const hours = readHours(typed.hours);
  if (isRefused(day)) return refuse('day-wrong');
  if (day < today) return refuse('day-past');
  const [stretch] = isRefused(hours) || hours.length !== 1 ? [] : hours;
  return stretch ? { day, ...stretch } : refuse('hours-wrong');
}

const meet = (a: Stretch, b: Stretch): boolean => a.day === b.day && a.starts < b.ends && b.starts < a.ends;

const same = (a: Stretch, b: Stretch): boolean =>
  a.day === b.day && a.starts === b.starts && a.ends === b.ends;

/**
 * The shift that a part goes back into: the one of its own day and hours. Null when none stands then; to another day it goes as a
 * shift of its own.
 */
export const shiftOf = (one: PutOff, at: Stretch, { shifts }: Standing): ShiftHeld | null =>
  one.kind === 'shift' && same(one, at) ? (shifts.find((s) => same(s, at)) ?? null) : null;

/** Null when it can be held then: the level allows it, no other shift is then, room and speakers are free. */
export function refuseRow(
  one: PutOff,
  at: Stretch,
  { standing, levels }: { readonly standing: Standing; readonly levels: readonly Level[] },
): RowRefusal | null {
  const share = shareOn(at.day, levels);
  if (share === 0) return refuse('above-level', { share });
  if (one.kind === 'shift') {
    if (share < whole && one.taken > allowedOf(one.places ?? 0, share))
      return refuse('above-level', { share });
    const other = standing.shifts.find((s) => meet(s, at));
    const own = shiftOf(one, at, standing);
    if (own && one.taken + own.taken <= allowedOf(one.places ?? 0, share)) return null;
    return other ? refuse('shift-clash', { day: other.day, starts: other.starts, ends: other.ends }) : null;
  }
  if (one.places !== null && allowedOf(one.places, share) === 0) return refuse('above-level', { share });
  const held = { id: one.id, title: one.title ?? '', room: one.room ?? '', speakers: one.speakers, ...at };
  const clash = findClash(held, standing.sessions);
  if (!clash) return null;
  const { title, room, day, starts, ends } = clash.with;
  return refuse('clash', { who: clash.who, title, room, day, starts, ends });
}
