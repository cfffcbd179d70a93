// The steps that wait, for those who check them.
import type { PlainDate } from '../../../../kernel/day.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { Badge, ButtonLink, Filters, Select, Tabs } from '../../../../web/controls.tsx';
import type { Option } from '../../../../web/controls.tsx';
import { formatShortDay } from '../../../../web/format.ts';
import { StaffPage } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Policy } from '../../policy.ts';
import { queueTabs } from '../store/queue.ts';
import type { QueueTab, Waiting } from '../store/queue.ts';
import { words } from '../words/index.ts';
import { nameOf, StateBadge, stepText } from './parts.tsx';
import type { Names } from './parts.tsx';

export type QueueProps = {
  readonly view: View;
  readonly which: QueueTab;
  readonly rows: readonly Waiting[];
  readonly counts: { readonly confirm: number; readonly affirm: number };
  readonly most: number;
  readonly area: string;
  readonly areas: readonly Option[];
  readonly policies: ReadonlyMap<number, Policy>;
  readonly names: Names;
  readonly place: (area: string) => string;
};

const pathOf = (which: QueueTab, area: string): string => {
  const query = new URLSearchParams({
    ...(which === 'confirm' ? {} : { tab: which }),
    ...(area ? { area } : {}),
  }).toString();
  return `/ladder/movements${query ? `?${query}` : ''}`;
};

export const QueuePage = (props: QueueProps) => {
  const { view, rows, which, counts } = props;
  const { lang } = view;
  const say = words[lang];
  const at = (row: Waiting) => link(view, `/ladder/movements/${row.id}`);
  const first = which === 'confirm' ? rows.find((row) => !row.mine) : undefined;
  const label = (tab: QueueTab) =>
    tab === 'confirm' || tab === 'affirm' ? `${say.tabs[tab]} (${counts[tab]})` : say.tabs[tab];
  return (
    <StaffPage
      view={view}
      title={say.title}
      lead={say.lead}
      act={
        first ? (
          <ButtonLink kind="main" icon="eye" href={at(first)}>
            {say.start}
          </ButtonLink>
        ) : null
      }
    >
      <Tabs
        lang={lang}
        label={say.title}
        tabs={queueTabs.map((tab) => ({
          href: link(view, pathOf(tab, props.area)),
          label: label(tab),
          current: tab === which,
        }))}
      />
      <Filters
        action={link(view, '/ladder/movements')}
        lang={lang}
        keep={which === 'confirm' ? [] : [['tab', which]]}
      >
        <Select
          name="area"
          label={say.area}
          optional={lang}
          empty={say.wholeArea}
          value={props.area}
          options={props.areas}
        />
      </Filters>
      <DataTable
        caption={say.tabs[which]}
        quiet
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={at}
        empty={<EmptyState icon="circle-check" title={say.none} text={say.noneText} />}
        columns={[
          { key: 'enterprise', head: say.columns.enterprise, cell: (row) => titleCase(row.name) },
          { key: 'place', head: say.columns.place, cell: (row) => props.place(row.area) },
          {
            key: 'step',
            head: say.columns.step,
            cell: (row) => stepText(row, props.policies.get(row.policyVersion), lang),
          },
          {
            key: 'since',
            head: which === 'done' ? say.columns.until : say.columns.since,
            narrow: true,
            cell: (row) => formatShortDay(row.day as PlainDate, lang),
          },
          { key: 'by', head: say.columns.by, cell: (row) => nameOf(row.proposedBy, props.names, lang) },
          {
            key: 'state',
            head: say.columns.state,
            cell: (row) => (
              <>
                <StateBadge state={row.state} lang={lang} />{' '}
                {row.state === 'proposed' && row.confirmations > 0 ? (
                  <Badge kind="info">{say.second}</Badge>
                ) : null}{' '}
                {row.state === 'proposed' && row.affirmed ? <Badge>{say.affirmedMark}</Badge> : null}{' '}
                {row.mine && which === 'confirm' ? <Badge>{say.mineMark}</Badge> : null}
              </>
            ),
          },
        ]}
      />
      {rows.length < props.most ? null : <p class="note">{say.more(props.most)}</p>}
    </StaffPage>
  );
};
