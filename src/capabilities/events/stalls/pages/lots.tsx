// The lots of an event for everybody: the rule in words, the seed, the numbers in their order, and how to draw them again.
import { formatCount } from '../../../../web/format.ts';
import { PageHead, PublicPage, Section } from '../../../../web/layout.tsx';
import { publicView } from '../../../../web/public-view.ts';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { drawAllCommand, drawCommand } from '../rules/lots.ts';
import type { Lots } from '../store/lots.ts';
import { words } from '../words/index.ts';

const Command = ({ text }: { text: string }) => (
  <pre class="command">
    <code>{text}</code>
  </pre>
);

export const LotsPage = (props: Lots & { view: View }) => {
  const view = publicView(props.view);
  const { lang } = view;
  const { name, slug, seed, lots } = props;
  const { lots: say, rota } = words[lang];
  const [first] = lots;
  return (
    <PublicPage view={view} title={`${say.title}: ${name}`}>
      <PageHead
        title={say.title}
        kicker={<a href={link(view, `/acara/${slug}`)}>{name}</a>}
        lead={say.lead}
      />
      <Section title={rota.rule}>
        <ol class="rules">
          {rota.rules.map((one) => (
            <li>{one}</li>
          ))}
        </ol>
      </Section>
      <Section title={rota.repeat} lead={rota.repeatText}>
        <p>
          {say.seed}: <code>{seed}</code>
        </p>
        {first ? <Command text={drawCommand(seed, first.id)} /> : null}
      </Section>
      <Section title={say.list} lead={say.listLead}>
        <DataTable
          caption={say.list}
          rows={lots}
          rowKey={(l) => l.id}
          empty=""
          columns={[
            { key: 'n', head: rota.order, narrow: true, numeric: true, cell: (l) => formatCount(l.n, lang) },
            { key: 'id', head: rota.application, cell: (l) => <code>{l.id}</code> },
            {
              key: 'favour',
              head: rota.rule,
              cell: (l) =>
                [l.first ? rota.first : '', l.neverServed ? rota.neverServed : '']
                  .filter(Boolean)
                  .join(', ') || '–',
            },
            { key: 'lot', head: rota.lot, narrow: true, cell: (l) => <code>{l.lot}</code> },
          ]}
        />
      </Section>
      <Section title={say.all}>
        <Command
          text={drawAllCommand(
            seed,
            lots.map((l) => l.id),
          )}
        />
      </Section>
    </PublicPage>
  );
};
