// Invented applications: one for each who takes part, with what curation said of it.
import { sql } from 'drizzle-orm';

import type { Db } from '../../src/platform/db/index.ts';

const chance = (what: string) =>
  sql`(('x' || substr(md5(e.squeezed || ${what}::text), 1, 6))::bit(24)::int % 100)`;

/** Of every event but the one that is only proposed: nobody can apply before it is announced. */
export async function demoApplications(db: Db): Promise<void> {
  await db.execute(sql`
    insert into events_application (id, activity_id, enterprise_id, way, "group", what, power, water, most, cannot, prefers,
      state, participation_id, recorded_at, recorded_by)
    select gen_random_uuid(), p.activity_id, p.enterprise_id, case when ${chance('jalan')} < 40 then 'officer' else 'owner' end,
      case when e.sector = 'crafts' then case when e.kind ilike '%batik%' then 'batik_fashion' else 'craft' end
        when e.sector in ('farming', 'fishery', 'livestock') then 'farm'
        when e.sector <> 'food' then 'craft' when e.kind ~* '(minum|es |kopi|jus|teh)' then 'drink'
        when e.kind ~* '(basah|makan|sambal|bumbu|boga|goreng)' then 'processed_food_wet' else 'processed_food_dry' end,
      coalesce(initcap(e.kind), 'Produk sendiri'), ${chance('listrik')} < 30, ${chance('air')} < 12, 10,
      case when v.kind = 'gebyar' and ${chance('pagi')} < 15
        then array(select s.id from events_shift s where s.activity_id = p.activity_id and s.no = 1) else array[]::uuid[] end,
      array[]::uuid[],
      case p.state when 'refused' then 'refused' when 'dropped' then 'withdrawn' when 'waiting' then 'waiting' else 'accepted' end,
      p.id, p.recorded_at, 'demo'
    from programme_participation p join events_event v on v.activity_id = p.activity_id
      join programme_activity a on a.id = p.activity_id and a.state <> 'proposed'
      join registry_enterprise e on e.id = p.enterprise_id`);
  // At the bazaar in three weeks some have applied and nobody has looked yet.
  await db.execute(sql`
    insert into events_application (id, activity_id, enterprise_id, way, "group", what, power, water, most, cannot, prefers, state,
      recorded_at, recorded_by)
    select gen_random_uuid(), a.id, e.id, 'owner', case when e.sector = 'food' then 'processed_food_dry' else 'craft' end,
      coalesce(initcap(e.kind), 'Produk sendiri'), false, false, 4, array[]::uuid[], array[]::uuid[], 'in', a.recorded_at, 'demo'
    from programme_activity a join events_event v on v.activity_id = a.id and v.kind = 'bazaar' and a.state = 'approved'
      cross join lateral (
        select id, sector, kind from registry_enterprise r
        where r.status = 'active' and starts_with(r.area, a.area) and r.sector in ('food', 'crafts')
          and not exists (select from programme_participation p where p.activity_id = a.id and p.enterprise_id = r.id)
        order by md5(r.squeezed || r.area), r.id limit 8) e`);
  await db.execute(sql`
    insert into events_application_act (application_id, state, day, reason, next, recorded_at, recorded_by)
    select id, state, day, reason, next, recorded_at, by from (
      select c.id, 'in' as state, 1 as step, (c.recorded_at at time zone ${db.city.zone})::date as day, null as reason,
        null as next, c.recorded_at, 'demo' as by from events_application c
      union all
      select c.id, c.state, 2, (least(c.recorded_at + interval '3 days', now()) at time zone ${db.city.zone})::date,
        case c.state when 'refused' then 'Kemasan belum siap dijual: belum tertutup rapat atau belum berlabel.'
          when 'withdrawn' then 'pesanan sedang banyak' end,
        case c.state when 'refused' then 'Pendamping membantu memperbaiki kemasan dan label.' end,
        least(c.recorded_at + interval '3 days', now()), case when c.state = 'withdrawn' then 'demo' else coalesce(u.id, 'demo') end
      from events_application c
        left join (select id from accounts_user where active and role = 'staff' order by id limit 1) u on true
      where c.state <> 'in') acts
    order by step, recorded_at, id`);
  await db.execute(sql`
    insert into events_score (application_id, by, criterion, points, at)
    select c.id, u.id, k.criterion,
      case when c.state = 'refused' then h.h % 3 else 2 + h.h % 3 end, least(c.recorded_at + interval '2 days', now())
    from events_application c
      join programme_activity a on a.id = c.activity_id and a.state <> 'closed' and c.state <> 'in'
      cross join (select id from accounts_user where active and role = 'staff' order by id limit 1) u
      cross join unnest(array['product', 'packaging', 'papers', 'story', 'ready']) as k (criterion)
      cross join lateral (select ('x' || substr(md5(c.id::text || k.criterion), 1, 6))::bit(24)::int as h) h`);
}
