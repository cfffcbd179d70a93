// What makers, products and organisations of statements are called, by the ids of rows that whoever asks may see.
import { sql } from 'drizzle-orm';

import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { partnerNames } from '../../../partners/index.ts';

export type Names = {
  readonly maker: (id: string) => string;
  readonly product: (id: string) => string;
  readonly partner: (id: string) => string;
};

type Asked = {
  readonly makers?: readonly string[];
  readonly products?: readonly string[];
  readonly partners?: readonly string[];
};

const unique = (ids: readonly string[] = []) => sql`${sql.param([...new Set(ids)])}::uuid[]`;

/** A maker goes by the name of the enterprise of today. What has no name any more is a dash. */
export async function namesFor(db: Db, { makers, products, partners }: Asked): Promise<Names> {
  const { rows } = await overCity(db, (wide) =>
    wide.execute<{ id: string; name: string }>(sql`
      select b.id, e.name from unnest(${unique(makers)}) b(id) left join registry_identity i on i.born_id = b.id
        join registry_enterprise e on e.id = coalesce(i.now_id, b.id)
      union all select id, name from catalogue_product where id = any(${unique(products)})`),
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const organisations = await partnerNames(db, partners ?? []);
  return {
    maker: (id) => titleCase(names.get(id) ?? '–'),
    product: (id) => names.get(id) ?? '–',
    partner: (id) => organisations.get(id) ?? '–',
  };
}
