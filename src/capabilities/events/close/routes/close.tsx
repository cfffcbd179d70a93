// HTTP of closing: the proposals, accepting them in one press, one step by hand, and the end.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { namesOf } from '../../../accounts/index.ts';
import { listOfficers } from '../../../programme/index.ts';
import type { ActivityId, ParticipationId, StateRefusal } from '../../../programme/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { dayFigures } from '../../day/door.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { acceptProposals, closeEvent, giveOne } from '../actions/accept.ts';
import type { Accepted, AcceptRefusal, OneRefusal } from '../actions/accept.ts';
import { loadProposals } from '../actions/load.ts';
import { ChangePage } from '../pages/change.tsx';
import { ClosePage, nameOf } from '../pages/close.tsx';
import { changeFields, readChange } from '../rules/change.ts';
import type { ChangeProblems, TypedChange } from '../rules/change.ts';
import { isEarly } from '../rules/early.ts';
import { countBare } from '../store/facts.ts';
import { words } from '../words/index.ts';

/** Looked through at once; those behind come when these are done. */
const perPage = 300;

const idOf = (visit: Visit): ActivityId | null => {
  const id = parseId<'Activity'>(visit.param('id'));
  return isRefused(id) ? null : id;
};
const participationOf = (visit: Visit): ParticipationId | null => {
  const id = parseId<'Participation'>(visit.param('participation'));
  return isRefused(id) ? null : id;
};
const once = (): string => crypto.randomUUID();

type Again = { readonly refused: string; readonly ticked?: ReadonlySet<string> };

async function show(visit: Visit, again?: Again, status: 200 | 409 = 200): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    if (!event) return null;
    const over = event.state === 'closed' || event.state === 'cancelled' || isEarly(event, visit.today);
    const all = over ? [] : await loadProposals(db, event.id, { today: visit.today });
    const rows = all.slice(0, perPage);
    return {
      event,
      rows,
      own: all.length,
      bare: over ? 0 : await countBare(db, event.id),
      doubts: (await dayFigures(db, [event.id])).get(event.id)?.coupons.openDoubts ?? 0,
      names: await namesOf(
        db,
        rows.map((r) => r.responsible),
      ),
      places: placesOf(await listAreas(db)),
    };
  });
  if (!loaded) return visit.notFound();
  const ticked = again?.ticked;
  return visit.page(
    <ClosePage
      view={visit.view}
      tabs={tabsFor(visit)}
      once={once()}
      unticked={new Set(ticked ? loaded.rows.map((r) => r.id).filter((id) => !ticked.has(id)) : [])}
      refused={again?.refused}
      {...loaded}
    />,
    status,
  );
}

/** `participation.mark` of each ticked. What was not made by our page is passed over. */
function marksIn(values: readonly string[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const value of values) {
    const [id = '', mark = ''] = value.split('.');
    const participation = parseId<'Participation'>(id);
    if (!isRefused(participation)) marks.set(participation, mark);
  }
  return marks;
}

async function accept(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const say = words[visit.lang];
  const n = (value: number) => formatCount(value, visit.lang);
  const marks = marksIn(form.all('who'));
  return submit<Accepted, AcceptRefusal>(
    visit,
    form.text('_once'),
    (db) => acceptProposals(db, { activity: id, marks }, visit),
    {
      to: () => `/events/${id}/close`,
      flash: ({ opened, taken, changed }) =>
        [
          say.close.opened(n(opened)),
          taken > 0 ? say.close.taken(n(taken)) : '',
          changed > 0 ? say.close.changed(n(changed)) : '',
        ]
          .filter(Boolean)
          .join(' '),
      refused: ({ refused }) =>
        refused === 'unknown-event'
          ? visit.notFound()
          : show(visit, { refused: say.refused[refused], ticked: new Set(marks.keys()) }, 409),
    },
  );
}

