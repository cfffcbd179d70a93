// The list of products as a file's rows and columns; desk lets it leave.
import type { Db } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import type { SheetColumn } from '../../../platform/sheet/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import { words as frame } from '../words/frame.ts';
import { filtersIn, pairsOf } from './filters.ts';
import { listGoods } from './store.ts';
import type { ListCursor, ListedProduct } from './store.ts';
import { words } from './words.ts';

export type GoodsSheet = {
  readonly title: string;
  readonly columns: readonly SheetColumn<ListedProduct>[];
  readonly rows: AsyncGenerator<readonly ListedProduct[]>;
  /** As they stand in the address, without the words that were looked for. */
  readonly filters: readonly string[];
};

const perFetch = 5000;
const text = (value: number | bigint | string | null): string => (value === null ? '' : String(value));

/** Pages run on until the last row. */
export async function goodsSheet(db: Db, visit: Visit): Promise<GoodsSheet> {
  const filters = filtersIn(visit.query);
  const [say, of] = [words[visit.lang], frame[visit.lang]];
  const places = placesOf(await listAreas(db));
  async function* rows() {
    let after: ListCursor = null;
    for (;;) {
      const page = await listGoods(db, filters, { after, limit: perFetch });
      yield page.rows;
      const last: ListedProduct | undefined = page.rows.at(-1);
      if (!page.more || !last) return;
      after = { squeezed: last.squeezed, id: last.productId };
    }
  }
  return {
    title: say.title,
    rows: rows(),
    filters: pairsOf(filters).flatMap(([name, value]) => (name === 'q' ? ['q'] : [`${name}=${value}`])),
    columns: [
      { head: of.fields.name, width: 32, of: (r) => r.name },
      { head: of.fields.brand, width: 20, of: (r) => r.brand ?? '' },
      { head: say.maker, width: 30, of: (r) => r.maker },
      { head: say.area, width: 24, of: (r) => places.name(r.area) },
      { head: of.fields.kind, width: 22, of: (r) => of.kinds[r.kind] },
      { head: of.fields.price, width: 12, of: (r) => text(r.price) },
      { head: of.fields.capacity, width: 12, of: (r) => text(r.capacityMonth) },
      { head: of.fields.lead, width: 10, of: (r) => text(r.leadDays) },
      { head: of.fields.shelfLife, width: 10, of: (r) => text(r.shelfLifeDays) },
      { head: of.fields.gtin, width: 16, of: (r) => text(r.gtin) },
      { head: say.photos, width: 8, of: (r) => text(r.photos) },
    ],
  };
}
