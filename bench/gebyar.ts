// A Gebyar with many chosen enterprises, made at once: who applies and who is chosen has pages of its own.
import type { ClientBase } from 'pg';

/**
 * Five days of two shifts, a fortnight from now; `many` enterprises of the city, chosen, each with a place taken. `client`
 * stands in the schema of the city; the id of the event.
 */
export async function makeGebyar(
  client: ClientBase,
  { name, many }: { readonly name: string; readonly many: number },
): Promise<string> {
  const id = crypto.randomUUID();
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  await client.query('begin');
  try {
    await client.query(
      `insert into programme_activity (id, kind, name, area, starts, ends, initiator, state, revision, recorded_at, recorded_by)
       values ($1, 'exhibition', $2, '64.71', current_date + 14, current_date + 18, 'Dinas Rekaan', 'approved', 1, now(), 'test')`,
      [id, name],
    );
    await client.query(
      `insert into programme_activity_act (activity_id, state, day, recorded_at, recorded_by)
       values ($1, 'approved', current_date, now(), 'test')`,
      [id],
    );
    await client.query(
      `insert into events_event (activity_id, kind, slug, place, groups, invited, about, answer_days, published, recorded_at, recorded_by)
       values ($1, 'gebyar', $2, 'Atrium Mal Rekaan', '{}', '{}', 'Lima hari produk warga kota.', 2, true, now(), 'test')`,
      [id, slug],
    );
    await client.query(
      `insert into events_shift (id, activity_id, day, no, starts, ends, recorded_at, recorded_by)
       select gen_random_uuid(), $1, current_date + 14 + d, n, case n when 1 then time '10:00' else '16:00' end,
         case n when 1 then time '16:00' else '22:00' end, now(), 'test'
       from generate_series(0, 4) d, generate_series(1, 2) n`,
      [id],
    );
    // Nobody whose owner signs in: other journeys look at those.
    await client.query(
      `create temp table chosen on commit drop as
       select e.id, row_number() over (order by e.id)::int as n, gen_random_uuid() as participation
       from registry_enterprise e
       where e.status = 'active' and not exists (select from registry_identity i where e.id in (i.born_id, i.now_id))
         and not exists (select from accounts_user u where u.person_id = e.owner_id)
         and (e.owner_id is null or e.owner_id not in (select id from registry_person where restricted_at is not null))
       order by e.id limit $1`,
      [many],
    );
    await client.query(
      `insert into programme_participation (id, activity_id, enterprise_id, state, day, turn, recorded_at, recorded_by)
       select participation, $1, id, 'taken', current_date, n, now(), 'test' from chosen`,
      [id],
    );
    await client.query(
      `insert into programme_participation_state (participation_id, state, day, recorded_at, recorded_by)
       select participation, 'taken', current_date, now(), 'test' from chosen order by n`,
    );
    await client.query(
      `insert into events_application (id, activity_id, enterprise_id, way, "group", what, power, water, most, cannot, prefers,
         state, participation_id, recorded_at, recorded_by)
       select gen_random_uuid(), $1, id, 'owner',
         (array['processed_food_dry', 'drink', 'craft', 'batik_fashion', 'farm'])[1 + n % 5], 'Produk sendiri',
         n % 4 = 0, n % 9 = 0, 10,
         case when n % 6 = 0 then array(select s.id from events_shift s where s.activity_id = $1 and s.no = 1) else '{}' end,
         '{}', 'accepted', participation, now(), 'test'
       from chosen`,
      [id],
    );
    await client.query(
      `insert into events_application_act (application_id, state, day, recorded_at, recorded_by)
       select a.id, s.state, current_date, now(), 'test'
       from events_application a, unnest(array['in', 'accepted']) with ordinality as s (state, at)
       where a.activity_id = $1 order by s.at, a.id`,
      [id],
    );
    await client.query('commit');
    return id;
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  }
}
