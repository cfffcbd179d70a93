// HTTP of activities: the list and its files, the form, and correcting one.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { covers } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { fundingWords, lineNames, listInitiators, listLines } from '../../funding/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import type { Places } from '../../regions/index.ts';
import { editActivity, startActivity } from '../actions/activity.ts';
import type { ActivityRefusal } from '../actions/activity.ts';
import type { ActivityId } from '../kinds.ts';
import { ledAt } from '../lead.ts';
import { ActivityForm } from '../pages/form.tsx';
import type { FormChoices } from '../pages/form.tsx';
import { ActivitiesPage } from '../pages/list.tsx';
import type { Payers } from '../pages/list.tsx';
import { checkActivity, fields } from '../rules/activity-form.ts';
import type { CheckedActivity, FormRefusal, TypedActivity } from '../rules/activity-form.ts';
import { countActivities, findActivityRow, listActivities, listProgrammes } from '../store/activities.ts';
import type { ListedActivity } from '../store/activities.ts';
import { programmeFigures, yearsOf } from '../store/figures.ts';
import { words } from '../words.ts';
import { activityCursor, readFilters, told } from './filters.ts';
import { areaOf, once, seerOf } from './seer.ts';

const perPage = 50;
const most = 5000;

/** Names of the lines that pay, with their source in words. */
export async function payersOf(
  db: Db,
  ids: readonly (string | null)[],
  { lang }: Pick<Visit, 'lang'>,
): Promise<Payers> {
  const names = await lineNames(db, ids);
  return new Map(
    [...names].map(([id, { name, source }]) => [id, { name, source: fundingWords[lang].sources[source] }]),
  );
}

async function showList(visit: Visit): Promise<Response> {
  const asked = readFilters(visit.query);
  const after = activityCursor(visit.query);
  const loaded = await visit.within(async (db) => {
    const seer = await seerOf(db, visit);
    const rows = await listActivities(db, asked, { seer, after, limit: perPage + 1 });
    const last = rows.length > perPage ? rows[perPage - 1] : undefined;
    return {
      rows: rows.slice(0, perPage),
      next: last ? `${last.starts}_${last.id}` : null,
      first: after === null,
      own: seer !== null,
      count: await countActivities(db, asked, seer),
      figures: await programmeFigures(db, visit.today),
      places: placesOf(await listAreas(db)),
      years: await yearsOf(db),
      programmes: await listProgrammes(db),
      payers: await payersOf(db, [asked.line, ...rows.map((r) => r.fundingLineId)], visit),
    };
  });
  const may = { propose: visit.may('programme:propose'), manage: visit.may('programme:manage') };
  return visit.page(<ActivitiesPage view={visit.view} asked={asked} may={may} {...loaded} />);
}

const exportList = (visit: Visit, format: SheetFormat): Response =>
  answerSheet<ListedActivity>(
    visit,
    { format, name: { id: 'kegiatan', en: 'activities' }, act: 'programme:export' },
    async (db) => {
      const say = words[visit.lang];
      const asked = readFilters(visit.query);
      const rows = await listActivities(db, asked, {
        seer: await seerOf(db, visit),
        after: null,
        limit: most,
      });
      const places = placesOf(await listAreas(db));
      const payers = await payersOf(
        db,
        rows.map((r) => r.fundingLineId),
        visit,
      );
      return {
        title: say.activities.title,
        rows: atOnce(rows),
        filters: told(asked),
        columns: [
          { head: say.activities.name, width: 36, of: (a) => a.name },
          { head: say.activities.kind, width: 16, of: (a) => say.kinds[a.kind] },
          { head: say.form.fields.starts, width: 12, of: (a) => a.starts },
          { head: say.form.fields.ends, width: 12, of: (a) => a.ends },
          { head: say.activities.area, width: 24, of: (a) => places.name(a.area) },
          { head: say.activities.state, width: 14, of: (a) => say.states[a.state] },
          { head: say.activities.places, width: 12, of: (a) => String(a.taking) },
          { head: say.form.fields.places, width: 12, of: (a) => (a.places === null ? '' : String(a.places)) },
          { head: say.participation.waiting, width: 16, of: (a) => String(a.waiting) },
          { head: say.activities.initiator, width: 28, of: (a) => a.initiator },
          { head: say.activities.money, width: 32, of: (a) => payers.get(a.fundingLineId ?? '')?.name ?? '' },
        ],
      };
    },
  );

type Ground = {
  readonly choices: FormChoices;
  readonly places: Places;
  readonly people: ReadonlyMap<string, string>;
};

/** What the form offers this visitor; a council member asks under their own name. */
async function ground(db: Db, visit: Visit): Promise<Ground> {
  const places = placesOf(await listAreas(db));
  const people = visit.may('programme:manage') ? await listInitiators(db) : new Map<string, string>();
  const seer = await seerOf(db, visit);
  const lines = visit.may('funding:read') ? await listLines(db, {}, seer) : [];
  return {
    places,
    people,
    choices: {
      areas: places.options(areaOf(visit)),
      programmes: (await listProgrammes(db)).map((p) => ({ value: p.id, label: p.name })),
      lines: lines.map((l) => ({ value: l.id, label: `${l.name} (${String(l.year)})` })),
      people: [...people].map(([value, label]) => ({ value, label })),
    },
  };
}

const ownName = ({ me }: Visit): string | null => (me?.role === 'council' ? me.name : null);

