// Everything a process needs before it can act: keys, database, cities; and how to let go of it again.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { keepPapersIn } from './capabilities/evidence/index.ts';
import { keepUploadsIn } from './capabilities/intake/index.ts';
import type { Config } from './platform/config.ts';
import { keysFolder } from './platform/config.ts';
import { readAddress } from './platform/db/address.ts';
import { ownDatabase } from './platform/db/embedded.ts';
import { openDatabase } from './platform/db/index.ts';
import type { City, Database } from './platform/db/index.ts';
import { checkLogins, checkServer } from './platform/db/reach.ts';
import { holdUploadLimit } from './platform/http/upload.ts';
import { refuseOtherKeys } from './platform/keys/fitting.ts';
import { holdKeys } from './platform/keys/held.ts';
import { openKeys } from './platform/keys/index.ts';
import { settleKeys } from './platform/keys/rotate.ts';
import type { Keys } from './platform/keys/index.ts';
import { keepPhotosIn } from './platform/sync/index.ts';
import { adapterOf, holdAdapter } from './platform/messages/index.ts';
import { openCluster } from './platform/postgres/index.ts';
import type { Cluster } from './platform/postgres/index.ts';
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

/**
 * Opens the database of a data folder (or of DATABASE_URL), migrates it and wires the rooms. Throws a sentence for the
 * person where folder or server cannot carry it, and has let go of everything by then.
 */
export async function openSystem(config: Config, say: (line: string) => void): Promise<System> {
  const server = config.databaseUrl === null ? null : await reach(config.databaseUrl);
  prepareFolder(config.dataDir);
  const keys = openKeys(keysFolder(config), process.env['NAIK_KELAS_KEYS'], server?.inUse);
  if (server) await refuseOtherKeys(server.url, keys, keysFolder(config));
  holdKeys(keys);
  hearNews();
  keepUploadsIn(filesFolder(config));
  keepPhotosIn(filesFolder(config));
  keepPapersIn(filesFolder(config));
  holdUploadLimit(config.uploadBytes);
  holdAdapter(adapterOf(config.messages, (line) => process.stdout.write(line)));
  const cluster = server ? null : await openCluster(config.dataDir, say);
  let database: Database | null = null;
  try {
    const url = cluster ? await embeddedUrl(cluster, keys) : (server?.url ?? '');
    database = await openDatabase(url, keys);
    if (server) await checkLogins(server.url, keys.file.databasePasswords);
    return await ready(config, keys, database, cluster);
  } catch (fault) {
    // A database held open would keep the process, and its server, alive for ever.
    await database?.close();
    await cluster?.stop();
    throw fault;
  }
}

async function ready(
  config: Config,
  keys: Keys,
  database: Database,
  cluster: Cluster | null,
): Promise<System> {
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
      await cluster?.stop();
    },
  };
}

async function reach(written: string): Promise<{ url: string; inUse: boolean }> {
  const url = readAddress(written);
  return { url, ...(await checkServer(url)) };
}

/** Throws a sentence for the person when nothing can be written there. */
function prepareFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (fault) {
    const why = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    throw new Error(
      `DATA_DIR ${dataDir} tidak dapat ditulisi (${why}). Pilih folder lain, atau beri hak kepada pengguna ini. / ` +
        `DATA_DIR ${dataDir} cannot be written (${why}). Choose another folder, or give this user the right.`,
      { cause: fault },
    );
  }
}

async function embeddedUrl(cluster: Cluster, keys: Keys): Promise<string> {
  const password = keys.file.databasePasswords.owner;
  return ownDatabase(cluster.url('superuser'), cluster.socketDir, { name: 'naik_kelas', password });
}
