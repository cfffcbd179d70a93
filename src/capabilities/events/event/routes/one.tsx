// HTTP of one event: its first page, its decisions, and what its plan is made of.
import { parseDay } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { covers } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount } from '../../../../web/format.ts';
import { link } from '../../../../web/view.ts';
import { fundingWords, lineNames, listLines, readAmount, spentOn } from '../../../funding/index.ts';
import { partnerNames } from '../../../partners/index.ts';
import { seerOf } from '../../../programme/index.ts';
import type { ActivityId, StateRefusal } from '../../../programme/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { applicationsCount } from '../../apply/door.ts';
import { mayRead } from '../../close/actions/report.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { words as frame } from '../../words/frame.ts';
import { daysFrom, moveEvent } from '../actions/event.ts';
import type { MoveTo } from '../actions/event.ts';
import { tellRtHeads } from '../actions/invite.ts';
import { addBudget, addShifts, addTask, openPlan, removeShift } from '../actions/plan.ts';
import { OverviewPage } from '../pages/overview.tsx';
import type { Again } from '../pages/overview.tsx';
import { hoursText, shiftText, stateText } from '../pages/problems.ts';
import { budgetOf, deleteBudget, deleteTask, rtHeadsOf, setTaskDone, tasksOf } from '../plan-store.ts';
import { posterText } from '../public/poster-text.ts';
import { forwardText } from '../rules/forward.ts';
import { reachOf } from '../rules/invited.ts';
import { readHours } from '../rules/shift.ts';
import type { ShiftRefusal } from '../rules/shift.ts';
import { copiesOf, placesTaken, shiftsOf } from '../store.ts';
import type { EventRow, ShiftId } from '../store.ts';
import { words } from '../words.ts';
import { mayEdit, once } from './form.tsx';

/** The address of the public page, as it stands on paper and in messages. */
export const publicUrl = ({ view, request }: Visit, slug: string): string =>
  new URL(link(view, `/acara/${slug}`), request.url).href;

const manages = (visit: Visit, event: EventRow): boolean =>
  visit.may('events:manage') && covers(visit.scope, visit.city.code, event.area);

/** The council and partners read the money of their own lines alone. */
async function readsLine(db: Db, visit: Visit, line: string | null): Promise<boolean> {
  if (line === null || !visit.may('funding:read')) return false;
  const seer = await seerOf(db, visit);
  return seer === null || (await listLines(db, {}, seer)).some((l) => l.id === line);
}

async function load(db: Db, visit: Visit) {
  const event = await openEvent(db, visit);
  if (!event) return null;
  const { id } = event;
  const shifts = await shiftsOf(db, id);
  const line = (await lineNames(db, [event.fundingLineId])).get(event.fundingLineId ?? '');
  const payer =
    line && event.fundingLineId
      ? { id: event.fundingLineId, name: line.name, source: fundingWords[visit.lang].sources[line.source] }
      : null;
  const applied = (await applicationsCount(db, [id])).get(id);
  const manage = manages(visit, event);
  const { whole, shown } = posterText(event.about);
  return {
    event,
    shifts,
    payer,
    tabs: tabsFor(visit),
    tasks: await tasksOf(db, id),
    budget: await budgetOf(db, id),
    heads: visit.may('events:gate') ? await rtHeadsOf(db, id, reachOf(event)) : [],
    places: placesOf(await listAreas(db)),
    host: (await partnerNames(db, [event.partnerId])).get(event.partnerId ?? '') ?? null,
    money: visit.may('funding:read') ? await spentOn(db, id) : null,
    counts: { ...(await placesTaken(db, id)), applied: applied?.all ?? 0, open: applied?.open ?? 0 },
    text: forwardText(event, {
      shifts,
      payer: payer?.name ?? null,
      url: publicUrl(visit, event.slug),
      lang: visit.lang,
    }),
    poster: { whole, shown },
    hasCopies: event.copiedFrom !== null || (await copiesOf(db, id)).length > 0,
    may: {
      manage,
      edit: mayEdit(visit, event),
      copy: visit.may('events:propose'),
      funding: await readsLine(db, visit, event.fundingLineId),
      report: await mayRead(db, visit, event),
    },
  };
}

