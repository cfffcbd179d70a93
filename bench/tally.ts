// Twenty phones that tallied a day without signal send 10,000 sales together, while people read the event's pages: how long
// those pages take and how long the phones' own calls.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { sql } from 'drizzle-orm';

import type { Payment } from '../src/capabilities/events/kinds.ts';
import { freshId } from '../src/kernel/ids.ts';
import { schemaOf, wholeCity, within } from '../src/platform/db/index.ts';
import type { DeviceMade, Json, SentAct } from '../src/platform/sync/index.ts';
import type { Bench } from './bench.ts';
import { figure, quantile } from './figure.ts';
import type { Figure } from './figure.ts';
import { makeGebyar } from './gebyar.ts';
import type { Copy } from './lab.ts';
import { browser } from './load.ts';
import { sendAll } from './phone.ts';
import { served } from './served.ts';
import { signedIn } from './session.ts';

const phones = 20;
const taps = 500;
/** One lasts some seconds, in which too few pages are read to say what the slowest hundredth takes. */
const rounds = 3;
/** Who reads meanwhile, and how many milliseconds each looks at a page, as in the mixed load. */
const readers = 10;
const look = 1000;
const quietSeconds = 20;

type Event = { readonly id: string; readonly slug: string; readonly enterprises: readonly string[] };

/** A Gebyar of today with coupons; each phone stands at a stall of its own. */
async function today({ system, city }: Copy, name: string): Promise<Event> {
  const client = await system.database.owner.connect();
  try {
    await client.query(`set search_path = ${schemaOf(city.code)}, public`);
    const id = await makeGebyar(client, { name, many: phones });
    await client.query(
      `update programme_activity set starts = starts - 14, ends = ends - 14, state = 'running' where id = $1`,
      [id],
    );
    await client.query(`update events_shift set day = day - 14 where activity_id = $1`, [id]);
    await client.query(
      `insert into events_coupon_series (id, activity_id, prefix, first, last, value, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, 'K', 1, 99999, 5000, now(), 'bench')`,
      [id],
    );
    const { rows } = await client.query<{ slug: string; enterprises: string[] }>(
      `select e.slug, array(select enterprise_id::text from programme_participation p where p.activity_id = e.activity_id
         order by turn) as enterprises from events_event e where e.activity_id = $1`,
      [id],
    );
    const [row] = rows;
    if (!row) throw new Error('no event');
    return { id, ...row };
  } finally {
    await client.query('reset search_path');
    client.release();
  }
}

/** An officer's phone, signed on; the cookie reads pages as well. */
async function phoneOn({ city }: Copy, port: number): Promise<{ token: string; cookie: string }> {
  const origin = `http://127.0.0.1:${port}`;
  const cookie = await signedIn(city, { role: 'staff', area: city.code, origin }, async (path, init) => {
    const answer = await fetch(origin + path, { ...init, redirect: 'manual' });
    return answer.headers.getSetCookie();
  });
  const answer = await fetch(`${origin}/sync/devices`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'HP bench', key: randomBytes(16).toString('base64url') }),
  });
  if (answer.status !== 200) throw new Error(`no device: ${answer.status}`);
  return { token: ((await answer.json()) as DeviceMade).token, cookie };
}

const pays: readonly Payment[] = ['coupon', 'cash', 'qris'];

/** A day of one till, numbered from `first` on. Every twentieth tap is taken back. */
function dayOf(
  { id, enterprises }: Event,
  who: number,
  first: number,
): { acts: readonly SentAct[]; stands: bigint } {
  const acts: SentAct[] = [];
  let stands = 0n;
  const add = (kind: string, body: Json) =>
    acts.push({
      id: freshId<'Act'>(),
      seq: first + acts.length,
      kind,
      version: 1,
      at: new Date().toISOString(),
      body,
      photos: [],
    });
  for (let n = 0; n < taps; n += 1) {
    const pay = pays[n % 3] ?? 'cash';
    const coupons = pay === 'coupon' ? 1 + (n % 5) : 0;
    const amount = coupons > 0 ? coupons * 5_000 : 1_000 * (1 + (n % 90));
    const sale = freshId<'Sale'>();
    const enterprise = enterprises[who] ?? '';
    const said = { sale, activity: id, enterprise, stall: null, shift: null };
    add('events:sale', { ...said, group: 'craft', pay, amount, coupons, newBuyer: n % 4 === 0 });
    if (n % 20 === 19) add('events:undo', { sale, enterprise });
    else stands += BigInt(amount);
  }
  return { acts, stands };
}

