// From an officer's phone to the city's number: what is found on the spot is counted, with name and day.
import { expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { freshId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import { wholeCity } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { countAsOf } from '../census/index.ts';
import { takeFinding } from '../field/index.ts';
import type { Finding } from '../field/index.ts';
import { loadAreas } from '../regions/index.ts';
import { exampleCircumstances as around, exampleEnterprise } from '../registry/fixtures.ts';
import { listStandings } from '../registry/index.ts';

const city = await testCity();
const number = async (db: Db) => (await countAsOf(db, day('2026-11-22'), 'id')).count;
const find = (db: Db, enterpriseId: EnterpriseId, finding: Finding, by: string, on = '2026-11-20') =>
  takeFinding(
    db,
    { id: freshId(), enterpriseId, finding, day: on, toArea: null, note: null },
    { ...around, by },
  );

test.each<[Finding, number]>([
  ['active', 2],
  ['closed', 1],
  ['moved', 1],
  ['not-found', 2],
])('of two enterprises, one is found %s: the number is %i', (finding, count) =>
  rolledBack(city, wholeCity, async (db) => {
    await loadAreas(db, around);
    const id = await exampleEnterprise(db);
    await exampleEnterprise(db, { name: 'Usaha Lain', owner: 'Orang Lain' });
    expect(await number(db)).toBe(2);
    await find(db, id, finding, 'petugas', '2026-11-22');
    expect(await number(db)).toBe(count);
    const last = (await listStandings(db, id)).at(-1);
    expect(last?.recordedBy).toBe(finding === 'not-found' ? around.by : 'petugas');
  }),
);

test('two officers who differ leave the number where it was, until a person decides', () =>
  rolledBack(city, wholeCity, async (db) => {
    await loadAreas(db, around);
    const id = await exampleEnterprise(db);
    await find(db, id, 'active', 'ani');
    const second = await find(db, id, 'closed', 'budi');
    expect(second?.effect).toEqual({ state: 'open', why: 'two-findings' });
    expect(await number(db)).toBe(1);
  }));
