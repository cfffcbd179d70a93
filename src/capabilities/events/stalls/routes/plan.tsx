// HTTP of the plan being drawn: a grid laid, many squares set or taken off, the plan of another event copied.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount } from '../../../../web/format.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import type { EventRow } from '../../event/store.ts';
import { copyPlan, layBlock, removeStalls, setSquares } from '../actions/plan.ts';
import type { PlanRefusal } from '../actions/plan.ts';
import { PlanPage } from '../pages/plan.tsx';
import type { PlanProps } from '../pages/plan.tsx';
import { refusalText } from '../pages/parts.tsx';
import { checkGrid, checkSquares, limits, settingFields } from '../rules/grid.ts';
import type { GridRefusal } from '../rules/grid.ts';
import { listPlanned, stallsOf } from '../store/plan.ts';
import { words } from '../words/index.ts';
import { mayManage, once } from './open.ts';

const fields = ['rows', 'cols', 'codes', 'code', ...settingFields] as const;
type Typed = Readonly<Record<(typeof fields)[number], string>>;
type Again = NonNullable<PlanProps['again']>;
type NotFound = Refusal<'not-found', object>;

const typedOf = (form: Fields): Typed =>
  Object.fromEntries(fields.map((f) => [f, form.text(f).slice(0, 20_000)])) as Typed;

async function openToManage(db: Db, visit: Visit): Promise<EventRow | null> {
  const event = await openEvent(db, visit);
  return event && mayManage(visit, event) ? event : null;
}

async function show(visit: Visit, again?: Again): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const event = await openToManage(db, visit);
    if (!event) return null;
    return { event, stalls: await stallsOf(db, event.id), others: await listPlanned(db, event.id) };
  });
  if (!loaded) return visit.notFound();
  return visit.page(
    <PlanPage view={visit.view} tabs={tabsFor(visit)} once={once} again={again} {...loaded} />,
    again ? (again.refused ? 409 : 422) : 200,
  );
}

/** One form of the page: its work, where it leads and what it says, and the same page with what was typed when it is refused. */
async function save<T>(
  visit: Visit,
  form: Again['form'],
  work: (db: Db, event: EventRow, fields: Fields) => Promise<T | PlanRefusal | GridRefusal>,
  told: (done: T) => string,
): Promise<Response> {
  const sent = await visit.form();
  const typed = typedOf(sent);
  const ticked = sent.all('at').slice(0, limits.stalls * 3);
  return submit<T, PlanRefusal | GridRefusal | NotFound>(
    visit,
    sent.text('_once'),
    async (db) => {
      const event = await openToManage(db, visit);
      return event ? work(db, event, sent) : { refused: 'not-found' as const };
    },
    {
      to: () => `/events/${visit.param('id')}/stalls/plan`,
      flash: told,
      refused: (no) => {
        if (no.refused === 'not-found') return visit.notFound();
        const problems = no.refused === 'form' ? no.problems : [];
        const refused = no.refused === 'form' ? undefined : refusalText(no, visit.lang);
        return show(visit, { form, typed, ticked, problems, refused });
      },
    },
  );
}

const saveGrid = (visit: Visit) =>
  save<{ added: number }>(
    visit,
    'grid',
    async (db, event, form) => {
      const grid = checkGrid(typedOf(form));
      return isRefused(grid) ? grid : layBlock(db, { event, grid }, visit);
    },
    ({ added }) => words[visit.lang].plan.laid(formatCount(added, visit.lang)),
  );

const saveSquares = (visit: Visit) =>
  save<{ changed: number; added: number } | { removed: number }>(
    visit,
    'squares',
    async (db, event, form) => {
      const squares = checkSquares(typedOf(form), form.all('at'));
      if (isRefused(squares)) return squares;
      return form.text('act') === 'remove'
        ? removeStalls(db, { event, codes: squares.codes }, visit)
        : setSquares(db, { event, squares }, visit);
    },
    (done) =>
      'removed' in done
        ? words[visit.lang].plan.removed(formatCount(done.removed, visit.lang))
        : words[visit.lang].plan.changed(done.changed, done.added),
  );

const saveCopy = (visit: Visit) =>
  save<{ added: number }>(
    visit,
    'copy',
    async (db, to, form) => {
      const from = parseId<'Activity'>(form.text('from'));
      return isRefused(from) ? { refused: 'no-plan' as const } : copyPlan(db, { from, to }, visit);
    },
    ({ added }) => words[visit.lang].plan.laid(formatCount(added, visit.lang)),
  );

export const routes: readonly Route[] = [
  get('/events/:id/stalls/plan', 'events:manage', (visit) => show(visit)),
  post('/events/:id/stalls/plan/grid', 'events:manage', saveGrid),
  post('/events/:id/stalls/plan/squares', 'events:manage', saveSquares),
  post('/events/:id/stalls/plan/copy', 'events:manage', saveCopy),
];
