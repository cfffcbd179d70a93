// What everybody reads of events: published views, on the login that reads nothing else, in one prepared statement a page.
import type { City } from '../../../../platform/db/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { EventKind, SessionKind } from '../../kinds.ts';
import type { Invited } from '../rules/invited.ts';

export type PublicEvent = {
  readonly id: string;
  readonly name: string;
  readonly kind: EventKind;
  readonly slug: string;
  readonly area: string;
  /** Of the area, and of the kecamatan around it; null above that. */
  readonly areaName: string;
  readonly kecamatan: string | null;
  readonly starts: string;
  readonly ends: string;
  readonly state: 'approved' | 'running' | 'closed' | 'cancelled';
  readonly initiator: string;
  readonly paidBy: string | null;
  readonly paidLine: string | null;
  readonly host: string | null;
  readonly place: string;
  readonly address: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly groups: readonly ProductKind[];
  /** The areas invited; empty when the whole area is. */
  readonly invited: readonly Invited[];
  readonly applyUntil: string | null;
  readonly about: string;
  readonly contact: string | null;
  readonly revision: number;
};

export type PublicShift = {
  readonly id: string;
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly postponed: boolean;
};

export type PublicSession = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly about: string | null;
  readonly room: string;
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly capacity: number | null;
  readonly taken: number;
  /** Called off, or put off until it gets another day. */
  readonly off: boolean;
  readonly postponed: boolean;
  readonly why: string | null;
  readonly speakers: readonly string[];
};

/** An enterprise whose owner lets the public find it, where it stands. */
export type PublicStand = {
  readonly name: string;
  readonly group: ProductKind;
  readonly stalls: readonly string[];
};

/** One event as its page shows it. */
export type Told = {
  readonly event: PublicEvent;
  readonly shifts: readonly PublicShift[];
  readonly sessions: readonly PublicSession[];
  readonly stands: readonly PublicStand[];
  /** Whether a rota is in use whose lots everybody can draw again. */
  readonly drawn: boolean;
};

/** `held` is a version the caller has already: its facts are not sent again (null). */
type Answer<T> = { readonly version: string; readonly facts: T | null };

const columns = `p.id, p.name, p.kind, p.slug, p.area, coalesce(r.name, p.area) as "areaName",
  (select k.name from regions_area k where k.level = 'kecamatan' and starts_with(p.area, k.code)) as kecamatan,
  p.starts, p.ends, p.state, p.initiator, p.paid_by as "paidBy", p.paid_line as "paidLine", p.host, p.place, p.address,
  p.lat, p.lng, p.groups, p.apply_until as "applyUntil", p.about, p.contact, p.revision,
  array(select json_build_object('name', coalesce(i.name, split_part(c, '/', 1)), 'rt', nullif(split_part(c, '/RT', 2), ''))
    from unnest(p.invited) with ordinality u(c, n) left join regions_area i on i.code = split_part(c, '/', 1) order by n) as invited`;

async function ask<T>(
  city: City,
  name: string,
  body: string,
  values: readonly unknown[],
): Promise<Answer<T> | null> {
  const text = `with told as (${body})
    select md5(body::text) as version, case when md5(body::text) is distinct from $1 then body end as facts
    from told where body is not null`;
  const { rows } = await city.open.query<Answer<T>>({ name, text, values: [...values] });
  return rows[0] ?? null;
}

const list = `select coalesce(json_agg(e order by e.starts, e.id), '[]') as body from (
  select ${columns} from events_public p left join regions_area r on r.code = split_part(p.area, '/', 1)
  where p.ends >= $2::date - $3::int order by p.starts, p.id limit 300) e`;

/** Those that end on `from` less `back` days or later, by their first day. */
export const readPublished = (
  city: City,
  held: string | null,
  { from, back }: { from: string; back: number },
): Promise<Answer<readonly PublicEvent[]> | null> => ask(city, 'events-list', list, [held, from, back]);

const shifts = `select coalesce(json_agg(s order by s.day, s.starts), '[]') from (
  select id, day, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, postponed
  from events_public_shift where activity_id = p.id) s`;
const sessions = `select coalesce(json_agg(s order by s.day, s.starts, s.title), '[]') from (
  select id, kind, title, about, room, day, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends,
    capacity, taken, off, postponed, why, speakers
  from events_public_session where activity_id = p.id) s`;
const stands = `select coalesce(json_agg(s order by s.name), '[]') from (
  select enterprise as name, min("group") as "group", array_agg(distinct code) as stalls
  from events_public_stall where activity_id = p.id and enterprise is not null group by enterprise) s`;
const one = `select json_build_object(
    'event', (select to_json(e) from (select ${columns}) e),
    'shifts', (${shifts}), 'sessions', (${sessions}), 'stands', (${stands}),
    'drawn', exists (select from events_public_lot where activity_id = p.id)) as body
  from events_public p left join regions_area r on r.code = split_part(p.area, '/', 1) where p.slug = $2`;

/** Null when there is none of that address, or it is not announced. */
export const readPublic = (city: City, held: string | null, slug: string): Promise<Answer<Told> | null> =>
  ask(city, 'events-one', one, [held, slug]);

const days = `select coalesce(json_agg(json_build_object('id', s.activity_id, 'day', s.day, 'postponed', s.postponed,
    'starts', to_char(s.starts, 'HH24:MI'), 'ends', to_char(s.ends, 'HH24:MI')) order by s.day, s.starts), '[]') as body
  from events_public_shift s join events_public p on p.id = s.activity_id where p.ends >= $2::date - $3::int`;

/** Shifts of those that `readPublished` gives. */
export async function readShifts(
  city: City,
  { from, back }: { from: string; back: number },
): Promise<readonly (Omit<PublicShift, 'id'> & { readonly id: string })[]> {
  const found = await ask<readonly PublicShift[]>(city, 'events-days', days, [null, from, back]);
  return found?.facts ?? [];
}
