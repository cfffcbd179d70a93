// `restore`: a backup into an empty installation.
import { resolve } from 'node:path';

import { isRefused } from '../kernel/refusal.ts';
import { formatCount } from '../kernel/number.ts';
import { restoreBackup } from '../platform/backup/index.ts';
import { keysFolder } from '../platform/config.ts';
import { passphraseOf } from './passphrase.ts';
import { Misused, Refused } from './verb.ts';
import type { Verb } from './verb.ts';

const words = {
  id: {
    refused: {
      'no-file': 'Berkas cadangan tidak ada atau tidak dapat dibaca.',
      'not-a-backup': 'Berkas ini bukan cadangan Naik Kelas.',
      damaged: 'Cadangan ini rusak: terpotong, atau ada bita yang berubah. Ambil salinan lain.',
      newer: 'Cadangan ini dibuat oleh versi yang lebih baru. Perbarui program ini dulu.',
      'other-line': 'Cadangan ini dibuat oleh program dengan susunan basis data lain.',
      'not-signed': 'Tanda tangan cadangan ini tidak sah: isinya dapat saja diubah orang. Jangan dipakai.',
      'passphrase-needed': 'Cadangan ini memuat kunci di bawah kata sandi. Beri: --passphrase-file BERKAS.',
      'wrong-passphrase':
        'Kata sandi salah. Tanpa kata sandi yang benar, kunci di cadangan ini tidak dapat dibuka oleh siapa pun.',
      'keys-needed':
        'Cadangan ini tidak memuat kunci. Letakkan keys.json pemasangan asal di DATA_DIR/keys, lalu ulangi.',
      'not-empty':
        'Di sini sudah ada kota. Pulihkan ke DATA_DIR baru atau basis data kosong; tidak ada yang ditimpa.',
      'server-running': 'Server sedang berjalan. Hentikan dulu, lalu ulangi.',
      'keys-from-environment':
        'Kunci pemasangan ini dari NAIK_KELAS_KEYS dan lain dari kunci cadangan. Kosongkan dulu, lalu ulangi.',
    },
    done: (city: string, rows: string, files: number) =>
      `${city} pulih: ${rows} baris, ${files} unggahan; jumlah dan SHA-256 sama dengan cadangan.`,
    chain: (entries: number) => `Jejak audit utuh: ${entries} catatan tersegel.`,
    broken: (seq: number) => `Jejak audit RUSAK pada segel ${seq}, sudah begitu di dalam cadangan.`,
  },
  en: {
    refused: {
      'no-file': 'The backup file is not there or cannot be read.',
      'not-a-backup': 'This file is not a backup of Naik Kelas.',
      damaged: 'This backup is damaged: it was cut, or a byte was changed. Take another copy.',
      newer: 'This backup was made by a newer version. Upgrade this program first.',
      'other-line': 'This backup was made by a program with another database schema.',
      'not-signed': "This backup's signature is not valid: somebody may have changed it. Do not use it.",
      'passphrase-needed': 'This backup holds keys under a passphrase. Give it: --passphrase-file FILE.',
      'wrong-passphrase': 'Wrong passphrase. Without the right one nobody can open the keys in this backup.',
      'keys-needed':
        "This backup holds no keys. Put the first installation's keys.json into DATA_DIR/keys and try again.",
      'not-empty':
        'There is a city here already. Restore into a new DATA_DIR or an empty database; nothing is overwritten.',
      'server-running': 'A server is running. Stop it first and try again.',
      'keys-from-environment':
        'The keys here come from NAIK_KELAS_KEYS and are not those of the backup. Unset it and try again.',
    },
    done: (city: string, rows: string, files: number) =>
      `${city} is back: ${rows} rows, ${files} uploads; counts and SHA-256 equal those of the backup.`,
    chain: (entries: number) => `The audit trail is whole: ${entries} entries sealed.`,
    broken: (seq: number) => `The audit trail is BROKEN at seal ${seq}; it was so in the backup.`,
  },
} as const;

export const restore: Verb = {
  name: 'restore',
  usage: 'restore FILE [--passphrase-file FILE]',
  about: {
    id: 'Memulihkan cadangan ke pemasangan kosong (DATA_DIR baru atau DATABASE_URL kosong), lalu membandingkannya.',
    en: 'Restores a backup into an empty installation (a new DATA_DIR or an empty DATABASE_URL) and compares it.',
  },
  options: { 'passphrase-file': { type: 'string' } },
  async run(call) {
    const [name, ...more] = call.words;
    if (!name || more.length > 0) throw new Misused('restore FILE');
    const { database, keys, config } = call.system;
    const target = {
      database,
      keys,
      dataDir: config.dataDir,
      keysFolder: process.env['NAIK_KELAS_KEYS'] ? null : keysFolder(config),
    };
    const order = { path: resolve(name), passphrase: passphraseOf(call), by: call.by, now: new Date() };
    const restored = await restoreBackup(target, order, ({ table, rows }) => call.say(`${table}: ${rows}`));
    const say = words[call.lang];
    if (isRefused(restored)) throw new Refused(say.refused[restored.refused], restored);
    const rows = formatCount(
      restored.tables.reduce((sum, t) => sum + t.rows, 0),
      call.lang,
    );
    const names = restored.cities.map((c) => c.name).join(', ');
    const chains = restored.cities.map(({ chain }) =>
      chain.broken ? say.broken(chain.broken.seq) : say.chain(chain.entries),
    );
    return { json: restored, text: [say.done(names, rows, restored.files), ...chains].join('\n') };
  },
};
