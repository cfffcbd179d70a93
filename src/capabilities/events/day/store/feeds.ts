// The lists that phones take along to an event: where to work today and tomorrow, and which passes let in.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import { overCity, settingsOf, today } from '../../../../platform/db/index.ts';
import type { Me } from '../../../../platform/http/index.ts';
import { productKindName, productKinds } from '../../../catalogue/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { DayEventRow, DaySession, DayStall, PassKind, PassRow } from '../acts.ts';

type EventNow = Omit<DayEventRow, 'shifts' | 'stalls' | 'sessions' | 'couponValues' | 'groups' | 'gate'> & {
  readonly activity: ActivityId;
  readonly works: boolean;
  readonly sold: readonly ProductKind[];
  readonly values: readonly string[] | null;
};

type PlaceNow = {
  readonly activity: string;
  readonly stall: string;
  readonly code: string;
  readonly zone: string;
  readonly shift: string;
  readonly enterprise: string;
  readonly group: ProductKind | null;
};

const tomorrow = (day: string) => sql`(${day}::date + 1)`;

/** Events that are on today or tomorrow; `works` are those where this person's area reaches. */
async function eventsNow(db: Db, day: string): Promise<readonly EventNow[]> {
  const { area } = settingsOf(db.scope, db.city.code);
  const { rows } = await db.execute<EventNow>(sql`
    select a.id as activity, a.name, e.place, a.starts::text as starts, a.ends::text as ends, e.groups as sold,
      ${area} <> '' and (starts_with(a.area, ${area}) or starts_with(${area}, a.area)) as works,
      (select array_agg(distinct s.value::text) from events_coupon_series s where s.activity_id = a.id) as "values"
    from events_event e join programme_activity a on a.id = e.activity_id
    where a.state in ('approved', 'running') and a.starts <= ${tomorrow(day)} and a.ends >= ${day}::date
    order by a.starts, a.id`);
  return rows;
}

async function shiftsNow(db: Db, ids: readonly string[], day: string) {
  const { rows } = await db.execute<DayEventRow['shifts'][number] & { activity: string }>(sql`
    select activity_id as activity, id as shift, day::text as day, no, to_char(starts, 'HH24:MI') as starts,
      to_char(ends, 'HH24:MI') as ends
    from events_shift where activity_id = any(${sql.param([...ids])}::uuid[]) and postponed_at is null
      and day between ${day}::date and ${tomorrow(day)} order by day, starts`);
  return rows;
}

/** Those that are held; what is called off or put off is none. */
async function sessionsNow(db: Db, ids: readonly string[], day: string) {
  const { rows } = await db.execute<DaySession & { activity: string }>(sql`
    select activity_id as activity, id as session, title, room, day::text as day, to_char(starts, 'HH24:MI') as starts,
      to_char(ends, 'HH24:MI') as ends
    from events_session where activity_id = any(${sql.param([...ids])}::uuid[]) and called_off_at is null
      and postponed_at is null and day between ${day}::date and ${tomorrow(day)} order by day, starts, title, id`);
  return rows;
}

/** Who stands where today and tomorrow, within the scope: at events of the own area everybody, else the own enterprises. */
async function placesNow(db: Db, ids: readonly string[], day: string): Promise<readonly PlaceNow[]> {
  const { rows } = await db.execute<PlaceNow>(sql`
    select p.activity_id as activity, p.stall_id as stall, t.code, t.zone, p.shift_id as shift,
      coalesce(i.now_id, p.enterprise_id) as enterprise, c."group"
    from events_place p join events_shift s on s.id = p.shift_id join events_stall t on t.id = p.stall_id
      left join events_application c on c.id = p.application_id
      left join registry_identity i on i.born_id = p.enterprise_id
    where p.activity_id = any(${sql.param([...ids])}::uuid[]) and p.freed_at is null and s.postponed_at is null
      and s.day between ${day}::date and ${tomorrow(day)}
    order by t.row, t.col, s.day, s.starts, p.seat`);
  return rows;
}

