// Duplicates of a whole invented city, and of the lists of FEBRL where they are at hand: how long, how much, how well.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { listOfEnterprises } from '../src/capabilities/matching/fixtures.ts';
import { isRefused } from '../src/kernel/refusal.ts';
import type { Bench } from './bench.ts';
import { runThrough } from './child.ts';
import { duplicatesOf } from './duplicates.ts';
import { figure } from './figure.ts';
import type { Lab } from './lab.ts';
import { mostOf, sayMemory } from './memory.ts';

/** So many that with their duplicates, and the neighbours and relatives that are none, they are about 95,000 records. */
const enterprises = 86_000;

const columns = ['name', 'owner', 'address', 'area', 'phone'] as const;

/** Writes the invented city and its true pairs; where they lie. */
function cityIn(folder: string): { readonly records: string; readonly truth: string } {
  const { records, truth } = listOfEnterprises(enterprises, 0.12, 1);
  const files = { records: join(folder, 'duplicates.csv'), truth: join(folder, 'duplicates-truth.csv') };
  const rows = records.map((row, i) => [i, ...columns.map((column) => `"${row[column]}"`)].join(','));
  writeFileSync(files.records, [['id', ...columns].join(','), ...rows].join('\n'));
  writeFileSync(files.truth, truth.map((pair) => pair.join(',')).join('\n'));
  return files;
}

/** A process of its own, so that the memory is this program's alone: `./naik-kelas bench duplicates`. */
async function wholeCity(lab: Lab) {
  const { records, truth } = cityIn(lab.folder);
  const fields = ['id=id', ...columns.map((column) => `${column}=${column}`)].join(',');
  const [node, program = ''] = lab.program;
  const asked = ['bench', 'duplicates', '--records', records, '--truth', truth, '--fields', fields, '--json'];
  const command = [node, '--import', sayMemory, program, ...asked] as const;
  const { out } = await runThrough(command, { env: {}, seconds: 600 });
  const said = (name: string) => Number(new RegExp(`"${name}":\\s*([\\d.]+)`).exec(out)?.[1] ?? Number.NaN);
  lab.say(`  ${said('records')} records, ${said('compared')} pairs compared, F1 ${said('f1').toFixed(3)}`);
  return { seconds: said('seconds'), compared: said('compared'), megabytes: mostOf(out) };
}

export const duplicatesCity: Bench = {
  names: ['duplicates-95k', 'duplicates-95k-memory'],
  async run(lab) {
    const { seconds, compared, megabytes } = await wholeCity(lab);
    const beside = ['million pairs compared', compared / 1e6] as const;
    return [
      figure({ name: 'duplicates-95k', value: seconds, unit: 's CPU', goal: ['<=', 20], beside }),
      figure({ name: 'duplicates-95k-memory', value: megabytes, unit: 'MB', goal: ['<=', 1024], beside }),
    ];
  },
};

const febrl = '../shared/data/duplicates';
const lists = [1, 2, 3] as const;
const names = 'id=rec_id,name=given_name+surname';
/** What is compared, the least F1, and what the recipe of recordlinkage reaches on the same columns where that is known. */
const sets = [
  {
    name: 'duplicates-febrl',
    fields: `${names},address=street_number+address_1+address_2,area=suburb+postcode+state`,
    least: 0.995,
    beside: ['Splink, all columns, list 3', 0.993],
  },
  {
    name: 'duplicates-febrl-four',
    fields: `${names},address=street_number+address_1`,
    least: 0.96,
    beside: ['recordlinkage, the worst of the three lists', 0.639],
  },
] as const;

export const duplicatesFebrl: Bench = {
  names: sets.map(({ name }) => name),
  run(lab) {
    if (!existsSync(febrl)) {
      lab.say(`  skipped: the lists of FEBRL are not in ${febrl}`);
      return Promise.resolve([]);
    }
    return Promise.resolve(
      sets.map(({ name, fields, least, beside }) => {
        const f1 = lists.map((list) => {
          const files = { records: `${febrl}/dataset${list}.csv`, truth: `${febrl}/truth_febrl${list}.csv` };
          const measured = duplicatesOf(files, fields);
          if (isRefused(measured)) throw new Error(measured.refused);
          return measured.f1 ?? 0;
        });
        lab.say(`  ${name}: ${f1.map((one) => one.toFixed(4)).join(', ')}`);
        return figure({ name, value: Math.min(...f1), unit: 'F1, worst list', goal: ['>=', least], beside });
      }),
    );
  },
};
