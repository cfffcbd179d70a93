// The list of activities with their participants, who asked for them and who pays.
import { ButtonLink, FilterChips, Filters, Select } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Section, StaffPage } from '../../../web/layout.tsx';
import { ListTools } from '../../../web/list-tools.tsx';
import { EmptyState, Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import { activityKinds, activityStates } from '../kinds.ts';
import { addressOf, pairsOf } from '../routes/filters.ts';
import type { ActivityFilters, ListedActivity, ProgrammeRow } from '../store/activities.ts';
import type { ProgrammeFigures } from '../store/figures.ts';
import { words } from '../words.ts';
import { daysText, ProgrammeTabs, StateBadge } from './parts.tsx';

export type Payers = ReadonlyMap<string, { readonly name: string; readonly source: string }>;

export type ListProps = {
  view: View;
  asked: ActivityFilters;
  rows: readonly ListedActivity[];
  count: number;
  next: string | null;
  first: boolean;
  figures: ProgrammeFigures;
  places: Places;
  years: readonly number[];
  programmes: readonly ProgrammeRow[];
  payers: Payers;
  may: { readonly propose: boolean; readonly manage: boolean };
  /** Sees what they asked for or pay alone. */
  own: boolean;
};

const Figures = ({ view, figures }: ListProps) => {
  const { lang } = view;
  const say = words[lang].activities;
  return (
    <StatRow>
      <Stat
        label={say.late}
        value={formatCount(figures.late, lang)}
        note={say.lateNote}
        href={link(view, '/programme?state=running')}
      />
      <Stat label={say.running} value={formatCount(figures.running, lang)} />
      <Stat label={say.planned} value={formatCount(figures.planned, lang)} />
      <Stat label={say.served} value={formatCount(figures.served, lang)} note={say.servedNote} />
    </StatRow>
  );
};

const Narrow = ({ view, asked, places, years, programmes }: ListProps) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Filters
      action={link(view, '/programme')}
      lang={lang}
      keep={pairsOf({ ...asked, kind: null, state: null, area: null, year: null, programme: null })}
    >
      <Select
        name="kind"
        label={say.activities.kind}
        optional={lang}
        value={asked.kind ?? ''}
        empty={say.activities.allKinds}
        options={activityKinds.map((value) => ({ value, label: say.kinds[value] }))}
      />
      <Select
        name="state"
        label={say.activities.state}
        optional={lang}
        value={asked.state ?? ''}
        empty={say.activities.allStates}
        options={activityStates.map((value) => ({ value, label: say.states[value] }))}
      />
      <Select
        name="area"
        label={say.activities.area}
        optional={lang}
        value={asked.area ?? ''}
        empty={say.activities.everywhere}
        options={places.kecamatans.map((k) => ({ value: k.code, label: k.name }))}
      />
      <Select
        name="year"
        label={say.activities.year}
        optional={lang}
        value={asked.year === null ? '' : String(asked.year)}
        empty={say.activities.allYears}
        options={years.map((y) => ({ value: String(y), label: String(y) }))}
      />
      {programmes.length > 0 ? (
        <Select
          name="programme"
          label={say.activities.programme}
          optional={lang}
          value={asked.programme ?? ''}
          empty={say.activities.all}
          options={programmes.map((p) => ({ value: p.id, label: p.name }))}
        />
      ) : null}
    </Filters>
  );
};

const Chips = ({ view, asked, places, programmes, payers }: ListProps) => {
  const { lang } = view;
  const say = words[lang];
  const without = (part: Partial<ActivityFilters>) =>
    link(view, addressOf('/programme', { ...asked, ...part }));
  const chips = [
    asked.q && { label: say.activities.name, value: asked.q, without: without({ q: '' }) },
    asked.kind && {
      label: say.activities.kind,
      value: say.kinds[asked.kind],
      without: without({ kind: null }),
    },
    asked.state && {
      label: say.activities.state,
      value: say.states[asked.state],
      without: without({ state: null }),
    },
    asked.area && {
      label: say.activities.area,
      value: places.name(asked.area),
      without: without({ area: null }),
    },
    asked.year && {
      label: say.activities.year,
      value: String(asked.year),
      without: without({ year: null }),
    },
    asked.programme && {
      label: say.activities.programme,
      value: programmes.find((p) => p.id === asked.programme)?.name ?? '–',
      without: without({ programme: null }),
    },
    asked.line && {
      label: say.activities.line,
      value: payers.get(asked.line)?.name ?? say.activities.ofLine,
      without: without({ line: null }),
    },
  ].filter((chip) => typeof chip === 'object' && chip !== null);
  return <FilterChips lang={lang} chips={chips} clear={link(view, '/programme')} />;
};

