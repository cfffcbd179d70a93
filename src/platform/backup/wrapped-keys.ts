// Keys under a passphrase: scrypt makes a key of it, AES-256-GCM seals the key file with that.
import { createHash, createHmac, randomBytes, scrypt } from 'node:crypto';

import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { KeyFile, Keys } from '../keys/index.ts';
import { openBlob, sealBlob } from '../keys/index.ts';

/** Without the passwords of the databases: those belong to the machine, not to the city. */
export type CarriedKeys = Omit<KeyFile, 'databasePasswords'>;

/** `sealed` and `salt` in base64; `cost` is scrypt's N (r = 8, p = 1), about 128 MB and a third of a second. */
export type WrappedKeys = { readonly salt: string; readonly cost: number; readonly sealed: string };

const usualCost = 2 ** 17;
const dearestCost = 2 ** 20;

const stretch = (passphrase: string, salt: Buffer, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: cost, r: 8, p: 1, maxmem: 2 * 128 * 8 * cost };
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

export async function wrapKeys({ file }: Keys, passphrase: string, cost = usualCost): Promise<WrappedKeys> {
  const { databasePasswords: _, ...carried } = file;
  const salt = randomBytes(16);
  const sealed = sealBlob(await stretch(passphrase, salt, cost), Buffer.from(JSON.stringify(carried)));
  return { salt: salt.toString('base64'), cost, sealed: sealed.toString('base64') };
}

/** Refuses 'wrong-passphrase'. */
export async function unwrapKeys(
  { salt, cost, sealed }: WrappedKeys,
  passphrase: string,
): Promise<CarriedKeys | Refusal<'wrong-passphrase'>> {
  if (cost > dearestCost) throw new Error('the backup asks for too much work to open its keys');
  const key = await stretch(passphrase, Buffer.from(salt, 'base64'), cost);
  try {
    return JSON.parse(openBlob(key, Buffer.from(sealed, 'base64')).toString()) as CarriedKeys;
  } catch {
    return refuse('wrong-passphrase');
  }
}

/** Tells whether two sets of keys are the same without telling anything of them: 32 hex digits. */
export function printOf({ master, lookup, auditSigning }: CarriedKeys): string {
  const secrets = [master, ...lookup.map((l) => `${l.version}:${l.key}`), auditSigning];
  const digests = secrets.map((s) => createHmac('sha256', s).update('naik-kelas: which keys').digest());
  return createHash('sha256').update(Buffer.concat(digests)).digest('hex').slice(0, 32);
}
