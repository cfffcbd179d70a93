// Builds the program and the field kit into dist/ when their sources changed; a server that is running keeps its parts.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, inTurn, readText, root, workFolder } from './place.mjs';
import { run } from './run-child.mjs';
import { say, words } from './words.mjs';

const dist = path.join(root, 'dist');
const stamp = path.join(dist, '.built');
const configs = ['vite.config.ts', 'vite.kit.config.ts'];
const sources = ['src', 'demo', 'bench', ...configs, 'tsconfig.json', 'package-lock.json'];
const day = 24 * 60 * 60 * 1000;

/** Leaves a dist/ that matches the sources. Throws when they cannot be built. */
export async function build(node, limit) {
  const wanted = fingerprint(sources);
  if (readText(stamp) === wanted) return;
  await inTurn(async () => {
    if (readText(stamp) !== wanted) await buildNow(node, wanted, limit);
  });
}

async function buildNow(node, wanted, limit) {
  say(words.building);
  const fresh = workFolder('build');
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const make = async (config, into) => {
    const args = [vite, 'build', '--config', config, '--outDir', into, '--emptyOutDir', '--logLevel', 'warn'];
    const code = await run(node, args, { cwd: root, limit, stdio: ['ignore', 2, 2] });
    if (code !== 0) throw new Error(words.buildFailed);
  };
  try {
    const [server, kit] = configs;
    await make(server, fresh);
    await make(kit, path.join(fresh, 'kit'));
    moveInto(dist, fresh);
    writeFileSync(stamp, wanted);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** File by file, folders (the hashed parts) before the entries that name them: no moment without a whole program. */
function moveInto(target, source) {
  mkdirSync(target, { recursive: true });
  const entries = readdirSync(source, { withFileTypes: true }).sort(
    (a, b) => b.isDirectory() - a.isDirectory(),
  );
  for (const each of entries) {
    const [from, to] = [path.join(source, each.name), path.join(target, each.name)];
    if (each.isDirectory()) moveInto(to, from);
    else renameSync(from, to);
  }
  if (target === dist) return;
  const kept = new Set(entries.map((each) => each.name));
  for (const name of readdirSync(target)) {
    const file = path.join(target, name);
    if (!kept.has(name) && Date.now() - statSync(file).mtimeMs > day)
      rmSync(file, { recursive: true, force: true });
  }
}
