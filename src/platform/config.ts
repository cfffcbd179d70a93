// What the environment may decide, read once and checked.
import { join, resolve } from 'node:path';

export type Config = {
  readonly port: number;
  /** Interface the server listens on; loopback unless HOST says otherwise. */
  readonly host: string;
  /** Absolute folder of the embedded database, the keys and the stored files. */
  readonly dataDir: string;
  /** A PostgreSQL server to use instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** Largest upload accepted, in bytes. */
  readonly uploadBytes: number;
  /** True behind a proxy that sets X-Forwarded-For. */
  readonly trustProxy: boolean;
};

/** Reads the environment. Throws with a sentence for people when a value cannot be used. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${env['PORT']}".`);
  }
  return {
    port,
    host: env['HOST'] ?? '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] ?? 'data'),
    databaseUrl: env['DATABASE_URL'] || null,
    uploadBytes: Number(env['UPLOAD_MB'] ?? 250) * 1024 * 1024,
    trustProxy: env['TRUST_PROXY'] === '1',
  };
}

/** Where the keys of a data folder lie. */
export const keysFolder = (config: Config): string => join(config.dataDir, 'keys');
