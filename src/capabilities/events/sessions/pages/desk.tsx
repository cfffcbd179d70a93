// The sessions of one event at the desk: the programme as a table, and one session with who signed up.
import {
  Badge,
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  Form,
  Notice,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Section } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import { whenOf } from '../rules/told.ts';
import type { Listed } from '../store/sign-ups.ts';
import { whoOf } from '../rules/who.ts';
import { words } from '../words.ts';
import { SessionForm } from './form.tsx';
import type { FormShown } from './form.tsx';
import { SessionCard, StateBadge, speakersOf } from './parts.tsx';
import type { Shown } from './parts.tsx';

type Around = {
  view: View;
  once: () => string;
  event: EventRow;
  tabs: readonly EventTab[];
  manages: boolean;
  form: FormShown;
  /** What was refused, in words. */
  problem?: string | undefined;
};

const starsText = (stars: number | null, { lang }: View): string =>
  stars === null ? '–' : (stars / 100).toFixed(1).replace('.', lang === 'id' ? ',' : '.');

const errorsOf = ({ form, view }: Around) => <ErrorSummary lang={view.lang} errors={form.errors} />;

export const SessionsPage = (props: Around & { sessions: readonly Shown[] }) => {
  const { view, event, sessions, manages, form } = props;
  const { lang } = view;
  const say = words[lang];
  const n = (value: number) => formatCount(value, lang);
  const seats = (s: Shown): string => {
    const text = say.seats(n(s.seats), s.capacity === null ? null : n(s.capacity));
    return s.allowed === null || s.allowed === s.capacity ? text : `${text} (${say.limited(n(s.allowed))})`;
  };
  const over = event.state === 'closed' || event.state === 'cancelled';
  const adding = (
    <SessionForm
      view={view}
      action={link(view, `/events/${event.id}/sessions`)}
      once={props.once()}
      shown={form}
      label={say.save}
    />
  );
  const wrong = form.errors.length > 0 || props.problem !== undefined;
  return (
    <EventFrame view={view} event={event} tab="sessions" tabs={props.tabs}>
      {errorsOf(props)}
      {props.problem ? <Notice kind="bad">{props.problem}</Notice> : null}
      <Section title={say.title} lead={say.lead}>
        {sessions.length === 0 ? (
          <EmptyState icon="file-text" title={say.none} text={manages ? say.noneDesk : say.nonePublic} />
        ) : (
          <DataTable
            caption={say.title}
            quiet
            rows={sessions}
            rowKey={(s) => s.id}
            rowHref={(s) => link(view, `/events/${event.id}/sessions/${s.id}`)}
            empty=""
            columns={[
              { key: 'session', head: say.columns.session, cell: (s) => s.title },
              { key: 'when', head: say.columns.when, cell: (s) => whenOf(s, lang) },
              { key: 'room', head: say.columns.room, cell: (s) => s.room },
              { key: 'who', head: say.fields.speakers, cell: speakersOf },
              {
                key: 'state',
                head: say.columns.state,
                cell: (s) => <StateBadge view={view} session={s} />,
                narrow: true,
              },
              { key: 'seats', head: say.columns.seats, cell: seats, numeric: true },
              { key: 'waiting', head: say.columns.waiting, cell: (s) => n(s.waiting), numeric: true },
              { key: 'came', head: say.columns.came, cell: (s) => n(s.came), numeric: true },
              { key: 'stars', head: say.columns.stars, cell: (s) => starsText(s.stars, view), numeric: true },
            ]}
          />
        )}
      </Section>
      {manages ? (
        <Acts>
          <ButtonLink kind="plain" href={link(view, `/events/${event.id}/crew`)}>
            {say.people.link}
          </ButtonLink>
        </Acts>
      ) : null}
      {manages && !over ? (
        <Section id="add">
          <Details summary={say.add} open={wrong || sessions.length === 0}>
            {adding}
          </Details>
        </Section>
      ) : null}
    </EventFrame>
  );
};

type RosterProps = { view: View; at: string; exports: boolean; signUps: readonly Listed[] };

const Roster = ({ view, at, exports, signUps }: RosterProps) => {
  const say = words[view.lang];
  return (
    <Section title={say.roster}>
      <DataTable
        caption={say.roster}
        quiet
        rows={signUps}
        rowKey={(s) => s.id}
        empty={say.rosterNone}
        columns={[
          {
            key: 'who',
            head: say.columns.who,
            cell: (s) => whoOf(s, say),
          },
          { key: 'kind', head: say.fields.kind, cell: (s) => say.passKinds[s.kind], narrow: true },
          {
            key: 'state',
            head: say.columns.state,
            cell: (s) =>
              s.came ? (
                <Badge kind="good">{say.came}</Badge>
              ) : (
                <Badge kind={s.state === 'waiting' ? 'warn' : 'plain'}>{say.states[s.state]}</Badge>
              ),
            narrow: true,
          },
          {
            key: 'stars',
            head: say.columns.stars,
            cell: (s) => (s.stars === null ? '–' : String(s.stars)),
            numeric: true,
          },
          { key: 'said', head: say.columns.said, cell: (s) => s.said ?? '' },
        ]}
      />
      <Acts>
        <ButtonLink icon="printer" href={`${at}/attendance.pdf`}>
          {say.paper.print}
        </ButtonLink>
        {exports && signUps.length > 0 ? (
          <ButtonLink icon="download" href={`${at}/export`}>
            {say.paper.download}
          </ButtonLink>
        ) : null}
      </Acts>
    </Section>
  );
};

export const SessionPage = (
  props: Around & { session: Shown; signUps: readonly Listed[]; exports: boolean; why?: string | undefined },
) => {
  const { view, event, session, manages } = props;
  const say = words[view.lang];
  const at = link(view, `/events/${event.id}/sessions/${session.id}`);
  const over = event.state === 'closed' || event.state === 'cancelled' || session.off;
  const wrong = props.form.errors.length > 0 || (props.problem !== undefined && props.why === undefined);
  return (
    <EventFrame view={view} event={event} tab="sessions" tabs={props.tabs}>
      <p>
        <a href={link(view, `/events/${event.id}/sessions`)}>{say.title}</a>
      </p>
      {errorsOf(props)}
      {props.problem ? <Notice kind="bad">{props.problem}</Notice> : null}
      <SessionCard view={view} session={session} level={2}>
        {manages && !over && session.speakers.length > 0 ? (
          <Form action={`${at}/passes`} once={props.once()}>
            <Acts>
              <Button kind="plain">{say.people.issue}</Button>
            </Acts>
          </Form>
        ) : null}
      </SessionCard>
      <Roster view={view} at={at} exports={props.exports} signUps={props.signUps} />
      {manages && !over ? (
        <Section>
          <Details summary={say.edit} open={wrong}>
            <SessionForm
              view={view}
              action={at}
              once={props.once()}
              shown={props.form}
              revision={session.revision}
              label={say.save}
            />
          </Details>
          <Details summary={say.off} open={props.why !== undefined}>
            <Form action={`${at}/off`} once={props.once()}>
              <TextInput name="why" label={say.offWhy} value={props.why} maxlength={300} />
              <Acts>
                <Button kind="danger">{say.off}</Button>
              </Acts>
            </Form>
          </Details>
        </Section>
      ) : null}
    </EventFrame>
  );
};
