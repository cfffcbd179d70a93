// HTTP of sessions at the desk: the programme, one session, adding, correcting, calling off.
import { day } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { covers } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount } from '../../../../web/format.ts';
import { seatsOf } from '../../day/restriction/rules/level.ts';
import type { Level } from '../../day/restriction/rules/level.ts';
import { listLevels } from '../../day/restriction/store.ts';
import type { EventRow } from '../../event/store.ts';
import { showHours } from '../../event/rules/shift.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { addSession, editSession, endSession } from '../actions/session.ts';
import type { EndRefusal, SessionRefusal } from '../actions/session.ts';
import { sessionsOf } from '../door.ts';
import type { SessionId, SessionRow } from '../door.ts';
import { SessionPage, SessionsPage } from '../pages/desk.tsx';
import type { FormShown } from '../pages/form.tsx';
import type { Shown } from '../pages/parts.tsx';
import { instantOf } from '../rules/feedback.ts';
import { fields } from '../rules/form.ts';
import type { TypedSession } from '../rules/form.ts';
import { whenOf } from '../rules/told.ts';
import { listSignUps } from '../store/sign-ups.ts';
import { words } from '../words.ts';

export const once = (): string => crypto.randomUUID();

export const showSessions = (
  rows: readonly SessionRow[],
  levels: readonly Level[],
  { city, now }: Pick<Visit, 'city' | 'now'>,
): readonly Shown[] =>
  rows.map((s) => ({
    ...s,
    allowed: seatsOf(s, levels),
    over: instantOf(s.day as PlainDate, s.ends, city.zone) <= now,
  }));

export const readSessions = async (db: Db, event: EventRow, visit: Visit): Promise<readonly Shown[]> =>
  showSessions(await sessionsOf(db, event.id), await listLevels(db), visit);

const manages = (visit: Visit, event: EventRow): boolean =>
  visit.may('events:manage') && covers(visit.scope, visit.city.code, event.area);

type Again = { readonly form?: FormShown; readonly problem?: string; readonly why?: string };

const blank = (event: EventRow): TypedSession => ({
  title: '',
  kind: '',
  room: '',
  day: event.starts === event.ends ? typedDay(event.starts) : '',
  hours: '',
  capacity: '',
  speakers: '',
  about: '',
});

/** `5/12/2026`, as the field asks for it. */
const typedDay = (iso: string): string => {
  const [year = '', month = '', date = ''] = day(iso).split('-');
  return `${String(Number(date))}/${String(Number(month))}/${year}`;
};

const typedFrom = (s: SessionRow): TypedSession => ({
  title: s.title,
  kind: s.kind,
  room: s.room,
  day: typedDay(s.day),
  hours: showHours(s),
  capacity: s.capacity === null ? '' : String(s.capacity),
  speakers: s.speakers.map((k) => (k.from ? `${k.name}, ${k.from}` : k.name)).join('\n'),
  about: s.about ?? '',
});

/** As it was sent, cut far beyond what is read. */
const typedIn = (form: Fields): TypedSession =>
  Object.fromEntries(fields.map((f) => [f, form.text(f).slice(0, 20_000)])) as TypedSession;

async function showAll(visit: Visit, again: Again = {}): Promise<Response> {
  const found = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    return event && { event, sessions: await readSessions(db, event, visit) };
  });
  if (!found) return visit.notFound();
  const { event, sessions } = found;
  return visit.page(
    <SessionsPage
      view={visit.view}
      once={once}
      event={event}
      tabs={tabsFor(visit)}
      manages={manages(visit, event)}
      sessions={sessions}
      form={again.form ?? { typed: blank(event), errors: [] }}
      problem={again.problem}
    />,
    again.problem ? 409 : again.form ? 422 : 200,
  );
}

const sessionIn = (visit: Visit): SessionId | null => {
  const id = parseId<'Session'>(visit.param('session'));
  return isRefused(id) ? null : id;
};

