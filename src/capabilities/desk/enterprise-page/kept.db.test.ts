// A rough point and a file's note on the enterprise page: shown to those in scope, and as of a day.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import { exampleDay, exampleEnterprise } from '../../registry/fixtures.ts';
import { happeningsOf } from './happenings.tsx';
import { loadEnterprise } from './load.ts';

const city = await testCity();

const noted = await within(city, wholeCity, async (db) => {
  const id = await exampleEnterprise(db, { area: '64.71.01.1001' });
  await db.execute(sql`
    insert into registry_point (enterprise_id, lat, lng, day, source, recorded_at, recorded_by)
    values (${id}, -1.238, 116.853, '2026-11-20', 'import', '2026-11-20T02:00:00Z', 'u-staff')`);
  await db.execute(sql`
    insert into registry_change (enterprise_id, before, after, reason, recorded_at, recorded_by) values
      (${id}, '{"note": null}', '{"note": "Halal: sedang diurus"}', 'import', '2026-11-20T02:00:00Z', 'u-staff'),
      (${id}, '{"note": "Halal: sedang diurus"}', '{"note": null}', 'berkas keliru', '2026-11-21T02:00:00Z', 'u-staff'),
      (${id}, '{"point": "-1.238, 116.853"}', '{"point": "-1.25, 116.9"}', 'import', '2026-11-21T03:00:00Z', 'u-staff')`);
  return id;
});

const load = (id: EnterpriseId, on: string, scope: Scope = wholeCity) =>
  within(city, scope, (db) => loadEnterprise(db, id, day(on), exampleDay));

test('a note stands in the story by itself, and so does its being taken back', async () => {
  const loaded = await load(noted, '2026-11-22');
  const told = loaded ? happeningsOf(loaded, 'id').map(({ title, detail }) => [title, detail]) : [];
  expect(told).toContainEqual(['Catatan dari berkas', 'Halal: sedang diurus · oleh sistem']);
  expect(told).toContainEqual([
    'Catatan dari berkas ditarik',
    'Halal: sedang diurus · Alasan: berkas keliru · oleh sistem',
  ]);
  expect(told).toContainEqual([
    'Data diperbaiki',
    'Titik kasar: -1.238, 116.853 menjadi -1.25, 116.9 · Alasan: import · oleh sistem',
  ]);
});

test.each([
  ['2026-11-19', null],
  ['2026-11-20', -1.238],
  ['2026-11-22', -1.238],
])('as of %s the latitude known is %j', async (on, lat) => {
  expect((await load(noted, on))?.point?.lat ?? null).toBe(lat);
});

test('a point is seen within the area, and nothing is seen outside of it', async () => {
  const inside = { kind: 'area', area: '64.71.01' } as const;
  expect((await load(noted, '2026-11-22', inside))?.point).toMatchObject({ lat: -1.238, lng: 116.853 });
  expect(await load(noted, '2026-11-22', { kind: 'area', area: '64.71.02' })).toBeNull();
});