const Taking = ({ view, row }: { view: View; row: ListedActivity }) => {
  const { lang } = view;
  const say = words[lang].activities;
  const n = formatCount(row.taking, lang);
  return (
    <span>
      {row.places === null ? n : say.taking(n, formatCount(row.places, lang))}
      {row.waiting > 0 ? <small> · {say.waiting(formatCount(row.waiting, lang))}</small> : null}
    </span>
  );
};

const Rows = (props: ListProps) => {
  const { view, asked, rows, places, payers, own } = props;
  const { lang } = view;
  const say = words[lang];
  const empty =
    pairsOf(asked).length > 0 ? (
      say.activities.nothingFound
    ) : own ? (
      say.activities.noneOfYours
    ) : (
      <EmptyState icon="calendar" title={say.activities.none} text={say.activities.noneText} />
    );
  return (
    <DataTable
      caption={say.activities.shown(formatCount(rows.length, lang), formatCount(props.count, lang))}
      rows={rows}
      rowKey={(a) => a.id}
      rowHref={(a) => link(view, `/programme/${a.id}`)}
      rowMarked={(a) => a.state === 'running' && a.ends < view.today}
      empty={empty}
      columns={[
        { key: 'name', head: say.activities.name, cell: (a) => a.name },
        { key: 'kind', head: say.activities.kind, cell: (a) => say.kinds[a.kind], narrow: true },
        {
          key: 'days',
          head: say.activities.days,
          cell: (a) => daysText(a.starts, a.ends, view),
          narrow: true,
        },
        { key: 'area', head: say.activities.area, cell: (a) => places.name(a.area) },
        {
          key: 'state',
          head: say.activities.state,
          cell: (a) => <StateBadge view={view} state={a.state} />,
          narrow: true,
        },
        {
          key: 'places',
          head: say.activities.places,
          cell: (a) => <Taking view={view} row={a} />,
          numeric: true,
        },
        {
          key: 'who',
          head: say.activities.initiator,
          cell: (a) => (
            <span>
              {a.initiator}
              {a.fundingLineId ? <small> · {payers.get(a.fundingLineId)?.source ?? ''}</small> : null}
            </span>
          ),
        },
      ]}
    />
  );
};

export const ActivitiesPage = (props: ListProps) => {
  const { view, asked, may, own } = props;
  const { lang } = view;
  const say = words[lang].activities;
  return (
    <StaffPage
      view={view}
      title={say.title}
      lead={say.lead}
      act={
        may.propose ? (
          <ButtonLink kind="main" icon="plus" href={link(view, '/programme/new')}>
            {may.manage ? say.add : say.propose}
          </ButtonLink>
        ) : undefined
      }
    >
      <ProgrammeTabs view={view} current="activities" own={own} />
      <Figures {...props} />
      <Section {...(own ? { title: say.ofYours, lead: say.ofYoursLead } : {})}>
        <ListTools view={view} path="/programme" label={say.search} pairs={pairsOf(asked)} />
        <Narrow {...props} />
        <Chips {...props} />
        <Rows {...props} />
        {props.next || !props.first ? (
          <Pager
            lang={lang}
            label={say.shown(formatCount(props.rows.length, lang), formatCount(props.count, lang))}
            previous={props.first ? undefined : link(view, addressOf('/programme', asked))}
            next={props.next ? link(view, addressOf('/programme', asked, { after: props.next })) : undefined}
          />
        ) : null}
      </Section>
    </StaffPage>
  );
};
