// `import`: spreadsheets into the registry by command; the same acts as on screen, one file after the other.
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, parse, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';

import {
  acceptImport,
  cancelImport,
  explainIntake,
  getImport,
  intakeWords,
  isColumnMeaning,
  previewImport,
  rejectedRows,
  startImport,
} from '../capabilities/intake/index.ts';
import type { Counts } from '../capabilities/intake/index.ts';
import { listAreas } from '../capabilities/regions/index.ts';
import { dayOf } from '../kernel/day.ts';
import type { Lang } from '../kernel/language.ts';
import { formatCount } from '../kernel/number.ts';
import { isRefused } from '../kernel/refusal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { City, Scope } from '../platform/db/index.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { Misused, option } from './verb.ts';
import type { Call, Verb } from './verb.ts';

const usage = 'import FILE... [--dry-run] [--area CODE] [--map HEADING=FIELD]...';

const sayings = {
  id: {
    noFile: 'Berkas ini tidak ada atau tidak boleh dibaca.',
    reading: (file: string, rows: string) => `${file}: ${rows} baris terbaca`,
    dryRun: 'hanya dicoba, belum ada yang berubah',
    rejectedIn: 'baris yang ditolak',
    possible: 'mirip dengan usaha lain',
    guessed: (sheet: string, headings: string) =>
      `lembar "${sheet}" tidak punya kolom ${headings}; dibaca menurut judulnya sendiri`,
    skipped: (sheet: string, why: string) => `lembar "${sheet}" dilewati: ${why}`,
  },
  en: {
    noFile: 'This file does not exist or may not be read.',
    reading: (file: string, rows: string) => `${file}: ${rows} rows read`,
    dryRun: 'only tried, nothing changed',
    rejectedIn: 'rejected rows',
    possible: 'resemble another enterprise',
    guessed: (sheet: string, headings: string) =>
      `sheet "${sheet}" has no column ${headings}; read by its own headings`,
    skipped: (sheet: string, why: string) => `sheet "${sheet}" passed over: ${why}`,
  },
} as const satisfies Record<Lang, Record<string, string | ((a: string, b: string) => string)>>;

type How = {
  readonly city: City;
  readonly scope: Scope;
  readonly map: readonly { readonly heading: string; readonly field: string }[];
  readonly dryRun: boolean;
  readonly call: Call;
};

type Outcome =
  | (Pick<
      Counts,
      'new' | 'matched' | 'changed' | 'unchanged' | 'rejected' | 'duplicatesInFile' | 'possibleDuplicates'
    > & {
      readonly file: string;
      readonly importId: string;
      readonly dryRun: boolean;
      /** Sheets that lack headings named by --map, and so were read by their own. */
      readonly lacking: readonly { readonly sheet: string; readonly headings: readonly string[] }[];
      /** Sheets none of whose rows count, with the code of the reason. */
      readonly skippedSheets: readonly { readonly sheet: string; readonly why: string }[];
      /** Where the rejected rows were written; null when there are none. */
      readonly rejectedRows: string | null;
    })
  | { readonly file: string; readonly refused: string; readonly message: string };

/** `Nama Toko=name`; the heading may itself hold the sign. */
function readMap(values: Call['values']): How['map'] {
  const given = values['map'];
  return (Array.isArray(given) ? given : []).map((text) => {
    const at = text.lastIndexOf('=');
    const [heading, field] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at < 1 || !isColumnMeaning(field)) throw new Misused(`--map ${text}`);
    return { heading, field };
  });
}

async function readScope(call: Call, city: City): Promise<Scope> {
  const asked = option(call, 'area');
  if (asked === undefined) return wholeCity;
  const [bare = '', rt] = asked.split('/');
  const areas = await within(city, wholeCity, (db) => listAreas(db));
  const known = areas.find(({ code }) => code.replaceAll('.', '') === bare.replaceAll('.', ''));
  if (!known || (rt !== undefined && !/^RT\d{3}$/.test(rt))) throw new Misused(`--area ${asked}`);
  return { kind: 'area', area: rt === undefined ? known.code : `${known.code}/${rt}` };
}

const nowOf = ({ call, city }: How) => {
  const now = new Date();
  return { by: call.by, now, today: dayOf(now, city.zone) };
};

