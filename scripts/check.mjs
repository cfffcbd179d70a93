// The whole run of checks, in order, stopping at the first that fails.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { findBrowser } from './browser.mjs';
import { root, workFolder } from './place.mjs';
import { overdue, run } from './run-child.mjs';
import { words } from './words.mjs';

const bin = path.join(root, 'node_modules', '.bin');

const minute = 60_000;
/** A check that hangs is ended, and the run with it: so long may each take, and so long all together. */
const limits = { check: 10 * minute, rules: 10 * minute, database: 20 * minute, browser: 45 * minute };
const most = 80 * minute;

const quiet = (name, ...args) => ({
  name: [name, ...args.filter((arg) => !arg.startsWith('-'))].join(' '),
  limit: limits.check,
  work: ({ env, limit }) =>
    run(path.join(bin, name), args, { cwd: root, env, limit, stdio: ['ignore', 'inherit', 'inherit'] }),
});

const tests = (project) => ({
  name: `vitest ${project}`,
  limit: limits[project],
  work: async ({ env, filters, results, limit }) => {
    const file = path.join(results, `${project}.json`);
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const args = ['run', '--project', project, ...reports, ...filters];
    const stdio = ['ignore', 'inherit', 'inherit'];
    const code = await run(path.join(bin, 'vitest'), args, { cwd: root, env, limit, stdio });
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
      limit: limits.check,
      work: async ({ env, limit }) => {
        env.CHROMIUM = await findBrowser(limit);
        return 0;
      },
    },
    {
      name: 'vite build',
      limit: limits.check,
      work: async ({ node, limit }) => {
        await build(node, limit);
        return 0;
      },
    },
    tests('browser'),
  ],
};

/**
 * Runs the steps and says one line each. At the end stand the reasons of the step that failed, and at last
 * `N passed, N failed` over all tests; answers the exit code.
 */
export async function check(node, which, filters) {
  const env = { ...process.env, PATH: [path.dirname(node), bin, process.env.PATH].join(path.delimiter) };
  const results = workFolder('check');
  const sum = { passed: 0, failed: 0 };
  const started = Date.now();
  let code = 0;
  let reasons = [];
  for (const step of steps[which]) {
    const since = Date.now();
    const limit = Math.min(step.limit, Math.max(started + most - since, 1));
    const outcome = await finish(step.work({ node, env, filters, results, limit }));
    code = outcome.code;
    sum.passed += outcome.passed ?? 0;
    // A check without tests of its own that fails is one failure, and so are tests that could not even load.
    sum.failed += outcome.failed || (code === 0 ? 0 : 1);
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? words.ok : words.failed}  ${step.name}  ${seconds} s\n`);
    if (code === 0) continue;
    const plain = code === overdue ? words.overdue(Math.round(limit / minute)) : words.seeAbove(code);
    reasons = [`${words.failed}: ${step.name}: ${outcome.why ?? plain}`, ...(outcome.failures ?? [])];
    break;
  }
  rmSync(results, { recursive: true, force: true });
  process.stdout.write(`\n${[...reasons, `${sum.passed} passed, ${sum.failed} failed`].join('\n')}\n`);
  return code;
}

async function finish(work) {
  try {
    const outcome = await work;
    return typeof outcome === 'number' ? { code: outcome } : outcome;
  } catch (fault) {
    return { code: 1, why: fault.message };
  }
}

/** What Vitest wrote down: how many, and of those that failed the title and the first line of why. */
function tally(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const failures = testResults.flatMap(({ name, message, assertionResults }) => {
      const place = path.relative(root, name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0 && message) return [`  ${place}: ${firstLine(message)}`];
      return failed.map((one) => `  ${place}: ${one.title}: ${firstLine(one.failureMessages[0] ?? '')}`);
    });
    return { passed: numPassedTests, failed: numFailedTests, failures: failures.slice(0, 20) };
  } catch {
    return {}; // it ended before it could report
  }
}

const firstLine = (text) => text.split('\n')[0].slice(0, 200);
