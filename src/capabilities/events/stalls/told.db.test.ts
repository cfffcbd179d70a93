// Owners hear where they stand: once for a rota, once for all that a hand changed, and not of what never was.
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { freshId } from '../../../kernel/ids.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { openText } from '../../../platform/keys/brief.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import { around, given, here, programmeCity } from '../../programme/fixtures.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { routes } from '../routes.ts';
import { freeByHand, putByHand } from './actions/hand.ts';
import { runRota, takeRota } from './actions/rota.ts';
import { tellPlaced, withoutNumber } from './actions/tell.ts';
import { ownPlacesOf, placesOn, stallsOf } from './door.ts';
import { choose, stalledEvent } from './fixtures.ts';
import type { RotaId } from './kinds.ts';
import { insertRota } from './store/rotas.ts';

const city = await programmeCity();
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);
const url = 'http://localhost/usaha/acara/x';

let made = 0;
/** An event of one stall with two seats; `many` chosen owners, all but the last with a number. */
async function fair(many: number) {
  made += 1;
  const from = made * 10;
  return inCity(async (db) => {
    const grid = { cols: '1', seats: '2' };
    const at = await stalledEvent(db, city, {
      many: 0,
      grid,
      over: { name: `Bazar Kabar ${String(made)}` },
    });
    const enterprises: string[] = [];
    for (let n = 0; n < many; n++)
      enterprises.push(
        await exampleEnterprise(db, {
          name: `Kue Rekaan ${String(from + n)}`,
          owner: `Bu ${String(from + n)}`,
          area: here,
          phone: n === many - 1 ? '' : `0812000000${String(from + n).padStart(2, '0')}`,
        }),
      );
    const group = (n: number) => ({ group: n % 2 === 0 ? ('craft' as const) : ('drink' as const) });
    const applications = await choose(db, at.event.id, enterprises, group);
    return { ...at, enterprises, applications };
  });
}

/** The texts of this event's messages, oldest first. */
const texts = (name: string) =>
  inCity(async (db) => {
    const { rows } = await db.execute<{ sealed: string }>(
      sql`select sealed from messages_outbox where template = 'events:placed' order by made_at, id`,
    );
    return rows
      .map((r) => (JSON.parse(openText('messages', r.sealed)) as { text: string }).text)
      .filter((text) => text.includes(`${name}.`));
  });

async function taken({ event }: Awaited<ReturnType<typeof fair>>): Promise<void> {
  const id = freshId<'Rota'>() as RotaId;
  const row = { id, activityId: event.id, seed: 's', state: 'asked' as const };
  await inCity((db) => insertRota(db, { ...row, recordedAt: around.now, recordedBy: 'u-staff' }));
  await runRota(city, id, around, 10);
  given(await inCity((db) => takeRota(db, { event, id, why: 'dibagi ulang', url }, around)));
}
const tell = ({ event }: Awaited<ReturnType<typeof fair>>) =>
  inCity((db) => tellPlaced(db, { event, url }, around));

describe('a rota that was taken over', () => {
  test('tells each owner once, with day, hours, stall and the way to the page', async () => {
    const at = await fair(3);
    await taken(at);
    const said = await texts(at.event.name);
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('di lapak A1');
    expect(said[0]).toContain(url);
    expect(await tell(at)).toBe(0);
    await taken(at);
    expect(await texts(at.event.name)).toHaveLength(2);
  });

  test('names those without a number for whoever works there', async () => {
    const at = await fair(2);
    const silent = await inCity((db) => withoutNumber(db, at.enterprises));
    expect([...silent]).toEqual([at.enterprises[1]]);
  });
});

describe('a hand', () => {
  test('changes more than one thing, and the owner hears of all in one message', async () => {
    const at = await fair(2);
    const [stall] = await inCity((db) => stallsOf(db, at.event.id));
    const put = (shift: number) =>
      inCity((db) => {
        const seat = { stallId: stall?.id ?? '', shiftId: at.shifts[shift]?.id ?? '', seat: 1 };
        const application = at.applications[0] ?? '';
        return putByHand(db, { event: at.event, application, at: seat, agreed: false }, around);
      });
    given(await put(0));
    given(await put(1));
    expect(await tell(at)).toBe(1);
    const [place] = await inCity((db) => placesOn(db, at.event.id));
    given(
      await inCity((db) =>
        freeByHand(
          db,
          { event: at.event, place: place?.placeId ?? ('' as never), reason: 'tukar hari' },
          { ...around, now: new Date(around.now.getTime() + 1000) },
        ),
      ),
    );
    expect(await tell(at)).toBe(1);
    const said = await texts(at.event.name);
    expect(said.map((text) => text.split('di lapak').length - 1)).toEqual([2, 1]);
  });

  test('puts and frees within the hour, and there is nothing to tell', async () => {
    const at = await fair(2);
    const [stall] = await inCity((db) => stallsOf(db, at.event.id));
    const seat = { stallId: stall?.id ?? '', shiftId: at.shifts[0]?.id ?? '', seat: 1 };
    const application = at.applications[0] ?? '';
    given(
      await inCity((db) => putByHand(db, { event: at.event, application, at: seat, agreed: false }, around)),
    );
    const [place] = await inCity((db) => placesOn(db, at.event.id));
    given(
      await inCity((db) =>
        freeByHand(
          db,
          { event: at.event, place: place?.placeId ?? ('' as never), reason: 'salah pilih' },
          around,
        ),
      ),
    );
    expect(await tell(at)).toBe(0);
  });
});

test('an owner sees of those who share the stall what they sell and nothing else', async () => {
  const at = await fair(2);
  await taken(at);
  const [place] = await inCity((db) => ownPlacesOf(db, at.event.id, at.enterprises[0] ?? ''));
  expect(place).toMatchObject({ stallCode: 'A1', shares: ['drink'] });
  const personId = await inCity(async (db) => {
    const { rows } = await db.execute<{ id: PersonId }>(
      sql`select owner_id as id from registry_enterprise where id = ${at.enterprises[0]}::uuid`,
    );
    return rows[0]?.id as PersonId;
  });
  await person(city, { username: 'pemilik.lapak', role: 'owner', area: city.code, personId });
  const client = browser(serve(city, { now: around.now }, routes), { address: '10.8.0.1' });
  await signInAs(client, 'pemilik.lapak');
  const { html } = await client.get(`/usaha/acara/${at.event.id}`);
  expect(html).toContain('lapak A1');
  expect(html).toContain('Berbagi lapak dengan: minuman');
  expect(html).toContain(at.applications[0]);
  expect(html).not.toContain('Kue Rekaan 51');
});
