// The gazetteer of a city in the database.
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { addAlias, removeAlias } from './actions.ts';
import { citiesNamed, listAliases, listAreas, loadAreas } from './index.ts';

const who = { by: 'test', now: new Date('2026-11-22T02:00:00Z') };

test('Balikpapan has 6 kecamatan and 34 kelurahan, each with its tile', async () => {
  const city = await testCity();
  await rolledBack(city, wholeCity, async (db) => {
    expect(await loadAreas(db, who)).toEqual({ areas: 41 });
    const areas = await listAreas(db);
    expect(areas.filter((a) => a.level === 'kecamatan')).toHaveLength(6);
    const kelurahan = areas.filter((a) => a.level === 'kelurahan');
    expect(kelurahan).toHaveLength(34);
    expect(kelurahan.filter((a) => a.tileCol === null)).toEqual([]);
    expect(await listAliases(db)).toContainEqual({ name: 'Wonorejo', code: '64.71.03' });
  });
});

test('a code that the national list does not have is refused', async () => {
  const city = await testCity('64.99', 'Kota Entah');
  expect(await rolledBack(city, wholeCity, (db) => loadAreas(db, who))).toEqual({ refused: 'unknown-city' });
});

test('who has only an old code is told the one in force', async () => {
  expect(await citiesNamed('kota sorong')).toEqual([{ code: '96.71', name: 'Kota Sorong' }]);
});

describe('other names', () => {
  test('a name is added once, however it is spelt, and taken away again; both acts are in the trail', async () => {
    const city = await testCity();
    await rolledBack(city, wholeCity, async (db) => {
      await loadAreas(db, who);
      const typed = { name: 'Kampung  Bungas', code: '64.71.04.1002' };
      expect(await addAlias(db, typed, who)).toEqual({ name: 'Kampung Bungas', code: '64.71.04.1002' });
      expect(await listAliases(db)).toEqual([
        { name: 'Kampung Bungas', code: '64.71.04.1002' },
        { name: 'Wonorejo', code: '64.71.03' },
      ]);
      const again = { name: 'KAMPUNG BUNGAS', code: '64.71.03' };
      expect(await addAlias(db, again, who)).toEqual({ refused: 'alias-there' });
      expect(await removeAlias(db, 'kampungbungas', who)).toEqual({ name: 'Kampung Bungas' });
      expect(await removeAlias(db, 'kampungbungas', who)).toEqual({ refused: 'unknown-alias' });
      const { rows } = await db.execute(
        sql`select act, subject from audit_entry where act like 'regions:alias%' order by id`,
      );
      expect(rows).toEqual([
        { act: 'regions:alias', subject: '64.71.04.1002' },
        { act: 'regions:alias-removed', subject: '64.71.04.1002' },
      ]);
    });
  });

  test('of two who add the same name at once one wins, the other is told', async () => {
    const city = await testCity();
    await within(city, wholeCity, (db) => loadAreas(db, who));
    const codes = ['64.71.03', '64.71.04'];
    const both = await Promise.all(
      codes.map((code) =>
        within(city, wholeCity, (db) => addAlias(db, { name: 'Gang Rambutan', code }, who)),
      ),
    );
    expect(both.filter((one) => 'refused' in one)).toEqual([{ refused: 'alias-there' }]);
  });
});