const typedOf = (form: Fields): TypedActivity =>
  Object.fromEntries(fields.map((f) => [f, form.text(f)])) as TypedActivity;

async function check(db: Db, typed: TypedActivity, visit: Visit): Promise<CheckedActivity | FormRefusal> {
  const { choices, places, people } = await ground(db, visit);
  const own = ownName(visit);
  const mayHold = (area: string) =>
    places.has(area) && (own !== null || covers(visit.scope, visit.city.code, area));
  return checkActivity(own === null ? typed : { ...typed, initiator: own, initiatorUser: visit.by }, {
    mayHold,
    programmes: choices.programmes.map((p) => p.value),
    lines: choices.lines.map((l) => l.value),
    people: own === null ? people : new Map([[visit.by, own]]),
  });
}

type Again<R extends Refusal> = { typed: TypedActivity; refusal: R | FormRefusal };

const empty: TypedActivity = {
  name: '',
  kind: '',
  programme: '',
  area: '',
  starts: '',
  ends: '',
  places: '',
  answerDays: '7',
  initiator: '',
  initiatorUser: '',
  line: '',
};

type NewRefusal = Refusal<'days-upside-down', object>;

async function askNew(visit: Visit, again?: Again<NewRefusal>): Promise<Response> {
  const { choices } = await visit.within((db) => ground(db, visit));
  const refusal = again?.refusal;
  return visit.page(
    <ActivityForm
      view={visit.view}
      once={once()}
      typed={again?.typed ?? { ...empty, programme: visit.query.get('programme') ?? '' }}
      choices={choices}
      problems={refusal?.refused === 'form' ? refusal.problems : []}
      refused={refusal && refusal.refused !== 'form' ? words[visit.lang].refused[refusal.refused] : undefined}
      mayManage={visit.may('programme:manage')}
      ownName={ownName(visit)}
    />,
    again ? 422 : 200,
  );
}

async function saveNew(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = typedOf(form);
  const state = visit.may('programme:manage') && form.has('approved') ? 'approved' : 'proposed';
  return submit<{ id: ActivityId }, NewRefusal | FormRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = await check(db, typed, visit);
      return isRefused(checked) ? checked : startActivity(db, { ...checked, state }, visit);
    },
    {
      to: ({ id }) => `/programme/${id}`,
      flash: () => words[visit.lang].form.saved(typed.name.trim()),
      refused: (refusal) => askNew(visit, { typed, refusal }),
    },
  );
}

export const activityAsked = (visit: Visit): ActivityId | null => {
  const id = parseId<'Activity'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

type EditRefusal = ActivityRefusal | Refusal<'changed-since', object>;

async function askEdit(visit: Visit, again?: Again<EditRefusal>): Promise<Response> {
  const id = activityAsked(visit);
  const led = id && (await visit.within((db) => ledAt(db, id)));
  if (led) return visit.seeOther(`${led}/edit`);
  const loaded =
    id &&
    (await visit.within(async (db) => ({
      known: await findActivityRow(db, id),
      choices: (await ground(db, visit)).choices,
    })));
  if (!loaded?.known || !covers(visit.scope, visit.city.code, loaded.known.area)) return visit.notFound();
  const { known, choices } = loaded;
  const typed: TypedActivity = again?.typed ?? {
    name: known.name,
    kind: known.kind,
    programme: known.programmeId ?? '',
    area: known.area,
    starts: known.starts,
    ends: known.ends,
    places: known.places === null ? '' : String(known.places),
    answerDays: known.answerDays === null ? '' : String(known.answerDays),
    initiator: known.initiator,
    initiatorUser: known.initiatorUser ?? '',
    line: known.fundingLineId ?? '',
  };
  const refusal = again?.refusal;
  return visit.page(
    <ActivityForm
      view={visit.view}
      once={once()}
      typed={typed}
      choices={choices}
      known={known}
      problems={refusal?.refused === 'form' ? refusal.problems : []}
      refused={refusal && refusal.refused !== 'form' ? words[visit.lang].refused[refusal.refused] : undefined}
      mayManage
      ownName={null}
    />,
    again ? 422 : 200,
  );
}

async function saveEdit(visit: Visit): Promise<Response> {
  const id = activityAsked(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const led = await visit.within((db) => ledAt(db, id));
  if (led !== null) return visit.seeOther(`${led}/edit`, words[visit.lang].page.led);
  const typed = typedOf(form);
  const revision = Number(form.text('revision'));
  return submit<{ id: ActivityId }, EditRefusal | FormRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = await check(db, typed, visit);
      return isRefused(checked) ? checked : editActivity(db, { id, revision, set: checked }, visit);
    },
    {
      to: () => `/programme/${id}`,
      flash: () => words[visit.lang].form.saved(typed.name.trim()),
      refused: (refusal) =>
        refusal.refused === 'unknown-activity' ? visit.notFound() : askEdit(visit, { typed, refusal }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/programme', 'programme:read', showList),
  get('/programme/export.xlsx', 'programme:read', (visit) => exportList(visit, 'xlsx')),
  get('/programme/export.csv', 'programme:read', (visit) => exportList(visit, 'csv')),
  get('/programme/new', 'programme:propose', (visit) => askNew(visit)),
  post('/programme/new', 'programme:propose', saveNew),
  get('/programme/:id/edit', 'programme:manage', (visit) => askEdit(visit)),
  post('/programme/:id/edit', 'programme:manage', saveEdit),
];
