// Where the project lies, how files are fingerprinted, and how two starts take turns.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { say, words } from './words.mjs';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const cache = path.join(root, '.cache');

/** One hash over files and folders (relative to the root), names and contents; tests do not count. */
export function fingerprint(names, more = '') {
  const hash = createHash('sha256').update(more);
  for (const name of names)
    for (const file of filesOf(name))
      if (!/\.test\.tsx?$/.test(file)) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** The text of a file, or '' when it is not there. */
export function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A fresh folder for unfinished work, inside the project so that a rename is enough to finish it. */
export function workFolder(name) {
  const folder = path.join(cache, `${name}-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Does the work while no other start does; a lock whose holder died is taken over. */
export async function inTurn(work) {
  mkdirSync(cache, { recursive: true });
  const lock = path.join(cache, 'preparing');
  let told = false;
  while (!take(lock)) {
    const holder = readText(lock);
    if (holder && !isPreparing(Number(holder))) rmSync(lock, { force: true });
    else if (!told) {
      say(words.waiting);
      told = true;
    }
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code === 'EEXIST') return false;
    throw fault;
  }
}

/** Whether this process still prepares; after a power cut its number may have gone to another program. */
function isPreparing(pid) {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if (fault.code !== 'EPERM') return false;
  }
  const command = readText(`/proc/${pid}/cmdline`);
  return command === '' || command.includes('run.mjs');
}

function filesOf(entry) {
  try {
    return readdirSync(path.join(root, entry), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((each) => {
        const inside = `${entry}/${each.name}`;
        return each.isDirectory() ? filesOf(inside) : [inside];
      });
  } catch (fault) {
    if (fault.code === 'ENOTDIR') return [entry];
    if (fault.code === 'ENOENT') return [];
    throw fault;
  }
}
