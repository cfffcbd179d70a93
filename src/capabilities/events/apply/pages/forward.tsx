// Putting several enterprises forward: search, tick, a group each, send.
import { titleCase } from '../../../../kernel/text.ts';
import { Badge, Button, Form, Notice, SearchBox } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Icon } from '../../../../web/icons.tsx';
import { Acts, Stack } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { Places } from '../../../regions/index.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import { groupsOf, mostWhat } from '../rules/ask.ts';
import type { Candidate } from '../store/forward.ts';
import { words } from '../words/curate/index.ts';

const formId = 'forward-form';

export type ForwardRow = Candidate & {
  readonly group: ProductKind | '';
  readonly what: string;
  readonly ticked: boolean;
};

const Group = ({ view, event, row }: { view: View; event: EventRow; row: ForwardRow }) => (
  <span class="select">
    <select
      name={`group-${row.id}`}
      form={formId}
      aria-label={words[view.lang].forward.groupOf(titleCase(row.name))}
    >
      <option value="">–</option>
      {groupsOf(event).map((value) => (
        <option value={value} selected={value === row.group}>
          {productKindName(value, view.lang)}
        </option>
      ))}
    </select>
    <Icon name="chevron-down" />
  </span>
);

export const ForwardPage = (props: {
  view: View;
  event: EventRow;
  tabs: readonly EventTab[];
  once: string;
  q: string;
  rows: readonly ForwardRow[];
  /** There are more than are shown. */
  more: boolean;
  places: Places;
  /** Why nobody can be put forward now. */
  closed: string | null;
  refused?: string | undefined;
}) => {
  const { view, event, rows, q } = props;
  const { lang } = view;
  const say = words[lang].forward;
  const list = words[lang].list;
  const here = link(view, `/events/${event.id}/forward`);
  const ticks = props.closed === null;
  return (
    <EventFrame view={view} event={event} tab="applications" tabs={props.tabs}>
      <Stack>
        {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
        {props.closed ? <Notice kind="info">{props.closed}</Notice> : <p>{say.lead}</p>}
        <SearchBox lang={lang} action={here} label={say.search} value={q} />
        <DataTable
          caption={say.found}
          rows={rows}
          rowKey={(r) => r.id}
          rowHref={(r) => link(view, `/registry/${r.id}`)}
          empty={<EmptyState icon="search" title={say.none} text={say.noneText} />}
          columns={[
            { key: 'name', head: list.name, cell: (r) => titleCase(r.name) },
            {
              key: 'tick',
              head: say.choose,
              narrow: true,
              act: true,
              cell: (r) =>
                r.applied ? (
                  <Badge>{say.applied}</Badge>
                ) : ticks ? (
                  <input
                    type="checkbox"
                    name="enterprise"
                    form={formId}
                    value={r.id}
                    checked={r.ticked}
                    aria-label={say.tick(titleCase(r.name))}
                  />
                ) : (
                  '–'
                ),
            },
            {
              key: 'group',
              head: list.group,
              cell: (r) => (r.applied || !ticks ? '–' : <Group view={view} event={event} row={r} />),
            },
            {
              key: 'what',
              head: say.what,
              cell: (r) =>
                r.applied || !ticks ? (
                  (r.kind ?? '–')
                ) : (
                  <input
                    type="text"
                    name={`what-${r.id}`}
                    form={formId}
                    value={r.what}
                    maxlength={mostWhat}
                    autocomplete="off"
                    aria-label={say.whatOf(titleCase(r.name))}
                  />
                ),
            },
            { key: 'area', head: list.area, cell: (r) => props.places.name(r.area), narrow: true },
          ]}
        />
        {props.more ? <p class="note">{say.more(formatCount(rows.length, lang))}</p> : null}
        {ticks && rows.some((r) => !r.applied) ? (
          <Form id={formId} once={props.once} action={here}>
            <input type="hidden" name="q" value={q} />
            <Acts>
              <Button kind="main" icon="arrow-right">
                {say.act}
              </Button>
            </Acts>
          </Form>
        ) : null}
      </Stack>
    </EventFrame>
  );
};
