// HTTP of an owner's answer to a step up: read what it stands on, agree, or say what is not right.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { actOnMovement, loadMovement, movementWords } from '../../ladder/index.ts';
import type { Acted, MovementId } from '../../ladder/index.ts';
import { mineOf } from '../actions/own.ts';
import { MovementPage } from '../pages/movement.tsx';
import { once, withPerson } from './answers.ts';

type Again = { readonly typed: string; readonly problem: string; readonly field: 'reason' | null };

const asked = (visit: Visit): MovementId | null => {
  const id = parseId<'Movement'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

const show = (visit: Visit, again?: Again): Promise<Response> =>
  withPerson(visit, async (person) => {
    const id = asked(visit);
    const one =
      id &&
      (await visit.within(async (db) => {
        const found = await loadMovement(db, id, visit.today);
        if (!found) return null;
        const mine = await mineOf(db, person, found.moving.enterprise.id as never);
        return isRefused(mine) ? null : found;
      }));
    if (!one) return visit.notFound();
    return visit.page(
      <MovementPage view={visit.view} once={once()} one={one} again={again} />,
      again ? (again.field ? 422 : 409) : 200,
    );
  });

const answer = (visit: Visit): Promise<Response> =>
  withPerson(visit, async (person) => {
    const id = asked(visit);
    if (!id) return visit.notFound();
    const form = await visit.form();
    const yes = form.text('answer') === 'yes';
    const reason = form.text('reason').slice(0, 1000);
    const say = movementWords[visit.lang];
    return submit<Acted, Refusal>(
      visit,
      form.text('_once'),
      async (db) => {
        const found = await loadMovement(db, id, visit.today);
        const mine = found && (await mineOf(db, person, found.moving.enterprise.id as never));
        if (!mine || isRefused(mine)) return refuse('unknown-movement');
        return actOnMovement(
          db,
          yes ? { id, act: 'affirmed', way: 'phone' } : { id, act: 'declined', reason },
          visit,
        );
      },
      {
        to: () => `/usaha/naik/${id}`,
        flash: ({ state }) =>
          !yes ? say.done.declined : state === 'counted' ? say.ownerPage.counted : say.ownerPage.waits,
        refused: ({ refused }) => {
          if (refused === 'unknown-movement') return visit.notFound();
          const known: Readonly<Record<string, string>> = say.refusals;
          const problem = known[refused] ?? say.refusals['reason-short'];
          return show(visit, {
            typed: reason,
            problem,
            field: known[refused] && refused !== 'reason-short' ? null : 'reason',
          });
        },
      },
    );
  });

export const routes: readonly Route[] = [
  get('/usaha/naik/:id', 'owners:own', (visit) => show(visit)),
  post('/usaha/naik/:id', 'owners:own', answer),
];
