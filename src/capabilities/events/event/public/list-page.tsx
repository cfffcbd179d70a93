// What is on: every announced event by week, narrowed by kecamatan, with the calendar of them all.
import { addDays, day } from '../../../../kernel/day.ts';
import { Badge, ButtonLink, Chip } from '../../../../web/controls.tsx';
import { formatDays } from '../../../../web/format.ts';
import { Acts, Cards, PageHead, PublicPage, Section } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { publicView } from '../../../../web/public-view.ts';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import { daysOf } from '../../pages/frame.tsx';
import { words as frame } from '../../words/frame.ts';
import { byWeek, mondayOf } from '../rules/weeks.ts';
import type { PublicEvent } from './store.ts';
import { words } from './words.ts';

type Props = {
  view: View;
  events: readonly PublicEvent[];
  /** Kecamatan in which something is on. */
  kecamatans: readonly string[];
  asked: string | null;
};

const State = ({ view, event }: { view: View; event: PublicEvent }) => {
  const say = words[view.lang];
  if (event.state === 'cancelled') return <Badge kind="bad">{say.cancelled}</Badge>;
  if (event.ends < view.today) return <Badge>{say.closed}</Badge>;
  return event.starts <= view.today ? <Badge kind="good">{say.today}</Badge> : null;
};

const One = ({ view, event }: { view: View; event: PublicEvent }) => {
  const { lang } = view;
  return (
    <section class="card">
      <p class="kicker">
        {frame[lang].kinds[event.kind]} · {daysOf(event, view)}
      </p>
      <h3>
        <a href={link(view, `/acara/${event.slug}`)}>{event.name}</a> <State view={view} event={event} />
      </h3>
      <p>
        {event.place}, {event.areaName}
        {event.kecamatan && event.kecamatan !== event.areaName ? `, ${event.kecamatan}` : ''}
      </p>
      <p class="note">
        {event.groups.map((g) => productKindName(g, lang)).join(', ') || words[lang].allGroups}
      </p>
    </section>
  );
};

const weekName = (monday: ReturnType<typeof mondayOf>, { lang, today }: View): string => {
  const say = words[lang];
  const now = mondayOf(today);
  if (monday === now) return say.thisWeek;
  if (monday === addDays(now, 7)) return say.nextWeek;
  return formatDays(monday, addDays(monday, 6), lang);
};

export const PublicListPage = (props: Props) => {
  const view = publicView(props.view);
  const { lang, today } = view;
  const say = words[lang];
  const { asked, kecamatans } = props;
  const events = props.events.filter((e) => asked === null || e.kecamatan === asked);
  const weeks = byWeek(events, today);
  const past = events.filter((e) => e.ends < day(today) && e.state !== 'cancelled').toReversed();
  return (
    <PublicPage view={view} title={say.title}>
      <PageHead
        title={say.title}
        lead={say.lead}
        act={
          <ButtonLink icon="calendar" href={link(view, '/acara.ics')}>
            {say.subscribe}
          </ButtonLink>
        }
      />
      {kecamatans.length > 1 ? (
        <nav aria-label={say.byKecamatan}>
          <Acts>
            <Chip href={link(view, '/acara')} current={asked === null}>
              {say.all}
            </Chip>
            {kecamatans.map((name) => (
              <Chip
                href={link(view, `/acara?kecamatan=${encodeURIComponent(name)}`)}
                current={name === asked}
              >
                {name}
              </Chip>
            ))}
          </Acts>
        </nav>
      ) : null}
      {weeks.length === 0 ? (
        <EmptyState icon="calendar" title={asked === null ? say.none : say.noneHere} text={say.noneText} />
      ) : (
        weeks.map((week) => (
          <Section title={weekName(week.monday, view)}>
            <Cards>
              {week.events.map((event) => (
                <One view={view} event={event} />
              ))}
            </Cards>
          </Section>
        ))
      )}
      {past.length > 0 ? (
        <Section title={say.past}>
          <Cards>
            {past.map((event) => (
              <One view={view} event={event} />
            ))}
          </Cards>
        </Section>
      ) : null}
    </PublicPage>
  );
};
