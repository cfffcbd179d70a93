// `start`: the server of a data folder, until it is told to stop.
import { isRefused } from '../kernel/refusal.ts';
import { tryPort, unheardWords } from '../listen.ts';
import type { Config } from '../platform/config.ts';
import { holdServerLock } from '../platform/postgres/index.ts';
import { makeCityReady } from '../city/ready.ts';
import { serve } from '../server.ts';
import { openSystem } from '../system.ts';
import type { System } from '../system.ts';
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
};

const run: Serve = async ({ config, values, say }) => {
  const enterprises = values['empty'] === true ? 0 : Number(values['enterprises'] ?? 95_000);
  if (!Number.isSafeInteger(enterprises) || enterprises < 0) throw new Misused('--enterprises');
  const system = await openSystem(config, say);
  try {
    const lock = await holdServerLock(system.database.ownerUrl);
    if ('refused' in lock) {
      say(words.running(config.databaseUrl ? 'DATABASE_URL' : config.dataDir));
      return 1;
    }
    try {
      return await serveCity(system, enterprises, say);
    } finally {
      await lock.release();
    }
  } finally {
    await system.close();
  }
};

async function serveCity(system: System, enterprises: number, say: (line: string) => void): Promise<number> {
  const { config } = system;
  const signIns = async () => makeCityReady(system, enterprises, say);
  const served = (await tryPort(config)) ?? (await serve(system, await signIns(), say));
  if (!isRefused(served)) return 0;
  say(unheardWords[served.refused](config));
  return 1;
}

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
