// The one way in: makes everything ready, then runs a verb of the program or the checks. Node 20 or newer.
import path from 'node:path';
import { root } from './place.mjs';
import { prepare } from './prepare.mjs';
import { run } from './run-child.mjs';
import { say, words } from './words.mjs';

const args = process.argv.slice(2);

try {
  const node = await prepare();
  if (args[0] === '--check' || args[0] === '--rules') {
    const { check } = await import('./check.mjs');
    process.exitCode = await check(node, args[0] === '--rules' ? 'rules' : 'all', args.slice(1));
  } else {
    const { build } = await import('./build.mjs');
    await build(node);
    process.exitCode = await run(node, [path.join(root, 'dist', 'cli.js'), ...args]);
  }
} catch (fault) {
  const { code, path: where = root, message } = fault;
  const denied = ['EACCES', 'EPERM', 'EROFS'].includes(code) ? words.notWritable(where, code) : message;
  say(`${words.stopped}: ${code === 'ENOSPC' ? words.diskFull(root) : denied}`);
  process.exitCode = 1;
}
