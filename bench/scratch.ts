// Where benches work: a data folder of their own under the system's temporary folder, one for each state of the sources.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

import { projectRoot } from '../src/platform/db/index.ts';

const family = `naik-kelas-bench-${userInfo().uid}-`;

/** Everything that decides what an example city looks like in the database. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(['migrations/**/*.sql', 'demo/*.ts', 'bench/rows.ts'], {
    cwd: projectRoot(),
  }).sort()) {
    if (!file.endsWith('.test.ts')) hash.update(file).update(readFileSync(join(projectRoot(), file)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Finds or makes the folder of this state; folders of earlier states go, unless a database still runs in them. */
export function scratchFolder(): string {
  const name = family + fingerprint();
  for (const other of readdirSync(tmpdir()).filter((entry) => entry.startsWith(family) && entry !== name)) {
    const folder = join(tmpdir(), other);
    if (globSync('*/postgres/cluster/postmaster.pid', { cwd: folder }).length === 0)
      rmSync(folder, { recursive: true, force: true });
  }
  const folder = join(tmpdir(), name);
  // Others may enter: PostgreSQL runs under another account when we are root.
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}
