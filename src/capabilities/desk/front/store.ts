// The one query of the front page: how far the demo city is, and the newest published figures if they are not at hand.
import type { City } from '../../../platform/db/index.ts';
import type { Figures } from '../../census/index.ts';

/** `figures` is null when nothing was published or when `cutoff` is the one the caller has already. */
export type Front = {
  readonly cutoff: string | null;
  readonly figures: Figures | null;
  readonly making: { readonly done: number; readonly wanted: number } | null;
};

type Row = { cutoff: string | null; figures: Figures | null; done: number | null; wanted: number | null };

const text = `
  select p.cutoff::text as cutoff, case when p.cutoff::text is distinct from $1::text then p.figures end as figures,
    c.demo_done as done, c.demo_wanted as wanted
  from city c left join census_current p on true where c.code = $2`;

/** On the login that reads published views only; a prepared statement, as every visitor asks the same. */
export async function readFront(city: City, held: string | null): Promise<Front> {
  const { rows } = await city.open.query<Row>({ name: 'front', text, values: [held, city.code] });
  const { cutoff, figures, done, wanted } = rows[0] ?? {
    cutoff: null,
    figures: null,
    done: null,
    wanted: null,
  };
  const making = (done ?? 0) < (wanted ?? 0) ? { done: done ?? 0, wanted: wanted ?? 0 } : null;
  return { cutoff, figures, making };
}
