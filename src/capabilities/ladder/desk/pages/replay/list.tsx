// Who changes: the list of a replay, narrowed by what was chosen, and the way to its file.
import { ButtonLink, Chip } from '../../../../../web/controls.tsx';
import { Section, Tools } from '../../../../../web/layout.tsx';
import { DataTable, Pager } from '../../../../../web/tables.tsx';
import { link } from '../../../../../web/view.ts';
import type { View } from '../../../../../web/view.ts';
import type { Places } from '../../../../regions/index.ts';
import { sectorName } from '../../../../registry/index.ts';
import type { DraftRow } from '../../store/drafts.ts';
import type { ReplayFilter, ReplayListed, ReplayRow } from '../../store/replays.ts';
import { words } from '../../words.ts';
import { filterPairs, listHref, noFilter, pathOf } from './filter.ts';
import { areaName, eitherName, sizeName, tellStanding } from './names.ts';
import type { Both } from './names.ts';

export type ListProps = Both & {
  view: View;
  draft: DraftRow;
  replay: ReplayRow;
  places: Places;
  filter: ReplayFilter;
  rows: readonly ReplayListed[];
  found: number;
  next: string | null;
  mayExport: boolean;
};

export const List = (props: ListProps) => {
  const { view, draft, replay, rows, found, filter, next, mayExport, places } = props;
  const { lang } = view;
  const say = words[lang];
  const query = new URLSearchParams(filterPairs(filter).map(([a, b]): [string, string] => [a, b])).toString();
  const file = `${pathOf(draft, `/${replay.id}/export`)}${query === '' ? '' : `?${query}`}`;
  const chips = [
    { label: say.any, filter: noFilter, current: query === '' },
    ...(['up', 'down', 'size'] as const).map((way) => ({
      label: { up: say.goesUp, down: say.goesDown, size: say.sized }[way],
      filter: { ...filter, way },
      current: filter.way === way,
    })),
  ];
  return (
    <Section title={say.list} id="list">
      <Tools>
        <ul class="chips" aria-label={say.filterWay}>
          {chips.map((chip) => (
            <li>
              <Chip href={listHref({ ...props, filter: chip.filter }, {})} current={chip.current}>
                {chip.label}
              </Chip>
            </li>
          ))}
          {(['track', 'area', 'sector', 'size'] as const).map((name) => {
            const value = filter[name];
            if (value === null) return null;
            const told = {
              track: () => eitherName(props, value, lang),
              area: () => areaName(places, value, view.city.code, lang),
              sector: () => sectorName(value, lang),
              size: () => sizeName(value, lang),
            }[name]();
            return (
              <li>
                <Chip href={listHref(props, { [name]: null })} current>
                  {told} ×
                </Chip>
              </li>
            );
          })}
        </ul>
        {mayExport && rows.length > 0 ? (
          <ButtonLink kind="quiet" icon="download" href={link(view, file)}>
            {say.download}
          </ButtonLink>
        ) : null}
      </Tools>
      <DataTable
        caption={say.list}
        quiet
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => link(view, `/registry/${row.id}`)}
        empty={say.nothing}
        columns={[
          { key: 'name', head: say.name, cell: (row) => row.name },
          {
            key: 'area',
            head: say.area,
            cell: (row) => areaName(places, row.area.split('/')[0] ?? row.area, view.city.code, lang),
          },
          { key: 'before', head: say.before, cell: (row) => tellStanding(row, props, lang).before },
          { key: 'after', head: say.after, cell: (row) => tellStanding(row, props, lang).after },
        ]}
      />
      {rows.length > 0 ? (
        <Pager lang={lang} next={next ?? undefined} label={say.listOf(rows.length, found)} />
      ) : null}
    </Section>
  );
};
