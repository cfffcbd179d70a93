// The list of events: what is proposed, to come, under way and over, with its filters.
import { monthNames } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { ButtonLink, FilterChips, Filters, Select } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Section, Stack, StaffPage } from '../../../../web/layout.tsx';
import { ListTools } from '../../../../web/list-tools.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { daysText } from '../../../programme/index.ts';
import type { Places } from '../../../regions/index.ts';
import { words as restriction } from '../../day/restriction/words.ts';
import { eventKinds } from '../../kinds.ts';
import { EventState } from '../../pages/frame.tsx';
import { words as frame } from '../../words/frame.ts';
import { addressOf, eventStates, pairsOf } from '../rules/filters.ts';
import type { EventFilters, ListedEvent } from '../store.ts';
import { words } from '../words.ts';
import { Forward } from './ready.tsx';
import type { Invite } from './ready.tsx';

export type ListProps = {
  view: View;
  asked: EventFilters;
  rows: readonly ListedEvent[];
  months: readonly string[];
  places: Places;
  /** Names of the lines that pay, by id. */
  payers: ReadonlyMap<string, string>;
  /** Of 34 kelurahan, how many never had an event. */
  never: { readonly n: number; readonly of: number };
  /** What the head of an RT was told to forward. */
  invites: readonly Invite[];
  may: { readonly propose: boolean; readonly manage: boolean; readonly restrict: boolean };
};

/** `Desember 2026` */
export const monthText = (month: string, lang: Lang): string =>
  `${monthNames[lang][Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;

const Narrow = ({ view, asked, places, months }: ListProps) => {
  const { lang } = view;
  const say = words[lang].list;
  const choices = [
    {
      name: 'state',
      label: say.state,
      empty: say.allStates,
      options: eventStates.map((value) => ({ value, label: frame[lang].states[value] })),
    },
    {
      name: 'area',
      label: say.area,
      empty: say.everywhere,
      options: places.kecamatans.map((k) => ({ value: k.code, label: k.name })),
    },
    {
      name: 'kind',
      label: say.kind,
      empty: say.allKinds,
      options: eventKinds.map((value) => ({ value, label: frame[lang].kinds[value] })),
    },
    {
      name: 'month',
      label: say.month,
      empty: say.allMonths,
      options: months.map((value) => ({ value, label: monthText(value, lang) })),
    },
  ] as const;
  return (
    <Filters
      action={link(view, '/events')}
      lang={lang}
      keep={pairsOf({ ...asked, kind: null, state: null, area: null, month: null })}
    >
      {choices.map((choice) => (
        <Select {...choice} optional={lang} value={asked[choice.name] ?? ''} />
      ))}
    </Filters>
  );
};

const Chips = ({ view, asked, places }: ListProps) => {
  const { lang } = view;
  const say = words[lang].list;
  const chip = (label: string, value: string | null, part: Partial<EventFilters>) =>
    value === null || value === ''
      ? []
      : [{ label, value, without: link(view, addressOf('/events', { ...asked, ...part })) }];
  return (
    <FilterChips
      lang={lang}
      clear={link(view, '/events')}
      chips={[
        ...chip(say.name, asked.q, { q: '' }),
        ...chip(say.state, asked.state && frame[lang].states[asked.state], { state: null }),
        ...chip(say.area, asked.area && places.name(asked.area), { area: null }),
        ...chip(say.kind, asked.kind && frame[lang].kinds[asked.kind], { kind: null }),
        ...chip(say.month, asked.month && monthText(asked.month, lang), { month: null }),
      ]}
    />
  );
};

const Rows = (props: ListProps) => {
  const { view, asked, rows, places, payers, may } = props;
  const { lang } = view;
  const say = words[lang].list;
  const page = words[lang].page;
  const n = (value: number) => formatCount(value, lang);
  return (
    <DataTable
      caption={say.shown(n(rows.length))}
      rows={rows}
      rowKey={(e) => e.id}
      rowHref={(e) => link(view, `/events/${e.id}`)}
      rowMarked={(e) =>
        (e.state === 'proposed' && may.manage) || (e.state === 'running' && e.ends < view.today)
      }
      empty={
        pairsOf(asked).length > 0 ? (
          say.nothing
        ) : (
          <EmptyState
            icon="store"
            title={say.none}
            text={say.noneText}
            act={may.propose ? <ButtonLink href={link(view, '/events/new')}>{say.propose}</ButtonLink> : null}
          />
        )
      }
      columns={[
        { key: 'name', head: say.name, cell: (e) => e.name },
        {
          key: 'state',
          head: say.state,
          cell: (e) => <EventState view={view} state={e.state} />,
          narrow: true,
        },
        { key: 'days', head: say.days, cell: (e) => daysText(e.starts, e.ends, view), narrow: true },
        { key: 'area', head: say.area, cell: (e) => places.name(e.area), narrow: true },
        {
          key: 'places',
          head: say.places,
          numeric: true,
          narrow: true,
          cell: (e) => (
            <span>
              {e.places === null ? n(e.taking) : `${n(e.taking)} / ${n(e.places)}`}
              {e.waiting > 0 ? (
                <>
                  <br />
                  <small>{page.waiting(n(e.waiting))}</small>
                </>
              ) : null}
            </span>
          ),
        },
        {
          key: 'who',
          head: say.whoPays,
          cell: (e) => (
            <span>
              {e.initiator}
              <br />
              <small>{payers.get(e.fundingLineId ?? '') ?? page.noPayer}</small>
            </span>
          ),
        },
      ]}
    />
  );
};

export const EventsPage = (props: ListProps) => {
  const { view, asked, may, never, invites } = props;
  const { lang } = view;
  const say = words[lang].list;
  return (
    <StaffPage
      view={view}
      title={say.title}
      lead={say.lead}
      act={
        may.propose ? (
          <ButtonLink kind="main" icon="plus" href={link(view, '/events/new')}>
            {may.manage ? say.make : say.propose}
          </ButtonLink>
        ) : undefined
      }
    >
      <Forward view={view} invites={invites} />
      <Section>
        <Stack>
          <Acts>
            <ButtonLink icon="map" href={link(view, '/events/served')}>
              {say.map}: {say.never(formatCount(never.n, lang), formatCount(never.of, lang))}
            </ButtonLink>
            <ButtonLink icon="calendar" href={link(view, '/events/calendar')}>
              {say.calendar}
            </ButtonLink>
            {may.restrict ? (
              <ButtonLink href={link(view, '/events/restriction')}>{restriction[lang].title}</ButtonLink>
            ) : null}
          </Acts>
          <ListTools view={view} path="/events" label={say.search} pairs={pairsOf(asked)} />
          <Narrow {...props} />
          <Chips {...props} />
          <Rows {...props} />
        </Stack>
      </Section>
    </StaffPage>
  );
};
