// Keys with which tills hand in reports: made, seen once, withdrawn.
import { Button, Form, Notice, TextInput } from '../../../../web/controls.tsx';
import { formatInstant } from '../../../../web/format.ts';
import { Section } from '../../../../web/layout.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import type { KeyRow } from '../store/keys.ts';
import { words } from '../words/index.ts';

const example = `curl -X POST '/api/retail/sales?month=2026-10' \\
  -H 'Authorization: Bearer nk_...' \\
  -H 'Idempotency-Key: 2026-10-kasir-1' \\
  -H 'Content-Type: application/x-ndjson' \\
  --data-binary @- <<'END'
{"date":"2026-10-05","product":"8991234567897","pieces":2,"rupiah":30000}
{"date":"2026-10-06","product":"Amplang Kuku","pieces":1,"takenBy":"maker"}
END`;

export const KeysPage = (props: {
  view: View;
  partner: OpenPartner;
  keys: readonly KeyRow[];
  once: string;
  secret?: string | undefined;
  refused?: string | undefined;
}) => {
  const { view, partner, keys, once, secret, refused } = props;
  const { lang } = view;
  const say = words[lang].keys;
  const base = `/mitra/${partner.id}/sales/keys`;
  return (
    <MitraFrame view={view} partner={partner} at="sales" title={say.title} lead={say.lead}>
      {secret === undefined ? null : (
        <Notice kind="good" title={say.made}>
          <code>{secret}</code>
        </Notice>
      )}
      <Form once={once} action={link(view, base)}>
        <TextInput name="name" label={say.name} hint={say.nameHint} maxlength={80} error={refused} />
        <Button kind="main" icon="plus">
          {say.make}
        </Button>
      </Form>
      <Section title={say.caption}>
        <DataTable
          caption={say.caption}
          quiet
          rows={keys}
          rowKey={(row) => row.id}
          empty={say.none}
          columns={[
            { key: 'name', head: say.name, cell: (row) => row.name },
            { key: 'since', head: say.since, cell: (row) => formatInstant(row.recordedAt, view.zone, lang) },
            { key: 'state', head: say.state, cell: (row) => (row.endedAt ? say.ended : say.holds) },
            {
              key: 'end',
              head: say.end,
              act: true,
              cell: (row) =>
                row.endedAt ? null : (
                  <form method="post" action={link(view, `${base}/${row.id}/end`)}>
                    <Button kind="danger">{say.end}</Button>
                  </form>
                ),
            },
          ]}
        />
      </Section>
      <Section title={say.how} lead={say.howText}>
        <pre>{example}</pre>
      </Section>
    </MitraFrame>
  );
};
