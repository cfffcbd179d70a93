// Placements as a table: the agency's whole list, and an organisation's own.
import { Badge, ButtonLink, FilterChips, Filters, Select } from '../../../../web/controls.tsx';
import type { Tone } from '../../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../../web/format.ts';
import { Section, StaffPage } from '../../../../web/layout.tsx';
import { ListTools } from '../../../../web/list-tools.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import { totalOf } from '../rules/bounds.ts';
import { pairsOf } from '../rules/list.ts';
import type { ListFilters } from '../rules/list.ts';
import { formatRate } from '../rules/rate.ts';
import { stateOf } from '../rules/state.ts';
import { asTerms } from '../rules/terms.ts';
import type { Placed } from '../store/placements.ts';
import type { TermsRow } from '../store/terms.ts';
import { states, words } from '../words/index.ts';
import type { State } from '../words/index.ts';

export const toneOf: Readonly<Record<State, Tone | 'plain'>> = {
  running: 'good',
  unsigned: 'warn',
  ahead: 'info',
  ended: 'plain',
};

type Rows = {
  readonly view: View;
  /** Narrowed. */
  readonly rows: readonly Placed[];
  readonly terms: ReadonlyMap<string, TermsRow>;
  readonly filters: ListFilters;
};

const addressOf = (path: string, filters: ListFilters): string => {
  const query = new URLSearchParams(pairsOf(filters)).toString();
  return query === '' ? path : `${path}?${query}`;
};

/** `path`: of the list, whose rows lead to `path/:id`. */
const Table = ({ view, rows, terms, filters, path }: Rows & { path: string }) => {
  const { lang, today } = view;
  const say = words[lang];
  const rateOf = (p: Placed): string => {
    const own = terms.get(p.id);
    return own ? formatRate(totalOf(asTerms(own)), lang) : '–';
  };
  return (
    <DataTable
      caption={say.shown(formatCount(rows.length, lang))}
      dense
      rows={rows}
      rowKey={(p) => p.id}
      rowHref={(p) => link(view, `${path}/${p.id}`)}
      empty={
        pairsOf(filters).length > 0 ? (
          say.nothingFound
        ) : (
          <EmptyState icon="store" title={say.none} text={say.noneText} />
        )
      }
      columns={[
        { key: 'product', head: say.heads.product, cell: (p) => p.productName, full: (p) => p.productName },
        { key: 'maker', head: say.heads.maker, cell: (p) => p.maker, full: (p) => p.maker },
        { key: 'outlet', head: say.heads.outlet, cell: (p) => p.outlet, full: (p) => p.outlet },
        {
          key: 'koperasi',
          head: say.heads.koperasi,
          cell: (p) => p.aggregator ?? say.straight,
          full: (p) => p.aggregator ?? say.straight,
        },
        {
          key: 'total',
          head: say.heads.total,
          cell: rateOf,
          numeric: true,
          narrow: true,
        },
        {
          key: 'since',
          head: say.heads.since,
          cell: (p) => formatShortDay(p.startsOn, lang),
          narrow: true,
        },
        {
          key: 'state',
          head: say.heads.state,
          cell: (p) => <Badge kind={toneOf[stateOf(p, today)]}>{say.states[stateOf(p, today)]}</Badge>,
          narrow: true,
        },
      ]}
    />
  );
};

const List = (
  props: Rows & {
    path: string;
    outlets: ReadonlyMap<string, string>;
    koperasis: ReadonlyMap<string, string>;
  },
) => {
  const { view, filters, path } = props;
  const { lang } = view;
  const say = words[lang];
  const optionsOf = (names: ReadonlyMap<string, string>) =>
    [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label));
  const chips = (
    [
      ['state', say.heads.state, filters.state && say.states[filters.state]],
      ['outlet', say.heads.outlet, filters.outlet && (props.outlets.get(filters.outlet) ?? '–')],
      ['koperasi', say.heads.koperasi, filters.koperasi && (props.koperasis.get(filters.koperasi) ?? '–')],
    ] as const
  ).flatMap(([name, label, value]) =>
    value ? [{ label, value, without: link(view, addressOf(path, { ...filters, [name]: null })) }] : [],
  );
  return (
    <Section>
      <ListTools view={view} path={path} label={say.search} pairs={pairsOf(filters)} />
      <Filters action={link(view, path)} lang={lang} keep={filters.q === '' ? [] : [['q', filters.q]]}>
        <Select
          name="state"
          label={say.heads.state}
          optional={lang}
          value={filters.state ?? ''}
          empty={say.anyState}
          options={states.map((value) => ({ value, label: say.states[value] }))}
        />
        {props.outlets.size < 2 ? null : (
          <Select
            name="outlet"
            label={say.heads.outlet}
            optional={lang}
            value={filters.outlet ?? ''}
            empty={say.everywhere}
            options={optionsOf(props.outlets)}
          />
        )}
        {props.koperasis.size < 2 ? null : (
          <Select
            name="koperasi"
            label={say.heads.koperasi}
            optional={lang}
            value={filters.koperasi ?? ''}
            empty="–"
            options={optionsOf(props.koperasis)}
          />
        )}
      </Filters>
      <FilterChips lang={lang} chips={chips} clear={link(view, path)} />
      <Table {...props} />
    </Section>
  );
};

type ListProps = Rows & {
  readonly outlets: ReadonlyMap<string, string>;
  readonly koperasis: ReadonlyMap<string, string>;
};

export const PlacementsPage = (props: ListProps & { mayManage: boolean }) => {
  const { view } = props;
  const say = words[view.lang];
  return (
    <StaffPage
      view={view}
      title={say.title}
      lead={say.lead}
      act={
        props.mayManage ? (
          <ButtonLink kind="main" icon="plus" href={link(view, '/retail/placements/new')}>
            {say.place}
          </ButtonLink>
        ) : undefined
      }
    >
      <p>
        <a href={link(view, '/retail/flags')}>{say.flags.title}</a> ·{' '}
        <a href={link(view, '/retail/bounds')}>{say.bounds.title}</a>
      </p>
      <List {...props} path="/retail/placements" />
    </StaffPage>
  );
};

export const OwnPlacementsPage = (props: ListProps & { partner: OpenPartner }) => {
  const { view, partner } = props;
  const say = words[view.lang];
  const path = `/mitra/${partner.id}/placements`;
  return (
    <MitraFrame
      view={view}
      partner={partner}
      at="placements"
      title={say.title}
      lead={say.ofMitra}
      act={
        <ButtonLink kind="main" icon="plus" href={link(view, `${path}/new`)}>
          {say.place}
        </ButtonLink>
      }
    >
      <List {...props} path={path} />
    </MitraFrame>
  );
};
