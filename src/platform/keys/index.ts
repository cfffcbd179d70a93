// The keys of an installation: made once, kept in DATA_DIR/keys (0600) or given by the environment.
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export { openBlob, openPerson, sealBlob, sealPerson, unwrapKey, wrapNewKey } from './seal.ts';
export type { PersonSecrets } from './seal.ts';

/** What the file holds: base64 of 32 random bytes each, and an Ed25519 key in PEM. */
export type KeyFile = {
  readonly master: string;
  readonly lookup: readonly { readonly version: number; readonly key: string }[];
  readonly session: string;
  readonly auditSigning: string;
  readonly databasePasswords: { readonly owner: string; readonly app: string; readonly open: string };
};

export type Keys = {
  readonly file: KeyFile;
  /** Wraps every other data key. */
  readonly master: Buffer;
  readonly session: string;
  readonly sign: KeyObject;
  readonly verify: KeyObject;
};

export function makeKeyFile(): KeyFile {
  const secret = () => randomBytes(32).toString('base64');
  return {
    master: secret(),
    lookup: [{ version: 1, key: secret() }],
    session: secret(),
    auditSigning: generateKeyPairSync('ed25519')
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
    databasePasswords: {
      owner: randomBytes(24).toString('hex'),
      app: randomBytes(24).toString('hex'),
      open: randomBytes(24).toString('hex'),
    },
  };
}

export function keysOf(file: KeyFile): Keys {
  const sign = createPrivateKey(file.auditSigning);
  return {
    file,
    master: Buffer.from(file.master, 'base64'),
    session: file.session,
    sign,
    verify: createPublicKey(sign),
  };
}

/**
 * Reads DATA_DIR/keys/keys.json or the environment's NAIK_KELAS_KEYS (the same JSON); makes the file when all is new.
 * Throws a sentence for people when there is a database already, in the folder or `inUse` on a server: new keys would
 * open nothing in it.
 */
export function openKeys(folder: string, fromEnvironment: string | undefined, inUse = false): Keys {
  if (fromEnvironment) return readKeys(fromEnvironment, 'NAIK_KELAS_KEYS');
  const path = join(folder, 'keys.json');
  try {
    return readKeys(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (inUse || existsSync(join(dirname(folder), 'postgres'))) {
    throw new Error(
      `Kunci hilang: tidak ada ${path}. Letakkan kembali salinannya, atau pulihkan cadangan ke DATA_DIR baru. / ` +
        `The keys are gone: there is no ${path}. Put their copy back, or restore a backup into a new DATA_DIR.`,
    );
  }
  writeKeys(folder, makeKeyFile());
  return keysOf(JSON.parse(readFileSync(path, 'utf8')) as KeyFile);
}

/** Throws a sentence for people that quotes nothing of the text: the reader's own would. */
function readKeys(text: string, source: string): Keys {
  try {
    return keysOf(JSON.parse(text) as KeyFile);
  } catch {
    throw new Error(
      `${source} rusak: isinya bukan kunci Naik Kelas. Letakkan kembali salinannya yang utuh. / ` +
        `${source} is damaged: it does not hold keys of Naik Kelas. Put a whole copy of it back.`,
    );
  }
}

/** Puts a key file in place whole, or leaves the one that another process was quicker to make. */
export function writeKeys(folder: string, file: KeyFile): void {
  const draft = join(folder, `keys.${randomBytes(6).toString('hex')}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(draft, JSON.stringify(file, null, 2), { mode: 0o600, flush: true });
  try {
    linkSync(draft, join(folder, 'keys.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

/** Puts other keys in the place of keys.json at once; those that lay there stay beside it as keys.until-<instant>.json. */
export function replaceKeys(folder: string, file: KeyFile, now: Date): void {
  const path = join(folder, 'keys.json');
  const draft = `${path}.new`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(draft, JSON.stringify(file, null, 2), { mode: 0o600, flush: true });
  if (existsSync(path))
    copyFileSync(
      path,
      freeName(join(folder, `keys.until-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`)),
    );
  renameSync(draft, path);
}

function freeName(stem: string): string {
  let name = `${stem}.json`;
  for (let i = 2; existsSync(name); i += 1) name = `${stem}-${i}.json`;
  return name;
}

/**
 * The keyed hash by which a NIK, a phone or an e-mail address is found without being readable: a version byte and 16 bytes of
 * HMAC-SHA-256 over what kind of value it is and the normalised value.
 */
export function lookupHash(keys: Keys, kind: 'nik' | 'phone' | 'email' | 'attempt', value: string): Buffer {
  const newest = keys.file.lookup.at(-1);
  if (!newest) throw new Error('keys.json holds no lookup key');
  const hash = createHmac('sha256', lookupKey(newest)).update(`${kind}:${value}`).digest();
  return Buffer.concat([Buffer.of(newest.version), hash.subarray(0, 16)]);
}

const decoded = new WeakMap<object, KeyObject>();
function lookupKey(entry: { readonly key: string }): KeyObject {
  const known = decoded.get(entry) ?? createSecretKey(entry.key, 'base64');
  decoded.set(entry, known);
  return known;
}
