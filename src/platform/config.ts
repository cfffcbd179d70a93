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
    messages: readMessages(env),
  };
}

/** Throws when a way is named without its keys: nothing is claimed that cannot be done. */
function readMessages(env: Readonly<Record<string, string | undefined>>): MessagesConfig {
  const adapter = env['MESSAGES'] ?? 'console';
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`MESSAGES=${adapter} needs ${name}.`);
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
      throw new Error(`MESSAGES must be console, smtp, whatsapp, http or none, not "${adapter}".`);
  }
}

/** Where the keys of a data folder lie. */
export const keysFolder = (config: Config): string => join(config.dataDir, 'keys');