async function showOne(visit: Visit, again: Again = {}): Promise<Response> {
  const id = sessionIn(visit);
  const found = await visit.within(async (db) => {
    const event = id && (await openEvent(db, visit));
    if (!event || !id) return null;
    const session = (await readSessions(db, event, visit)).find((s) => s.id === id);
    return session ? { event, session, signUps: await listSignUps(db, id) } : null;
  });
  if (!found) return visit.notFound();
  const { event, session, signUps } = found;
  return visit.page(
    <SessionPage
      view={visit.view}
      once={once}
      event={event}
      tabs={tabsFor(visit)}
      manages={manages(visit, event)}
      session={session}
      signUps={signUps}
      exports={visit.may('registry:export')}
      form={again.form ?? { typed: typedFrom(session), errors: [] }}
      problem={again.problem}
      why={again.why}
    />,
    again.problem ? 409 : again.form ? 422 : 200,
  );
}

export function sessionText(no: Exclude<SessionRefusal, { refused: 'form' }>, visit: Visit): string {
  const say = words[visit.lang];
  if (no.refused === 'clash') {
    const when = whenOf(no, visit.lang);
    return no.who === null
      ? say.clashRoom(no.room, no.title, when)
      : say.clashSpeaker(no.who, no.title, when);
  }
  return no.refused === 'seats-taken'
    ? say.seatsTaken(formatCount(no.seats, visit.lang))
    : say.refused[no.refused];
}

function againOf(no: SessionRefusal, typed: TypedSession, visit: Visit): Again {
  if (no.refused !== 'form') return { form: { typed, errors: [] }, problem: sessionText(no, visit) };
  const { problems } = words[visit.lang];
  return { form: { typed, errors: no.problems.map((p) => ({ field: p.field, message: problems[p.code] })) } };
}

async function add(visit: Visit): Promise<Response> {
  const activityId = parseId<'Activity'>(visit.param('id'));
  const form = await visit.form();
  if (isRefused(activityId)) return visit.notFound();
  const typed = typedIn(form);
  return submit<{ id: SessionId }, SessionRefusal>(
    visit,
    form.text('_once'),
    (db) => addSession(db, { activityId, typed }, visit),
    {
      to: () => `/events/${activityId}/sessions`,
      flash: () => words[visit.lang].saved(typed.title),
      refused: (no) =>
        no.refused === 'unknown-event' ? visit.notFound() : showAll(visit, againOf(no, typed, visit)),
    },
  );
}

async function edit(visit: Visit): Promise<Response> {
  const activityId = parseId<'Activity'>(visit.param('id'));
  const id = sessionIn(visit);
  const form = await visit.form();
  if (isRefused(activityId) || !id) return visit.notFound();
  const typed = typedIn(form);
  const revision = Number(form.text('revision'));
  return submit<{ id: SessionId }, SessionRefusal>(
    visit,
    form.text('_once'),
    (db) => editSession(db, { activityId, id, revision, typed }, visit),
    {
      to: () => `/events/${activityId}/sessions/${id}`,
      flash: () => words[visit.lang].saved(typed.title),
      refused: (no) =>
        no.refused === 'unknown-event' || no.refused === 'unknown-session'
          ? visit.notFound()
          : showOne(visit, againOf(no, typed, visit)),
    },
  );
}

async function end(visit: Visit): Promise<Response> {
  const activityId = parseId<'Activity'>(visit.param('id'));
  const id = sessionIn(visit);
  const form = await visit.form();
  if (isRefused(activityId) || !id) return visit.notFound();
  const why = form.text('why').slice(0, 2000);
  return submit<{ id: SessionId }, EndRefusal>(
    visit,
    form.text('_once'),
    (db) => endSession(db, { activityId, id, reason: why }, visit),
    {
      to: () => `/events/${activityId}/sessions/${id}`,
      flash: () => words[visit.lang].offDone,
      refused: ({ refused }) =>
        refused === 'unknown-event' || refused === 'unknown-session'
          ? visit.notFound()
          : showOne(visit, { problem: words[visit.lang].refused[refused], why }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/sessions', 'events:gate', (visit) => showAll(visit)),
  post('/events/:id/sessions', 'events:manage', add),
  get('/events/:id/sessions/:session', 'events:gate', (visit) => showOne(visit)),
  post('/events/:id/sessions/:session', 'events:manage', edit),
  post('/events/:id/sessions/:session/off', 'events:manage', end),
];