/** A dry run is given up at once, so nothing of the file stays but that it was tried. */
async function importOne(path: string, how: How): Promise<Outcome> {
  const { city, scope, call, dryRun } = how;
  const file = basename(path);
  const no = (refusal: Refusal): Outcome => ({
    file: path,
    ...refusal,
    message: explainIntake(refusal.refused, call.lang),
  });
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return { file: path, refused: 'no-such-file', message: sayings[call.lang].noFile };
  const most = Number.MAX_SAFE_INTEGER;
  const started = await startImport(
    city,
    scope,
    { name: file, content: createReadStream(path), most },
    nowOf(how),
  );
  if (isRefused(started)) return no(started);
  const { importId } = started;
  const previewed = await watched(how, file, importId, () =>
    previewImport(city, scope, { importId, map: how.map }, nowOf(how)),
  );
  if (isRefused(previewed)) {
    await cancelImport(city, scope, { importId }, nowOf(how));
    return no(previewed);
  }
  const rejected = await writeRejected(importId, file, how);
  const counts = dryRun ? previewed.counts : await acceptedCounts(importId, how);
  if (isRefused(counts)) return no(counts);
  if (dryRun) await cancelImport(city, scope, { importId, tried: true }, nowOf(how));
  const { rows: _, warned: __, byArea: ___, ...figures } = counts;
  const lacking = previewed.sheets.flatMap(({ name, lacking: headings = [] }) =>
    headings.length > 0 ? [{ sheet: name, headings }] : [],
  );
  const skippedSheets = previewed.sheets.flatMap(({ name, skipped }) =>
    skipped === null ? [] : [{ sheet: name, why: skipped }],
  );
  return { file: path, importId, dryRun, ...figures, lacking, skippedSheets, rejectedRows: rejected };
}

/** Beside the person, in the folder the command was called in; null when nothing was rejected. */
async function writeRejected(
  importId: string,
  file: string,
  { city, scope, call }: How,
): Promise<string | null> {
  const rows = await rejectedRows(city, scope, { importId, kind: 'xlsx', lang: call.lang });
  if (isRefused(rows)) return null;
  const path = join(process.cwd(), `${parse(file).name}.ditolak.xlsx`);
  await pipeline(rows.content, createWriteStream(path, { mode: 0o600 }));
  return path;
}

async function acceptedCounts(importId: string, how: How): Promise<Counts | Refusal> {
  const accepted = await acceptImport(how.city, how.scope, { importId }, nowOf(how));
  return isRefused(accepted) ? accepted : accepted.counts;
}

/** Tells every second how many rows are read. */
async function watched<T>(
  { call, city }: How,
  file: string,
  importId: string,
  work: () => Promise<T>,
): Promise<T> {
  let told = 0;
  const tell = async () => {
    const rows = (await within(city, wholeCity, (db) => getImport(db, importId)))?.rowsRead ?? 0;
    if (rows > told) call.say(sayings[call.lang].reading(file, formatCount(rows, call.lang)));
    told = rows;
  };
  const timer = setInterval(() => void tell().catch(() => undefined), 1_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

function lineOf(outcome: Outcome, lang: Lang): string {
  if ('refused' in outcome) {
    const headings = 'headings' in outcome && Array.isArray(outcome.headings) ? outcome.headings : [];
    return [`${outcome.file}: ${outcome.message}`, ...headings.map((heading) => `  "${heading}"`)].join('\n');
  }
  const { fates } = intakeWords[lang];
  const say = sayings[lang];
  const count = (of: number) => formatCount(of, lang);
  const parts = [
    `${fates.new}: ${count(outcome.new)}`,
    `${fates.changed}: ${count(outcome.changed)}`,
    `${fates.unchanged}: ${count(outcome.unchanged)}`,
    `${fates.rejected}: ${count(outcome.rejected)}`,
    `${fates.duplicate}: ${count(outcome.duplicatesInFile)}`,
  ];
  const more = [
    ...outcome.skippedSheets.map(({ sheet, why }) => `  ${say.skipped(sheet, explainIntake(why, lang))}`),
    ...outcome.lacking.map(
      ({ sheet, headings }) =>
        `  ${say.guessed(sheet, headings.map((heading) => `"${heading}"`).join(', '))}`,
    ),
    ...(outcome.possibleDuplicates > 0 ? [`  ${count(outcome.possibleDuplicates)} ${say.possible}`] : []),
    ...(outcome.rejectedRows === null ? [] : [`  ${say.rejectedIn}: ${outcome.rejectedRows}`]),
    ...(outcome.dryRun ? [`  (${say.dryRun})`] : []),
  ];
  return [`${outcome.file}: ${parts.join(', ')}`, ...more].join('\n');
}

export const importFiles: Verb = {
  name: 'import',
  usage,
  about: {
    id: 'Memasukkan daftar usaha dari xlsx atau csv; --dry-run hanya mencoba. Baris yang ditolak ditulis ke NAMA.ditolak.xlsx.',
    en: 'Brings lists of enterprises from xlsx or csv; --dry-run only tries. Rejected rows are written to NAME.ditolak.xlsx.',
  },
  options: {
    'dry-run': { type: 'boolean' },
    area: { type: 'string' },
    map: { type: 'string', multiple: true },
  },
  async run(call) {
    if (call.words.length === 0) throw new Misused(usage);
    const map = readMap(call.values);
    const city = await call.city();
    const how: How = {
      city,
      scope: await readScope(call, city),
      map,
      dryRun: call.values['dry-run'] === true,
      call,
    };
    const outcomes: Outcome[] = [];
    for (const word of call.words) outcomes.push(await importOne(resolve(word), how));
    return {
      json: outcomes,
      jsonLines: true,
      text: outcomes.map((outcome) => lineOf(outcome, call.lang)).join('\n'),
      refused: outcomes.some((outcome) => 'refused' in outcome),
    };
  },
};
