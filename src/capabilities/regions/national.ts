// The Kemendagri list as the package idn-area-data carries it: one city's part read from its files.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse';

import { squeeze } from '../../kernel/text.ts';
import { projectRoot } from '../../platform/db/index.ts';

export type NationalArea = {
  readonly code: string;
  readonly name: string;
  readonly level: 'city' | 'kecamatan' | 'kelurahan';
  readonly parent: string | null;
};

async function* rowsUnder(file: string, prefix: string): AsyncGenerator<{ code: string; name: string }> {
  const path = join(projectRoot(), 'node_modules/idn-area-data/data', file);
  const rows = createReadStream(path).pipe(parse({ columns: true }));
  for await (const row of rows as AsyncIterable<{ code: string; name: string }>) {
    if (prefix === '' || row.code === prefix || row.code.startsWith(`${prefix}.`)) yield row;
  }
}

/** The regency or city with this code and everything below it; empty when there is no such code. */
export async function nationalAreas(code: string): Promise<readonly NationalArea[]> {
  const areas: NationalArea[] = [];
  const take = async (file: string, level: NationalArea['level']) => {
    for await (const row of rowsUnder(file, code)) {
      const parent = level === 'city' ? null : row.code.split('.').slice(0, -1).join('.');
      areas.push({ code: row.code, name: row.name, level, parent });
    }
  };
  await take('regencies.csv', 'city');
  await take('districts.csv', 'kecamatan');
  await take('villages.csv', 'kelurahan');
  return areas;
}

/** Whether the list has a regency or city with this code. */
export async function isKnownCode(code: string): Promise<boolean> {
  for await (const row of rowsUnder('regencies.csv', code)) if (row.code === code) return true;
  return false;
}

/** Regencies and cities of this name ("Kota Sorong", "sorong"), for who has only an old code: codes change with new provinces. */
export async function citiesNamed(name: string): Promise<readonly { code: string; name: string }[]> {
  const wanted = squeeze(name);
  const found: { code: string; name: string }[] = [];
  for await (const row of rowsUnder('regencies.csv', '')) {
    if (squeeze(row.name).includes(wanted)) found.push({ code: row.code, name: row.name });
  }
  return found;
}
