// The keys: closed to others, and the ones under which this database was sealed.
import { statSync } from 'node:fs';
import { join } from 'node:path';

import type { Pool } from 'pg';

import type { City } from '../db/index.ts';
import { schemaOf } from '../db/index.ts';
import type { Keys } from '../keys/index.ts';
import { lookupHash, openPerson } from '../keys/index.ts';
import type { Check } from './check.ts';
import { check } from './check.ts';

/** `folder` is null when the keys come from the environment. */
export function keyFileCheck(folder: string | null): Check {
  if (folder === null)
    return check(
      'key-file',
      'ok',
      'Kunci dari lingkungan (NAIK_KELAS_KEYS).',
      'Keys come from the environment (NAIK_KELAS_KEYS).',
    );
  const file = statSync(join(folder, 'keys.json'), { throwIfNoEntry: false });
  if (!file)
    return check(
      'key-file',
      'bad',
      `Tidak ada keys.json di ${folder}. Letakkan kembali salinannya; jangan buat yang baru.`,
      `No keys.json in ${folder}. Put its copy back; do not make a new one.`,
    );
  const open = (file.mode & 0o077) !== 0 || (statSync(folder).mode & 0o022) !== 0;
  return open
    ? check(
        'key-file',
        'bad',
        `Kunci terbuka bagi pengguna lain komputer ini. Jalankan: chmod 700 ${folder} && chmod 600 ${folder}/keys.json`,
        `Other users of this computer can reach the keys. Run: chmod 700 ${folder} && chmod 600 ${folder}/keys.json`,
      )
    : check(
        'key-file',
        'ok',
        'Berkas kunci hanya terbuka bagi pemiliknya.',
        'The key file is open to its owner only.',
      );
}

type Sample = { sealed_key: Buffer; sealed: Buffer; nik_hash: Buffer | null };

/** Opens the oldest and the newest sealed people of each city. Their values go nowhere. */
export async function keyFitCheck(owner: Pool, keys: Keys, cities: readonly City[]): Promise<Check> {
  let opened = 0;
  for (const city of cities) {
    const some = (
      order: string,
    ) => `(select sealed_key, sealed, nik_hash from ${schemaOf(city.code)}.registry_person
      where sealed_key is not null and sealed is not null order by id ${order} limit 5)`;
    const { rows } = await owner.query<Sample>(`${some('asc')} union all ${some('desc')}`);
    if (rows.some((row) => !fits(keys, row)))
      return check(
        'keys',
        'bad',
        `Kunci ini tidak membuka data ${city.name}. Kembalikan keys.json yang benar; jika penggantian kunci terputus, jalankan: ./naik-kelas keys rotate`,
        `These keys do not open the data of ${city.name}. Put the right keys.json back; if a change of keys was interrupted, run: ./naik-kelas keys rotate`,
      );
    opened += rows.length;
  }
  return check(
    'keys',
    'ok',
    `Kunci membuka data (${opened} contoh).`,
    `The keys open the data (${opened} samples).`,
  );
}

function fits(keys: Keys, { sealed_key, sealed, nik_hash }: Sample): boolean {
  try {
    const { nik } = openPerson(keys.master, sealed_key, sealed);
    return nik === undefined || nik_hash === null || lookupHash(keys, 'nik', nik).equals(nik_hash);
  } catch {
    return false;
  }
}
