// How the list of a replay is narrowed, as it stands in the address.
import { link } from '../../../../../web/view.ts';
import type { View } from '../../../../../web/view.ts';
import type { DraftRow } from '../../store/drafts.ts';
import type { ReplayFilter, ReplayRow } from '../../store/replays.ts';

export const pathOf = (draft: DraftRow, rest = ''): string => `/ladder/desk/${draft.id}/replay${rest}`;

/** The pairs of a filter for an address. */
export const filterPairs = (filter: ReplayFilter): readonly (readonly [string, string])[] =>
  Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));

export const listHref = (
  { view, draft, replay, filter }: { view: View; draft: DraftRow; replay: ReplayRow; filter: ReplayFilter },
  change: Partial<ReplayFilter>,
): string => {
  const query = new URLSearchParams(
    filterPairs({ ...filter, ...change }).map(([a, b]): [string, string] => [a, b]),
  );
  const text = query.toString();
  return link(view, `${pathOf(draft, `/${replay.id}`)}${text === '' ? '' : `?${text}`}#list`);
};

export const noFilter: ReplayFilter = { track: null, way: null, area: null, sector: null, size: null };
