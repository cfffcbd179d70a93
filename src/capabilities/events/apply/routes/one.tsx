// HTTP of one application at the desk: points, the refusal with its next step, and the owner's answer taken by an officer.
import { addDays, day, formatDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { namesOf } from '../../../accounts/index.ts';
import { answerBy } from '../../../programme/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { shiftsOf } from '../../event/store.ts';
import { criteria } from '../../kinds.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { giveScore, turnDown, weigh } from '../actions/curate.ts';
import type { RefuseRefusal, ScoreRefusal } from '../actions/curate.ts';
import { lifeOf } from '../actions/load.ts';
import { takePlace, withdraw } from '../actions/own.ts';
import type { Done, OwnRefusal } from '../actions/own.ts';
import { RefusePage } from '../pages/decide.tsx';
import { isUndecided } from '../pages/list.tsx';
import { OnePage } from '../pages/one.tsx';
import { refuseAct } from '../rules/life.ts';
import { checkRefusal } from '../rules/refusal-form.ts';
import type { RefusalProblem, TypedRefusal } from '../rules/refusal-form.ts';
import { findApplication, listActs } from '../store/applications.ts';
import { aheadOf } from '../store/places.ts';
import { listForCuration } from '../store/scores.ts';
import { words } from '../words/curate/index.ts';
import { words as shared } from '../words/shared.ts';
import { applicationIn, idIn, once } from './ask.ts';

async function load(db: Db, visit: Visit) {
  const event = await openEvent(db, visit);
  const id = applicationIn(visit);
  const row = event && id ? await findApplication(db, event.id, id) : null;
  if (!event || !row) return null;
  const acts = (await listActs(db, [row.id])).get(row.id) ?? [];
  const list = await listForCuration(db, event.id, visit.by);
  const at = list.findIndex((one) => one.id === row.id);
  const undecided = isUndecided(row);
  const weighed = undecided || row.facts === null ? await weigh(db, event, row.id, visit) : row.facts;
  if (!weighed) return null;
  const ahead = row.participationId ? await aheadOf(db, [row.participationId]) : new Map<string, number>();
  const until =
    row.place === 'offered' && row.placeDay
      ? answerBy({
          day: day(row.placeDay),
          answerDays: event.answerDays,
          ends: event.ends as PlainDate,
        })
      : null;
  return {
    event,
    row: { ...row, ahead: ahead.get(row.participationId ?? '') ?? null },
    acts,
    facts: weighed,
    mine: list[at]?.mine ?? {},
    shifts: await shiftsOf(db, event.id),
    places: placesOf(await listAreas(db)),
    names: await namesOf(
      db,
      acts.map((a) => a.recordedBy),
    ),
    until,
    before: list.slice(0, Math.max(at, 0)).findLast(isUndecided)?.id ?? null,
    after: list.slice(at + 1).find(isUndecided)?.id ?? null,
    samePerson: refuseAct(lifeOf(acts), { state: 'accepted', by: visit.by })?.refused === 'same-person',
  };
}

async function show(visit: Visit, problem?: string): Promise<Response> {
  const loaded = await visit.within((db) => load(db, visit));
  if (!loaded) return visit.notFound();
  return visit.page(
    <OnePage
      view={visit.view}
      tabs={tabsFor(visit)}
      once={once}
      mayCurate={visit.may('events:curate')}
      problem={problem}
      {...loaded}
    />,
    problem ? 409 : 200,
  );
}

const back = (visit: Visit): string =>
  `/events/${visit.param('id')}/applications/${visit.param('application')}`;

async function score(visit: Visit): Promise<Response> {
  const [activity, application] = [idIn(visit), applicationIn(visit)];
  const form = await visit.form();
  const [named = '', given = ''] = form.text('give').split(':');
  const criterion = criteria.find((c) => c === named);
  if (!activity || !application || !criterion) return visit.notFound();
  const points = /^\d$/.test(given) ? Number(given) : -1;
  return submit<Done, ScoreRefusal>(
    visit,
    form.text('_once'),
    (db) => giveScore(db, { activity, application, criterion, points }, visit),
    {
      to: () => back(visit),
      refused: ({ refused }) => {
        if (refused === 'unknown-application') return visit.notFound();
        const say =
          refused === 'points-wrong'
            ? words[visit.lang].refused[refused]
            : shared[visit.lang].refused[refused];
        return show(visit, say);
      },
    },
  );
}

type Again = { readonly typed: TypedRefusal; readonly problems: readonly RefusalProblem[] };

async function askRefusal(visit: Visit, again?: Again): Promise<Response> {
  const loaded = await visit.within((db) => load(db, visit));
  if (!loaded) return visit.notFound();
  if (!isUndecided(loaded.row) || loaded.samePerson) return visit.seeOther(back(visit));
  const typed = again?.typed ?? {
    why: '',
    reason: '',
    next: '',
    what: '',
    due: formatDay(addDays(visit.today, 30), visit.lang),
  };
  return visit.page(
    <RefusePage
      view={visit.view}
      tabs={tabsFor(visit)}
      once={once()}
      event={loaded.event}
      application={loaded.row}
      typed={typed}
      problems={again?.problems ?? []}
    />,
    again ? 422 : 200,
  );
}

type FormRefusal = Refusal<'form', { readonly problems: readonly RefusalProblem[] }>;

async function saveRefusal(visit: Visit): Promise<Response> {
  const [activity, application] = [idIn(visit), applicationIn(visit)];
  const form = await visit.form();
  if (!activity || !application) return visit.notFound();
  const text = (name: string) => form.text(name).slice(0, 20_000);
  const typed = {
    why: text('why'),
    reason: text('reason'),
    next: text('next'),
    what: text('what'),
    due: text('due').slice(0, 40),
  };
  const checked = checkRefusal(typed, visit.today);
  return submit<Done, RefuseRefusal | FormRefusal>(
    visit,
    form.text('_once'),
    async (db) => (isRefused(checked) ? checked : turnDown(db, { activity, application, ...checked }, visit)),
    {
      to: () => back(visit),
      flash: () => words[visit.lang].refuse.said,
      refused: (refusal) => {
        switch (refusal.refused) {
          case 'form':
            return askRefusal(visit, { typed, problems: refusal.problems });
          case 'reason-short':
          case 'next-short':
          case 'due-past':
            return askRefusal(visit, { typed, problems: [refusal.refused] });
          case 'text-short':
            return askRefusal(visit, { typed, problems: ['next-short'] });
          case 'unknown-application':
            return visit.notFound();
          case 'unknown-enterprise':
          case 'nobody-responsible':
            return show(visit, words[visit.lang].refused.unseen);
          default:
            return show(visit, shared[visit.lang].refused[refusal.refused]);
        }
      },
    },
  );
}

/** What the owner told an officer: taking the place, or calling it off. */
async function answer(visit: Visit): Promise<Response> {
  const [activity, application] = [idIn(visit), applicationIn(visit)];
  const form = await visit.form();
  const said = form.text('answer');
  if (!activity || !application || (said !== 'yes' && said !== 'leave')) return visit.notFound();
  const meant = { activity, application };
  return submit<Done, OwnRefusal>(
    visit,
    form.text('_once'),
    (db) =>
      said === 'yes'
        ? takePlace(db, meant, visit)
        : withdraw(db, { ...meant, reason: form.text('reason').slice(0, 20_000) }, visit),
    {
      to: () => back(visit),
      flash: () => words[visit.lang].one.saved,
      refused: ({ refused }) =>
        refused === 'unknown-application'
          ? visit.notFound()
          : show(visit, shared[visit.lang].refused[refused]),
    },
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/applications/:application', 'events:forward', (visit) => show(visit)),
  post('/events/:id/applications/:application/score', 'events:curate', score),
  get('/events/:id/applications/:application/refuse', 'events:curate', (visit) => askRefusal(visit)),
  post('/events/:id/applications/:application/refuse', 'events:curate', saveRefusal),
  post('/events/:id/applications/:application/answer', 'events:forward', answer),
];
