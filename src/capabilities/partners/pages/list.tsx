// The list of partners: by kind and place, with outlets behind their chains, and as a file.
import { ButtonLink, Badge, Filters, SearchBox, Select } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Section, StaffPage, Tools } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable, Downloads } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import { partnerKinds } from '../kinds.ts';
import type { ListedPartner, PartnerFilters } from '../store.ts';
import { words } from '../words.ts';

export type Asked = Pick<PartnerFilters, 'kind' | 'area' | 'q'>;

export const pairsOf = ({ kind, area, q }: Asked): [string, string][] =>
  Object.entries({ kind, area, q }).flatMap(([name, value]) => (value ? [[name, value]] : []));

const addressOf = (path: string, asked: Asked): string => {
  const query = new URLSearchParams(pairsOf(asked)).toString();
  return query === '' ? path : `${path}?${query}`;
};

export const PartnersPage = (props: {
  view: View;
  asked: Asked;
  rows: readonly ListedPartner[];
  places: Places;
  mayEdit: boolean;
}) => {
  const { view, asked, rows, places } = props;
  const { lang } = view;
  const say = words[lang];
  const add = (
    <ButtonLink kind="main" icon="plus" href={link(view, '/partners/new')}>
      {say.add}
    </ButtonLink>
  );
  const empty =
    pairsOf(asked).length > 0 ? (
      say.nothingFound
    ) : (
      <EmptyState icon="store" title={say.none} text={say.noneText} />
    );
  return (
    <StaffPage view={view} title={say.title} lead={say.lead} act={props.mayEdit ? add : undefined}>
      <Section>
        <Tools>
          <SearchBox
            lang={lang}
            action={link(view, '/partners')}
            label={say.search}
            value={asked.q}
            keep={pairsOf({ ...asked, q: '' })}
          />
          <Downloads
            lang={lang}
            xlsx={link(view, addressOf('/partners/export.xlsx', asked))}
            csv={link(view, addressOf('/partners/export.csv', asked))}
          />
        </Tools>
        <Filters
          action={link(view, '/partners')}
          lang={lang}
          keep={pairsOf({ ...asked, kind: null, area: null })}
        >
          <Select
            name="kind"
            label={say.fields.kind}
            optional={lang}
            value={asked.kind ?? ''}
            empty={say.all}
            options={partnerKinds.map((value) => ({ value, label: say.kinds[value] }))}
          />
          <Select
            name="area"
            label={say.fields.area}
            optional={lang}
            value={asked.area ?? ''}
            empty={say.everywhere}
            options={places.kecamatans.map((k) => ({ value: k.code, label: k.name }))}
          />
        </Filters>
        <DataTable
          caption={say.shown(formatCount(rows.length, lang))}
          rows={rows}
          rowKey={(p) => p.id}
          rowHref={(p) => link(view, `/partners/${p.id}`)}
          empty={empty}
          columns={[
            { key: 'name', head: say.fields.name, cell: (p) => p.name },
            {
              key: 'kind',
              head: say.fields.kind,
              cell: (p) => <Badge>{say.kinds[p.kind]}</Badge>,
              narrow: true,
            },
            {
              key: 'parent',
              head: say.fields.parent,
              cell: (p) =>
                p.parent ??
                (p.outlets > 0 ? `${formatCount(p.outlets, lang)} ${say.outlets.toLowerCase()}` : '–'),
            },
            { key: 'area', head: say.fields.area, cell: (p) => places.name(p.area) },
            { key: 'contact', head: say.fields.contact, cell: (p) => p.contact ?? '–' },
          ]}
        />
      </Section>
    </StaffPage>
  );
};
