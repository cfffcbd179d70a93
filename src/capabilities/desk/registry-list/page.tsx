// The registry's list: search, filters in the address, a dense table for the office and cards for a phone.
import type { Lang } from '../../../kernel/language.ts';
import { titleCase } from '../../../kernel/text.ts';
import {
  Badge,
  ButtonLink,
  Details,
  ExampleBadge,
  Field,
  FilterChips,
  Filters as FilterForm,
  Notice,
  SearchBox,
} from '../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../web/format.ts';
import { Acts, Stack, StaffPage, Tools } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import type { Column } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Policy } from '../../ladder/index.ts';
import { PurposeForm } from '../../owners/index.ts';
import { enterpriseCount, kelurahanOf, registryWords, sectorName } from '../../registry/index.ts';
import type { Understanding } from '../../registry/index.ts';
import { conditionName, rungName, trackName } from '../../ladder/index.ts';
import { sentence } from '../ladder-names.ts';
import type { Places } from '../places.ts';
import { areaChoices, chipsOf, nextChoices, paperChoices, plainChoices, rungChoices } from './choices.ts';
import type { Choice, ChoiceGroup } from './choices.ts';
import { addressOf, isUnfiltered, pairsOf, sorts } from './filters.ts';
import type { Filters } from './filters.ts';
import type { ListPage as Page, ListRow } from './store.ts';
import { words } from './words.ts';

export type ListPageProps = {
  readonly view: View;
  readonly filters: Filters;
  readonly page: Page;
  /** Exact, or one more than `most`. */
  readonly count: number;
  readonly most: number;
  readonly understanding: Understanding | null;
  readonly places: Places;
  readonly policy: Policy | null;
  readonly scopeArea: string | null;
  readonly may: { readonly edit: boolean; readonly export: boolean; readonly import: boolean };
};

export const RegistryListPage = (props: ListPageProps) => {
  const { view, filters, page, count, most, may } = props;
  const { lang } = view;
  const say = words[lang];
  const add = (
    <ButtonLink href={link(view, '/registry/new')} kind="main" icon="plus">
      {say.add}
    </ButtonLink>
  );
  const total = count > most ? say.moreThan(formatCount(most, lang)) : enterpriseCount(count, lang);
  const chips = chipsOf(filters, { ...props, lang }).map((c) => ({ ...c, without: link(view, c.without) }));
  const hidden = pairsOf({ ...filters, q: '' });
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={say.kicker}
      lead={total}
      act={may.edit ? add : undefined}
    >
      <Tools>
        <SearchBox
          action={link(view, '/registry')}
          label={say.search}
          value={filters.q}
          lang={lang}
          keep={hidden}
        />
      </Tools>
      <Stack>
        <FilterFields {...props} />
        <FilterChips lang={lang} chips={chips} clear={link(view, '/registry')} />
        <Understood view={view} understanding={props.understanding} />
        {count === 0 ? (
          <Nothing {...props} />
        ) : (
          <>
            <DataTable
              caption={`${say.title}: ${total}`}
              quiet
              dense
              columns={columnsOf(props)}
              rows={page.rows}
              rowKey={(row) => row.id}
              rowHref={(row) => link(view, `/registry/${row.id}`)}
              empty={null}
            />
            <Pager
              lang={lang}
              label={`${say.shown(formatCount(page.rows.length, lang))} · ${total}`}
              previous={
                page.previous ? link(view, addressOf(filters, { before: page.rows[0]?.id ?? '' })) : undefined
              }
              next={
                page.next ? link(view, addressOf(filters, { after: page.rows.at(-1)?.id ?? '' })) : undefined
              }
            />
            {may.export ? <Download {...props} /> : null}
          </>
        )}
      </Stack>
    </StaffPage>
  );
};

/** A file leaves for a purpose, which everybody reads whose enterprise is in it. */
const Download = ({ view, filters }: ListPageProps) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Details summary={say.download}>
      <PurposeForm
        lang={lang}
        xlsx={link(view, '/registry/export.xlsx')}
        csv={link(view, '/registry/export.csv')}
        keep={pairsOf(filters)}
        note={say.downloadHint}
      />
    </Details>
  );
};

function columnsOf({ view, places, policy, filters }: ListPageProps): readonly Column<ListRow>[] {
  const { lang } = view;
  const say = words[lang];
  const own = registryWords[lang];
  // The track that is filtered for is shown; without one, the track everybody walks.
  const wanted = filters.rungs[0]?.track;
  const at = Math.max(policy?.tracks.findIndex((t) => t.code === wanted) ?? 0, 0);
  const track = policy?.tracks[at];
  const rungOf = (row: ListRow) => {
    const reached = row.rungs?.[at] ?? 0;
    const rung = track?.rungs[reached - 1];
    return rung ? rungName(rung, lang) : say.none;
  };
  const ownerOf = (row: ListRow) => (row.owner ? titleCase(row.owner) : say.none);
  const kindOf = (row: ListRow) => row.kind ?? sectorName(row.sector, lang);
  const nextOf = (row: ListRow) =>
    row.nextCondition ? sentence(conditionName({ code: row.nextCondition }, lang)) : say.nextNone;
  const isStill = (row: ListRow) => row.status !== 'active' && !filters.status;
  return [
    {
      key: 'name',
      head: say.columns.name,
      room: 'wide',
      full: (row) => titleCase(row.name),
      cell: (row) => (
        <>
          {titleCase(row.name)} {row.example && !view.city.example ? <ExampleBadge lang={lang} /> : null}
        </>
      ),
    },
    { key: 'owner', head: say.columns.owner, cell: ownerOf, full: ownerOf },
    { key: 'kind', head: say.columns.kind, cell: kindOf, full: kindOf, room: 'tight' },
    {
      key: 'area',
      head: say.columns.area,
      narrow: true,
      cell: (row) => places.name(kelurahanOf(row.area)),
    },
    {
      key: 'size',
      head: say.columns.size,
      narrow: true,
      cell: (row) => (row.size && row.size !== 'unknown' ? (say.sizes[row.size] ?? row.size) : say.none),
    },
    { key: 'rung', head: track ? trackName(track, lang) : '', cell: rungOf, full: rungOf },
    {
      key: 'next',
      head: say.columns.next,
      room: 'wide',
      // Who stopped has no use for a next step before it is known whether it goes on.
      cell: (row) => (isStill(row) ? <Badge kind="warn">{own.statuses[row.status]}</Badge> : nextOf(row)),
      full: (row) => (isStill(row) ? `${own.statuses[row.status]} · ${nextOf(row)}` : nextOf(row)),
    },
    {
      key: 'seen',
      head: say.columns.seen,
      narrow: true,
      cell: (row) => (row.seenDay ? formatShortDay(row.seenDay, lang) : say.neverSeen),
    },
  ];
}

