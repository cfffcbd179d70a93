// Those who get no place in a proposal, and why.
import { Section } from '../../../../../web/layout.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import { whyWithout } from '../../rules/facts.ts';
import { words } from '../../words/index.ts';
import type { Known } from './known.ts';

export const Without = ({ view, told, who, ground }: Known) => {
  const { lang } = view;
  const say = words[lang].rota;
  const rows = told.without.flatMap((id) => who.get(id) ?? []);
  if (rows.length === 0) return null;
  return (
    <Section title={say.withoutTitle}>
      <DataTable
        caption={say.withoutTitle}
        quiet
        rows={rows}
        rowKey={(a) => a.application}
        empty=""
        columns={[
          { key: 'name', head: words[lang].shares.name, cell: (a) => a.name },
          { key: 'why', head: words[lang].hand.reason, cell: (a) => say.why[whyWithout(a, ground)] },
        ]}
      />
    </Section>
  );
};
