// `keys rotate`: new keys over everything that is sealed.
import { isRefused } from '../kernel/refusal.ts';
import { audit } from '../platform/audit/index.ts';
import { keysFolder } from '../platform/config.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { rotateKeys } from '../platform/keys/rotate.ts';
import { Misused, Refused } from './verb.ts';
import type { Verb } from './verb.ts';

const words = {
  id: {
    running: 'Server sedang berjalan. Hentikan dulu: server memegang kunci lama.',
    environment:
      'Kunci di sini dari NAIK_KELAS_KEYS. Letakkan dulu sebagai DATA_DIR/keys/keys.json, ganti kuncinya, lalu kembalikan isinya ke lingkungan.',
    done: (keys: number) =>
      `Kunci diganti: ${keys} kunci dibungkus ulang. Kunci lama disimpan sebagai DATA_DIR/keys/keys.until-*.json.\nBuat cadangan baru sekarang, lalu pindahkan kunci lama ke tempat aman.`,
  },
  en: {
    running: 'A server is running. Stop it first: it holds the old keys.',
    environment:
      'The keys here come from NAIK_KELAS_KEYS. Put them into DATA_DIR/keys/keys.json first, rotate, then put the new content back into the environment.',
    done: (keys: number) =>
      `The keys are changed: ${keys} keys wrapped anew. The old ones are kept as DATA_DIR/keys/keys.until-*.json.\nMake a new backup now, then move the old keys to a safe place.`,
  },
} as const;

export const keys: Verb = {
  name: 'keys',
  usage: 'keys rotate',
  about: {
    id: 'Mengganti kunci utama dan kunci pencarian; semua yang tersegel dibungkus ulang. Hentikan server dulu.',
    en: 'Changes the master key and the lookup key; everything sealed is wrapped anew. Stop the server first.',
  },
  options: {},
  async run(call) {
    if (call.words.join(' ') !== 'rotate') throw new Misused('keys rotate');
    const say = words[call.lang];
    if (process.env['NAIK_KELAS_KEYS'])
      throw new Refused(say.environment, { refused: 'keys-from-environment' });
    const { database, config } = call.system;
    const now = new Date();
    const rotated = await rotateKeys({ database, keys: call.system.keys, folder: keysFolder(config) }, now);
    if (isRefused(rotated)) throw new Refused(say.running, rotated);
    for (const city of await database.cities()) {
      await within(city, wholeCity, (db) =>
        audit(db, { by: call.by, now }, { act: 'operation:rotate', detail: rotated.wrapped }),
      );
    }
    const total = Object.values(rotated.wrapped).reduce((sum, n) => sum + n, 0);
    return { json: { wrapped: rotated.wrapped }, text: say.done(total) };
  },
};
