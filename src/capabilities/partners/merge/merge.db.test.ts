// An outlet that became part of another: its id leads on, its people go along, and whoever keeps what stands there hears it.
import { beforeAll, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { squeeze } from '../../../kernel/text.ts';
import { wholeCity } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { rolledBack, testCity } from '../../../platform/db/testing.ts';
import { person } from '../../accounts/fixtures.ts';
import type { PartnerId } from '../kinds.ts';
import { findPartner, insertPartner, insertPerson, partnersOf } from '../store.ts';
import { mergePartner } from './action.ts';
import { joinedTo } from './store.ts';
import { merged } from './topic.ts';
import type { Merged } from './topic.ts';

let city: City;
let userId: string;
const around = { by: 'staf', now: new Date('2026-11-22T02:00:00Z'), today: '2026-11-22' };
const why = 'Gerai ditutup dan menyatu';

const heard: Merged[] = [];

beforeAll(async () => {
  merged.hear(async (_db, news) => void heard.push(news));
  city = await testCity();
  ({ userId } = await person(city, { username: 'gerai.lama', role: 'partner' }));
});

async function outlet(db: Db, name: string): Promise<PartnerId> {
  const id = freshId<'Partner'>();
  const row = { id, kind: 'outlet' as const, name, squeezed: squeeze(name), area: city.code };
  await insertPartner(db, { ...row, recordedAt: around.now, recordedBy: around.by });
  return id;
}

test('its id leads to what it is part of today, however often that merged again', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const [a, b, c] = [await outlet(db, 'Gerai A'), await outlet(db, 'Gerai B'), await outlet(db, 'Gerai C')];
    await mergePartner(db, { from: a, to: b, reason: why }, around);
    await mergePartner(db, { from: b, to: c, reason: why }, { ...around, today: '2026-11-25' });
    expect(await joinedTo(db, a)).toEqual({ id: c, name: 'Gerai C', day: '2026-11-22' });
    expect(await joinedTo(db, c)).toBeNull();
    expect((await findPartner(db, a))?.active).toBe(false);
  });
});

test('whoever acted for it acts for both', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const [a, b] = [await outlet(db, 'Gerai A'), await outlet(db, 'Gerai B')];
    await insertPerson(db, { userId, partnerId: a, recordedAt: around.now, recordedBy: around.by });
    await mergePartner(db, { from: a, to: b, reason: why }, around);
    expect([...(await partnersOf(db, userId))].sort()).toEqual([a, b].sort());
  });
});

test('it is told with the last day of the first one, and not when it is refused', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const [a, b] = [await outlet(db, 'Gerai A'), await outlet(db, 'Gerai B')];
    const told = () => heard.filter((news) => news.from === a);
    expect(isRefused(await mergePartner(db, { from: a, to: a, reason: why }, around))).toBe(true);
    expect(told()).toEqual([]);
    await mergePartner(db, { from: a, to: b, reason: why }, around);
    expect(await mergePartner(db, { from: a, to: b, reason: why }, around)).toEqual({
      refused: 'not-active',
    });
    expect(told()).toEqual([{ from: a, to: b, day: day('2026-11-22'), how: around }]);
  });
});
