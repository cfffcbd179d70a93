// `kbli`: a whole edition of the classification from a file, beside the short list that is always there.
import { createReadStream } from 'node:fs';

import { explainCity, gather, kbliBytes, readKbli, tryKbli } from '../capabilities/city/index.ts';
import { explainRegistry, loadKbli } from '../capabilities/registry/index.ts';
import type { Kbli } from '../capabilities/registry/index.ts';
import { dayOf } from '../kernel/day.ts';
import type { Lang } from '../kernel/language.ts';
import { isRefused } from '../kernel/refusal.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { Misused, Refused, wholeNumber } from './verb.ts';
import type { Verb } from './verb.ts';

const usage = 'kbli FILE --edition YEAR [--dry-run]';

/** The file as the screen would read it. */
async function rowsOf(path: string, lang: Lang): Promise<readonly Kbli[]> {
  const bytes = await gather(createReadStream(path), kbliBytes).catch((fault: unknown) => {
    throw isMissing(fault) ? new Misused(path) : fault;
  });
  const rows = readKbli(bytes);
  if ('refused' in rows) throw new Refused(explainCity(rows, lang), rows);
  return rows;
}

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && ['ENOENT', 'EACCES', 'EISDIR'].includes(String(fault.code));

export const kbli: Verb = {
  name: 'kbli',
  usage,
  about: {
    id: 'Memuat satu edisi KBLI dari berkas csv (kolom pertama kode, kolom terakhir atau "judul" judulnya); --dry-run hanya menghitung.',
    en: 'Loads one edition of the KBLI from a csv file (first column the code, "title" or the last one the title); --dry-run only counts.',
  },
  options: { edition: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(call) {
    const [path, ...more] = call.words;
    const edition = wholeNumber(call, 'edition', 0, 2000);
    if (!path || more.length > 0 || edition === 0) throw new Misused(usage);
    const city = await call.city();
    const now = new Date();
    const circumstances = { by: call.by, now, today: dayOf(now, city.zone) };
    const rows = await rowsOf(path, call.lang);
    if (call.values['dry-run'] === true) {
      // Refused whatever it finds, so the transaction leaves nothing.
      const tried = await within(city, wholeCity, (db) => tryKbli(db, edition, rows, circumstances));
      if (tried.refused !== 'only-tried') throw new Refused(explainRegistry(tried, call.lang), tried);
      const { sample: _, ...figures } = tried.figures;
      const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
      return { json: figures, text: `KBLI ${edition}: ${told.join(', ')}` };
    }
    const loaded = await within(city, wholeCity, (db) => loadKbli(db, edition, rows, circumstances));
    if (isRefused(loaded)) throw new Refused(explainRegistry(loaded, call.lang), loaded);
    return { json: loaded, text: `KBLI ${edition}: ${loaded.loaded}` };
  },
};
