// The list of products at a desk: filters in the address, a row a product, the list as a file.
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { Badge, ButtonLink, Filters, NumberInput, SearchBox, Select } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Section, StaffPage, Tools } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import { productKinds } from '../kinds.ts';
import { productAt } from '../places.ts';
import { words as frame } from '../words/frame.ts';
import { lackFilters, listAddress, pairsOf } from './filters.ts';
import type { ListFilters } from './filters.ts';
import type { ListedProduct } from './store.ts';
import { words } from './words.ts';

type Props = {
  readonly view: View;
  readonly filters: ListFilters;
  readonly rows: readonly ListedProduct[];
  readonly total: number;
  readonly next: string | undefined;
  readonly places: Places;
  readonly within: string;
  readonly mayExport: boolean;
};

const Narrow = ({ view, filters, places, within }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const keep = pairsOf(filters).filter(([name]) => name === 'q');
  return (
    <Filters action={link(view, '/catalogue')} lang={lang} keep={keep}>
      <Select
        name="kind"
        label={frame[lang].fields.kind}
        optional={lang}
        value={filters.kind ?? ''}
        empty={say.everyKind}
        options={productKinds.map((value) => ({ value, label: frame[lang].kinds[value] }))}
      />
      <Select
        name="area"
        label={say.area}
        optional={lang}
        value={filters.area ?? ''}
        empty={say.everywhere}
        options={places.options(within)}
      />
      <NumberInput name="upTo" label={say.upTo} optional={lang} value={filters.upTo?.typed} maxlength={30} />
      <NumberInput
        name="capacity"
        label={say.capacity}
        optional={lang}
        value={filters.capacity === null ? '' : String(filters.capacity)}
        maxlength={8}
      />
      <Select
        name="lack"
        label={say.lack}
        optional={lang}
        value={filters.lack ?? ''}
        empty={say.anything}
        options={lackFilters.map((value) => ({ value, label: say.lacks[value] }))}
      />
    </Filters>
  );
};

export const ListPage = (props: Props) => {
  const { view, filters, rows, total, next, places } = props;
  const { lang } = view;
  const say = words[lang];
  const count = (n: number | null) => (n === null ? '–' : formatCount(n, lang));
  const pairs = pairsOf(filters);
  return (
    <StaffPage view={view} title={say.title} lead={say.lead}>
      <Section>
        <Tools>
          <SearchBox
            lang={lang}
            action={link(view, '/catalogue')}
            label={say.search}
            value={filters.q ?? ''}
            keep={pairs.filter(([name]) => name !== 'q')}
          />
          {props.mayExport ? (
            <ButtonLink
              icon="download"
              href={link(view, listAddress(filters).replace('/catalogue', '/catalogue/export'))}
            >
              {say.download}
            </ButtonLink>
          ) : null}
        </Tools>
        <Narrow {...props} />
        <p>{say.found(formatCount(total, lang))}</p>
        <DataTable
          caption={say.title}
          quiet
          rows={rows}
          rowKey={(r) => r.productId}
          rowHref={(r) => link(view, productAt('desk', { enterpriseId: r.id, id: r.productId }))}
          empty={<EmptyState icon="package" title={say.none} text={say.noneText} />}
          columns={[
            { key: 'name', head: frame[lang].fields.name, cell: (r) => r.name },
            {
              key: 'maker',
              head: say.maker,
              cell: (r) => <a href={link(view, `/registry/${r.id}`)}>{r.maker}</a>,
            },
            {
              key: 'kind',
              head: frame[lang].fields.kind,
              cell: (r) => <Badge>{frame[lang].kinds[r.kind]}</Badge>,
            },
            { key: 'area', head: say.area, cell: (r) => places.name(r.area) },
            {
              key: 'price',
              head: frame[lang].fields.price,
              numeric: true,
              cell: (r) => (r.price === null ? '–' : formatRupiah(r.price)),
            },
            {
              key: 'capacity',
              head: frame[lang].fields.capacity,
              numeric: true,
              cell: (r) => count(r.capacityMonth),
            },
            { key: 'photos', head: say.photos, numeric: true, cell: (r) => count(r.photos) },
          ]}
        />
        <Pager lang={lang} label="" next={next === undefined ? undefined : link(view, next)} />
      </Section>
    </StaffPage>
  );
};
