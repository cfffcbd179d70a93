// HTTP of next steps: the list and its files, one and its end, a new one, and many for an activity.
import { addDays, parseDay } from '../../../kernel/day.ts';
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import type { Option } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { namesOf } from '../../accounts/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import { findEnterprise } from '../../registry/index.ts';
import { closeFollowUp, handOn, openFollowUp, openFollowUps } from '../actions/follow-up.ts';
import type { Closed, FollowUpRefusal, GivenSteps, Opened } from '../actions/follow-up.ts';
import { followUpKinds } from '../kinds.ts';
import type { FollowUpId } from '../kinds.ts';
import { FollowUpPage, NewFollowUpPage } from '../pages/follow-up.tsx';
import { FollowUpsPage } from '../pages/follow-ups.tsx';
import type { Problems } from '../pages/activity.tsx';
import { BulkPage } from '../pages/bulk.tsx';
import type { EndRefusal } from '../rules/follow-up.ts';
import { countFollowUps, listFollowUps, listOfficers, stepFigures } from '../store/follow-ups.ts';
import type { FollowUpShown } from '../store/follow-ups.ts';
import { countSeen, idsOf, listParticipants } from '../store/participations.ts';
import { words } from '../words.ts';
import { activityAsked } from './activities.tsx';
import { seenActivity } from './activity.tsx';
import { followUpCursor, readSteps, stepsAsked, told } from './filters.ts';
import { areaOf, once } from './seer.ts';

const perPage = 50;
const most = 20_000;
const path = '/programme/follow-ups';

async function showList(visit: Visit): Promise<Response> {
  const asked = readSteps(visit.query);
  const after = followUpCursor(visit.query);
  const { today, by } = visit;
  const loaded = await visit.within(async (db) => {
    const filters = stepsAsked(asked, by);
    const rows = await listFollowUps(db, filters, { today, after, limit: perPage + 1 });
    const last = rows.length > perPage ? rows[perPage - 1] : undefined;
    const places = placesOf(await listAreas(db));
    return {
      rows: rows.slice(0, perPage),
      next: last ? `${last.due}_${last.id}` : null,
      first: after === null,
      count: await countFollowUps(db, filters, today),
      figures: await stepFigures(db, { today, week: addDays(today, 7), by }),
      names: await namesOf(
        db,
        rows.map((r) => r.responsible),
      ),
      places,
      kelurahan: places.options(areaOf(visit) || visit.city.code),
    };
  });
  return visit.page(<FollowUpsPage view={visit.view} asked={asked} {...loaded} />);
}

const exportList = (visit: Visit, format: SheetFormat): Response =>
  answerSheet<FollowUpShown>(
    visit,
    { format, name: { id: 'tindak-lanjut', en: 'follow-ups' }, act: 'programme:export' },
    async (db) => {
      const say = words[visit.lang];
      const asked = readSteps(visit.query);
      const rows = await listFollowUps(db, stepsAsked(asked, visit.by), { today: visit.today, limit: most });
      const places = placesOf(await listAreas(db));
      const names = await namesOf(
        db,
        rows.map((r) => r.responsible),
      );
      return {
        title: say.followUps.title,
        rows: atOnce(rows),
        filters: told(asked),
        columns: [
          { head: say.followUps.enterprise, width: 32, of: (s) => s.group ?? s.name ?? say.people.unnamed },
          { head: say.followUps.area, width: 22, of: (s) => (s.area ? places.name(s.area) : '') },
          { head: say.followUps.what, width: 20, of: (s) => say.followUpKinds[s.what] },
          { head: say.followUps.text, width: 40, of: (s) => s.text },
          { head: say.followUps.responsible, width: 24, of: (s) => names.get(s.responsible) ?? '' },
          { head: say.followUps.due, width: 12, of: (s) => s.due },
          { head: say.followUps.state, width: 14, of: (s) => say.followUpStates[s.state] },
          { head: say.followUps.outcome, width: 32, of: (s) => s.outcome ?? '' },
          { head: say.followUps.reason, width: 32, of: (s) => s.reason ?? '' },
          { head: say.followUps.activity, width: 32, of: (s) => s.activity ?? '' },
        ],
      };
    },
  );

type Again = {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Problems;
  readonly refused?: string | undefined;
};

const options = async (db: Db): Promise<readonly Option[]> =>
  (await listOfficers(db)).map((o) => ({ value: o.id, label: o.name }));

