// What a report may name: products that stand at an outlet, with their codes, makers and prices.
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { productCard } from '../../../catalogue/index.ts';
import { enterpriseNames } from './names.ts';
import type { Standing } from '../rules/judge.ts';
import { bareCode } from '../rules/row.ts';
import type { Item } from '../rules/row.ts';
import { codesShape, findMapping } from './uploads.ts';

export type ShelfItem = Item & { readonly maker: string };

/** By product. Organisations may not look into the catalogue: names of what stands with them come from the whole city. */
export async function listItems(
  db: Db,
  outletId: string,
  standings: readonly Pick<Standing, 'productId' | 'enterpriseId'>[],
): Promise<ReadonlyMap<string, ShelfItem>> {
  const own = Object.entries((await findMapping(db, outletId, codesShape)) ?? {});
  const { cards, makers } = await overCity(db, async (wide) => ({
    cards: await productCard(wide, [...new Set(standings.map((s) => s.productId))]),
    makers: await enterpriseNames(wide, [...new Set(standings.map((s) => s.enterpriseId))]),
  }));
  return new Map(
    standings.map(({ productId, enterpriseId }) => {
      const card = cards.get(productId);
      const codes = own.filter(([, product]) => product === productId).map(([code]) => bareCode(code));
      const gtin = card?.gtin ? [card.gtin] : [];
      return [
        productId,
        {
          productId,
          name: card?.name ?? '–',
          price: card?.price ?? null,
          codes: [...gtin, ...codes],
          maker: makers.get(enterpriseId) ?? '–',
        },
      ];
    }),
  );
}
