// The one query of the front page: how far the demo city is, and the newest published figures if they are not at hand.
import { sql } from 'drizzle-orm';

import { openly } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import type { Figures } from '../../census/index.ts';

/** `figures` is null when nothing was published or when `cutoff` is the one the caller has already. */
export type Front = {
  readonly cutoff: string | null;
  readonly figures: Figures | null;
  readonly making: { readonly done: number; readonly wanted: number } | null;
};

type Row = {
  cutoff: string | null;
  figures: Figures | null;
  demo_done: number | null;
  demo_wanted: number | null;
};

export const readFront = (city: City, held: string | null): Promise<Front> =>
  openly(city, async (db) => {
    const { rows } = await db.execute<Row>(sql`
      select p.cutoff::text as cutoff, case when p.cutoff::text is distinct from ${held}::text then p.figures end as figures,
        c.demo_done, c.demo_wanted
      from public.city c left join census_current p on true where c.code = ${city.code}`);
    const row = rows[0];
    const [done, wanted] = [row?.demo_done ?? 0, row?.demo_wanted ?? 0];
    return {
      cutoff: row?.cutoff ?? null,
      figures: row?.figures ?? null,
      making: done < wanted ? { done, wanted } : null,
    };
  });