async function showOne(
  visit: Visit,
  again?: { typed: TypedChange; problems: ChangeProblems; refused?: string },
): Promise<Response> {
  const participation = participationOf(visit);
  const loaded =
    participation &&
    (await visit.within(async (db) => {
      const event = await openEvent(db, visit);
      if (!event) return null;
      const [one] = await loadProposals(db, event.id, { today: visit.today, only: participation });
      const officers = (await listOfficers(db)).map((o) => ({ value: o.id, label: o.name }));
      return { event, one, officers };
    }));
  if (!participation || !loaded) return visit.notFound();
  const { event, one, officers } = loaded;
  if (isEarly(event, visit.today)) return visit.seeOther(`/events/${event.id}/close`);
  // Somebody gave them a step while this page stood open.
  if (!one) return show(visit, { refused: words[visit.lang].refused['others-first'] }, 409);
  const { proposal } = one;
  const typed: TypedChange = again?.typed ?? {
    what: proposal.what,
    text: proposal.what === 'none' ? '' : proposal.text,
    due: proposal.what === 'none' ? '' : formatDay(proposal.due, visit.lang),
    responsible: '',
    reason: proposal.what === 'none' ? proposal.reason : '',
  };
  return visit.page(
    <ChangePage
      view={visit.view}
      event={event}
      tabs={tabsFor(visit)}
      participation={participation}
      name={nameOf(one, visit.view)}
      typed={typed}
      problems={again?.problems ?? []}
      officers={officers}
      once={once()}
      refused={again?.refused}
    />,
    again ? 422 : 200,
  );
}

async function saveOne(visit: Visit): Promise<Response> {
  const [id, participation] = [idOf(visit), participationOf(visit)];
  const form = await visit.form();
  if (id === null || participation === null) return visit.notFound();
  const say = words[visit.lang];
  const typed = Object.fromEntries(changeFields.map((f) => [f, form.text(f)])) as TypedChange;
  const officers = new Set((await visit.within(listOfficers)).map((o) => o.id));
  const step = readChange(typed, { today: visit.today, officers });
  if ('problems' in step) return showOne(visit, { typed, problems: step.problems });
  return submit<{ opened: number }, OneRefusal>(
    visit,
    form.text('_once'),
    (db) => giveOne(db, { activity: id, participation, step }, visit),
    {
      to: () => `/events/${id}/close`,
      flash: () => say.change.saved,
      refused: ({ refused }) => {
        if (refused === 'unknown-event') return visit.notFound();
        return show(visit, { refused: say.refused[refused] }, 409);
      },
    },
  );
}

function stateRefused(refusal: StateRefusal, visit: Visit): string {
  const say = words[visit.lang];
  if (refusal.refused === 'without-follow-up')
    return say.close.cannotYet(formatCount(refusal.bare, visit.lang));
  if (refusal.refused === 'not-begun') return say.notBegun(formatDay(refusal.starts, visit.lang));
  if (refusal.refused === 'outside-area') return say.refused['outside-area'];
  return say.refused['move-impossible'];
}

async function close(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  return submit<{ id: ActivityId }, StateRefusal | Refusal<'unknown-event', object>>(
    visit,
    form.text('_once'),
    (db) => closeEvent(db, id, visit),
    {
      to: () => `/events/${id}/close`,
      flash: () => words[visit.lang].close.saidClosed,
      refused: (refusal) =>
        refusal.refused === 'unknown-event' || refusal.refused === 'unknown-activity'
          ? visit.notFound()
          : show(visit, { refused: stateRefused(refusal, visit) }, 409),
    },
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/close', 'events:manage', (visit) => show(visit)),
  post('/events/:id/close', 'events:manage', accept),
  post('/events/:id/close/state', 'events:manage', close),
  get('/events/:id/close/:participation', 'events:manage', (visit) => showOne(visit)),
  post('/events/:id/close/:participation', 'events:manage', saveOne),
];
