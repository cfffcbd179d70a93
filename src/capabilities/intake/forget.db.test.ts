// A person who is erased stands in no import any more: neither in what landed nor in rows that were rejected.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import type { EnterpriseId, PersonId } from '../../kernel/ids.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { erased, erasePerson, findEnterprise, secretsOf } from '../registry/index.ts';
import { csvOf, land, later, prepare } from './fixtures.ts';
import { hearErased } from './forget.ts';
import { rejectedRows } from './rejected/rows.ts';

const city = await testCity();
await prepare(city);

const place = { 'Desa / Kelurahan': 'Prapatan' };
const nowhere = { 'Desa / Kelurahan': 'Tidak Ada Begini' };
const gita = { 'Nama Pemilik': 'Gita Rekaan', NIK: '6471015509850007', 'No HP / WA': '081234520007' };

const rejectedOf = async (importId: string): Promise<string> => {
  const file = await rejectedRows(city, wholeCity, { importId, kind: 'csv', lang: 'id' });
  if ('refused' in file) throw new Error(file.refused);
  return (await file.content.toArray()).join('');
};

test('rejected rows with the NIK or the phone of an erased person lose their cells, those of others keep them', async () => {
  const { importId, counts } = await land(
    city,
    csvOf([
      { 'Nama Usaha': 'Warung Gita', NIB: '1234567890777', ...place, ...gita },
      { 'Nama Usaha': 'Cabang Gita', ...nowhere, ...gita },
      { 'Nama Usaha': 'Titipan', 'No HP / WA': '+62 812-3452-0007', ...nowhere },
      { 'Nama Usaha': 'Orang Lain', 'Nama Pemilik': 'Gita Rekaan', 'No HP / WA': '081234529999', ...nowhere },
    ]),
  );
  expect(counts).toMatchObject({ new: 1, rejected: 3 });
  const again = await land(
    city,
    csvOf([
      { 'Nama Usaha': 'Warung Gita Baru', NIB: '1234567890777', 'Jenis Usaha': 'kue', ...place, ...gita },
    ]),
  );
  expect(again.counts).toMatchObject({ changed: 1 });
  expect(await rejectedOf(importId)).toContain('081234529999');
  expect(await rejectedOf(importId)).toContain('6471015509850007');

  await within(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ id: EnterpriseId }>(
      sql`select id from registry_enterprise where nib = '1234567890777'`,
    );
    const found = await findEnterprise(db, rows[0]?.id as EnterpriseId);
    const person = found?.owner?.id as PersonId;
    const secrets = secretsOf(found?.owner ?? null);
    const { enterprises } = await erasePerson(db, { person, reason: 'diminta pemilik' }, later());
    await hearErased(db, { person, enterprises, secrets });
  });

  const left = await rejectedOf(importId);
  for (const gone of ['Warung', 'Cabang', 'Titipan', '6471015509850007', '081234520007', '812-3452-0007'])
    expect(left).not.toContain(gone);
  expect(left).toContain('Orang Lain');
  expect(left.trim().split('\n')).toHaveLength(4);
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<{ t: string }>(sql`select string_agg(f::text, ' ') as t from intake_fate f`),
  );
  expect(rows[0]?.t).not.toMatch(/gita|kue/i);
});

test('what the registry tells of an erased person is heard with their numbers', async () => {
  const heard: unknown[] = [];
  let listening = true;
  erased.hear(async (_, news) => void (listening && heard.push(news)));
  await land(
    city,
    csvOf([
      { 'Nama Usaha': 'Warung Hana', 'Nama Pemilik': 'Hana Rekaan', 'No HP / WA': '081234520008', ...place },
    ]),
  );
  await within(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ person: PersonId }>(
      sql`select owner_id as person from registry_enterprise where name = 'Warung Hana'`,
    );
    const person = rows[0]?.person as PersonId;
    await erasePerson(db, { person, reason: 'diminta pemilik' }, later());
  });
  listening = false;
  expect(heard).toMatchObject([{ secrets: { phone: '+6281234520008' } }]);
});
