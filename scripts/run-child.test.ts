// A check that hangs is ended with everything it started, so that no run of checks hangs with it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

/** Runs a shell line as the checks run theirs: the exit code, and what it printed. */
function limited(line: string, limit: number): { code: number; printed: string } {
  const program = `
    import { run } from './scripts/run-child.mjs';
    const code = await run('sh', ['-c', ${JSON.stringify(line)}], { limit: ${limit} });
    console.log('code ' + code);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  return { code: Number(/code (\d+)/.exec(stdout)?.[1]), printed: stdout };
}

const runs = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test('what ends in time answers with its own code', () => {
  expect(limited('exit 3', 60_000).code).toBe(3);
});

test.runIf(process.platform === 'linux')(
  'what does not is ended, also a child in a session of its own, and answers 124',
  () => {
    const { code, printed } = limited('setsid sleep 600 & echo child $!; wait', 1_000);
    const child = Number(/child (\d+)/.exec(printed)?.[1]);
    expect(code).toBe(124);
    expect(child).toBeGreaterThan(1);
    expect(runs(child)).toBe(false);
  },
);
