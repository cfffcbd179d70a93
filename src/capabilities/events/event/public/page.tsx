// One event for everybody: when and where, who starts and pays, what is sold, what is on, and how to take part.
import { day, daysBetween } from '../../../../kernel/day.ts';
import { Badge, ButtonLink, Notice } from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Acts, Card, Cards, Columns, PageHead, PublicPage, Section, Stack } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import { publicView } from '../../../../web/public-view.ts';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import { daysOf } from '../../pages/frame.tsx';
import { words as frame } from '../../words/frame.ts';
import { shareLink } from '../rules/forward.ts';
import { invitedText } from '../rules/invited.ts';
import { openingsOf, showHours } from '../rules/shift.ts';
import type { PublicSession, Told } from './store.ts';
import { words } from './words.ts';

export type PublicProps = Told & {
  view: View;
  payer: string | null;
  text: string;
};

/** OpenStreetMap at the point, or looked up by its words. */
const mapHref = ({ lat, lng, place, address, areaName }: Told['event']): string =>
  lat !== null && lng !== null
    ? `https://www.openstreetmap.org/?mlat=${String(lat)}&mlon=${String(lng)}#map=17/${String(lat)}/${String(lng)}`
    : `https://www.openstreetmap.org/search?query=${encodeURIComponent([address ?? place, areaName].join(', '))}`;

/** One line when every day has the same hours and nothing is put off; else a line a day. */
const Hours = ({ view, event, shifts }: Pick<PublicProps, 'view' | 'event' | 'shifts'>) => {
  const { lang } = view;
  const say = words[lang];
  const days = [...Map.groupBy(shifts, (s) => s.day)].map(([on, of]) => ({ on, open: openingsOf(of) }));
  const everyDay = new Set(days.map(({ open }) => open.map(showHours).join(', ')));
  const [hours] = everyDay;
  const whole = days.length === daysBetween(day(event.starts), day(event.ends)) + 1;
  if (hours && everyDay.size === 1 && whole && !shifts.some((s) => s.postponed))
    return (
      <>
        {daysOf(event, view)}
        <br />
        {days.length > 1 ? `${say.everyDay} ` : ''}
        {hours}
      </>
    );
  return (
    <ul>
      {days.map(({ on, open }) => (
        <li>
          {formatDay(day(on), lang)}:{' '}
          {open.map((s, n) => (
            <>
              {n > 0 ? ', ' : ''}
              {showHours(s)}
              {s.postponed ? (
                <>
                  {' '}
                  <Badge kind="warn">{say.postponed}</Badge>
                </>
              ) : null}
            </>
          ))}
        </li>
      ))}
    </ul>
  );
};

const Facts = ({ view, event, shifts, payer }: PublicProps) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <DefinitionList
      items={[
        {
          term: say.when,
          value:
            shifts.length > 0 ? <Hours view={view} event={event} shifts={shifts} /> : daysOf(event, view),
        },
        {
          term: say.where,
          value: (
            <>
              {event.place}
              <br />
              <a href={mapHref(event)} rel="noreferrer">
                {event.lat === null ? say.address : say.map}
              </a>
            </>
          ),
          note: [event.address, event.areaName, event.kecamatan]
            .filter((part, n, all) => part && all.indexOf(part) === n)
            .join(', '),
        },
        {
          term: say.groups,
          value: event.groups.map((g) => productKindName(g, lang)).join(', ') || say.allGroups,
        },
        { term: say.who, value: event.initiator },
        { term: say.payer, value: event.paidLine ?? say.noPayer, note: payer ?? undefined },
        ...(event.host ? [{ term: say.host, value: event.host }] : []),
        { term: say.invited, value: invitedText(event.invited) || say.everybody(event.areaName) },
        ...(event.contact ? [{ term: say.contact, value: event.contact }] : []),
      ]}
    />
  );
};

const Session = ({ view, session }: { view: View; session: PublicSession }) => {
  const { lang } = view;
  const say = words[lang];
  const n = (value: number) => formatCount(value, lang);
  return (
    <section class="card">
      <p class="kicker">
        {formatDay(day(session.day), lang)}, {showHours(session)}
        <br />
        {session.room}
      </p>
      <h3>
        {session.title}{' '}
        {session.postponed ? (
          <Badge kind="warn">{say.postponed}</Badge>
        ) : session.off ? (
          <Badge kind="bad">{say.cancelled}</Badge>
        ) : null}
      </h3>
      {session.speakers.length > 0 ? <p>{session.speakers.join('; ')}</p> : null}
      {session.about ? <p class="note">{session.about}</p> : null}
      {session.off ? <p class="note">{session.why}</p> : null}
      {session.capacity !== null && !session.off ? (
        <p class="note">
          {session.taken >= session.capacity ? say.full : say.seats(n(session.capacity - session.taken))}
        </p>
      ) : null}
    </section>
  );
};

