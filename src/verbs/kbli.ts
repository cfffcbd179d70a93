// `kbli`: a whole edition of the classification from a file, beside the short list that is always there.
import { createReadStream } from 'node:fs';

import { parse } from 'csv-parse';

import { explainRegistry, loadKbli } from '../capabilities/registry/index.ts';
import { dayOf } from '../kernel/day.ts';
import { isRefused } from '../kernel/refusal.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { Misused, Refused, wholeNumber } from './verb.ts';
import type { Verb } from './verb.ts';

/** Code in the first column; the title in the one called title or judul, else in the last. */
async function readKbli(path: string): Promise<{ code: string; title: string }[]> {
  const lines: string[][] = [];
  const file = createReadStream(path).pipe(
    parse({ bom: true, relax_column_count: true, relax_quotes: true }),
  );
  for await (const line of file as AsyncIterable<string[]>) lines.push(line);
  const named = lines[0]?.findIndex((heading) => /^(title|judul)/i.test(heading.trim())) ?? -1;
  return lines.map((line) => ({ code: line[0] ?? '', title: line.at(named) ?? '' }));
}

export const kbli: Verb = {
  name: 'kbli',
  usage: 'kbli FILE --edition YEAR',
  about: {
    id: 'Memuat satu edisi KBLI dari berkas csv (kolom pertama kode, kolom terakhir atau "judul" judulnya).',
    en: 'Loads one edition of the KBLI from a csv file (first column the code, "title" or the last one the title).',
  },
  options: { edition: { type: 'string' } },
  async run(call) {
    const [path, ...more] = call.words;
    const edition = wholeNumber(call, 'edition', 0, 2000);
    if (!path || more.length > 0 || edition === 0) throw new Misused('kbli FILE --edition YEAR');
    const city = await call.city();
    const now = new Date();
    const circumstances = { by: call.by, now, today: dayOf(now, city.zone) };
    const rows = await readKbli(path);
    const loaded = await within(city, wholeCity, (db) => loadKbli(db, edition, rows, circumstances));
    if (isRefused(loaded)) throw new Refused(explainRegistry(loaded, call.lang), loaded);
    return { json: loaded, text: `KBLI ${edition}: ${loaded.loaded}` };
  },
};
