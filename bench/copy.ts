// A long list against a short one, row for row, and plain COPY of the same lines.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { from } from 'pg-copy-streams';

import type { City } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { figure, timed } from './figure.ts';
import { enterprisesOf } from './lab.ts';
import type { Lab } from './lab.ts';
import { headings } from './rows.ts';
import { importOnce, listOf } from './spreadsheets.ts';

/** Milliseconds of COPY into a table of plain text columns, committed. */
async function plainCopy(lab: Lab, rows: number): Promise<number> {
  return lab.withCopy('empty', async ({ system, city }) => {
    const file = await listOf(lab, city, rows, 'csv');
    const client = await system.database.owner.connect();
    try {
      await client.query(`create table plain (${headings.map((_, i) => `c${i} text`).join(', ')})`);
      const copying = client.query(from(`copy plain from stdin (format csv, delimiter ';', header true)`));
      return (await timed(() => pipeline(createReadStream(file), copying))).ms;
    } finally {
      client.release();
    }
  });
}

async function perRow(lab: Lab, rows: number): Promise<number> {
  const whole = async (city: City) => {
    const { dryRun, accept } = await importOnce(city, await listOf(lab, city, rows, 'csv'));
    lab.say(`  ${rows}: dry run ${Math.round(dryRun)} ms, acceptance ${Math.round(accept)} ms`);
    return (dryRun + accept) / rows;
  };
  return lab.withCopy('empty', ({ city }) => whole(city));
}

export const csvPerRow: Bench = {
  names: ['import-csv-per-row'],
  long: true,
  async run(lab) {
    const [short, long] = [enterprisesOf('S'), enterprisesOf('L')];
    // The short one before and after: a machine warms up and cools down within minutes.
    const before = await perRow(lab, short);
    const far = await perRow(lab, long);
    const near = (before + (await perRow(lab, short))) / 2;
    const beside = [
      'plain COPY of the same rows, us a row',
      ((await plainCopy(lab, long)) / long) * 1000,
    ] as const;
    lab.say(`  ${(near * 1000).toFixed(1)} us a row at ${short}, ${(far * 1000).toFixed(1)} at ${long}`);
    return [figure({ name: 'import-csv-per-row', value: far / near, unit: 'x', goal: ['<=', 1.3], beside })];
  },
};
