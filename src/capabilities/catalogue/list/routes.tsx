// HTTP of the list of products.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { settingsOf } from '../../../platform/db/index.ts';
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import { filtersIn, listAddress } from './filters.ts';
import { ListPage } from './page.tsx';
import { countGoods, listGoods } from './store.ts';
import type { ListCursor } from './store.ts';

const perPage = 50;

/** `<id>_<squeezed name>`. */
function cursorIn({ query }: Visit): ListCursor {
  const text = query.get('after') ?? '';
  const id = parseId<'Product'>(text.slice(0, 36));
  return isRefused(id) || text[36] !== '_' ? null : { id, squeezed: text.slice(37, 200) };
}

async function show(visit: Visit): Promise<Response> {
  const filters = filtersIn(visit.query);
  const loaded = await visit.within(async (db) => ({
    ...(await listGoods(db, filters, { after: cursorIn(visit), limit: perPage })),
    total: await countGoods(db, filters),
    places: placesOf(await listAreas(db)),
  }));
  const last = loaded.rows.at(-1);
  const after = loaded.more && last ? `${last.productId}_${last.squeezed}` : null;
  return visit.page(
    <ListPage
      view={visit.view}
      filters={filters}
      rows={loaded.rows}
      total={loaded.total}
      places={loaded.places}
      next={after === null ? undefined : listAddress(filters, { after })}
      within={settingsOf(visit.scope, visit.city.code).area}
      mayExport={visit.may('catalogue:export')}
    />,
  );
}

export const routes: readonly Route[] = [get('/catalogue', 'catalogue:list', show)];
