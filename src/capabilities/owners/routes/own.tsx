// An owner's own pages; the guard lets nobody in but owners, the scope shows nobody but themselves.
import type { PersonId } from '../../../kernel/ids.ts';
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { loadPosition } from '../actions/load.ts';
import { PositionPage } from '../pages/position.tsx';
import { once } from './answers.ts';

/** Position of whoever came by the owner's door, or with an owner's sign-in of the house. */
async function position(visit: Visit): Promise<Response> {
  const { me, view, today } = visit;
  if (!me || !visit.may('owners:own')) return visit.seeOther('/usaha/masuk');
  const person: PersonId | null = me.personId;
  const { restricted, mine } = person
    ? await visit.within((db) => loadPosition(db, person, today))
    : { restricted: false, mine: [] };
  return visit.page(
    <PositionPage
      view={view}
      once={once()}
      name={me.name}
      linked={person !== null}
      restricted={restricted}
      mine={mine}
    />,
  );
}

export const routes: readonly Route[] = [get('/usaha', 'public', position)];
