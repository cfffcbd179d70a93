// HTTP of field work: the month and its lists, deciding between findings, the help queue, pictures.
import { parseId } from '../../kernel/ids.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { settingsOf } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { get, post, submit } from '../../platform/http/index.ts';
import type { Route, Visit } from '../../platform/http/index.ts';
import { readPhoto } from '../../platform/sync/index.ts';
import { namesOf } from '../accounts/index.ts';
import { listAreas } from '../regions/index.ts';
import { findEnterprise } from '../registry/index.ts';
import { dealKelurahan, usualMost } from './actions/deal.ts';
import type { DealtMonth } from './actions/deal.ts';
import { decide, inQuestion } from './actions/decide.ts';
import type { DecideRefusal, Decision } from './actions/decide.ts';
import { closeForwarded } from './actions/forward.ts';
import { endHelp } from './actions/help.ts';
import type { HelpEnd, HelpRefusal } from './actions/help.ts';
import { wants } from './kinds.ts';
import { DecidePage } from './pages/decide.tsx';
import { EndHelpPage } from './pages/end-help.tsx';
import { FieldPage } from './pages/field.tsx';
import { HelpPage } from './pages/help.tsx';
import { ListPage } from './pages/list.tsx';
import { placesOf } from './pages/places.ts';
import type { Places } from './pages/places.ts';
import { isMonth, monthOf } from './rules/month.ts';
import { latestFindings, listVisits, monthByArea, openFindings } from './store/board.ts';
import { listFindings } from './store/findings.ts';
import { listForwarded } from './store/forward.ts';
import { countWaiting, helpFigures, listWaiting, waitingNamed, withoutNib } from './store/help.ts';
import { mayHavePhoto } from './store/spot.ts';
import { lastMost, listOfficers, wasDealt } from './store/tasks.ts';
import { words } from './words.ts';

const once = () => crypto.randomUUID();
const areaOf = (visit: Visit): string => settingsOf(visit.scope, visit.city.code).area;
/** The kelurahan a visitor sees; an RT officer's is the one around the RT. */
const within = (visit: Visit, { kelurahan }: Places): Places['kelurahan'] => {
  const own = areaOf(visit);
  return kelurahan.filter((a) => own !== '' && (a.code.startsWith(own) || own.startsWith(`${a.code}/`)));
};
const placesIn = async (db: Db) => placesOf(await listAreas(db));

async function showField(visit: Visit, refused?: string): Promise<Response> {
  const month = monthOf(visit.today);
  const loaded = await visit.within(async (db) => {
    const [open, latest, forwarded] = [
      await openFindings(db),
      await latestFindings(db, 12),
      await listForwarded(db),
    ];
    const places = await placesIn(db);
    return {
      open,
      latest,
      forwarded,
      places,
      inScope: within(visit, places),
      areas: await monthByArea(db, month),
      officers: await listOfficers(db),
      own: await listVisits(db, month, { officer: visit.by }),
      waiting: await countWaiting(db),
      names: await namesOf(
        db,
        [...open, ...latest, ...forwarded].map((f) => f.by),
      ),
    };
  });
  const may = { work: visit.may('field:work'), manage: visit.may('field:manage') };
  return visit.page(
    <FieldPage
      view={visit.view}
      month={month}
      area={areaOf(visit)}
      may={may}
      once={once}
      refused={refused}
      {...loaded}
    />,
    refused ? 409 : 200,
  );
}

/** A kelurahan of the city within this visitor's scope; null for any other text. */
async function kelurahanAsked(visit: Visit): Promise<string | null> {
  const code = visit.param('area');
  const own = areaOf(visit);
  const known = await visit.within(listAreas);
  const inside = code.startsWith(own) || own.startsWith(`${code}/`);
  return own !== '' && inside && known.some((a) => a.level === 'kelurahan' && a.code === code) ? code : null;
}

