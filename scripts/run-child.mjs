// Runs a program as if it had replaced this one: signals go through, its end is our end.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { endFamily } from './end.mjs';

/** As the program `timeout` says it. */
export const overdue = 124;

const forwarded = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Waits for the program; answers its exit code, 128 + n when a signal ended it. One that takes longer than `limit`
 * milliseconds is ended with all that it started, and the answer is `overdue`.
 */
export async function run(program, args, { limit, ...options } = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
  const forward = (signal) => {
    // Ctrl-C at a terminal has already reached the child: a second one would mean "at once".
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of forwarded) process.on(signal, forward);
  const watch = watchParent(() => child.kill('SIGTERM'));
  let late = false;
  let ending = Promise.resolve();
  const end = () => {
    late = true;
    ending = endFamily(child.pid);
  };
  const clock = limit && setTimeout(end, limit);
  try {
    const code = await ended;
    await ending;
    return late ? overdue : code;
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
    for (const signal of forwarded) process.off(signal, forward);
  }
}

/** npm killed outright forwards nothing: notice that it is gone. A shell that left us behind meant to. */
function watchParent(orphaned) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && orphaned(), 200);
}
