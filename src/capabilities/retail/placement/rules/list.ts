// How the list of placements is narrowed by its address. Pure.
import type { PlainDate } from '../../../../kernel/day.ts';
import { squeeze } from '../../../../kernel/text.ts';
import type { Placed } from '../store/placements.ts';
import { states } from '../words/shape.ts';
import type { State } from '../words/shape.ts';
import { stateOf } from './state.ts';

export type ListFilters = {
  readonly q: string;
  readonly state: State | null;
  readonly outlet: string | null;
  readonly koperasi: string | null;
};

export const readFilters = (query: URLSearchParams): ListFilters => ({
  q: (query.get('q') ?? '').trim().slice(0, 100),
  state: states.find((s) => s === query.get('state')) ?? null,
  outlet: query.get('outlet') || null,
  koperasi: query.get('koperasi') || null,
});

export const pairsOf = (filters: ListFilters): [string, string][] =>
  Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []));

export function narrow(
  rows: readonly Placed[],
  { q, state, outlet, koperasi }: ListFilters,
  today: PlainDate,
): readonly Placed[] {
  const looked = squeeze(q);
  return rows.filter(
    (row) =>
      (state === null || stateOf(row, today) === state) &&
      (outlet === null || row.outletId === outlet) &&
      (koperasi === null || row.aggregatorId === koperasi) &&
      (looked === '' || squeeze(`${row.productName} ${row.maker} ${row.outlet}`).includes(looked)),
  );
}
