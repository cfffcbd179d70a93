// Everything a process needs before it can act: keys, database, cities; and how to let go of it again.
import { join } from 'node:path';

import { keepPapersIn } from './capabilities/evidence/index.ts';
import { keepUploadsIn } from './capabilities/intake/index.ts';
import type { Config } from './platform/config.ts';
import { keysFolder } from './platform/config.ts';
import { ownDatabase } from './platform/db/embedded.ts';
import { openDatabase } from './platform/db/index.ts';
import type { City, Database } from './platform/db/index.ts';
import { holdUploadLimit } from './platform/http/upload.ts';
import { holdKeys } from './platform/keys/held.ts';
import { openKeys } from './platform/keys/index.ts';
import { settleKeys } from './platform/keys/rotate.ts';
import type { Keys } from './platform/keys/index.ts';
import { keepPhotosIn } from './platform/sync/index.ts';
import { adapterOf, holdAdapter } from './platform/messages/index.ts';
import { openCluster } from './platform/postgres/index.ts';
import { hearNews } from './rooms.ts';

export type System = {
  readonly config: Config;
  readonly keys: Keys;
  readonly database: Database;
  /** Folder of sealed uploads. */
  readonly files: string;
  cities(): Promise<readonly City[]>;
  close(): Promise<void>;
};

export const filesFolder = (config: Config): string => join(config.dataDir, 'files');

/** Opens the database of a data folder (or of DATABASE_URL), migrates it and wires the rooms. */
export async function openSystem(config: Config, say: (line: string) => void): Promise<System> {
  const keys = openKeys(keysFolder(config), process.env['NAIK_KELAS_KEYS']);
  holdKeys(keys);
  hearNews();
  keepUploadsIn(filesFolder(config));
  keepPhotosIn(filesFolder(config));
  keepPapersIn(filesFolder(config));
  holdUploadLimit(config.uploadBytes);
  holdAdapter(adapterOf(config.messages, (line) => process.stdout.write(line)));
  const { url, stop } = await databaseAddress(config, keys, say);
  const database = await openDatabase(url, keys);
  const settled = await settleKeys({ database, keys, folder: keysFolder(config) }, new Date());
  holdKeys(settled);
  return {
    config,
    keys: settled,
    database,
    files: filesFolder(config),
    cities: () => database.cities(),
    async close() {
      await database.close();
      await stop();
    },
  };
}

async function databaseAddress(config: Config, keys: Keys, say: (line: string) => void) {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => undefined };
  const cluster = await openCluster(config.dataDir, say);
  const password = keys.file.databasePasswords.owner;
  const url = await ownDatabase(cluster.url('superuser'), cluster.socketDir, {
    name: 'naik_kelas',
    password,
  });
  return { url, stop: cluster.stop };
}
