// The city's areas as they are loaded, and the other names that lead to them.
import { Button, ErrorSummary, Form, Select, TextInput } from '../../../web/controls.tsx';
import { Columns, Section, StaffPage } from '../../../web/layout.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { aliasLetters } from '../rules.ts';
import type { Area } from '../store.ts';
import { words } from '../words.ts';

type Props = {
  view: View;
  once: string;
  areas: readonly Area[];
  aliases: readonly { readonly name: string; readonly code: string }[];
  typed: { readonly name: string; readonly code: string };
  error?: { readonly field: 'name' | 'code'; readonly message: string } | undefined;
};

export const AreasPage = ({ view, once, areas, aliases, typed, error }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined);
  const called = ({ level, name }: Area) =>
    level === 'kecamatan' ? say.ofKecamatan(name) : say.ofKelurahan(name);
  const below = areas.filter(({ level }) => level !== 'city');
  const nameOf = (code: string) => {
    const area = below.find((one) => one.code === code);
    return area ? called(area) : code;
  };
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, '/city')}>{say.setup}</a>}
      lead={say.lead}
    >
      <ErrorSummary lang={lang} errors={error ? [error] : []} />
      <Section title={say.aliases} lead={say.aliasesLead}>
        <Columns>
          <DataTable
            caption={say.aliases}
            quiet
            rows={aliases}
            rowKey={(row) => row.name}
            empty={<p>{say.noAliases}</p>}
            columns={[
              { key: 'name', head: say.name, cell: (row) => row.name },
              { key: 'area', head: say.area, cell: (row) => nameOf(row.code) },
              {
                key: 'act',
                head: say.act,
                act: true,
                cell: (row) => (
                  <form method="post" action={link(view, '/regions/aliases/remove')}>
                    <input type="hidden" name="name" value={row.name} />
                    <button class="btn quiet" type="submit" aria-label={say.removeOf(row.name)}>
                      {say.remove}
                    </button>
                  </form>
                ),
              },
            ]}
          />
          <Form action={link(view, '/regions/aliases')} once={once}>
            <TextInput
              name="name"
              label={say.name}
              hint={say.nameHint}
              value={typed.name}
              autocomplete="off"
              maxlength={aliasLetters}
              error={errorOf('name')}
            />
            <Select
              name="code"
              label={say.area}
              empty={say.choose}
              value={typed.code}
              options={below.map((area) => ({
                value: area.code,
                label: `${area.level === 'kelurahan' ? '\u2003' : ''}${called(area)}`,
              }))}
              error={errorOf('code')}
            />
            <Button kind="main" icon="plus">
              {say.add}
            </Button>
          </Form>
        </Columns>
      </Section>
      <Section title={say.all}>
        <DataTable
          caption={say.all}
          quiet
          rows={below.filter(({ level }) => level === 'kecamatan')}
          rowKey={(row) => row.code}
          empty={<p>{say.none}</p>}
          columns={[
            { key: 'kecamatan', head: say.kecamatan, cell: (row) => row.name },
            { key: 'code', head: say.code, cell: (row) => row.code },
            {
              key: 'kelurahan',
              head: say.kelurahan,
              cell: (row) =>
                below
                  .filter(({ parent }) => parent === row.code)
                  .map(({ name }) => name)
                  .join(', '),
            },
          ]}
        />
      </Section>
    </StaffPage>
  );
};
