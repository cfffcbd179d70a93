// The one query of the front page: how far the demo city is, what is on this week, and the newest published figures if they
// are not at hand.
import type { City } from '../../../platform/db/index.ts';
import type { Figures } from '../../census/index.ts';

/** An event that is on within a week. */
export type OnNow = {
  readonly name: string;
  readonly slug: string;
  readonly starts: string;
  readonly ends: string;
  readonly place: string;
};

/** `figures` is null when nothing was published or when `version` is the one the caller has already. */
export type Front = {
  readonly version: string | null;
  readonly figures: Figures | null;
  readonly making: { readonly done: number; readonly wanted: number } | null;
  readonly on: readonly OnNow[];
};

type Row = {
  version: string | null;
  figures: Figures | null;
  done: number | null;
  wanted: number | null;
  on: readonly OnNow[];
};

const text = `
  with near as (select coalesce(json_agg(e), '[]') as list from (
    select name, slug, starts, ends, place from events_public
    where state in ('approved', 'running') and ends >= $3::date and starts < $3::date + 7 order by starts, id limit 6) e)
  select p.version, case when p.version is distinct from $1::text then p.figures end as figures,
    c.demo_done as done, c.demo_wanted as wanted, near.list as on
  from city c cross join near
    left join lateral (select cutoff::text || ' ' || md5(near.list::text) as version, figures from census_current) p on true
  where c.code = $2`;

const nothing: Row = { version: null, figures: null, done: null, wanted: null, on: [] };

/** On the login that reads published views only; a prepared statement, as every visitor asks the same. */
export async function readFront(city: City, held: string | null, today: string): Promise<Front> {
  const { rows } = await city.open.query<Row>({ name: 'front', text, values: [held, city.code, today] });
  const { version, figures, done, wanted, on } = rows[0] ?? nothing;
  const making = (done ?? 0) < (wanted ?? 0) ? { done: done ?? 0, wanted: wanted ?? 0 } : null;
  return { version, figures, making, on };
}
