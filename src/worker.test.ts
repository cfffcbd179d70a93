// The background thread: what kills it is heard, and who stops the server does not wait for a dead one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { keepRunning } from './worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'nk-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));

function thread(name: string, text: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return file;
}

test('a thread that died at once can be stopped, and is not started again then', async () => {
  const file = thread('dies', `throw new Error('disk full')`);
  const heard: unknown[] = [];
  const { died, told } = hearing(heard);
  const worker = keepRunning(file, {}, { died, pause: 60_000 });
  await told;
  await worker.stop();
  expect(heard).toHaveLength(1);
});

test('a thread that died is started again', async () => {
  const file = thread(
    'again',
    `import { parentPort, workerData } from 'node:worker_threads';
     const view = new Int32Array(workerData.lives);
     if (Atomics.add(view, 0, 1) < 2) throw new Error('died');
     parentPort.on('message', () => process.exit(0));
     Atomics.add(view, 1, 1); Atomics.notify(view, 1);`,
  );
  const lives = new SharedArrayBuffer(8);
  const heard: unknown[] = [];
  const worker = keepRunning(file, { lives }, { died: (fault) => heard.push(fault), pause: 1 });
  const view = new Int32Array(lives);
  await (Atomics.waitAsync(view, 1, 0) as { value: Promise<string> | string }).value;
  await worker.stop();
  expect([view[0], heard.length]).toEqual([3, 2]);
});

function hearing(heard: unknown[]) {
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  return { died: (fault: unknown) => (heard.push(fault), tell()), told };
}
