// Programmes and what they are for, and the form of a new one.
import { Acts, Card, Section, StaffPage } from '../../../web/layout.tsx';
import { Button, ErrorSummary, Form, TextArea, TextInput } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { ProgrammeRow } from '../store/activities.ts';
import { words } from '../words.ts';
import type { Problems } from './activity.tsx';
import { ProgrammeTabs } from './parts.tsx';

export const ProgrammesPage = (props: {
  view: View;
  rows: readonly ProgrammeRow[];
  counts: ReadonlyMap<string, number>;
  mayEdit: boolean;
  own: boolean;
  once: string;
  typed: { readonly name: string; readonly purpose: string };
  problems: Problems;
}) => {
  const { view, rows, counts, typed, problems } = props;
  const { lang } = view;
  const say = words[lang].programmes;
  const at = (field: string) => problems.find((p) => p.field === field)?.message;
  return (
    <StaffPage view={view} title={say.title} lead={say.lead}>
      <ProgrammeTabs view={view} current="programmes" own={props.own} />
      <ErrorSummary lang={lang} errors={problems} />
      <Section>
        <DataTable
          caption={say.title}
          quiet
          rows={rows}
          rowKey={(p) => p.id}
          rowHref={(p) => link(view, `/programme?programme=${p.id}`)}
          empty={<EmptyState icon="layers" title={say.none} text={say.noneText} />}
          columns={[
            { key: 'name', head: say.name, cell: (p) => p.name },
            { key: 'purpose', head: say.purpose, cell: (p) => p.purpose },
            {
              key: 'n',
              head: say.activities,
              cell: (p) => formatCount(counts.get(p.id) ?? 0, lang),
              numeric: true,
            },
          ]}
        />
      </Section>
      {props.mayEdit ? (
        <Card title={say.add}>
          <Form once={props.once} action={link(view, '/programme/programmes')}>
            <TextInput name="name" label={say.name} value={typed.name} error={at('name')} maxlength={160} />
            <TextArea
              name="purpose"
              label={say.purpose}
              hint={say.purposeHint}
              value={typed.purpose}
              error={at('purpose')}
              rows={2}
              maxlength={500}
            />
            <Acts>
              <Button kind="main">{say.save}</Button>
            </Acts>
          </Form>
        </Card>
      ) : null}
    </StaffPage>
  );
};
