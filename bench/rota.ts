// The rota of a Gebyar as its button makes it: 250 enterprises on 20 stalls of two seats, five days of two shifts.
import { sql } from 'drizzle-orm';

import { layBlock } from '../src/capabilities/events/stalls/actions/plan.ts';
import { runRota, takeRota } from '../src/capabilities/events/stalls/actions/rota.ts';
import { freePlacesOf, placesOn } from '../src/capabilities/events/stalls/door.ts';
import type { RotaId } from '../src/capabilities/events/stalls/kinds.ts';
import type { Told } from '../src/capabilities/events/stalls/rules/told.ts';
import { findRota, insertRota } from '../src/capabilities/events/stalls/store/rotas.ts';
import { findEvent } from '../src/capabilities/events/event/store.ts';
import type { EventRow } from '../src/capabilities/events/event/store.ts';
import type { ActivityId } from '../src/capabilities/programme/index.ts';
import { dayOf } from '../src/kernel/day.ts';
import { freshId } from '../src/kernel/ids.ts';
import { isRefused } from '../src/kernel/refusal.ts';
import { schemaOf, wholeCity, within } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { figure, median, timed } from './figure.ts';
import { makeGebyar } from './gebyar.ts';
import type { Copy } from './lab.ts';

const rounds = 5;
const withdrawals = 5;

type Made = { readonly id: RotaId; readonly ms: number; readonly told: Exclude<Told, { refused: unknown }> };

async function drawn({ system, city }: Copy): Promise<EventRow> {
  const client = await system.database.owner.connect();
  try {
    await client.query(`set search_path = ${schemaOf(city.code)}, public`);
    const id = (await makeGebyar(client, { name: 'Gebyar', many: 250 })) as ActivityId;
    return await within(city, wholeCity, async (db) => {
      const event = await findEvent(db, id);
      if (!event) throw new Error('no event');
      const around = { by: 'bench', now: new Date(), today: dayOf(new Date(), city.zone) };
      for (const zone of ['Makanan', 'Kriya']) {
        const setting = {
          zone,
          seats: 2,
          size: null,
          price: 0n,
          power: zone === 'Makanan',
          water: zone === 'Makanan',
          only: null,
        };
        const laid = await layBlock(db, { event, grid: { rows: 2, cols: 5, setting } }, around);
        if (isRefused(laid)) throw new Error(laid.refused);
      }
      return event;
    });
  } finally {
    await client.query('reset search_path');
    client.release();
  }
}

/** What the background does with one press: loads the facts, solves, keeps the proposal. */
async function made({ city }: Copy, event: EventRow): Promise<Made> {
  const around = { now: new Date(), today: dayOf(new Date(), city.zone) };
  const id = freshId<'Rota'>();
  const row = { id, activityId: event.id, seed: 'bench', state: 'asked' as const };
  await within(city, wholeCity, (db) =>
    insertRota(db, { ...row, recordedAt: around.now, recordedBy: 'bench' }),
  );
  const { ms } = await timed(() => runRota(city, id, around));
  const told = (await within(city, wholeCity, (db) => findRota(db, id)))?.told;
  if (!told || 'refused' in told) throw new Error('no rota');
  return { id, ms, told };
}

/** Five of those with places leave; the count of places that are free by it. */
async function leave({ city }: Copy, event: EventRow): Promise<number> {
  const around = { by: 'bench', now: new Date(), today: dayOf(new Date(), city.zone) };
  return within(city, wholeCity, async (db) => {
    const standing = await placesOn(db, event.id);
    const gone = [...new Set(standing.map((p) => p.enterpriseId))].toSorted().slice(0, withdrawals);
    let freed = 0;
    for (const enterpriseId of gone) {
      await db.execute(sql`
        update programme_participation set state = 'dropped'
        where activity_id = ${event.id} and enterprise_id = ${enterpriseId}::uuid`);
      freed += await freePlacesOf(db, { activityId: event.id, enterpriseId, why: 'bench' }, around);
    }
    return freed;
  });
}

export const rota: Bench = {
  names: ['rota', 'rota-gap', 'rota-least', 'rota-moved'],
  run: (lab) =>
    lab.withCopy('S', async (copy) => {
      const event = await drawn(copy);
      const all: Made[] = [];
      for (let round = 0; round < rounds; round += 1) all.push(await made(copy, event));
      const last = all.at(-1);
      if (!last) throw new Error('nothing was made');
      const around = { by: 'bench', now: new Date(), today: dayOf(new Date(), copy.city.zone) };
      const taken = await within(copy.city, wholeCity, (db) =>
        takeRota(db, { event, id: last.id, why: 'bench', url: '' }, around),
      );
      if (isRefused(taken)) throw new Error(taken.refused);
      const freed = await leave(copy, event);
      const again = await made(copy, event);
      lab.say(
        `  ${taken.put} places, ${last.told.least} to ${last.told.most} each; ${freed} freed by ${withdrawals} who left`,
      );
      const seconds = median(all.map((m) => m.ms)) / 1000;
      const solver = median(all.map((m) => m.told.seconds));
      return [
        figure({
          name: 'rota',
          value: seconds,
          unit: 's',
          goal: ['<=', 2],
          beside: ['of it the solver in its thread, s', solver],
        }),
        figure({
          name: 'rota-gap',
          value: last.told.gap * 100,
          unit: '% below the bound',
          goal: ['<=', 1],
          beside: ['the bound', last.told.bound],
        }),
        figure({
          name: 'rota-least',
          value: last.told.least,
          unit: 'shifts of whoever has fewest',
          goal: ['>=', 1],
          beside: ['of whoever has most', last.told.most],
        }),
        figure({
          name: 'rota-moved',
          value: again.told.moved,
          unit: 'other places moved',
          goal: ['<=', 10],
          beside: ['places freed by five who left', freed],
        }),
      ];
    }),
};
