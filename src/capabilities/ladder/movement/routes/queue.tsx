// HTTP of the queue, of one movement, and of what an officer says of it.
import { parseDay } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { namesOf } from '../../../accounts/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { listPolicies } from '../../store.ts';
import { actOnMovement } from '../actions/act.ts';
import type { Acted, NewAct, NewActRefusal } from '../actions/act.ts';
import { loadMovement } from '../actions/shown.ts';
import type { MovementId } from '../kinds.ts';
import { OneMovementPage } from '../pages/one.tsx';
import type { OneProps } from '../pages/one.tsx';
import { QueuePage } from '../pages/queue.tsx';
import { countQueue, listQueue, queueTabs } from '../store/queue.ts';
import { words } from '../words/index.ts';

const most = 200;
export const once = (): string => crypto.randomUUID();

const areaOf = ({ scope, city }: Visit): string => (scope.kind === 'area' ? scope.area : city.code);

async function showQueue(visit: Visit): Promise<Response> {
  const which = queueTabs.find((t) => t === visit.query.get('tab')) ?? 'confirm';
  const loaded = await visit.within(async (db) => {
    const places = placesOf(await listAreas(db));
    const asked = visit.query.get('area') ?? '';
    const area = places.has(asked) ? asked : '';
    const rows = await listQueue(db, { which, area, by: visit.by, limit: most });
    return {
      rows,
      area,
      counts: await countQueue(db),
      areas: places.options(areaOf(visit)),
      place: (at: string) => places.name(at),
      policies: new Map((await listPolicies(db)).map((p) => [p.version, p.body])),
      names: await namesOf(
        db,
        rows.map((r) => r.proposedBy),
      ),
    };
  });
  return visit.page(<QueuePage view={visit.view} which={which} most={most} {...loaded} />);
}

export const movementAsked = (visit: Visit): MovementId | null => {
  const id = parseId<'Movement'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

type Again = Pick<OneProps, 'typed' | 'errors' | 'refused'>;

async function showOne(visit: Visit, again: Again = {}, status = 200): Promise<Response> {
  const id = movementAsked(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const one = await loadMovement(db, id, visit.today);
      const rows = await listQueue(db, { which: 'confirm', area: '', by: visit.by, limit: most });
      const at = rows.findIndex((r) => r.id === id);
      return one && { one, before: rows[at - 1]?.id ?? null, after: rows[at + 1]?.id ?? null };
    }));
  if (!loaded) return visit.notFound();
  return visit.page(
    <OneMovementPage
      view={visit.view}
      by={visit.by}
      once={once()}
      mayConfirm={visit.may('ladder:confirm')}
      mayPropose={visit.may('ladder:propose')}
      {...loaded}
      {...again}
    />,
    status,
  );
}

/** One act of an officer; refused, the same page says why and shows where the step stands. */
async function say(
  visit: Visit,
  what: (field: (name: string) => string) => Omit<NewAct, 'id'> | { readonly field: string },
): Promise<Response> {
  const id = movementAsked(visit);
  if (!id) return visit.notFound();
  const form = await visit.form();
  const sentences = words[visit.lang];
  const typed = { day: form.text('day').slice(0, 60), reason: form.text('reason').slice(0, 1000) };
  const asked = what((name) => form.text(name));
  if ('field' in asked) {
    const errors = [{ field: asked.field, message: sentences.refusals['day-wrong'] }];
    return showOne(visit, { typed, errors }, 422);
  }
  return submit<Acted, NewActRefusal>(
    visit,
    form.text('_once'),
    (db) => actOnMovement(db, { id, ...asked }, visit),
    {
      to: () => `/ladder/movements/${id}`,
      flash: () => sentences.done[asked.act],
      refused: (refusal) => refusedOne(visit, refusal, typed),
    },
  );
}

const besides: Readonly<Record<string, string>> = { 'reason-short': 'reason', 'day-wrong': 'day' };

function refusedOne(
  visit: Visit,
  { refused }: NewActRefusal,
  typed: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  if (refused === 'unknown-movement') return visit.notFound();
  const known: Readonly<Record<string, string>> = words[visit.lang].refusals;
  const message = known[refused] ?? words[visit.lang].refusals['reason-short'];
  const field = besides[refused];
  return field
    ? showOne(visit, { typed, errors: [{ field, message }] }, 422)
    : showOne(visit, { typed, refused: message }, 409);
}

export const routes: readonly Route[] = [
  get('/ladder/movements', 'ladder:propose', showQueue),
  get('/ladder/movements/:id', 'ladder:propose', (visit) => showOne(visit)),
  post('/ladder/movements/:id/confirm', 'ladder:confirm', (visit) =>
    say(visit, () => ({ act: 'confirmed' })),
  ),
  post('/ladder/movements/:id/refuse', 'ladder:confirm', (visit) =>
    say(visit, (field) => ({ act: 'refused', reason: field('reason').slice(0, 1000) })),
  ),
  post('/ladder/movements/:id/withdraw', 'ladder:propose', (visit) =>
    say(visit, () => ({ act: 'withdrawn' })),
  ),
  post('/ladder/movements/:id/paper', 'ladder:propose', (visit) =>
    say(visit, (field) => {
      const day = parseDay(field('day'));
      return isRefused(day) ? { field: 'day' } : { act: 'affirmed', way: 'paper', day };
    }),
  ),
];