/** Names and groups of who stands at an event: its officers see them, whichever area an enterprise is of. */
async function holdersOf(wide: Db, places: readonly PlaceNow[]) {
  const ids = [...new Set(places.map((p) => p.enterprise))];
  const { rows } = await wide.execute<{
    id: string;
    activity: string;
    name: string;
    group: ProductKind | null;
  }>(sql`
    select v.id, a.activity, v.name, c."group"
    from registry_visible v cross join unnest(${sql.param([...new Set(places.map((p) => p.activity))])}::uuid[]) a (activity)
      left join lateral (select b."group" from events_application b where b.activity_id = a.activity
        and b.enterprise_id in (select v.id union all select born_id from registry_identity where now_id = v.id)
        order by b.id limit 1) c on true
    where v.id = any(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map((row) => [`${row.activity} ${row.id}`, row]));
}

const stallsFrom = (
  places: readonly PlaceNow[],
  holders: Awaited<ReturnType<typeof holdersOf>>,
): readonly DayStall[] => {
  const stalls = new Map<string, DayStall & { holders: DayStall['holders'][number][] }>();
  for (const p of places) {
    const stall = stalls.get(p.stall) ?? { stall: p.stall, code: p.code, zone: p.zone, holders: [] };
    const holder = holders.get(`${p.activity} ${p.enterprise}`);
    const { name = '–', group = p.group } = holder ?? {};
    stall.holders.push({ shift: p.shift, enterprise: p.enterprise, name, group });
    stalls.set(p.stall, stall);
  }
  return [...stalls.values()];
};

const labels = (group: ProductKind) => ({
  group,
  label: { id: productKindName(group, 'id'), en: productKindName(group, 'en') },
});

/** Events of today and tomorrow: those held where this person works, and those where an own enterprise stands. */
export async function eventFeed(db: Db, me: Me): Promise<readonly DayEventRow[]> {
  const day = await today(db);
  const events = await eventsNow(db, day);
  if (events.length === 0) return [];
  const ids = events.map((e) => e.activity);
  const shifts = await shiftsNow(db, ids, day);
  const scans = me.permissions.has('events:gate');
  const sessions = scans ? await sessionsNow(db, ids, day) : [];
  const places = await placesNow(db, ids, day);
  const holders = places.length > 0 ? await overCity(db, (wide) => holdersOf(wide, places)) : new Map();
  return events.flatMap(({ works, sold, values, ...event }) => {
    const own = places.filter((p) => p.activity === event.activity);
    if (!works && own.length === 0) return [];
    return [
      {
        ...event,
        shifts: shifts
          .filter((s) => s.activity === event.activity)
          .map(({ activity: _activity, ...shift }) => shift),
        stalls: stallsFrom(own, holders),
        sessions: sessions
          .filter((s) => works && s.activity === event.activity)
          .map(({ activity: _activity, ...session }) => session),
        couponValues: (values ?? []).map(Number).toSorted((a, b) => a - b),
        groups: (sold.length > 0 ? sold : productKinds).map(labels),
        gate: works && scans,
      },
    ];
  });
}

/** Passes of events of today and tomorrow held where this person works. The code itself stays here. */
export async function passFeed(db: Db): Promise<readonly PassRow[]> {
  const day = await today(db);
  const ids = (await eventsNow(db, day)).flatMap((e) => (e.works ? [e.activity] : []));
  if (ids.length === 0) return [];
  return overCity(db, async (wide) => {
    const { rows } = await wide.execute<{
      activity: string;
      hash: string;
      label: string;
      kind: PassKind;
      ended: boolean;
    }>(sql`
      select p.activity_id as activity,
        left(encode(sha256(convert_to(p.code, 'UTF8')), 'hex'), 16) as hash,
        coalesce(p.label, v.name, '') as label, p.kind, p.ended_at is not null as ended
      from events_pass p left join registry_identity i on i.born_id = p.enterprise_id
        left join registry_visible v on v.id = coalesce(i.now_id, p.enterprise_id)
      where p.activity_id = any(${sql.param([...ids])}::uuid[]) order by p.activity_id, hash`);
    return rows;
  });
}
