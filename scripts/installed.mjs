// Tells whether node_modules already holds what the lock file lists, so that an installed folder is left alone.
import path from 'node:path';
import { readText } from './place.mjs';

/** Compares the lock file with npm's own record in node_modules: every package meant for this machine, same content. */
export function isInstalled(root) {
  const present = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  const wanted = Object.entries(packagesOf(path.join(root, 'package-lock.json')));
  return wanted
    .filter(([name, entry]) => name !== '' && isForHere(entry))
    .every(
      ([name, entry]) =>
        present[name]?.version === entry.version && present[name].integrity === entry.integrity,
    );
}

function packagesOf(file) {
  return JSON.parse(readText(file) || '{}').packages ?? {};
}

function isForHere({ os, cpu, libc, optional }) {
  if (optional && !os && !cpu) return false; // follows a package of another machine
  return allows(os, process.platform) && allows(cpu, process.arch) && (!libc || allows(libc, systemLibc()));
}

function allows(list, here) {
  const named = [list ?? []].flat(); // npm writes one name bare
  const barred = named.includes(`!${here}`);
  return (
    !barred && (named.length === 0 || named.includes(here) || named.every((each) => each.startsWith('!')))
  );
}

function systemLibc() {
  if (process.platform !== 'linux') return '';
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}
