// `start`: the server of a data folder, until it is told to stop.
import { isRefused } from '../kernel/refusal.ts';
import type { Config } from '../platform/config.ts';
import { holdServerLock } from '../platform/postgres/index.ts';
import { makeCityReady } from '../city/ready.ts';
import { serve } from '../server.ts';
import { openSystem } from '../system.ts';
import { Misused } from './verb.ts';
import type { Call, Verb } from './verb.ts';

type Serve = (what: {
  config: Config;
  values: Call['values'];
  say: (line: string) => void;
}) => Promise<number>;

const words = {
  running: (folder: string) =>
    `Sistem sudah berjalan pada folder ${folder}. Buka alamatnya, atau hentikan dulu yang sedang berjalan.\n` +
    `Already running on ${folder}. Open its address, or stop it first.`,
  portTaken: (port: number) =>
    `Port ${port} dipakai program lain. Pilih yang lain: PORT=3001 npm start\n` +
    `Port ${port} is taken. Choose another: PORT=3001 npm start`,
};

const run: Serve = async ({ config, values, say }) => {
  const system = await openSystem(config, say);
  const lock = await holdServerLock(system.database.ownerUrl);
  if ('refused' in lock) {
    say(words.running(config.databaseUrl ? 'DATABASE_URL' : config.dataDir));
    await system.close();
    return 1;
  }
  try {
    const enterprises = values['empty'] === true ? 0 : Number(values['enterprises'] ?? 95_000);
    const signIns = await makeCityReady(system, enterprises, say);
    const served = await serve(system, signIns, say);
    if (isRefused(served)) {
      say(words.portTaken(config.port));
      return 1;
    }
    return 0;
  } finally {
    await lock.release();
    await system.close();
  }
};

export const start: Verb & { serve: Serve } = {
  name: 'start',
  usage: 'start [--empty]',
  about: {
    id: 'Menjalankan sistem; pertama kali dengan kota contoh, atau kosong dengan --empty.',
    en: 'Starts the system; the first time with an example city, or empty with --empty.',
  },
  options: { empty: { type: 'boolean' }, enterprises: { type: 'string' } },
  serve: run,
  run: () => Promise.reject(new Misused('start')),
};
