// What is written about an enterprise is written within the scope, row by row and by the thousand alike.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { freshId } from '../../../kernel/ids.ts';
import type { City, Scope } from '../../../platform/db/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { rolledBack, testCity } from '../../../platform/db/testing.ts';
import { exampleEnterprise } from '../fixtures.ts';

const inside = '64.71.01.1001';
const elsewhere = '64.71.05.1005';
let city: City;
let id = '';

beforeAll(async () => {
  city = await testCity();
  id = await within(city, wholeCity, (db) => exampleEnterprise(db, { area: inside }));
});

const tables: readonly (readonly [table: string, write: (of: string, area: string) => SQL])[] = [
  [
    'registry_standing',
    (
      of,
      area,
    ) => sql`insert into registry_standing (enterprise_id, day, status, area, source, recorded_at, recorded_by)
      values (${of}, '2026-11-22', 'active', ${area}, 'import', now(), 'u-staff')`,
  ],
  [
    'registry_change',
    (of) => sql`insert into registry_change (enterprise_id, before, after, reason, recorded_at, recorded_by)
      values (${of}, '{}', '{}', 'import', now(), 'u-staff')`,
  ],
  [
    'registry_point',
    (of) => sql`insert into registry_point (enterprise_id, lat, lng, day, source, recorded_at, recorded_by)
      values (${of}, -1.238, 116.853, '2026-11-22', 'import', now(), 'u-staff')`,
  ],
  [
    'evidence_fact',
    (
      of,
    ) => sql`insert into evidence_fact (id, enterprise_id, kind, grade, valid_from, source, recorded_at, recorded_by)
      values (${freshId()}, ${of}, 'nib', 'stated', '2026-11-22', 'import', now(), 'u-staff')`,
  ],
  [
    'ladder_position',
    (
      of,
    ) => sql`insert into ladder_position (enterprise_id, sector, founded, facts, policy_version, rungs, size)
      values (${of}, 'food', 0, '', 1, '{}', 'unknown')
      on conflict (enterprise_id) do update set sector = excluded.sector`,
  ],
];

const cases = tables.flatMap(([table, write]) =>
  (['row by row', 'by the thousand'] as const).map((way) => ({ table, write, way })),
);

test.each(cases)(
  '$table, $way: within the scope it is written, outside it or of nobody it is refused',
  async ({ write, way }) => {
    const put = (scope: Scope, of: string, area: string) =>
      rolledBack(city, scope, async (db) => {
        if (way === 'by the thousand') await db.execute(sql`set local app.bulk = 'on'`);
        return (await db.execute(write(of, area))).rowCount;
      });
    const refused = { code: '42501' };
    expect(await put(wholeCity, id, inside)).toBe(1);
    expect(await put({ kind: 'area', area: inside }, id, inside)).toBe(1);
    await expect(put({ kind: 'area', area: elsewhere }, id, elsewhere)).rejects.toMatchObject(refused);
    await expect(put({ kind: 'none' }, id, inside)).rejects.toMatchObject(refused);
    await expect(put(wholeCity, freshId(), inside)).rejects.toMatchObject(refused);
  },
);

test.each(['', 'on'])(
  'an enterprise cannot belong to a person who is not there: app.bulk %j',
  async (bulk) => {
    const give = (owner: SQL) =>
      rolledBack(city, { kind: 'area', area: inside }, async (db) => {
        await db.execute(sql`select set_config('app.bulk', ${bulk}, true)`);
        return (await db.execute(sql`update registry_enterprise set owner_id = ${owner} where id = ${id}`))
          .rowCount;
      });
    expect(await give(sql`owner_id`)).toBe(1);
    expect(await give(sql`null`)).toBe(1);
    await expect(give(sql`${freshId()}::uuid`)).rejects.toMatchObject({ code: '42501' });
  },
);
