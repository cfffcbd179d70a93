// Who may apply for what: the event takes applications, the enterprise is invited, and what was typed can be read.
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { productKinds } from '../../../catalogue/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { EventRow, ShiftRow } from '../../event/store.ts';

type Asked = Pick<EventRow, 'state' | 'applyUntil' | 'starts' | 'groups' | 'shiftsEach'>;

export const mostWhat = 300;
/** The table's own bound: who says nothing takes as many shifts as are given. */
export const mostShifts = 60;

/** The last day to apply: the one that was set, else the first day of the event. */
export const lastDay = ({ applyUntil, starts }: Pick<EventRow, 'applyUntil' | 'starts'>): PlainDate =>
  (applyUntil ?? starts) as PlainDate;

export type ClosedRefusal =
  | Refusal<'not-open' | 'event-over', object>
  | Refusal<'too-late', { on: PlainDate }>;

/** Null while applications are taken. */
export function refuseTaking(event: Asked, today: PlainDate): ClosedRefusal | null {
  if (event.state === 'proposed') return refuse('not-open');
  if (event.state === 'closed' || event.state === 'cancelled') return refuse('event-over');
  const on = lastDay(event);
  return on < today ? refuse('too-late', { on }) : null;
}

/** The groups that may be chosen. */
export const groupsOf = ({ groups }: Pick<EventRow, 'groups'>): readonly ProductKind[] =>
  groups.length === 0 ? productKinds : groups;

export type TypedApplication = {
  readonly group: string;
  readonly what: string;
  readonly power: boolean;
  readonly water: boolean;
  readonly most: string;
  /** Per shift: `cannot`, `prefers`, else whatever. */
  readonly wishes: ReadonlyMap<string, string>;
};

export type CheckedApplication = {
  readonly group: ProductKind;
  readonly what: string;
  readonly power: boolean;
  readonly water: boolean;
  readonly most: number;
  readonly cannot: readonly string[];
  readonly prefers: readonly string[];
};

export const problems = [
  'group-missing',
  'group-wrong',
  'what-missing',
  'what-long',
  'most-wrong',
  'no-shift-left',
] as const;
export type Problem = (typeof problems)[number];
export type TypedRefusal = Refusal<'form', { readonly problems: readonly Problem[] }>;

const readMost = (typed: string, ceiling: number): number | null => {
  if (typed.trim() === '') return mostShifts;
  const n = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  return n >= 1 && n <= ceiling ? n : null;
};

function readGroup(
  typed: string,
  event: Asked,
): ProductKind | Refusal<'group-missing' | 'group-wrong', object> {
  const group = productKinds.find((kind) => kind === typed);
  if (group === undefined) return refuse('group-missing');
  return groupsOf(event).includes(group) ? group : refuse('group-wrong');
}

/** The most shifts one may ask for: as many as there are, or as the event gives each. */
export const ceilingOf = ({ shiftsEach }: Pick<EventRow, 'shiftsEach'>, shifts: number): number =>
  Math.min(shifts || mostShifts, shiftsEach ?? mostShifts, mostShifts);

/** Wishes about shifts that are not this event's are passed over; at least one shift must be left. */
export function checkTyped(
  typed: TypedApplication,
  event: Asked,
  shifts: readonly Pick<ShiftRow, 'id'>[],
): CheckedApplication | TypedRefusal {
  const group = readGroup(typed.group, event);
  const what = tidy(typed.what);
  const most = readMost(typed.most, ceilingOf(event, shifts.length));
  const wished = (wish: string) => shifts.filter((s) => typed.wishes.get(s.id) === wish).map((s) => s.id);
  const cannot = wished('cannot');
  const wrong: readonly (Problem | null)[] = [
    isRefused(group) ? group.refused : null,
    (what.match(/[\p{L}\p{N}]/gu) ?? []).length < 3
      ? 'what-missing'
      : what.length > mostWhat
        ? 'what-long'
        : null,
    most === null ? 'most-wrong' : null,
    shifts.length > 0 && cannot.length === shifts.length ? 'no-shift-left' : null,
  ];
  const found = wrong.filter((p) => p !== null);
  if (found.length > 0 || isRefused(group) || most === null) return refuse('form', { problems: found });
  return { group, what, power: typed.power, water: typed.water, most, cannot, prefers: wished('prefers') };
}
