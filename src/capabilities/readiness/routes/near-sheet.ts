// The list of who lacks what as a file's rows and columns; desk lets it leave.
import type { Db } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import type { SheetColumn } from '../../../platform/sheet/index.ts';
import { productKindName } from '../../catalogue/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import { nearPairs } from '../pages/near.tsx';
import { nameOf } from '../pages/parts.tsx';
import { codesIn, listNear } from '../store/near.ts';
import type { NearRow } from '../store/near.ts';
import { words } from '../words.ts';
import { nearGround } from './ask.ts';

/** `id` is the enterprise's. */
export type NearSheetRow = NearRow & { readonly id: string };

export type NearSheet = {
  readonly title: string;
  readonly columns: readonly SheetColumn<NearSheetRow>[];
  readonly rows: AsyncGenerator<readonly NearSheetRow[]>;
  /** As they stand in the address. */
  readonly filters: readonly string[];
};

const perFetch = 5000;

/** Null when there is no such door. Pages run on until the last row. */
export async function nearSheet(db: Db, visit: Visit): Promise<NearSheet | null> {
  const ground = await nearGround(db, visit);
  if (!ground) return null;
  const { door, body, places: bits, filters } = ground;
  const { lang, today: day } = visit;
  const places = placesOf(await listAreas(db));
  const say = words[lang];
  async function* rows() {
    let after: Parameters<typeof listNear>[2]['after'] = null;
    for (;;) {
      const page = await listNear(db, { body, places: bits, day, filters }, { after, limit: perFetch });
      yield page.rows.map((r) => ({ ...r, id: r.enterpriseId }));
      const last = page.rows.at(-1);
      if (!page.more || !last) return;
      after = { unmet: last.unmet, days: last.days, id: last.subjectId };
    }
  }
  return {
    title: door.name,
    rows: rows(),
    filters: [`door=${door.id}`, ...nearPairs(filters).map(([k, v]) => `${k}=${v}`)],
    columns: [
      { head: say.near.who, width: 32, of: (r) => r.name },
      { head: say.near.product, width: 28, of: (r) => r.product ?? '' },
      { head: say.near.kind, width: 22, of: (r) => productKindName(r.productKind, lang) },
      {
        head: say.near.missingOf,
        width: 40,
        of: (r) =>
          body.conditions
            .filter((c) => codesIn(body, r.lacks).includes(c.code))
            .map((c) => nameOf(c, lang))
            .join(', '),
      },
      { head: say.near.lack, width: 8, of: (r) => String(r.unmet) },
      { head: say.stand.days, width: 10, of: (r) => String(r.days) },
      { head: say.near.area, width: 26, of: (r) => places.name(r.area) },
    ],
  };
}
