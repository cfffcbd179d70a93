// How long a city's spreadsheet takes, beside the streaming parse of the same file; and how much memory.
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

import ExcelJS from 'exceljs';

import { acceptImport, previewImport, startImport } from '../src/capabilities/intake/index.ts';
import { listAreas } from '../src/capabilities/regions/index.ts';
import { dayOf } from '../src/kernel/day.ts';
import { isRefused } from '../src/kernel/refusal.ts';
import type { City } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { runThrough } from './child.ts';
import { figure, median, timed } from './figure.ts';
import type { Lab } from './lab.ts';
import { enterprisesOf } from './lab.ts';
import { mostOf, sayMemory } from './memory.ts';
import { listFile } from './rows.ts';
import type { Place } from './rows.ts';

const rounds = 3;

/** The streaming parse alone, every cell touched. */
export async function parseAlone(file: string): Promise<number> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  let cells = 0;
  for await (const sheet of reader) for await (const row of sheet) cells += (row.values as unknown[]).length;
  return cells;
}

export async function placesOf(city: City): Promise<readonly Place[]> {
  const areas = await within(city, wholeCity, listAreas);
  const nameOf = new Map(areas.map((a) => [a.code, a.name]));
  return areas
    .filter((a) => a.level === 'kelurahan')
    .map((a) => ({ code: a.code, kelurahan: a.name, kecamatan: nameOf.get(a.parent ?? '') ?? '' }));
}

/** The list of so many rows for the areas of the kept city. */
export async function listOf(lab: Lab, city: City, rows: number, kind: 'xlsx' | 'csv'): Promise<string> {
  lab.say(`  ... list of ${rows} rows`);
  return listFile(lab.folder, rows, kind, await placesOf(city));
}

export type ImportTimes = {
  readonly dryRun: number;
  readonly accept: number;
  readonly rows: number;
  readonly landed: number;
};

/** Milliseconds of the dry run and of the acceptance of one file, as the background worker does them. */
export async function importOnce(city: City, file: string): Promise<ImportTimes> {
  const now = new Date();
  const how = { by: 'bench', now, today: dayOf(now, city.zone) };
  const upload = { name: basename(file), content: createReadStream(file), most: 2 ** 32 };
  const started = await startImport(city, wholeCity, upload, how);
  if (isRefused(started)) throw new Error(started.refused);
  const { importId } = started;
  const dry = await timed(() => previewImport(city, wholeCity, { importId }, how));
  if (isRefused(dry.value)) throw new Error(dry.value.refused);
  const accepted = await timed(() => acceptImport(city, wholeCity, { importId }, how));
  if (isRefused(accepted.value)) throw new Error(accepted.value.refused);
  const { counts } = accepted.value;
  return { dryRun: dry.ms, accept: accepted.ms, rows: counts.rows, landed: counts.new };
}

export const imports: Bench = {
  names: ['import-dry-run', 'import-accept'],
  async run(lab) {
    const alone: number[] = [];
    const times: ImportTimes[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await lab.withCopy('empty', async ({ city }) => {
        const file = await listOf(lab, city, enterprisesOf('S'), 'xlsx');
        alone.push((await timed(() => parseAlone(file))).ms);
        times.push(await importOnce(city, file));
        lab.say(`  ${JSON.stringify(times.at(-1))} beside ${Math.round(alone.at(-1) ?? 0)} ms`);
      });
    }
    const parse = median(alone);
    const beside = ['exceljs streaming parse alone, s', parse / 1000] as const;
    return [
      figure({
        name: 'import-dry-run',
        value: median(times.map((t) => t.dryRun)) / parse,
        unit: 'x',
        goal: ['<=', 2],
        beside,
      }),
      figure({
        name: 'import-accept',
        value: median(times.map((t) => t.accept)) / parse,
        unit: 'x',
        goal: ['<=', 1],
        beside,
      }),
    ];
  },
};

export const importMemory: Bench = {
  names: ['import-memory'],
  async run(lab) {
    const [node, program = ''] = lab.program;
    const most: number[] = [];
    const idle: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await lab.withCopy('empty', async ({ city, env }) => {
        const file = await listOf(lab, city, enterprisesOf('S'), 'xlsx');
        const through = (...args: string[]) =>
          runThrough([node, '--import', sayMemory, program, ...args], { env, seconds: 300 });
        most.push(mostOf((await through('import', file, '--json')).out));
        idle.push(mostOf((await through('number', '--json')).out));
      });
    }
    const beside = ['the same program saying the number', median(idle)] as const;
    return [figure({ name: 'import-memory', value: median(most), unit: 'MB', goal: ['<=', 512], beside })];
  },
};
