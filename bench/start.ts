// How soon a city is at work: with data present, and from nothing.
import { join } from 'node:path';

import { projectRoot } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { runThrough, startUntil } from './child.ts';
import { figure, median } from './figure.ts';

const rounds = 5;

export const startReady: Bench = {
  names: ['start-ready'],
  async run(lab) {
    const env = { DATA_DIR: await lab.prepare('S'), PORT: '0' };
    const [times, nothing]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const server = await startUntil([join(projectRoot(), 'naik-kelas'), 'start'], {
        fits: /^ready http/,
        env,
        seconds: 60,
      });
      await server.stop();
      times.push(server.ms);
      nothing.push((await runThrough([process.execPath, '-e', '0'], { env: {}, seconds: 20 })).ms);
    }
    lab.say(`  ${times.map((ms) => Math.round(ms)).join(', ')} ms`);
    const beside = ['node that does nothing, s', median(nothing) / 1000] as const;
    return [figure({ name: 'start-ready', value: median(times) / 1000, unit: 's', goal: ['<=', 3], beside })];
  },
};

export const firstDemo: Bench = {
  names: ['first-demo'],
  async run(lab) {
    const seconds = await lab.firstStart();
    const beside = ['microseconds an enterprise', (seconds / 95_000) * 1e6] as const;
    return [figure({ name: 'first-demo', value: seconds, unit: 's', goal: ['<=', 90], beside })];
  },
};
