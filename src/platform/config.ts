// What the environment may decide, read once and checked.
import { join, resolve } from 'node:path';

import { projectRoot } from './db/migrate.ts';

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
  /** How messages leave the house. */
  readonly messages: MessagesConfig;
};

/** One way out, with its keys; 'console' carries for example cities only. */
export type MessagesConfig =
  | { readonly adapter: 'none' | 'console' }
  | {
      readonly adapter: 'smtp';
      readonly url: string;
      readonly from: string;
      readonly phoneAddress: string;
    }
  | {
      readonly adapter: 'whatsapp';
      readonly url: string;
      readonly phoneNumberId: string;
      readonly token: string;
    }
  | { readonly adapter: 'http'; readonly url: string; readonly token: string };

/** Reads the environment; a variable that is empty counts as not set. Throws a sentence for people when a value cannot be used. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw unusable('PORT', env['PORT'], 'bilangan dari 0 sampai 65535', 'a number from 0 to 65535');
  const megabytes = Number(env['UPLOAD_MB'] || 250);
  if (!(megabytes > 0))
    throw unusable('UPLOAD_MB', env['UPLOAD_MB'], 'bilangan di atas 0', 'a number above 0');
  const proxy = env['TRUST_PROXY'] || '0';
  if (proxy !== '0' && proxy !== '1') throw unusable('TRUST_PROXY', proxy, '1 atau 0', '1 or 0');
  return {
    port,
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || join(projectRoot(), 'data')),
    databaseUrl: env['DATABASE_URL'] || null,
    uploadBytes: megabytes * 1024 * 1024,
    trustProxy: proxy === '1',
    messages: readMessages(env),
  };
}

const unusable = (name: string, given: string | undefined, id: string, en: string) =>
  new Error(`${name}=${given} tidak dapat dipakai: isi ${id}. / ${name}=${given} cannot be used: set ${en}.`);

/** Throws when a way is named without its keys: nothing is claimed that cannot be done. */
function readMessages(env: Readonly<Record<string, string | undefined>>): MessagesConfig {
  const adapter = env['MESSAGES'] || 'console';
  const needed = (name: string): string => {
    const value = env[name];
    if (!value)
      throw new Error(`MESSAGES=${adapter} memerlukan ${name}. / MESSAGES=${adapter} needs ${name}.`);
    return value;
  };
  switch (adapter) {
    case 'none':
    case 'console':
      return { adapter };
    case 'smtp':
      return {
        adapter,
        url: needed('SMTP_URL'),
        from: needed('SMTP_FROM'),
        phoneAddress: env['SMTP_PHONE_ADDRESS'] ?? '',
      };
    case 'whatsapp':
      return {
        adapter,
        url: env['WHATSAPP_URL'] ?? 'https://graph.facebook.com/v23.0',
        phoneNumberId: needed('WHATSAPP_PHONE_NUMBER_ID'),
        token: needed('WHATSAPP_TOKEN'),
      };
    case 'http':
      return { adapter, url: needed('MESSAGES_URL'), token: needed('MESSAGES_TOKEN') };
    default:
      throw unusable(
        'MESSAGES',
        adapter,
        'console, smtp, whatsapp, http atau none',
        'console, smtp, whatsapp, http or none',
      );
  }
}

/** Where the keys of a data folder lie. */
export const keysFolder = (config: Config): string => join(config.dataDir, 'keys');
