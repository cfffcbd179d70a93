// The field kit on a cheap phone: how much it downloads once, and how long until a thumb can do something.
import { gzipSync } from 'node:zlib';

import type { Browser, Page } from 'playwright-core';

import type { Bench } from './bench.ts';
import { figure, median } from './figure.ts';
import { served } from './served.ts';

const slow = { cpu: 4, latencyMs: 400, bitsPerSecond: 1_600_000 } as const;
const rounds = 3;

export const fieldKit: Bench = {
  names: ['kit-weight', 'kit-first', 'kit-usable'],
  run: (lab) =>
    lab.withCopy('S', (copy) =>
      served(lab, copy, async (port) => {
        const { packed, whole } = await weightOf(port);
        const { first, again } = await usableAfter(port);
        const bare = ['an empty answer on the same phone, ms', slow.latencyMs] as const;
        return [
          figure({
            name: 'kit-weight',
            value: packed / 1024,
            unit: 'KB',
            goal: ['<=', 150],
            beside: ['the same before compression, KB', whole / 1024],
          }),
          figure({ name: 'kit-first', value: first, unit: 'ms', goal: ['<=', 3000], beside: bare }),
          figure({ name: 'kit-usable', value: again, unit: 'ms', goal: ['<=', 3000], beside: bare }),
        ];
      }),
    ),
};

/** All that the worker keeps on the phone. Fonts and icons are compressed already and count as they are. */
export async function weightOf(port: number): Promise<{ packed: number; whole: number }> {
  const read = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const worker = (await read('/lapangan/sw.js')).toString();
  const { files } = JSON.parse(/^self\.KIT=(\{.*\});$/m.exec(worker)?.[1] ?? '{}') as { files: string[] };
  const bodies = await Promise.all(['/lapangan', '/lapangan/sw.js', ...files].map(read));
  const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0);
  return {
    packed: sum(bodies.map((body) => Math.min(body.length, gzipSync(body).length))),
    whole: sum(bodies.map(({ length }) => length)),
  };
}

/** Milliseconds from the tap until the first button may be pressed: on the first visit, and once it lies on the phone. */
export async function usableAfter(port: number): Promise<{ first: number; again: number }> {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const [first, again]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const both = await oneVisit(browser, `http://localhost:${port}/lapangan`);
      first.push(both.first);
      again.push(both.again);
    }
    return { first: median(first), again: median(again) };
  } finally {
    await browser.close();
  }
}

async function oneVisit(browser: Browser, url: string): Promise<{ first: number; again: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const open = async () => {
    const page = await context.newPage();
    await slowDown(page);
    const begun = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('.btn').first().waitFor();
    const ms = performance.now() - begun;
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.close();
    return ms;
  };
  const both = { first: await open(), again: await open() };
  await context.close();
  return both;
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  const throughput = slow.bitsPerSecond / 8;
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
}
