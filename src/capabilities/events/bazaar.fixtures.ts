// For tests only: a bazaar that is on today and tomorrow by the clock, with stalls, coupons and passes, in statements alone.
import type { ClientBase } from 'pg';

export type Bazaar = {
  readonly id: string;
  readonly name: string;
  /** Of the passes of the enterprises, in the order given. */
  readonly codes: readonly string[];
};

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte % 32]).join('');

/**
 * `client` stands in a transaction in the schema of the city. Each enterprise stands alone at A1, A2 .. all day of both days and has a pass; coupons K0001-K3650 of Rp5,000 are all sold.
 */
export async function makeBazaar(
  client: ClientBase,
  {
    name,
    enterprises,
    session,
  }: {
    readonly name: string;
    readonly enterprises: readonly string[];
    /** Of a session in "Aula Rekaan", all day of the first day. */
    readonly session?: string;
  },
): Promise<Bazaar> {
  const id = crypto.randomUUID();
  const codes = enterprises.map(code);
  const days = `select (now() at time zone 'Asia/Makassar')::date + d as day from generate_series(0, 1) d`;
  await client.query(
    `insert into programme_activity (id, kind, name, area, starts, ends, initiator, state, revision, recorded_at, recorded_by)
       select $1, 'bazaar', $2, '64.71', min(day), max(day), 'Warga Rekaan', 'running', 1, now(), 'test' from (${days}) d`,
    [id, name],
  );
  await client.query(
    `insert into programme_activity_act (activity_id, state, day, recorded_at, recorded_by)
       select $1, state, current_date, now(), 'test' from unnest(array['approved', 'running']) state`,
    [id],
  );
  await client.query(
    `insert into events_event (activity_id, kind, slug, place, groups, invited, about, answer_days, published, recorded_at, recorded_by)
       values ($1, 'bazaar', $2, 'Lapangan Rekaan', '{processed_food_dry,craft}', '{}', 'Dua hari.', 2, true, now(), 'test')`,
    [id, name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')],
  );
  await client.query(
    `insert into events_shift (id, activity_id, day, no, starts, ends, recorded_at, recorded_by)
       select gen_random_uuid(), $1, day, 1, time '00:01', time '23:59', now(), 'test' from (${days}) d`,
    [id],
  );
  for (const [at, enterprise] of enterprises.entries()) {
    const [participation, application, stall] = [1, 2, 3].map(() => crypto.randomUUID());
    await client.query(
      `insert into programme_participation (id, activity_id, enterprise_id, state, day, turn, recorded_at, recorded_by)
         values ($1, $2, $3, 'taken', current_date, $4, now(), 'test')`,
      [participation, id, enterprise, at + 1],
    );
    await client.query(
      `insert into programme_participation_state (participation_id, state, day, recorded_at, recorded_by)
         values ($1, 'taken', current_date, now(), 'test')`,
      [participation],
    );
    await client.query(
      `insert into events_application (id, activity_id, enterprise_id, way, "group", what, power, water, most, cannot, prefers,
           state, participation_id, recorded_at, recorded_by)
         values ($1, $2, $3, 'owner', 'processed_food_dry', 'Keripik', false, false, 2, '{}', '{}', 'accepted', $4, now(), 'test')`,
      [application, id, enterprise, participation],
    );
    await client.query(
      `insert into events_stall (id, activity_id, code, row, col, zone, size, price, power, water, seats, recorded_at, recorded_by)
         values ($1, $2, $3, 1, $4, 'A', '2 x 2 m', 0, false, false, 1, now(), 'test')`,
      [stall, id, `A${at + 1}`, at + 1],
    );
    await client.query(
      `insert into events_place (id, activity_id, stall_id, shift_id, seat, enterprise_id, application_id, locked, recorded_at,
           recorded_by)
         select gen_random_uuid(), $1, $2, s.id, 1, $3, $4, true, now(), 'test' from events_shift s where s.activity_id = $1`,
      [id, stall, enterprise, application],
    );
    await client.query(
      `insert into events_pass (id, activity_id, kind, code, enterprise_id, recorded_at, recorded_by)
         values (gen_random_uuid(), $1, 'exhibitor', $2, $3, now(), 'test')`,
      [id, codes[at], enterprise],
    );
  }
  if (session !== undefined)
    await client.query(
      `insert into events_session (id, activity_id, kind, title, room, room_squeezed, day, starts, ends, recorded_at, recorded_by)
         select gen_random_uuid(), $1, 'seminar', $2, 'Aula Rekaan', 'aula rekaan', min(day), time '00:01', time '23:59', now(), 'test'
         from (${days}) d`,
      [id, session],
    );
  const series = crypto.randomUUID();
  await client.query(
    `insert into events_coupon_series (id, activity_id, prefix, first, last, value, recorded_at, recorded_by)
       values ($1, $2, 'K', 1, 3650, 5000, now(), 'test')`,
    [series, id],
  );
  await client.query(
    `insert into events_coupon_sale (id, series_id, first, last, "to", paid, day, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, 1, 3650, 'RT 12', 18250000, current_date, now(), 'test')`,
    [series],
  );
  return { id, name, codes };
}
