// The filters of the list of events as they stand in the address: what is not understood is passed over.
import { tidy } from '../../../../kernel/text.ts';
import { eventKinds } from '../../kinds.ts';
import type { EventFilters, EventRow } from '../store.ts';

export const eventStates: readonly EventRow['state'][] = [
  'proposed',
  'approved',
  'running',
  'closed',
  'cancelled',
];

export function readFilters(query: URLSearchParams): EventFilters {
  const [area, month] = [query.get('area') ?? '', query.get('month') ?? ''];
  return {
    kind: eventKinds.find((k) => k === query.get('kind')) ?? null,
    state: eventStates.find((s) => s === query.get('state')) ?? null,
    area: /^\d\d\.\d\d(?:\.\d\d(?:\.\d{4})?)?$/.test(area) ? area : null,
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : null,
    q: tidy(query.get('q') ?? '').slice(0, 100),
  };
}

export const pairsOf = (filters: EventFilters): readonly (readonly [string, string])[] =>
  Object.entries(filters).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value] as const],
  );

export function addressOf(path: string, filters: EventFilters): string {
  const text = new URLSearchParams(Object.fromEntries(pairsOf(filters))).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** What the trail keeps of how a list was narrowed: no words a person searched for. */
export const toldOf = (filters: EventFilters): readonly string[] =>
  pairsOf(filters).map(([name, value]) => (name === 'q' ? 'q' : `${name}=${value}`));
