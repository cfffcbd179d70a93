// The check page of a delivery note: what the paper must say, for whoever holds it.
import { Badge, ButtonLink } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, PlainPage } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { CheckedLine } from '../store/checked.ts';
import { words } from '../words/index.ts';
import { batchOf, count, expiryOf } from './parts.tsx';

export const CheckedPage = (props: {
  view: View;
  id: string;
  number: string;
  first: CheckedLine;
  lines: readonly CheckedLine[];
  /** Whether this visitor may work with goods. */
  acts: boolean;
}) => {
  const { view, first, lines } = props;
  const say = words[view.lang];
  return (
    <PlainPage view={view} title={say.paper.title} lead={say.paper.compare}>
      <DefinitionList
        items={[
          { term: say.paper.number, value: props.number },
          { term: say.paper.to, value: first.outlet },
          { term: say.paper.date, value: formatDay(first.sentOn, view.lang) },
          {
            term: say.state,
            value:
              first.countedOn === null ? (
                <Badge kind="warn">{say.onTheWay}</Badge>
              ) : (
                <>
                  <Badge kind="good">{say.counted}</Badge> {formatDay(first.countedOn, view.lang)}
                </>
              ),
          },
        ]}
      />
      <DataTable
        caption={say.paper.title}
        quiet
        rows={lines}
        empty={null}
        rowKey={(l) => `${l.product}-${l.batch}-${l.expiresOn ?? ''}`}
        columns={[
          { key: 'product', head: say.product, cell: (l) => l.product },
          { key: 'batch', head: say.batch, cell: (l) => batchOf(view, l.batch) },
          { key: 'expires', head: say.expires, cell: (l) => expiryOf(view, l.expiresOn) },
          { key: 'sent', head: say.sent, numeric: true, cell: (l) => count(view, l.sent) },
          {
            key: 'received',
            head: say.received,
            numeric: true,
            cell: (l) => (l.received === null ? '' : count(view, l.received)),
          },
        ]}
      />
      {props.acts ? (
        <Acts>
          <ButtonLink kind="main" href={link(view, `/mitra/${first.outletId}/goods/deliveries/${props.id}`)}>
            {say.toCount}
          </ButtonLink>
        </Acts>
      ) : null}
    </PlainPage>
  );
};
