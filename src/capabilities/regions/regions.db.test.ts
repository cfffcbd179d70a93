// The gazetteer of a city in the database.
import { expect, test } from 'vitest';

import { wholeCity } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
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
