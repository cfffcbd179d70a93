// Where a cluster lives, who runs it, and with which copy of the programs.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { isRoot, lendable, namespaced, ourselves, works } from './account.ts';
import type { Account } from './account.ts';
import { findNative, postgresMajor } from './binaries.ts';
import { createCluster } from './create.ts';
import { words } from './words.ts';
import type { Language } from './words.ts';

/** One cluster on disk: `folder` holds cluster/, log/, socket/ and the superuser's password, all owned by `account`. */
export type Home = { folder: string; cluster: string; native: string; account: Account };

const stateFolder = '/var/lib/naik-kelas';

/** Finds the cluster of a data folder, or creates it. Throws a sentence for the person where that cannot be. */
export async function settle(
  dataDir: string,
  say: (line: string) => void,
  language: Language,
): Promise<Home> {
  const native = findNative();
  if (!native) throw new Error(words[language].unsupported(`${process.platform}-${process.arch}`));
  if (!works(ourselves, native, '/')) throw new Error(words[language].broken(native));
  mkdirSync(dataDir, { recursive: true });
  const root = realpathSync(dataDir);
  const folder = path.join(root, 'postgres');
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && owner !== process.geteuid?.() && !isRoot())
    throw new Error(words[language].foreign(folder, owner));
  if (!existsSync(path.join(folder, 'cluster', 'PG_VERSION'))) {
    say(words[language].creating);
    await createIn(root, folder, native, say, language);
  }
  return existing(realpathSync(folder), native, language);
}

async function createIn(
  root: string,
  folder: string,
  native: string,
  say: (line: string) => void,
  language: Language,
): Promise<void> {
  const tell = words[language];
  if (!isRoot()) return createCluster(folder, native, ourselves, tell.notCreated);
  const account = [...lendable(root), namespaced].find((each) => works(each, native, root));
  if (account) return createCluster(folder, native, account, tell.notCreated);

  // Everything here is closed to other accounts and namespaces are forbidden: move out, leave a link behind.
  const copy = copyNative(native);
  const lent = lendable('/').find((each) => works(each, copy, stateFolder));
  if (!lent) throw new Error(tell.rootRefused);
  const away = path.join(stateFolder, createHash('sha256').update(root).digest('hex').slice(0, 16));
  if (!existsSync(away)) await createCluster(away, copy, lent, tell.notCreated);
  rmSync(folder, { force: true });
  symlinkSync(away, folder);
  say(tell.copied(away));
}

function existing(folder: string, native: string, language: Language): Home {
  const tell = words[language];
  const cluster = path.join(folder, 'cluster');
  const found = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== postgresMajor) throw new Error(tell.otherVersion(cluster, found, postgresMajor));
  const { uid, gid } = statSync(cluster);
  if (!isRoot()) return { folder, cluster, native, account: ourselves };
  const account = uid === 0 ? namespaced : { uid, gid, prefix: [] };
  if (works(account, native, cluster)) return { folder, cluster, native, account };
  const copy = copyNative(native);
  if (works(account, copy, cluster)) return { folder, cluster, native: copy, account };
  throw new Error(tell.unreachable(cluster, uid));
}

/** The programs once more in the system's state folder, where every account can read them. */
function copyNative(native: string): string {
  const copy = path.join(stateFolder, `native-${postgresMajor}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(stateFolder, { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // another start was quicker
  }
  return copy;
}