async function showList(visit: Visit, wrong?: string): Promise<Response> {
  const area = await kelurahanAsked(visit);
  if (area === null) return visit.notFound();
  const asked = visit.query.get('month') ?? '';
  const month = isMonth(asked) ? asked : monthOf(visit.today);
  const loaded = await visit.within(async (db) => {
    const visits = await listVisits(db, month, { area });
    const officers = (await listOfficers(db)).filter((o) => o.area.startsWith(area));
    return {
      visits,
      officers,
      places: await placesIn(db),
      most: (await lastMost(db, area)) ?? usualMost,
      dealt: await wasDealt(db, month, area),
      names: await namesOf(db, [...visits.map((v) => v.officer), ...officers.map((o) => o.id)]),
    };
  });
  return visit.page(
    <ListPage
      view={visit.view}
      month={month}
      area={area}
      rt={visit.query.get('rt') ?? ''}
      mayManage={visit.may('field:manage')}
      past={month < monthOf(visit.today)}
      once={once()}
      wrong={wrong}
      {...loaded}
    />,
    wrong ? 422 : 200,
  );
}

async function dealList(visit: Visit): Promise<Response> {
  const area = await kelurahanAsked(visit);
  if (area === null) return visit.notFound();
  const form = await visit.form();
  const typed = form.text('most').trim();
  const most = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  const say = words[visit.lang].list;
  if (most < 1 || most > 400) return showList(visit, say.mostWrong);
  const input = { month: monthOf(visit.today), area, most, even: form.has('even') };
  return submit<DealtMonth, Refusal>(
    visit,
    form.text('_once'),
    async (db) => dealKelurahan(db, input, await listOfficers(db), visit),
    {
      to: () => `/field/lists/${area}`,
      flash: (done) => (done.dealt > 0 ? say.dealt(String(done.dealt)) : say.nothing),
      refused: () => visit.notFound(),
    },
  );
}

const idAsked = (visit: Visit): string | null => {
  const id = parseId(visit.param('id'));
  return isRefused(id) ? null : id;
};

async function askDecision(visit: Visit, typed?: Decision, refusal?: DecideRefusal): Promise<Response> {
  const id = idAsked(visit) as EnterpriseId | null;
  if (id === null) return visit.notFound();
  const loaded = await visit.within(async (db) => {
    const found = await findEnterprise(db, id);
    const findings = found ? inQuestion(await listFindings(db, id)) : [];
    const names = await namesOf(
      db,
      findings.map((f) => f.recordedBy),
    );
    return { found, findings, names, places: await placesIn(db) };
  });
  if (!loaded.found) return visit.notFound();
  if (loaded.findings.length === 0 && !refusal) return visit.seeOther(`/registry/${id}`);
  const { found, ...shown } = loaded;
  return visit.page(
    <DecidePage
      view={visit.view}
      enterprise={found.enterprise}
      once={once()}
      typed={typed}
      refused={refusal?.refused}
      {...shown}
    />,
    refusal ? 422 : 200,
  );
}

async function saveDecision(visit: Visit): Promise<Response> {
  const id = idAsked(visit) as EnterpriseId | null;
  if (id === null) return visit.notFound();
  const form = await visit.form();
  const decision = { enterpriseId: id, uphold: form.text('uphold'), reason: form.text('reason') };
  return submit<{ name: string }, DecideRefusal>(
    visit,
    form.text('_once'),
    (db) => decide(db, decision, visit),
    {
      to: () => '/field',
      flash: (done) => words[visit.lang].decide.done(done.name),
      refused: (refusal) => askDecision(visit, decision, refusal),
    },
  );
}

async function saveForwarded(visit: Visit): Promise<Response> {
  const id = idAsked(visit);
  if (id === null) return visit.notFound();
  const form = await visit.form();
  const say = words[visit.lang];
  return submit<{ id: string }, Refusal<'reason-short' | 'already-closed', object>>(
    visit,
    form.text('_once'),
    (db) => closeForwarded(db, { id, reason: form.text('reason') }, visit),
    {
      to: () => '/field',
      flash: () => say.forwarded.done,
      refused: (refusal) => showField(visit, say.refused[refusal.refused]),
    },
  );
}