const shownStands = 60;

const Stands = ({ view, stands }: PublicProps) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Section title={say.stands} lead={say.standsLead}>
      <ul>
        {stands.slice(0, shownStands).map((s) => (
          <li>
            <b>{s.name}</b>, {productKindName(s.group, lang)}, {say.stall(s.stalls.join(', '))}
          </li>
        ))}
      </ul>
      {stands.length > shownStands ? <p>{say.more(formatCount(stands.length - shownStands, lang))}</p> : null}
    </Section>
  );
};

/** Until when and how; closed for good when the event is over. */
const Apply = ({ view, event }: PublicProps) => {
  const { lang, today } = view;
  const say = words[lang];
  const until = event.applyUntil ?? event.starts;
  const open = until >= today && event.state !== 'cancelled' && event.state !== 'closed';
  return (
    <Card title={say.apply}>
      <p>{open ? say.applyUntil(formatDay(day(until), lang)) : say.applyOver}</p>
      {open ? (
        <>
          <p>{say.applyHow}</p>
          <Acts>
            <ButtonLink kind="main" icon="store" href={link(view, `/usaha/acara/${event.id}`)}>
              {say.applyDoor}
            </ButtonLink>
          </Acts>
        </>
      ) : null}
    </Card>
  );
};

const Take = ({ view, event, text }: PublicProps) => {
  const say = words[view.lang];
  const at = (rest: string) => link(view, `/acara/${event.slug}${rest}`);
  return (
    <Card title={say.take}>
      <Acts>
        <ButtonLink icon="printer" href={at('/poster.pdf')}>
          {say.poster}
        </ButtonLink>
        <ButtonLink icon="calendar" href={at('.ics')}>
          {say.calendar}
        </ButtonLink>
        <ButtonLink icon="phone" href={shareLink(text)}>
          {say.share}
        </ButtonLink>
      </Acts>
    </Card>
  );
};

const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split('\n\n')
      .filter((p) => p !== '')
      .map((p) => (
        <p>
          {p.split('\n').map((line, n) => (
            <>
              {n > 0 ? <br /> : null}
              {line}
            </>
          ))}
        </p>
      ))}
  </>
);

export const PublicEventPage = (props: PublicProps) => {
  const view = publicView(props.view);
  const { lang } = view;
  const say = words[lang];
  const { event, shifts, sessions, stands, drawn } = props;
  const shown = { ...props, view };
  return (
    <PublicPage view={view} title={event.name}>
      <PageHead
        title={event.name}
        kicker={<a href={link(view, '/acara')}>{say.title}</a>}
        lead={`${frame[lang].kinds[event.kind]} · ${daysOf(event, view)} · ${event.place}`}
      />
      {event.state === 'cancelled' ? <Notice kind="bad" title={say.cancelledText} /> : null}
      {event.state !== 'cancelled' && shifts.some((s) => s.postponed) ? (
        <Notice kind="warn" title={say.postponedText} />
      ) : null}
      <Section>
        <Columns>
          <Stack>
            <Paragraphs text={event.about} />
            <Facts {...shown} />
          </Stack>
          <Stack>
            <Apply {...shown} />
            <Take {...shown} />
          </Stack>
        </Columns>
      </Section>
      {sessions.length > 0 ? (
        <Section
          title={say.programme}
          act={
            event.state === 'cancelled' || event.state === 'closed' ? null : (
              <ButtonLink href={link(view, `/acara/${event.slug}/jadwal`)}>{say.signUp}</ButtonLink>
            )
          }
        >
          <Cards>
            {sessions.map((session) => (
              <Session view={view} session={session} />
            ))}
          </Cards>
        </Section>
      ) : null}
      {stands.length > 0 ? <Stands {...shown} /> : null}
      {drawn ? (
        <p>
          <a href={link(view, `/acara/${event.slug}/undian`)}>{say.lots}</a>
        </p>
      ) : null}
    </PublicPage>
  );
};
