// HTTP of passes for speakers and crew at the desk.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { covers } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount } from '../../../../web/format.ts';
import { listPeople } from '../../day/passes/people.ts';
import type { PassId } from '../../day/passes.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { addCrew, issueSpeakers, setPerson } from '../actions/people.ts';
import type { PeopleRefusal } from '../actions/people.ts';
import { PeoplePage } from '../pages/people.tsx';
import { words } from '../words.ts';
import { once } from './desk.tsx';

type Again = { readonly typed: { name: string; job: string }; readonly no: PeopleRefusal };

async function show(visit: Visit, again?: Again): Promise<Response> {
  const found = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    if (!event || !covers(visit.scope, visit.city.code, event.area)) return null;
    return { event, people: await listPeople(db, event.id) };
  });
  if (!found) return visit.notFound();
  const say = words[visit.lang].refused;
  const code = again?.no.refused;
  const field = code === 'name-wrong' ? 'name' : code === 'job-wrong' ? 'job' : null;
  return visit.page(
    <PeoplePage
      view={visit.view}
      once={once}
      tabs={tabsFor(visit)}
      {...found}
      typed={again?.typed ?? { name: '', job: '' }}
      error={field && code ? { field, message: say[code] } : undefined}
      problem={code && !field ? say[code] : undefined}
    />,
    field ? 422 : code ? 409 : 200,
  );
}

const lost = ({ refused }: PeopleRefusal): boolean => refused.startsWith('unknown-');

async function add(visit: Visit): Promise<Response> {
  const activityId = parseId<'Activity'>(visit.param('id'));
  const form = await visit.form();
  if (isRefused(activityId)) return visit.notFound();
  const typed = { name: form.text('name').slice(0, 500), job: form.text('job').slice(0, 500) };
  return submit<{ id: PassId }, PeopleRefusal>(
    visit,
    form.text('_once'),
    (db) => addCrew(db, { activityId, ...typed }, visit),
    {
      to: () => `/events/${activityId}/crew`,
      flash: () => words[visit.lang].people.added,
      refused: (no) => (lost(no) ? visit.notFound() : show(visit, { typed, no })),
    },
  );
}

async function turn(visit: Visit): Promise<Response> {
  const activityId = parseId<'Activity'>(visit.param('id'));
  const pass = parseId<'Pass'>(visit.param('pass'));
  const form = await visit.form();
  if (isRefused(activityId) || isRefused(pass)) return visit.notFound();
  const ended = form.text('act') === 'end';
  const say = words[visit.lang].people;
  return submit<{ id: PassId }, PeopleRefusal>(
    visit,
    form.text('_once'),
    (db) => setPerson(db, { activityId, pass, ended }, visit),
    {
      to: () => `/events/${activityId}/crew`,
      flash: () => (ended ? say.endDone : say.backDone),
      refused: (no) => (lost(no) ? visit.notFound() : show(visit, { typed: { name: '', job: '' }, no })),
    },
  );
}

async function speakers(visit: Visit): Promise<Response> {
  const activityId = parseId<'Activity'>(visit.param('id'));
  const session = parseId<'Session'>(visit.param('session'));
  const form = await visit.form();
  if (isRefused(activityId) || isRefused(session)) return visit.notFound();
  return submit<{ issued: number }, PeopleRefusal>(
    visit,
    form.text('_once'),
    (db) => issueSpeakers(db, { activityId, session }, visit),
    {
      to: () => `/events/${activityId}/crew`,
      flash: ({ issued }) => words[visit.lang].people.issued(formatCount(issued, visit.lang)),
      refused: (no) => (lost(no) ? visit.notFound() : show(visit, { typed: { name: '', job: '' }, no })),
    },
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/crew', 'events:manage', (visit) => show(visit)),
  post('/events/:id/crew', 'events:manage', add),
  post('/events/:id/crew/:pass', 'events:manage', turn),
  post('/events/:id/sessions/:session/passes', 'events:manage', speakers),
];
