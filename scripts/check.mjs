// The whole run of checks, in order, stopping at the first that fails.
import { readFileSync } from 'node:fs';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { findBrowser } from './browser.mjs';
import { root, workFolder } from './place.mjs';
import { run } from './run-child.mjs';
import { words } from './words.mjs';

const bin = path.join(root, 'node_modules', '.bin');

const quiet = (name, ...args) => ({
  name,
  work: ({ env }) =>
    run(path.join(bin, name), args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }),
});

const tests = (project) => ({
  name: `vitest ${project}`,
  work: async ({ env, filters, results }) => {
    const file = path.join(results, `${project}.json`);
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const args = ['run', '--project', project, ...reports, ...filters];
    const code = await run(path.join(bin, 'vitest'), args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return { code, ...tally(file) };
  },
});

const steps = {
  rules: [tests('rules')],
  all: [
    quiet('oxfmt', '--check'),
    quiet('oxlint', '--type-aware', '--deny-warnings'),
    quiet('tsc', '-p', '.'),
    quiet('tsc', '-p', 'src/capabilities/field/kit/phone'),
    quiet('knip'),
    tests('rules'),
    tests('database'),
    {
      name: 'chromium',
      work: async ({ env }) => {
        env.CHROMIUM = await findBrowser();
        return 0;
      },
    },
    {
      name: 'vite build',
      work: async ({ node }) => {
        await build(node);
        return 0;
      },
    },
    tests('browser'),
  ],
};

/** Runs the steps, says one line each and at last `N passed, N failed` over all tests; answers the exit code. */
export async function check(node, which, filters) {
  const env = { ...process.env, PATH: [path.dirname(node), bin, process.env.PATH].join(path.delimiter) };
  const results = workFolder('check');
  const sum = { passed: 0, failed: 0 };
  let code = 0;
  for (const { name, work } of steps[which]) {
    const since = Date.now();
    const outcome = await finish(work({ node, env, filters, results }));
    code = outcome.code;
    sum.passed += outcome.passed ?? 0;
    // A check without tests of its own that fails is one failure, and so are tests that could not even load.
    sum.failed += outcome.failed || (code === 0 ? 0 : 1);
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? words.ok : words.failed}  ${name}  ${seconds} s\n`);
    if (code !== 0) break;
  }
  rmSync(results, { recursive: true, force: true });
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
  return code;
}

async function finish(work) {
  try {
    const outcome = await work;
    return typeof outcome === 'number' ? { code: outcome } : outcome;
  } catch (fault) {
    process.stderr.write(`${fault.message}\n`);
    return { code: 1 };
  }
}

function tally(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return {}; // it ended before it could report
  }
}