async function showHelp(visit: Visit): Promise<Response> {
  const own = areaOf(visit);
  const typed = visit.query.get('area') ?? '';
  const area = typed.startsWith(own) && /^[\d.]+(\/RT\d{3})?$/.test(typed) ? typed : '';
  const after = visit.query.get('after');
  const asked = {
    area,
    wants: wants.find((w) => w === visit.query.get('wants')) ?? null,
    after: after && /^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/.test(after) ? after : null,
  };
  const loaded = await visit.within(async (db) => {
    const places = await placesIn(db);
    const queue = await listWaiting(db, { ...asked, area: area || own });
    return {
      places,
      ...queue,
      figures: await helpFigures(db, `${visit.today.slice(0, 4)}-01-01`),
      byArea: await withoutNib(db, visit.now),
      names: await namesOf(
        db,
        queue.rows.map((r) => r.by),
      ),
      kelurahan: within(visit, places),
    };
  });
  return visit.page(
    <HelpPage view={visit.view} asked={asked} mayEnd={visit.may('field:manage')} {...loaded} />,
  );
}

async function askHelpEnd(visit: Visit, typed?: HelpEnd, refusal?: HelpRefusal): Promise<Response> {
  const id = idAsked(visit);
  const waiting = id && (await visit.within((db) => waitingNamed(db, id)));
  if (!waiting) return visit.notFound();
  return visit.page(
    <EndHelpPage
      view={visit.view}
      id={waiting.id}
      enterprise={{ id: waiting.enterprise, name: waiting.name }}
      wants={waiting.wants}
      once={once()}
      typed={typed}
      refused={refusal?.refused}
    />,
    refusal ? 422 : 200,
  );
}

async function saveHelpEnd(visit: Visit): Promise<Response> {
  const id = idAsked(visit);
  const waiting = id && (await visit.within((db) => waitingNamed(db, id)));
  const form = await visit.form();
  // A form sent twice finds nobody waiting and leads where the first went.
  const name = waiting ? waiting.name : '';
  if (id === null) return visit.notFound();
  const end = { id, outcome: form.text('outcome'), number: form.text('number'), reason: form.text('reason') };
  return submit<{ enterpriseId: EnterpriseId }, HelpRefusal>(
    visit,
    form.text('_once'),
    (db) => endHelp(db, end, visit),
    {
      to: () => '/field/help',
      flash: () => words[visit.lang].end.done(name),
      refused: (refusal) => askHelpEnd(visit, end, refusal),
    },
  );
}

/** A picture from the spot, for those who may see its enterprise. It stands in no shared cache. */
async function showPhoto(visit: Visit): Promise<Response> {
  const id = idAsked(visit);
  if (id === null) return visit.notFound();
  const photo = await visit.within(async (db) => ((await mayHavePhoto(db, id)) ? readPhoto(db, id) : null));
  if (!photo) return visit.notFound();
  return new Response(new Uint8Array(photo.content), {
    headers: {
      'content-type': photo.type,
      'cache-control': 'private, max-age=3600',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
    },
  });
}

export const routes: readonly Route[] = [
  get('/field', 'field:read', (visit) => showField(visit)),
  get('/field/lists/:area', 'field:read', (visit) => showList(visit)),
  post('/field/lists/:area', 'field:manage', dealList),
  get('/field/decide/:id', 'field:manage', (visit) => askDecision(visit)),
  post('/field/decide/:id', 'field:manage', saveDecision),
  post('/field/forwarded/:id', 'field:manage', saveForwarded),
  get('/field/help', 'field:read', showHelp),
  get('/field/help/:id', 'field:manage', (visit) => askHelpEnd(visit)),
  post('/field/help/:id', 'field:manage', saveHelpEnd),
  get('/field/photos/:id', 'field:read', showPhoto),
];
