// Finds the system's Chromium for the browser tests, or installs it from the system's packages.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { run } from './run-child.mjs';
import { say, words } from './words.mjs';

/** The path of Chromium. Throws a sentence for the person when it is missing and cannot be installed. */
export async function findBrowser(limit) {
  return onPath('chromium') ?? (await install(limit));
}

async function install(limit) {
  const asRoot = process.geteuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!onPath('apt-get') || (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0))
    throw new Error(words.browserMissing(''));
  say(words.browser);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    const [program, ...rest] = [...asRoot, 'apt-get', '-qq', ...args];
    const code = await run(program, rest, { env, limit, stdio: ['ignore', 2, 2] });
    if (code !== 0) throw new Error(words.browserMissing(` (apt-get ${args[0]}: ${code})`));
  }
  const found = onPath('chromium');
  if (!found) throw new Error(words.browserMissing(''));
  return found;
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