async function show(visit: Visit, again?: Again): Promise<Response> {
  const loaded = await visit.within((db) => load(db, visit));
  if (!loaded) return visit.notFound();
  const { typed = {}, problems = [], refused } = again ?? {};
  return visit.page(
    <OverviewPage
      view={visit.view}
      once={once}
      typed={typed}
      problems={problems}
      refused={refused}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

export const eventAsked = (visit: Visit): ActivityId | null => {
  const id = parseId<'Activity'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

const moves: Readonly<Record<string, MoveTo>> = {
  approved: 'approved',
  running: 'running',
  cancelled: 'cancelled',
};

/** Approval and announcing tell the heads of RT in the same transaction. */
async function saveState(visit: Visit): Promise<Response> {
  const id = eventAsked(visit);
  const form = await visit.form();
  const [to, announce] = [moves[form.text('to')], form.text('to') === 'announce'];
  if (id === null || (!to && !announce)) return visit.notFound();
  const typed = { why: form.text('why') };
  const say = words[visit.lang];
  return submit<
    { id: ActivityId; state: EventRow['state'] },
    StateRefusal | Refusal<'unknown-event', object>
  >(
    visit,
    form.text('_once'),
    async (db) => {
      const done = await moveEvent(db, { id, to: to ?? 'announce', reason: typed.why }, visit);
      if (isRefused(done)) return done;
      const event = await openEvent(db, visit);
      if (!event) return refuse('unknown-event');
      if (to === 'approved' || announce) await tellRtHeads(db, event, publicUrl(visit, event.slug), visit);
      return { id, state: event.state };
    },
    {
      to: () => `/events/${id}`,
      flash: ({ state }) => say.page.moved(frame[visit.lang].states[state]),
      refused: (refusal) => {
        if (refusal.refused === 'unknown-event' || refusal.refused === 'unknown-activity')
          return visit.notFound();
        const message = stateText(refusal, visit.lang);
        return show(
          visit,
          refusal.refused === 'reason-short'
            ? { typed, problems: [{ field: 'why', message }] }
            : { typed, problems: [], refused: message },
        );
      },
    },
  );
}

type PlanRefusal =
  | Refusal<keyof (typeof words)['id']['refused'], object>
  | ShiftRefusal
  | Refusal<'field', { readonly field: string; readonly message: string }>;

/** One change of the plan by whoever may: `work` says in data what is wrong, beside which field. */
async function changePlan(
  visit: Visit,
  form: Fields,
  {
    part,
    field,
    said,
    work,
  }: {
    part: string;
    field: string;
    said: string;
    work: (db: Db, event: EventRow) => Promise<PlanRefusal | { readonly id: ActivityId }>;
  },
): Promise<Response> {
  const id = eventAsked(visit);
  const seen = await visit.within((db) => openEvent(db, visit));
  if (id === null || !seen || !(manages(visit, seen) || (part === 'shifts' && mayEdit(visit, seen))))
    return visit.notFound();
  const typed = Object.fromEntries(
    ['shiftDay', 'shiftHours', 'taskText', 'taskDays', 'budgetWhat', 'budgetAmount'].map((name) => [
      name,
      form.text(name),
    ]),
  );
  return submit<{ id: ActivityId }, PlanRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const event = await openPlan(db, id);
      return isRefused(event) ? event : work(db, event);
    },
    {
      to: () => `/events/${id}#${part}`,
      flash: () => said,
      refused: (refusal) => show(visit, { typed, problems: [problemOf(refusal, field, visit)] }),
    },
  );
}

function problemOf(refusal: PlanRefusal, field: string, { lang }: Visit): Again['problems'][number] {
  if (refusal.refused === 'field') return { field: refusal.field, message: refusal.message };
  if (refusal.refused === 'shift-outside' || refusal.refused === 'shift-overlap')
    return { field, message: shiftText(refusal, lang) };
  return { field, message: words[lang].refused[refusal.refused] };
}

async function saveShifts(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const { lang } = visit;
  const say = words[lang];
  const gone = parseId<'Shift'>(form.text('remove'));
  return changePlan(visit, form, {
    part: 'shifts',
    field: 'shiftDay',
    said: isRefused(gone) ? say.page.shiftAdded : say.page.shiftGone,
    async work(db, event) {
      if (!isRefused(gone)) return removeShift(db, event, gone satisfies ShiftId, visit);
      const hours = readHours(form.text('shiftHours'));
      if (isRefused(hours)) return refuse('field', { field: 'shiftHours', message: hoursText(hours, lang) });
      const named = tidy(form.text('shiftDay'));
      const one = /^[-–]?$/.test(named) ? null : parseDay(named);
      if (isRefused(one)) return refuse('day-wrong');
      const [starts, ends] = [parseDay(event.starts), parseDay(event.ends)];
      const all = isRefused(starts) || isRefused(ends) ? [] : daysFrom(starts, ends);
      return addShifts(db, event, { days: one === null ? all : [one], hours }, visit);
    },
  });
}

async function saveTasks(visit: Visit): Promise<Response> {
  const form = await visit.form();
  return changePlan(visit, form, {
    part: 'tasks',
    field: 'taskText',
    said: words[visit.lang].page.taskSaved,
    async work(db, event) {
      const asked = (name: string) => parseId<'EventTask'>(form.text(name));
      const [gone, done, open] = [asked('remove'), asked('done'), asked('open')];
      const { id } = event;
      if (!isRefused(gone)) await deleteTask(db, id, gone);
      else if (!isRefused(done))
        await setTaskDone(db, { activityId: id, id: done }, { day: visit.today, by: visit.by });
      else if (!isRefused(open)) await setTaskDone(db, { activityId: id, id: open }, null);
      else {
        const text = tidy(form.text('taskText')).slice(0, 200);
        const days = tidy(form.text('taskDays')).replace('−', '-');
        if (text.length < 3) return refuse('task-short');
        if (!/^-?\d{1,3}$/.test(days) || Math.abs(Number(days)) > 365)
          return refuse('field', { field: 'taskDays', message: words[visit.lang].refused['days-wrong'] });
        return addTask(db, event, { text, offsetDays: 0 - Number(days) }, visit);
      }
      return { id };
    },
  });
}

async function saveBudget(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const say = words[visit.lang];
  return changePlan(visit, form, {
    part: 'budget',
    field: 'budgetWhat',
    said: say.page.budgetSaved,
    async work(db, event) {
      const gone = parseId<'EventBudget'>(form.text('remove'));
      if (!isRefused(gone)) {
        await deleteBudget(db, event.id, gone);
        return { id: event.id };
      }
      const what = tidy(form.text('budgetWhat')).slice(0, 160);
      const amount = readAmount(form.text('budgetAmount'));
      if (what.length < 3) return refuse('budget-short');
      if (amount === null)
        return refuse('field', { field: 'budgetAmount', message: say.refused['amount-wrong'] });
      return addBudget(db, event, { what, amount }, visit);
    },
  });
}

async function saveInvite(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const event = await visit.within((db) => openEvent(db, visit));
  if (!event || !event.published || !manages(visit, event)) return visit.notFound();
  return submit(
    visit,
    form.text('_once'),
    (db): Promise<{ readonly told: number }> => tellRtHeads(db, event, publicUrl(visit, event.slug), visit),
    {
      to: () => `/events/${event.id}#invites`,
      flash: ({ told }) => words[visit.lang].page.invitedNow(formatCount(told, visit.lang)),
      refused: () => visit.notFound(),
    },
  );
}

export const routes: readonly Route[] = [
  get('/events/:id', 'events:read', (visit) => show(visit)),
  post('/events/:id/state', 'events:manage', saveState),
  post('/events/:id/shifts', 'events:propose', saveShifts),
  post('/events/:id/tasks', 'events:manage', saveTasks),
  post('/events/:id/budget', 'events:manage', saveBudget),
  post('/events/:id/invite', 'events:manage', saveInvite),
];
