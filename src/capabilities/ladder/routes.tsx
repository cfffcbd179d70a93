// The page that tells a policy: the one in force, or an earlier one by its number.
import type { Db } from '../../platform/db/index.ts';
import { get } from '../../platform/http/index.ts';
import type { Route, Visit } from '../../platform/http/index.ts';
import { routes as movementRoutes } from './movement/index.ts';
import { routes as deskRoutes } from './desk/routes.tsx';
import { NoPolicyPage, PolicyPage } from './pages/policy.tsx';
import type { Reached } from './pages/policy.tsx';
import { countRungs, findPolicy, listPolicies } from './store.ts';

/** An owner reads the rungs; how many others stand on them is for those who see an area. */
async function reachedIn(db: Db): Promise<Reached> {
  if (db.scope.kind !== 'city' && db.scope.kind !== 'area') return null;
  const alike = await countRungs(db);
  return (track, rung) => alike.reduce((sum, row) => sum + ((row.rungs[track] ?? 0) >= rung ? row.n : 0), 0);
}

async function tell(visit: Visit): Promise<Response> {
  const wanted = visit.query.get('version');
  const shown = await visit.within(async (db) => {
    const [inForce, history] = [await findPolicy(db, visit.today), await listPolicies(db)];
    const policy =
      wanted === null ? inForce : (history.find((row) => String(row.version) === wanted)?.body ?? null);
    const current = policy !== null && policy.version === inForce?.version;
    return { policy, current, history, reached: current ? await reachedIn(db) : null };
  });
  const { policy, ...rest } = shown;
  if (!policy) return wanted === null ? visit.page(<NoPolicyPage view={visit.view} />) : visit.notFound();
  const mayDesk = visit.may('ladder:desk') && visit.scope.kind === 'city';
  return visit.page(<PolicyPage view={visit.view} policy={policy} mayDesk={mayDesk} {...rest} />);
}

export const routes: readonly Route[] = [
  get('/ladder', 'ladder:read', tell),
  ...deskRoutes,
  ...movementRoutes,
];
