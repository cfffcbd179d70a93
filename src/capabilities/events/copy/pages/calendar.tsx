// A year of events month by month, and where the next ones should be, with the rule printed.
import { monthNames } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { ButtonLink, Filters, Notice, NumberInput, Select } from '../../../../web/controls.tsx';
import type { Option } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Cards, Section, Stack, StaffPage } from '../../../../web/layout.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { daysText } from '../../../programme/index.ts';
import type { Places } from '../../../regions/index.ts';
import { EventState } from '../../pages/frame.tsx';
import { words as frame } from '../../words/frame.ts';
import { reachOf } from '../rules/where-next.ts';
import type { Purse, Suggestion } from '../rules/where-next.ts';
import type { InYear } from '../store.ts';
import { words } from '../words.ts';

export type CalendarProps = {
  view: View;
  year: number;
  events: readonly InYear[];
  places: Places;
  suggestions: readonly Suggestion[];
  purse: Purse;
  /** Funding lines of the year; empty for who does not read money. */
  lines: readonly Option[];
  asked: { readonly line: string; readonly each: string; readonly wrong: boolean };
  mayPropose: boolean;
};

const Month = ({ view, events, places, name }: CalendarProps & { name: string }) => (
  <section class="card">
    <h3>{name}</h3>
    <Stack>
      {events.map((e) => (
        <p>
          <a href={link(view, `/events/${e.id}`)}>{e.name}</a>
          <br />
          <small>
            {daysText(e.starts, e.ends, view)} · {places.name(e.area)}
          </small>
          <br />
          <EventState view={view} state={e.state} />
        </p>
      ))}
    </Stack>
  </section>
);

const Reach = ({ view, purse }: CalendarProps) => {
  const { lang } = view;
  const say = words[lang].calendar;
  const n = reachOf(purse);
  if (n === null || purse.free === null || purse.each === null) return <p class="note">{say.noReach}</p>;
  return (
    <p>
      {say.reach(
        formatRupiah(purse.free > 0n ? purse.free : 0n),
        formatRupiah(purse.each),
        formatCount(n, lang),
      )}
    </p>
  );
};

const Next = (props: CalendarProps) => {
  const { view, year, suggestions, places, lines, asked, purse, mayPropose } = props;
  const { lang } = view;
  const say = words[lang].calendar;
  return (
    <Section title={say.next} lead={say.rule} id="next">
      {lines.length > 0 ? (
        <Filters action={link(view, '/events/calendar')} lang={lang} keep={[['year', String(year)]]}>
          <Select
            name="line"
            label={say.line}
            optional={lang}
            value={asked.line}
            empty={say.anyLine(String(year))}
            options={lines}
          />
          <NumberInput
            name="each"
            label={say.each}
            hint={say.eachHint}
            optional={lang}
            value={asked.each}
            error={asked.wrong ? say.amountWrong : undefined}
            maxlength={40}
          />
        </Filters>
      ) : null}
      <Stack>
        <Reach {...props} />
        {suggestions.length === 0 ? (
          <Notice kind="info">{reachOf(purse) === 0 ? say.noMoney : say.nobody}</Notice>
        ) : (
          <DataTable
            caption={say.next}
            quiet
            rows={suggestions}
            rowKey={(s) => s.code}
            empty={say.nobody}
            columns={[
              { key: 'area', head: say.area, cell: (s) => places.name(s.code) },
              { key: 'why', head: say.why, cell: (s) => say.whys[s.why] },
              {
                key: 'enterprises',
                head: say.enterprises,
                cell: (s) => formatCount(s.enterprises, lang),
                numeric: true,
              },
              {
                key: 'days',
                head: say.days,
                cell: (s) => (s.days === null ? '–' : formatCount(s.days, lang)),
                numeric: true,
              },
              ...(mayPropose
                ? [
                    {
                      key: 'act',
                      head: say.act,
                      act: true,
                      cell: (s: Suggestion) => (
                        <a
                          href={link(view, `/events/new?area=${s.code}`)}
                          aria-label={say.proposeAt(places.name(s.code))}
                        >
                          {say.propose}
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Stack>
    </Section>
  );
};

export const CalendarPage = (props: CalendarProps) => {
  const { view, year, events } = props;
  const { lang } = view;
  const say = words[lang].calendar;
  const months = monthNames[lang].map((name, n) => ({
    name,
    events: events.filter((e) => Number(e.starts.slice(5, 7)) === n + 1),
  }));
  const free = months.filter((month) => month.events.length === 0).map(({ name }) => name);
  const at = (other: number) => link(view, `/events/calendar?year=${String(other)}`);
  return (
    <StaffPage
      view={view}
      title={say.title(String(year))}
      kicker={<a href={link(view, '/events')}>{frame[lang].title}</a>}
      lead={say.lead}
      act={
        <Acts>
          <ButtonLink icon="map" href={link(view, '/events/served')}>
            {say.map}
          </ButtonLink>
        </Acts>
      }
    >
      <Section>
        <Acts>
          <ButtonLink kind="quiet" icon="chevron-left" href={at(year - 1)}>
            {say.earlier}
          </ButtonLink>
          <ButtonLink kind="quiet" icon="chevron-right" href={at(year + 1)}>
            {say.later}
          </ButtonLink>
        </Acts>
        <Cards>
          {months
            .filter((month) => month.events.length > 0)
            .map((month) => (
              <Month {...props} {...month} />
            ))}
        </Cards>
        {free.length > 0 ? <p class="note">{say.nothing(free.join(', '))}</p> : null}
      </Section>
      <Next {...props} />
    </StaffPage>
  );
};