/** Times of pages as people read them until `going` is over; an answer that is none is a fault. */
async function read(port: number, cookie: string, event: Event, going: () => boolean): Promise<number[]> {
  const times: number[] = [];
  const host = `localhost:${port}`;
  await Promise.all(
    Array.from({ length: readers }, async (_, n) => {
      const own = browser(port);
      await pause((look / readers) * n);
      while (going()) {
        const open = n % 2 === 0;
        const path = open ? `/acara/${event.slug}` : `/events/${event.id}/day?tetap=1`;
        const { status, ms } = await own.ask(path, { headers: open ? { host } : { host, cookie } });
        if (status !== 200) throw new Error(`${path} answered ${status}`);
        times.push(ms);
        await pause(look);
      }
      own.close();
    }),
  );
  return times;
}

const p99 = (times: readonly number[]): number => quantile(times, 0.99);

async function measured(copy: Copy, port: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const events: Event[] = [];
  for (let round = 1; round <= rounds; round += 1) events.push(await today(copy, `Gebyar Hari Ini ${round}`));
  const on: { token: string; cookie: string }[] = [];
  for (let n = 0; n < phones; n += 1) on.push(await phoneOn(copy, port));
  const cookie = on[0]?.cookie ?? '';
  const [times, calls]: [number[], number[]] = [[], []];
  let seconds = 0;
  const days: ReturnType<typeof dayOf>[] = [];
  for (const [round, event] of events.entries()) {
    const day = on.map((_, who) => dayOf(event, who, round * (taps + taps / 20) + 1));
    days.push(...day);
    const begun = performance.now();
    let going = true;
    const [pages, phonesSaid] = await Promise.all([
      read(port, cookie, event, () => going),
      Promise.all(
        day.map(({ acts }, who) =>
          sendAll(`http://127.0.0.1:${port}`, on[who]?.token ?? '', { acts, pictures: [] }),
        ),
      ).finally(() => (going = false)),
    ]);
    times.push(...pages);
    calls.push(...phonesSaid.flatMap((one) => one.calls));
    seconds += (performance.now() - begun) / 1000;
  }
  // After it, because the pages count what the phones told.
  const quietEnd = performance.now() + quietSeconds * 1000;
  const [last] = events.slice(-1);
  if (!last) throw new Error('no event');
  const quiet = await read(port, cookie, last, () => performance.now() < quietEnd);
  const { rows } = await within(copy.city, wholeCity, (db) =>
    db.execute<{ n: number; stands: string }>(sql`
      select count(*)::int as n, coalesce(sum(amount) filter (where not exists (
        select from events_sale_undone u where u.sale_id = s.id)), 0)::text as stands
      from events_sale s where activity_id = any(${sql.param(events.map(({ id }) => id))}::uuid[])`),
  );
  const kept = rows[0] ?? { n: 0, stands: '0' };
  const stands = days.reduce((sum, day) => sum + day.stands, 0n);
  const acts = days.reduce((sum, day) => sum + day.acts.length, 0);
  say(
    `  ${phones} phones, ${rounds} times, ${acts} acts in ${seconds.toFixed(1)} s: ${Math.round(acts / seconds)} a second`,
  );
  say(`  ${times.length} pages read meanwhile, ${quiet.length} afterwards; ${calls.length} calls of phones`);
  const off = Math.abs(kept.n - rounds * phones * taps) + (BigInt(kept.stands) === stands ? 0 : 1);
  return [
    figure({
      name: 'tally-lost',
      value: off,
      unit: 'sales lost or doubled, or a sum that differs',
      goal: ['=', 0],
      beside: ['sales told', rounds * phones * taps],
    }),
    figure({
      name: 'tally',
      value: p99(times),
      unit: 'ms p99 of pages while phones sync',
      goal: ['<=', 150],
      beside: ['the same pages afterwards, ms p99', p99(quiet)],
    }),
    figure({
      name: 'tally-call',
      value: p99(calls),
      unit: "ms p99 of a phone's call while phones sync",
      goal: ['<=', 3_000],
      beside: ['ms in the median', quantile(calls, 0.5)],
    }),
  ];
}

export const tally: Bench = {
  names: ['tally', 'tally-call', 'tally-lost'],
  run: (lab) =>
    lab.withCopy('S', (copy) => served(lab, copy, (port) => measured(copy, port, (line) => lab.say(line)))),
};
