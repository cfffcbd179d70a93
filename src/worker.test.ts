// The background thread: what kills it is heard, and who stops the server does not wait for a dead one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';

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

const answering = thread(
  'answers',
  `import { parentPort } from 'node:worker_threads';
   parentPort.on('message', (m) => {
     if (m === 'stop' || m.asked === 'die') process.exit(0);
     if (m.asked !== 'nothing') parentPort.postMessage({ number: m.number, answer: m.asked + '!' });
   });
   parentPort.postMessage('working');`,
);

test('a thread answers what it is asked, each question its own; who asks before it works hears that there is nobody', async () => {
  const worker = keepRunning(answering, {}, { died: () => undefined });
  expect(await worker.ask('early', 60_000)).toBe(null);
  while ((await worker.ask('a', 60_000)) === null) await breath();
  expect(await Promise.all(['a', 'b'].map((asked) => worker.ask(asked, 60_000)))).toEqual(['a!', 'b!']);
  expect(await worker.ask('nothing', 1)).toBe('late');
  const unanswered = worker.ask('nothing', 60_000);
  expect(await worker.ask('die', 60_000)).toBe(null);
  expect(await unanswered).toBe(null);
  await worker.stop();
  expect(await worker.ask('a', 60_000)).toBe('late');
});

function hearing(heard: unknown[]) {
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  return { died: (fault: unknown) => (heard.push(fault), tell()), told };
}
