// The filters of the programme's lists as they stand in the address: what is not understood is passed over.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { tidy } from '../../../kernel/text.ts';
import { activityKinds, activityStates, followUpKinds } from '../kinds.ts';
import type { ProgrammeId } from '../kinds.ts';
import type { ActivityCursor, ActivityFilters } from '../store/activities.ts';
import type { FollowUpCursor, FollowUpFilters } from '../store/follow-ups.ts';

const idIn = (text: string | null): string | null => {
  const id = parseId<'Any'>(text ?? '');
  return isRefused(id) ? null : id;
};
const areaIn = (text: string | null): string | null =>
  /^\d\d\.\d\d(?:\.\d\d(?:\.\d{4})?)?$/.test(text ?? '') ? text : null;

export function readFilters(query: URLSearchParams): ActivityFilters {
  const year = query.get('year') ?? '';
  return {
    kind: activityKinds.find((k) => k === query.get('kind')) ?? null,
    state: activityStates.find((s) => s === query.get('state')) ?? null,
    area: areaIn(query.get('area')),
    year: /^20\d\d$/.test(year) ? Number(year) : null,
    programme: idIn(query.get('programme')) as ProgrammeId | null,
    line: idIn(query.get('line')),
    q: tidy(query.get('q') ?? '').slice(0, 100),
  };
}

type Filters = Readonly<Record<string, string | number | null>>;

export const pairsOf = (filters: Filters): (readonly [string, string])[] =>
  Object.entries(filters).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, String(value)] as const],
  );

/** The list's address with these filters; `more` adds a cursor. */
export function addressOf(
  path: string,
  filters: Filters,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of [...pairsOf(filters), ...Object.entries(more)]) query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** What the trail keeps of how a list was narrowed: no words a person searched for. */
export const told = (filters: Filters): readonly string[] =>
  pairsOf(filters).map(([name, value]) => (name === 'q' ? 'q' : `${name}=${value}`));

/** `2026-11-20_<id>`: behind which row a page goes on. */
const cursorIn = (query: URLSearchParams): { day: string; id: string } | null => {
  const [day = '', id = ''] = (query.get('after') ?? '').split('_');
  const known = idIn(id);
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day) && !Number.isNaN(Date.parse(day)) && known
    ? { day, id: known }
    : null;
};

export const activityCursor = (query: URLSearchParams): ActivityCursor => {
  const at = cursorIn(query);
  return at && { starts: at.day, id: at.id };
};

export const followUpCursor = (query: URLSearchParams): FollowUpCursor => {
  const at = cursorIn(query);
  return at && { due: at.day, id: at.id };
};

/** The list of next steps as the address narrows it; without a word, the open ones. */
export type StepFilters = {
  readonly state: 'open' | 'overdue' | 'done' | 'dropped' | 'all' | null;
  readonly what: FollowUpFilters['what'];
  readonly mine: 'yes' | null;
  readonly area: string | null;
  readonly activity: string | null;
  readonly enterprise: string | null;
};

export const readSteps = (query: URLSearchParams): StepFilters => ({
  state:
    (['open', 'overdue', 'done', 'dropped', 'all'] as const).find((s) => s === query.get('state')) ?? null,
  what: followUpKinds.find((k) => k === query.get('what')) ?? null,
  mine: query.get('mine') === 'yes' ? 'yes' : null,
  area: areaIn(query.get('area')),
  activity: idIn(query.get('activity')),
  enterprise: idIn(query.get('enterprise')),
});

export const stepsAsked = ({ state, mine, ...rest }: StepFilters, by: string): Partial<FollowUpFilters> => ({
  ...rest,
  state: state === 'all' ? null : (state ?? 'open'),
  responsible: mine ? by : null,
});
