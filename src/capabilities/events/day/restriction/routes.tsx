// HTTP of the city's level of restriction, and of the list of what it put off.
import { isRefused } from '../../../../kernel/refusal.ts';
import { covers, overCity } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount } from '../../../../web/format.ts';
import { whenOf } from '../../sessions/rules/told.ts';
import { countUntold } from '../../sessions/store/untold.ts';
import { currentEffect, previewLevel, setLevel } from './actions/level.ts';
import type { LevelRefusal, LevelSet, Preview } from './actions/level.ts';
import { redate } from './actions/redate.ts';
import type { Redated, RedateRefusal, TypedRow } from './actions/redate.ts';
import { RestrictionPage, shareText } from './pages/level.tsx';
import { PostponedPage } from './pages/postponed.tsx';
import { checkLevel, fields, whole } from './rules/level.ts';
import type { CheckedLevel, FormRefusal, TypedLevel } from './rules/level.ts';
import type { RowRefusal } from './rules/redate.ts';
import { listLevels, listWaiting } from './store.ts';
import { words } from './words.ts';

type Again = {
  readonly typed?: TypedLevel;
  readonly refusal?: FormRefusal;
  readonly preview?: Preview;
  readonly changed?: boolean;
};

async function show(visit: Visit, again: Again = {}): Promise<Response> {
  const { levels, current, waiting, untold } = await visit.within(async (db) => ({
    levels: await listLevels(db),
    current: await currentEffect(db, visit),
    waiting: (await overCity(db, listWaiting)).length,
    untold: await countUntold(db),
  }));
  const { problems } = words[visit.lang];
  return visit.page(
    <RestrictionPage
      view={visit.view}
      once={crypto.randomUUID()}
      levels={levels}
      current={current}
      waiting={waiting}
      untold={untold}
      typed={again.typed ?? { level: '', share: '', fromDay: '', source: '' }}
      errors={again.refusal?.problems.map((p) => ({ field: p.field, message: problems[p.code] })) ?? []}
      preview={again.preview ?? null}
      changed={again.changed ?? false}
    />,
    again.refusal ? 422 : again.changed ? 409 : 200,
  );
}

/** First what it does; with `seen` it is set. */
async function save(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = Object.fromEntries(fields.map((f) => [f, form.text(f).slice(0, 1000)])) as TypedLevel;
  if (form.has('back')) return show(visit, { typed });
  const level = checkLevel(typed, visit.today);
  if (isRefused(level)) return show(visit, { typed, refusal: level });
  const preview = () => visit.within((db) => previewLevel(db, level, visit.now));
  if (!form.has('seen')) return show(visit, { typed, preview: await preview() });
  return confirm(visit, form, level, async () =>
    show(visit, { typed, preview: await preview(), changed: true }),
  );
}

function confirm(
  visit: Visit,
  form: Fields,
  level: CheckedLevel,
  again: () => Promise<Response>,
): Promise<Response> {
  const say = words[visit.lang];
  const n = (value: number) => formatCount(value, visit.lang);
  return submit<LevelSet, LevelRefusal>(
    visit,
    form.text('_once'),
    (db) => setLevel(db, { level, seen: form.text('seen') }, visit),
    {
      // What was put off comes back as one list.
      to: () => (level.share === whole ? '/events/postponed' : '/events/restriction'),
      flash: ({ shifts, sessions, places, waiting, told, without }) =>
        say.done(n(shifts), n(sessions), n(told)) +
        (places + waiting > 0 ? say.doneThinned(n(places), n(waiting)) : '') +
        (without > 0 ? say.without(n(without)) : ''),
      refused: again,
    },
  );
}

function rowText(no: RowRefusal, visit: Visit): string {
  const say = words[visit.lang];
  if (no.refused === 'above-level') return say.aboveLevel(shareText(no.share, visit));
  if (no.refused === 'shift-clash') return say.shiftClash(whenOf(no, visit.lang));
  if (no.refused !== 'clash') return say.rows[no.refused];
  const when = whenOf(no, visit.lang);
  return no.who === null ? say.clashRoom(no.room, no.title, when) : say.clashSpeaker(no.who, no.title, when);
}

async function showPostponed(
  visit: Visit,
  typed: ReadonlyMap<string, TypedRow> = new Map(),
  refusal?: RedateRefusal,
): Promise<Response> {
  const { rows, untold } = await visit.within(async (db) => ({
    rows: await overCity(db, listWaiting),
    untold: await countUntold(db),
  }));
  const say = words[visit.lang];
  const errors = refusal?.refused === 'rows' ? refusal.rows : new Map<string, RowRefusal>();
  const problem =
    refusal &&
    (refusal.refused === 'rows'
      ? say.postponed.wrong
      : refusal.refused === 'nothing'
        ? say.postponed.nothing
        : say.changedSince);
  return visit.page(
    <PostponedPage
      view={visit.view}
      once={crypto.randomUUID()}
      rows={rows}
      untold={untold}
      typed={typed}
      errors={new Map([...errors].map(([id, no]) => [id, rowText(no, visit)]))}
      problem={problem}
    />,
    refusal ? 409 : 200,
  );
}

async function saveDays(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const rows = await visit.within((db) => overCity(db, listWaiting));
  const typed = new Map(
    rows.map(({ id }) => [
      id,
      { day: form.text(`day-${id}`).slice(0, 100), hours: form.text(`hours-${id}`).slice(0, 100) },
    ]),
  );
  const say = words[visit.lang];
  const n = (value: number) => formatCount(value, visit.lang);
  return submit<Redated, RedateRefusal>(visit, form.text('_once'), (db) => redate(db, typed, visit), {
    to: () => '/events/postponed',
    flash: ({ moved, told, without }) =>
      say.postponed.moved(n(moved), n(told)) + (without > 0 ? say.without(n(without)) : ''),
    refused: (no) => showPostponed(visit, typed, no),
  });
}

/** For who looks after the whole city: a level and its list reach over all of it. */
const overAll =
  (answer: (visit: Visit) => Promise<Response>): Route['answer'] =>
  (visit) =>
    covers(visit.scope, visit.city.code, visit.city.code) ? answer(visit) : visit.notFound();

export const routes: readonly Route[] = [
  get(
    '/events/restriction',
    'events:manage',
    overAll((visit) => show(visit)),
  ),
  post('/events/restriction', 'events:manage', overAll(save)),
  get(
    '/events/postponed',
    'events:manage',
    overAll((visit) => showPostponed(visit)),
  ),
  post('/events/postponed', 'events:manage', overAll(saveDays)),
];
