// `backup`: the whole installation into one file.
import { resolve } from 'node:path';

import { formatCount } from '../kernel/number.ts';
import { audit } from '../platform/audit/index.ts';
import { takeBackup } from '../platform/backup/index.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { passphraseOf } from './passphrase.ts';
import { Misused, Refused } from './verb.ts';
import type { Verb } from './verb.ts';

const words = {
  id: {
    refused: {
      exists: (file: string) => `${file} sudah ada. Pilih nama lain; cadangan lama tidak pernah ditimpa.`,
      'no-city': () => 'Belum ada kota, jadi belum ada yang dicadangkan.',
      'cannot-write': (file: string, why: string) =>
        why === 'ENOSPC'
          ? `Disk penuh: ${file} tidak jadi ditulis.`
          : `${file} tidak dapat ditulis (${why}). Periksa folder dan haknya.`,
    },
    done: (file: string, rows: string, bytes: string) =>
      `Cadangan selesai: ${file}, ${rows} baris, ${bytes} MB.`,
    withKeys:
      'Kunci ikut, terbungkus kata sandi. Tanpa kata sandi itu cadangan tidak dapat dibuka oleh siapa pun.',
    withoutKeys:
      'PERHATIAN: kunci TIDAK ikut. Tanpa DATA_DIR/keys yang sekarang, NIK, telepon, unggahan dan kode TOTP dalam cadangan ini hilang selamanya.\n' +
      'Simpan folder keys di tempat lain yang aman, atau beri kata sandi: --passphrase-file BERKAS.',
  },
  en: {
    refused: {
      exists: (file: string) =>
        `${file} is already there. Choose another name; an older backup is never overwritten.`,
      'no-city': () => 'There is no city yet, so there is nothing to back up.',
      'cannot-write': (file: string, why: string) =>
        why === 'ENOSPC'
          ? `The disk is full: ${file} was not written.`
          : `${file} cannot be written (${why}). Check the folder and its rights.`,
    },
    done: (file: string, rows: string, bytes: string) => `Backup done: ${file}, ${rows} rows, ${bytes} MB.`,
    withKeys:
      'The keys are in it, wrapped under the passphrase. Without that passphrase nobody can open them.',
    withoutKeys:
      'NOTE: the keys are NOT in it. Without the present DATA_DIR/keys, the NIK, phones, uploads and TOTP codes in this backup are lost for ever.\n' +
      'Keep the folder keys in another safe place, or give a passphrase: --passphrase-file FILE.',
  },
} as const;

export const backup: Verb = {
  name: 'backup',
  usage: 'backup FILE [--passphrase-file FILE]',
  about: {
    id: 'Mencadangkan seluruh sistem ke satu berkas; kunci dibungkus kata sandi (berkas atau NAIK_KELAS_PASSPHRASE).',
    en: 'Backs up the whole system into one file; keys are wrapped under a passphrase (file or NAIK_KELAS_PASSPHRASE).',
  },
  options: { 'passphrase-file': { type: 'string' } },
  async run(call) {
    const [name, ...more] = call.words;
    if (!name || more.length > 0) throw new Misused('backup FILE');
    const path = resolve(name);
    const { database, keys, config } = call.system;
    const now = new Date();
    const say = words[call.lang];
    const place = { database, keys, dataDir: config.dataDir };
    const taken = await takeBackup(place, { path, passphrase: passphraseOf(call), now }, ({ table, rows }) =>
      call.say(`${table}: ${rows}`),
    );
    if ('refused' in taken) {
      const why = taken.refused === 'cannot-write' ? taken.why : '';
      throw new Refused(say.refused[taken.refused](path, why), taken);
    }
    // Who took the city's data along, and when, is part of its history; doctor reads the age of the last backup here.
    const detail = { sha256: taken.sha256, keys: taken.keys };
    for (const city of await database.cities()) {
      await within(city, wholeCity, (db) =>
        audit(db, { by: call.by, now }, { act: 'operation:backup', detail }),
      );
    }
    const rows = taken.tables.reduce((sum, t) => sum + t.rows, 0);
    const done = say.done(
      path,
      formatCount(rows, call.lang),
      formatCount(Math.ceil(taken.bytes / 1e6), call.lang),
    );
    return {
      json: { file: path, ...taken },
      text: `${done}\n${taken.keys === 'wrapped' ? say.withKeys : say.withoutKeys}`,
    };
  },
};
