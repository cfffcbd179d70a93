// HTTP of the registry's list and of its files.
import { sql } from 'drizzle-orm';

import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { findPolicy } from '../../ladder/index.ts';
import type { Policy } from '../../ladder/index.ts';
import { listAreas } from '../../regions/index.ts';
import { understand } from '../../registry/index.ts';
import { exportList } from '../export/routes.ts';
import { placesOf } from '../places.ts';
import { readFilters } from './filters.ts';
import { RegistryListPage } from './page.tsx';
import { countUpTo, listPage, worthCounting } from './store.ts';
import type { Asked, Cursor } from './store.ts';

const perPage = 50;

export type Prepared = { readonly asked: Asked; readonly policy: Policy | null };

/** Reads the address and what its words mean. */
export async function prepare(db: Db, visit: Pick<Visit, 'query' | 'today'>): Promise<Prepared> {
  // Short questions of many people: a second worker for one of them is one less for another.
  await db.execute(sql`set local max_parallel_workers_per_gather = 0`);
  const filters = readFilters(visit.query);
  const policy = await findPolicy(db, visit.today);
  const understanding = filters.q === '' ? null : await understand(db, filters.q);
  const tracks = policy?.tracks.map((t) => t.code) ?? [];
  return { policy, asked: { filters, today: visit.today, tracks, understanding } };
}

function cursorOf(query: URLSearchParams): Cursor | null {
  for (const way of ['after', 'before'] as const) {
    const id = parseId<'Enterprise'>(query.get(way) ?? '');
    if (!isRefused(id)) return { id: id, way };
  }
  return null;
}

async function showList(visit: Visit): Promise<Response> {
  const shown = await visit.within(async (db) => {
    const { asked, policy } = await prepare(db, visit);
    const page = await listPage(db, asked, cursorOf(visit.query), perPage);
    const whole = !page.previous && !page.next;
    const most = worthCounting(asked);
    const count = whole ? page.rows.length : await countUpTo(db, asked, most);
    return {
      page,
      count,
      most,
      policy,
      filters: asked.filters,
      understanding: asked.understanding,
      areas: await listAreas(db),
    };
  });
  const { areas, ...found } = shown;
  return visit.page(
    <RegistryListPage
      view={visit.view}
      {...found}
      places={placesOf(areas)}
      scopeArea={visit.scope.kind === 'area' ? visit.scope.area : null}
      may={{
        edit: visit.may('registry:edit'),
        export: visit.may('registry:export'),
        import: visit.may('intake:import'),
      }}
    />,
  );
}

export const routes: readonly Route[] = [
  get('/registry', 'registry:read', showList),
  get('/registry/export.xlsx', 'registry:export', (visit) => exportList(visit, 'xlsx')),
  get('/registry/export.csv', 'registry:export', (visit) => exportList(visit, 'csv')),
];
