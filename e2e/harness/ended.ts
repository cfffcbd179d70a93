// An event of the test's own that is over and not closed: who took part, what they sold, and nothing agreed yet.
import { inDatabase } from './database.ts';

/** One that ended yesterday, with `many` who took part and sold; its id. */
export const endedEvent = (dataDir: string, name: string, many: number): Promise<string> =>
  inDatabase(dataDir, async (client) => {
    const id = crypto.randomUUID();
    await client.query('begin');
    await client.query(
      `insert into programme_activity (id, kind, name, area, starts, ends, initiator, state, revision, recorded_at, recorded_by)
       values ($1, 'bazaar', $2, '64.71', current_date - 3, current_date - 2, 'Warga Rekaan', 'running', 1, now(), 'test')`,
      [id, name],
    );
    await client.query(
      `insert into programme_activity_act (activity_id, state, day, recorded_at, recorded_by)
       select $1, s, current_date - 4, now(), 'test' from unnest(array['approved', 'running']) s`,
      [id],
    );
    await client.query(
      `insert into events_event (activity_id, kind, slug, place, groups, invited, about, answer_days, published, recorded_at, recorded_by)
       values ($1, 'bazaar', $2, 'Lapangan Rekaan', '{}', '{}', 'Produk warga.', 2, true, now(), 'test')`,
      [id, `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${id.slice(0, 8)}`],
    );
    // Nobody whose owner signs in: other journeys look at those. Nor one with a dated step: to them none is proposed. Of the area
    // of the mentor, who sees to one of them.
    await client.query(
      `create temp table chosen on commit drop as
       select e.id, row_number() over (order by md5(e.id::text))::int as n, gen_random_uuid() as participation
       from registry_enterprise e
       where e.example and e.status = 'active' and e.nib is null and not exists (select from registry_identity i where e.id in (i.born_id, i.now_id))
         and not exists (select from accounts_user u where u.person_id = e.owner_id)
         and not exists (select from programme_follow_up f where f.enterprise_id = e.id)
         and starts_with(e.area, (select area from accounts_user where active and role = 'mentor' order by id limit 1))
         and (e.owner_id is null or e.owner_id not in (select id from registry_person where restricted_at is not null))
       order by md5(e.id::text) limit $1`,
      [many],
    );
    await client.query(
      `insert into programme_participation (id, activity_id, enterprise_id, state, day, turn, recorded_at, recorded_by)
       select participation, $1, id, 'attended', current_date - 3, n, now(), 'test' from chosen`,
      [id],
    );
    await client.query(
      `insert into programme_participation_state (participation_id, state, day, recorded_at, recorded_by)
       select participation, s.state, current_date - 3, now(), 'test'
       from chosen, unnest(array['taken', 'attended']) with ordinality as s (state, at) order by s.at, n`,
    );
    await client.query(
      `insert into events_sale (id, activity_id, enterprise_id, day, "group", pay, amount, coupons, new_buyer, claimed_at,
         recorded_at, recorded_by)
       select gen_random_uuid(), $1, id, current_date - 3, 'craft', 'cash', 25000, 0, false, now(), now(), 'test' from chosen`,
      [id],
    );
    await client.query(
      `insert into events_turnout (id, activity_id, day, n, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, current_date - 3, 412, now(), 'test')`,
      [id],
    );
    await client.query('commit');
    return id;
  });

/** What was agreed with these words was due long ago. */
export const letPass = (dataDir: string, text: string): Promise<void> =>
  inDatabase(dataDir, async (client) => {
    await client.query(`update programme_follow_up set due = current_date - 3000 where text = $1`, [text]);
  });
