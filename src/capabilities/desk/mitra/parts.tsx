// Pieces of the first pages of organisations: what waits, and the list of them.
import { Section } from '../../../web/arrange.tsx';
import { Badge, Notice } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { kindName } from '../../partners/index.ts';
import type { Organisation } from '../../partners/index.ts';
import type { Places } from '../../regions/index.ts';
import type { Wait, WaitKind } from './store.ts';
import { words } from './words.ts';

const tabOf: Readonly<Record<WaitKind, string>> = {
  dispute: 'settle',
  pay: 'settle',
  report: 'sales',
  count: 'goods',
  score: 'rounds',
};

export const Waiting = (props: {
  view: View;
  waits: readonly Wait[];
  names: ReadonlyMap<string, string>;
}) => {
  const { view, waits, names } = props;
  const { lang } = view;
  const say = words[lang];
  if (waits.length === 0) return <Notice kind="good">{say.nothing}</Notice>;
  return (
    <Section title={say.waits}>
      <DataTable
        caption={say.waits}
        quiet
        rows={waits}
        rowKey={(w) => `${w.kind}-${w.partnerId}`}
        rowHref={(w) => link(view, `/mitra/${w.partnerId}/${tabOf[w.kind]}`)}
        empty=""
        columns={[
          { key: 'what', head: say.waitsHead.what, cell: (w) => say.kinds[w.kind] },
          { key: 'where', head: say.waitsHead.where, cell: (w) => names.get(w.partnerId) ?? '–' },
          { key: 'count', head: say.waitsHead.count, cell: (w) => formatCount(w.count, lang), numeric: true },
        ]}
      />
    </Section>
  );
};

export const Organisations = (props: {
  view: View;
  rows: readonly Organisation[];
  places: Places;
  title: string;
  lead?: string;
}) => {
  const { view, rows, places } = props;
  const { lang } = view;
  const say = words[lang];
  if (rows.length === 0) return <EmptyState icon="store" title={say.none} text={say.noneText} />;
  return (
    <Section title={props.title} lead={props.lead}>
      <DataTable
        caption={props.title}
        quiet
        rows={rows}
        rowKey={(o) => o.id}
        rowHref={(o) => link(view, `/mitra/${o.id}`)}
        empty=""
        columns={[
          {
            key: 'name',
            head: say.name,
            cell: (o) => (
              <>
                {o.name} {o.active ? null : <Badge kind="warn">{say.inactive}</Badge>}
              </>
            ),
          },
          {
            key: 'kind',
            head: say.kind,
            cell: (o) => (o.outlets > 0 ? say.outletsOf(o.outlets) : kindName(o.kind, lang)),
          },
          { key: 'place', head: say.place, cell: (o) => places.name(o.area) },
        ]}
      />
    </Section>
  );
};