const idOf = (visit: Visit): FollowUpId | null => {
  const id = parseId<'FollowUp'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

async function showOne(visit: Visit, again?: Again): Promise<Response> {
  const id = idOf(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const [step] = await listFollowUps(db, { id }, { today: visit.today, limit: 1 });
      if (!step) return null;
      const names = await namesOf(db, [step.responsible, step.closedBy]);
      const officers = await options(db);
      const own = { value: step.responsible, label: names.get(step.responsible) ?? '–' };
      return {
        step,
        names,
        officers: officers.some((o) => o.value === own.value) ? officers : [own, ...officers],
        places: placesOf(await listAreas(db)),
      };
    }));
  if (!loaded) return visit.notFound();
  const { typed = {}, problems = [], refused } = again ?? {};
  return visit.page(
    <FollowUpPage
      view={visit.view}
      mayWork={visit.may('programme:work')}
      once={once}
      typed={typed}
      problems={problems}
      refused={refused}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

const fieldOf = {
  'end-missing': 'end',
  'outcome-short': 'outcome',
  'reason-short': 'reason',
} as const;

async function saveEnd(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const typed = { end: form.text('end'), outcome: form.text('outcome'), reason: form.text('reason') };
  const say = words[visit.lang];
  return submit<Closed, EndRefusal | Refusal<'unknown-follow-up' | 'follow-up-closed', object>>(
    visit,
    form.text('_once'),
    (db) => closeFollowUp(db, { id, ...typed }, visit),
    {
      to: () => path,
      flash: () => say.followUps.closed,
      refused: ({ refused }) => {
        if (refused === 'unknown-follow-up') return visit.notFound();
        const message = say.refused[refused];
        return refused === 'follow-up-closed'
          ? showOne(visit, { typed, problems: [], refused: message })
          : showOne(visit, { typed, problems: [{ field: fieldOf[refused], message }] });
      },
    },
  );
}

async function saveHandOn(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const say = words[visit.lang];
  const typed = {
    responsible: form.text('responsible'),
    due: form.text('due'),
    handReason: form.text('handReason'),
  };
  const due = parseDay(typed.due);
  const wrong = (field: string, message: string) => showOne(visit, { typed, problems: [{ field, message }] });
  if (isRefused(due)) return wrong('due', say.refused['due-wrong']);
  type HandRefused = Refusal<
    'unknown-follow-up' | 'follow-up-closed' | 'reason-short' | 'due-past' | 'nobody-responsible',
    object
  >;
  return submit<Closed, HandRefused>(
    visit,
    form.text('_once'),
    (db) => handOn(db, { id, responsible: typed.responsible, due, reason: typed.handReason }, visit),
    {
      to: () => `${path}/${id}`,
      flash: () => say.followUps.handed,
      refused: ({ refused }) => {
        if (refused === 'unknown-follow-up') return visit.notFound();
        const message = say.refused[refused];
        if (refused === 'follow-up-closed') return showOne(visit, { typed, problems: [], refused: message });
        const fields = {
          'reason-short': 'handReason',
          'due-past': 'due',
          'nobody-responsible': 'responsible',
        };
        return wrong(fields[refused], message);
      },
    },
  );
}

const stepTyped = (form: Fields) => ({
  what: form.text('what'),
  text: form.text('text'),
  due: form.text('due'),
  responsible: form.text('responsible'),
  all: form.text('all'),
  reason: form.text('reason'),
});

/** What, by whom, by when as typed; problems beside the fields. */
async function readStep(db: Db, typed: ReturnType<typeof stepTyped>, { lang, today }: Visit) {
  const say = words[lang].refused;
  const what = followUpKinds.find((k) => k === typed.what);
  const due = parseDay(typed.due);
  const known = typed.responsible === '' || (await listOfficers(db)).some((o) => o.id === typed.responsible);
  const problems: Problems = [
    ...(what ? [] : [{ field: 'what', message: say['what-missing'] }]),
    ...(typed.text.trim().length < 5 ? [{ field: 'text', message: say['text-short'] }] : []),
    ...(isRefused(due)
      ? [{ field: 'due', message: say['due-wrong'] }]
      : due < today
        ? [{ field: 'due', message: say['due-past'] }]
        : []),
    ...(known ? [] : [{ field: 'responsible', message: say['nobody-responsible'] }]),
  ];
  if (!what || isRefused(due) || problems.length > 0) return { problems };
  return { what, due, text: typed.text, responsible: typed.responsible || null };
}

const refusedFields = {
  'due-past': 'due',
  'text-short': 'text',
  'nobody-responsible': 'responsible',
  'reason-short': 'reason',
} as const;

async function askNew(
  visit: Visit,
  enterprise: string,
  again?: { typed: Record<string, string>; problems: Problems },
): Promise<Response> {
  const id = parseId<'Enterprise'>(enterprise);
  const loaded = isRefused(id)
    ? null
    : await visit.within(async (db) => {
        const found = await findEnterprise(db, id);
        return found && { enterprise: found.enterprise, officers: await options(db) };
      });
  if (!loaded) return visit.notFound();
  return visit.page(
    <NewFollowUpPage
      view={visit.view}
      once={once()}
      typed={again?.typed ?? {}}
      problems={again?.problems ?? []}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

async function saveNew(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const enterprise = form.text('enterprise');
  const id = parseId<'Enterprise'>(enterprise);
  if (isRefused(id)) return visit.notFound();
  const typed = stepTyped(form);
  const read = await visit.within((db) => readStep(db, typed, visit));
  if ('problems' in read) return askNew(visit, enterprise, { typed, problems: read.problems });
  const say = words[visit.lang];
  return submit<Opened, FollowUpRefusal>(
    visit,
    form.text('_once'),
    (db) => openFollowUp(db, { ...read, enterprise: id, from: null }, visit),
    {
      to: () => `/registry/${id}`,
      flash: () => say.followUps.opened,
      refused: ({ refused }) =>
        refused === 'unknown-enterprise'
          ? visit.notFound()
          : askNew(visit, enterprise, {
              typed,
              problems: [{ field: refusedFields[refused], message: say.refused[refused] }],
            }),
    },
  );
}

/** More are not shown one by one; all of them can still be given the same step. */
const bareShown = 200;

async function askBulk(
  visit: Visit,
  again?: { typed: Record<string, string>; problems: Problems; ticked: readonly string[] },
): Promise<Response> {
  const id = activityAsked(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const activity = await seenActivity(db, visit, id);
      if (!activity) return null;
      return {
        activity,
        bare: await listParticipants(db, id, { bare: true, limit: bareShown }),
        all: (await countSeen(db, id)).reduce((sum, c) => sum + c.bare, 0),
        officers: await options(db),
        places: placesOf(await listAreas(db)),
      };
    }));
  if (!loaded) return visit.notFound();
  return visit.page(
    <BulkPage
      view={visit.view}
      once={once()}
      typed={again?.typed ?? { all: 'bare' }}
      problems={again?.problems ?? []}
      ticked={new Set(again?.ticked)}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

async function saveBulk(visit: Visit): Promise<Response> {
  const id = activityAsked(visit);
  const form = await visit.form();
  const known = id && (await visit.within((db) => seenActivity(db, visit, id)));
  if (id === null || !known) return visit.notFound();
  const typed = stepTyped(form);
  const say = words[visit.lang];
  const ticked = form.all('who').filter((one) => !isRefused(parseId(one)));
  const again = (problems: Problems) => askBulk(visit, { typed, problems, ticked });
  if (typed.all !== 'bare' && ticked.length === 0)
    return again([{ field: 'all', message: say.refused['nobody-chosen'] }]);
  const none = form.text('act') === 'none';
  const read = none ? null : await visit.within((db) => readStep(db, typed, visit));
  if (read && 'problems' in read) return again(read.problems);
  return submit<GivenSteps, FollowUpRefusal | Refusal<'reason-short', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const chosen = typed.all === 'bare' ? await idsOf(db, id, 'bare') : ticked;
      const of = { activity: id, participations: chosen };
      return openFollowUps(db, read ? { ...of, ...read } : { ...of, reason: typed.reason }, visit);
    },
    {
      to: () => `/programme/${id}#people`,
      flash: ({ opened, had }) => {
        const n = (many: number) => formatCount(many, visit.lang);
        const given = opened > 0 || had === 0 ? say.followUps.bulkDone(n(opened)) : '';
        return [given, had > 0 ? say.followUps.bulkHad(n(had)) : ''].filter(Boolean).join(' ');
      },
      refused: ({ refused }) =>
        refused === 'unknown-enterprise'
          ? visit.notFound()
          : again([{ field: refusedFields[refused], message: say.refused[refused] }]),
    },
  );
}

export const routes: readonly Route[] = [
  get(path, 'programme:follow', showList),
  get(`${path}/export.xlsx`, 'programme:follow', (visit) => exportList(visit, 'xlsx')),
  get(`${path}/export.csv`, 'programme:follow', (visit) => exportList(visit, 'csv')),
  get(`${path}/new`, 'programme:work', (visit) => askNew(visit, visit.query.get('enterprise') ?? '')),
  post(`${path}/new`, 'programme:work', saveNew),
  get(`${path}/:id`, 'programme:follow', (visit) => showOne(visit)),
  post(`${path}/:id`, 'programme:work', saveEnd),
  post(`${path}/:id/hand-on`, 'programme:work', saveHandOn),
  get('/programme/:id/follow-ups', 'programme:work', (visit) => askBulk(visit)),
  post('/programme/:id/follow-ups', 'programme:work', saveBulk),
];
