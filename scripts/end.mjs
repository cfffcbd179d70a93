// Ends a program and everything that it started, also what went into a group of its own.
import { readFileSync, readdirSync } from 'node:fs';

const patience = 10_000;

/** Asks the family of a process to end, and ends by force whoever is still there ten seconds later. */
export async function endFamily(pid) {
  const family = familyOf(pid);
  for (const each of family) signal(each, 'SIGTERM');
  const until = Date.now() + patience;
  while (Date.now() < until && family.some(isAlive)) await new Promise((done) => setTimeout(done, 100));
  for (const each of new Set([...family, ...familyOf(pid)])) signal(each, 'SIGKILL');
}

/** The process and all below it. Linux; elsewhere the process alone. */
function familyOf(pid) {
  const parents = new Map(processes().map((each) => [each, parentOf(each)]));
  const family = [pid];
  for (const elder of family)
    for (const [each, parent] of parents) if (parent === elder && !family.includes(each)) family.push(each);
  return family;
}

function processes() {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0; // it has just ended
  }
}

const isAlive = (pid) => signal(pid, 0);

function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false; // it has ended
  }
}
