// The front page for everybody: how many can open it at once, and how much has to be sent to them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Bench } from './bench.ts';
import { startUntil } from './child.ts';
import { figure, median } from './figure.ts';
import { browser, requestsPerSecond } from './load.ts';
import { portOf, served } from './served.ts';

const rounds = 5;
const burst = { path: '/', connections: 16, seconds: 2 } as const;

export const publicPage: Bench = {
  names: ['public-page'],
  run: (lab) =>
    lab.withCopy('S', (copy) =>
      served(lab, copy, async (port) => {
        const { text } = await read(port, '/');
        const env = { ...copy.env, PAGE: join(lab.folder, 'front.html') };
        writeFileSync(env.PAGE, text);
        const bare = await startUntil([...lab.program, 'bench', '--serve-bare-page'], {
          fits: /^ready/,
          env,
          seconds: 30,
        });
        try {
          const [ours, theirs]: [number[], number[]] = [[], []];
          for (let round = 0; round <= rounds; round += 1) {
            const pair = [
              await requestsPerSecond({ ...burst, port }),
              await requestsPerSecond({ ...burst, port: portOf(bare.line) }),
            ] as const;
            if (round === 0) continue; // warms both
            ours.push(pair[0]);
            theirs.push(pair[1]);
          }
          const ratio = median(ours.map((own, i) => own / (theirs[i] ?? own)));
          lab.say(`  ${Math.round(median(ours))} requests/s beside ${Math.round(median(theirs))}`);
          const beside = ['bare Hono page, requests/s', median(theirs)] as const;
          return [figure({ name: 'public-page', value: ratio, unit: 'x', goal: ['>=', 0.8], beside })];
        } finally {
          await bare.stop();
        }
      }),
    ),
};

async function read(port: number, path: string) {
  const visitor = browser(port);
  const answer = await visitor.ask(path);
  visitor.close();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}

const kilobytes = (text: string): number => gzipSync(text).length / 1024;
const addresses = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((m) => m[1] ?? '');

export const publicWeight: Bench = {
  names: ['public-page-weight', 'public-page-script'],
  run: (lab) =>
    lab.withCopy('S', (copy) =>
      served(lab, copy, async (port) => {
        const { text: html } = await read(port, '/');
        const load = (pattern: RegExp) =>
          Promise.all(addresses(html, pattern).map(async (path) => (await read(port, path)).text));
        const sheets = await load(/<link[^>]+href="([^"]+\.css)"/g);
        const scripts = await load(/<script[^>]+src="([^"]+)"/g);
        const whole = [html, ...sheets].reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1024;
        const offered = scripts.reduce((sum, text) => sum + kilobytes(text), 0);
        const weight = [html, ...sheets].reduce((sum, text) => sum + kilobytes(text), 0);
        return [
          figure({
            name: 'public-page-weight',
            value: weight,
            unit: 'KB',
            goal: ['<=', 30],
            beside: ['the same before compression, KB', whole],
          }),
          figure({
            name: 'public-page-script',
            value: tellsAll(html) ? 0 : offered,
            unit: 'KB needed',
            goal: ['=', 0],
            beside: ['script offered, KB', offered],
          }),
        ];
      }),
    ),
};

/** Whether the page says everything before any script runs: the number, every kelurahan's tile, the ways on. */
function tellsAll(html: string): boolean {
  const still = html.replaceAll(/<script[\s\S]*?<\/script>/g, '');
  return (
    /\d{2}\.\d{3}/.test(still) &&
    /<svg/.test(still) &&
    /href="\/census/.test(still) &&
    !/<noscript/.test(still)
  );
}
