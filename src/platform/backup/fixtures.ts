// For tests of backup and doctor: a city with people, enterprises, an import, a trail and stored files. All invented.
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { audit, exportHead, headOf, headsFile, sealPending } from '../audit/index.ts';
import type { City, Database } from '../db/index.ts';
import { schemaOf, wholeCity, within } from '../db/index.ts';
import { storeFile } from '../files/index.ts';
import type { Keys } from '../keys/index.ts';
import { lookupHash, sealBlob, sealPerson, wrapNewKey } from '../keys/index.ts';

export const now = new Date('2026-03-05T02:00:00Z');
export const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'naik-kelas-data-'));

/** Text that COPY has to escape. */
const naughty = 'Tab\there, line\nbreak, back\\slash, \\N, \\., "quote", \u{1F9C0}, é';

export type Filled = { city: City; fileId: string; nik: string; email: string; plainFile: string };

/** Fills city 64.71 of the database with `enterprises` enterprises, each with an owner and an entry in the trail. */
export async function fillCity(
  database: Database,
  keys: Keys,
  dataDir: string,
  enterprises = 20,
): Promise<Filled> {
  const city = await database.createCity({
    code: '64.71',
    name: 'Kota Balikpapan',
    zone: 'Asia/Makassar',
    example: false,
  });
  const s = schemaOf(city.code);
  const nikOf = (i: number) => `64710150${String(i).padStart(8, '0')}`;
  const emailOf = (i: number) => `contoh${i}@example.invalid`;
  for (let i = 0; i < enterprises; i += 1) {
    const [person, enterprise] = [randomUUID(), randomUUID()];
    const nik = nikOf(i);
    const { sealedKey, sealed } = sealPerson(keys.master, { nik, phone: '+62812555000', email: emailOf(i) });
    await database.owner.query(
      `insert into ${s}.registry_person (id, name, squeezed, area, nik_hash, phone_hash, email_hash, sealed_key, sealed, recorded_at, recorded_by)
       values ($1, $2, 'contoh', '64.71', $3, $4, $5, $6, $7, $8, 'test')`,
      [
        person,
        naughty,
        lookupHash(keys, 'nik', nik),
        lookupHash(keys, 'phone', '+62812555000'),
        lookupHash(keys, 'email', emailOf(i)),
        sealedKey,
        sealed,
        now,
      ],
    );
    await database.owner.query(
      `insert into ${s}.registry_enterprise (id, name, squeezed, owner_id, area, sector, status, recorded_at, recorded_by, words)
       values ($1, $2, 'contoh', $3, '64.71', 'food', 'active', $4, 'test', array_to_tsvector(array['contoh', 'keripik']))`,
      [enterprise, naughty, person, now],
    );
    await database.owner.query(
      `insert into ${s}.registry_standing (enterprise_id, day, status, area, source, recorded_at, recorded_by)
       values ($1, '2026-03-05', 'active', '64.71', 'staff', $2, 'test')`,
      [enterprise, now],
    );
    await within(city, wholeCity, (db) =>
      audit(db, { by: 'test', now }, { act: 'registry:edit', subject: enterprise, reason: naughty }),
    );
  }
  await database.owner.query(
    `insert into ${s}.accounts_user (id, name, email, email_verified, created_at, updated_at, role, area)
     values ('u1', 'Contoh', 'contoh@example.invalid', false, now(), now(), 'staff', '64.71')`,
  );
  await database.owner.query(
    `insert into ${s}.accounts_session (id, expires_at, token, created_at, updated_at, user_id)
     values ('s1', now(), 'open-session-token', now(), now(), 'u1')`,
  );
  const plainFile = 'nama,pemilik\nKeripik Contoh,Ibu Contoh\n'.repeat(100);
  const { key, wrapped } = wrapNewKey(keys.master);
  const { id: fileId } = await storeFile(
    join(dataDir, 'files'),
    key,
    Readable.from([Buffer.from(plainFile)]),
    1e6,
  );
  await database.owner.query(
    `insert into ${s}.intake_import (id, file_name, file_hash, file_bytes, file_id, sealed_key, area, state, sheets, counts, by, created_at)
     values ($1, 'contoh.csv', 'x', 1, $2, $3, '64.71', 'previewed', '[]', '{}', 'test', now())`,
    [randomUUID(), fileId, wrapped],
  );
  await database.owner.query(
    `insert into ${s}.intake_fate (import_id, ordinal, sheet, line, fate, sealed_cells) select id, 0, 0, 2, 'rejected', $1 from ${s}.intake_import`,
    [sealBlob(key, Buffer.from('cells'))],
  );
  await sealAndExport(city, keys, dataDir);
  return { city, fileId, nik: nikOf(0), email: emailOf(0), plainFile };
}

/** What the background worker does every second. */
export async function sealAndExport(city: City, keys: Keys, dataDir: string): Promise<void> {
  const head = await within(city, wholeCity, async (db) =>
    (await sealPending(db, keys, now)) > 0 ? headOf(db) : null,
  );
  if (head) exportHead(headsFile(dataDir), city.code, now, head);
}
