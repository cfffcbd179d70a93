// The lots a proposal was drawn by, in their order.
import { Details } from '../../../../../web/controls.tsx';
import { formatCount } from '../../../../../web/format.ts';
import { Section } from '../../../../../web/layout.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import { words } from '../../words/index.ts';
import type { Known } from './known.ts';

export const Lots = ({ view, told, who, row }: Known) => {
  const { lang } = view;
  const say = words[lang].rota;
  return (
    <Section title={say.lots} lead={say.lotsLead}>
      <Details summary={`${say.lots} (${say.people(formatCount(told.order.length, lang))})`}>
        <DataTable
          caption={`${say.lots}: ${row.seed}`}
          rows={told.order.map((lot, n) => ({ ...lot, n: n + 1 }))}
          rowKey={(l) => l.id}
          empty=""
          columns={[
            { key: 'n', head: say.order, narrow: true, numeric: true, cell: (l) => formatCount(l.n, lang) },
            { key: 'name', head: words[lang].shares.name, cell: (l) => who.get(l.id)?.name ?? '–' },
            {
              key: 'favour',
              head: say.rule,
              cell: (l) =>
                [l.first ? say.first : '', l.neverServed ? say.neverServed : ''].filter(Boolean).join(', ') ||
                '–',
            },
            { key: 'lot', head: say.lot, narrow: true, cell: (l) => <code>{l.lot}</code> },
            { key: 'id', head: say.application, narrow: true, cell: (l) => <code>{l.id}</code> },
          ]}
        />
      </Details>
    </Section>
  );
};
