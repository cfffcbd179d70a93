// Reading a backup before anything is touched: is it whole, can this program hold it, and which keys open it.
import { open } from 'node:fs/promises';

import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { schemaOf } from '../db/index.ts';
import { knownMigrations } from '../db/migrate.ts';
import type { Keys } from '../keys/index.ts';
import { keysOf } from '../keys/index.ts';
import type { Block } from './container.ts';
import { checkWhole, readBlocks } from './container.ts';
import type { End, Start } from './manifest.ts';
import { printOf, unwrapKeys } from './wrapped-keys.ts';

export type Readable = {
  readonly start: Start;
  readonly end: End;
  readonly sha256: string;
  /** The keys of the city, with the database passwords of this installation. */
  readonly keys: Keys;
  /** The blocks between the first and the last. */
  readonly blocks: () => AsyncGenerator<Block, void, void>;
};

export type Unopened =
  | 'no-file'
  | 'not-a-backup'
  | 'damaged'
  | 'newer'
  | 'other-line'
  | 'passphrase-needed'
  | 'wrong-passphrase'
  | 'keys-needed'
  | 'not-signed';

/**
 * Opens a backup for a restore. Refuses 'no-file', 'not-a-backup', 'damaged' (cut, or a byte is another), 'newer' (made
 * by a newer program), 'other-line' (its schema never was one of this program), 'passphrase-needed',
 * 'wrong-passphrase', 'keys-needed' (it holds none and those here are others), 'not-signed' (by the keys it names).
 */
export async function openBackup(
  path: string,
  { passphrase, here }: { passphrase: string | null; here: Keys },
): Promise<Readable | Refusal<Unopened, object>> {
  const size = await sizeOf(path);
  if (size === null) return refuse('no-file');
  const whole = await checkWhole(path);
  if ('refused' in whole) return whole;
  const { start, end } = await firstAndLast(path, size);
  const level = levelFault(start);
  if (level) return level;
  const keys = await keysFor(start, passphrase, here);
  if ('refused' in keys) return keys;
  if (!whole.signedBy(keys.verify)) return refuse('not-signed');
  return { start, end, sha256: whole.sha256, keys, blocks: () => readBlocks(path, size) };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const file = await open(path, 'r');
    const stat = await file.stat();
    await file.close();
    return stat.isFile() ? stat.size : null;
  } catch {
    return null;
  }
}

async function firstAndLast(path: string, size: number): Promise<{ start: Start; end: End }> {
  let first: Block['head'] | null = null;
  let last: Block['head'] | null = null;
  for await (const { head } of readBlocks(path, size)) {
    first ??= head;
    last = head;
  }
  if (first?.kind !== 'start' || last?.kind !== 'end')
    throw new Error('the backup has no first or no last block');
  return { start: first as unknown as Start, end: last as unknown as End };
}

/** The file's schemas must be at a level that this program's migrations pass through. */
function levelFault({ levels, cities }: Start): Refusal<'newer' | 'other-line', object> | null {
  const [shared, city] = [knownMigrations('shared'), knownMigrations('city')];
  for (const [schema, known] of [
    ['public', shared] as const,
    ...cities.map((c) => [schemaOf(c.code), city] as const),
  ]) {
    const had = levels[schema];
    if (!had) throw new Error(`the backup does not say how old ${schema} is`);
    if (had.length > known.length) return refuse('newer');
    if (had.some((hash, i) => hash !== known[i])) return refuse('other-line');
  }
  return null;
}

async function keysFor(
  { keys, keysPrint }: Start,
  passphrase: string | null,
  here: Keys,
): Promise<Keys | Refusal<Unopened, object>> {
  if (keys && passphrase !== null) {
    const carried = await unwrapKeys(keys, passphrase);
    if ('refused' in carried) return carried;
    return keysOf({ ...carried, databasePasswords: here.file.databasePasswords });
  }
  if (printOf(here.file) === keysPrint) return here;
  return keys ? refuse('passphrase-needed') : refuse('keys-needed');
}