const Understood = ({ view, understanding }: { view: View; understanding: Understanding | null }) => {
  if (!understanding) return null;
  const say = words[view.lang];
  const { by, meant, dropped } = understanding;
  const lines = [
    by === 'nib' || by === 'nik' || by === 'phone' ? say.exact[by] : '',
    meant.length > 0 ? say.meant(meant.join(' ')) : '',
    dropped.length > 0 && by === 'words' ? say.dropped(dropped.join(' ')) : '',
  ].filter((line) => line !== '');
  return lines.length === 0 ? null : <Notice kind="info">{lines.join(' ')}</Notice>;
};

const Nothing = ({ view, filters, may }: ListPageProps) => {
  const say = words[view.lang];
  const add = may.edit ? <ButtonLink href={link(view, '/registry/new')}>{say.add}</ButtonLink> : null;
  if (!isUnfiltered(filters)) {
    const act = (
      <Acts>
        <ButtonLink href={link(view, '/registry')}>{say.nothingClear}</ButtonLink>
        {add}
      </Acts>
    );
    return <EmptyState icon="search" title={say.nothingTitle} text={say.nothingText} act={act} />;
  }
  const upload = may.import ? <ButtonLink href={link(view, '/intake')}>{say.emptyImport}</ButtonLink> : null;
  return (
    <EmptyState
      icon="store"
      title={say.emptyTitle}
      text={say.emptyText}
      act={
        <Acts>
          {upload}
          {add}
        </Acts>
      }
    />
  );
};

/** Often used filters stand open; the others behind "more". Choosing one adds it to those in the address. */
const FilterFields = ({ view, filters, places, policy, scopeArea }: ListPageProps) => {
  const { lang } = view;
  const say = words[lang];
  const plain = plainChoices(lang);
  const here = new Set(['area', 'sector', 'size', 'next', 'status', 'seen', 'origin', 'sort']);
  const keep = pairsOf(filters).filter(([name]) => !here.has(name));
  const usable = sorts.filter((sort) => sort !== 'fit' || filters.q !== '');
  const more =
    filters.rungs.length + filters.papers.length > 0 || filters.size || filters.next || filters.origin;
  const select = (
    name: string,
    label: string,
    groups: readonly ChoiceGroup[],
    choices: readonly Choice[],
    value: string | null,
    empty: string,
  ) => (
    <Choose
      name={name}
      label={label}
      groups={groups}
      choices={choices}
      value={value}
      empty={empty}
      lang={lang}
    />
  );
  return (
    <details class="details filter-box" open={more ? true : undefined}>
      <summary>{say.filter}</summary>
      <FilterForm action={link(view, '/registry')} lang={lang} keep={keep}>
        {select('area', say.area, areaChoices(places, scopeArea), [], filters.area, say.all)}
        {select('sector', say.sector, [], plain.sector, filters.sector, say.all)}
        {select('status', say.status, [], plain.status, filters.status, say.all)}
        {select('seen', say.seen, [], plain.seen, filters.seen, say.all)}
        {select('size', say.size, [], plain.size, filters.size, say.all)}
        {select('paper', say.paper, paperChoices(lang), [], null, say.choose)}
        {select('next', say.next, nextChoices(policy, lang), [], filters.next, say.all)}
        {select('rung', say.rung, rungChoices(policy, lang), [], null, say.choose)}
        {select('origin', say.origin, [], plain.origin, filters.origin, say.all)}
        {select(
          'sort',
          say.sort,
          [],
          usable.map((value) => ({ value, label: say.sorts[value] })),
          filters.sort,
          '',
        )}
      </FilterForm>
    </details>
  );
};

const Choose = (props: {
  name: string;
  label: string;
  groups: readonly ChoiceGroup[];
  choices: readonly Choice[];
  value: string | null;
  empty: string;
  lang: Lang;
}) => {
  const option = ({ value, label }: Choice) => (
    <option value={value} selected={value === props.value}>
      {label}
    </option>
  );
  return (
    <Field name={props.name} id={`filter-${props.name}`} label={props.label}>
      <select id={`filter-${props.name}`} name={props.name}>
        {props.empty === '' ? null : <option value="">{props.empty}</option>}
        {props.choices.map(option)}
        {props.groups.map((group) => (
          <optgroup label={group.label}>{group.choices.map(option)}</optgroup>
        ))}
      </select>
    </Field>
  );
};
