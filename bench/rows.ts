// An invented list as a kelurahan would send it: 25 columns, written the way people write, the same every time.
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import ExcelJS from 'exceljs';

import { inventEnterprise } from '../demo/enterprises.ts';
import { randomFrom } from '../demo/random.ts';
import type { Random } from '../demo/random.ts';
import type { Amount, TypedRow } from '../src/capabilities/intake/index.ts';

export const headings =
  'No|NIK|No KK|Nama Pemilik|Jenis Kelamin|Nama Usaha|No HP / WA|Email|Alamat|RT|RW|Kecamatan|Desa / Kelurahan|Jenis Usaha|KBLI|Tahun Berdiri|Modal Sendiri (Rp)|Modal Luar (Rp)|Omset Tahunan (Rp)|Tenaga Kerja|NIB|PIRT|Sertifikat Halal|HAKI|Tahun Pendataan'.split(
    '|',
  );

/** A kelurahan with the names that a sheet writes for it. */
export type Place = { readonly code: string; readonly kecamatan: string; readonly kelurahan: string };
type Cell = string | number;

/** Numbers from here on are in no example city, so that every row of a list is new there. */
const first = 400_000;
const seed = 2026;

export function rowOf(n: number, places: readonly Place[]): Cell[] {
  const random = randomFrom(seed ^ Math.imul(n + 7, 0x85ebca6b));
  const place = random.of(places);
  const row = inventEnterprise(seed, first + n, [[place.code, 1]]);
  const loud = random.chance(0.25);
  const name = (text: string) => (loud ? text.toUpperCase() : text);
  return [
    n + 1,
    // One in two hundred was turned into a number by the spreadsheet, and its digits are lost.
    random.chance(0.005) ? 6.47101e15 : (row.nik ?? '-'),
    row.nik ? `6499${String(first + n).padStart(12, '0')}` : '',
    name(row.owner ?? '-'),
    row.sex === 'female' ? 'P' : 'L',
    name(row.name),
    phone(row, random),
    random.chance(0.15) ? `usaha${n}@contoh.id` : '-',
    row.address ?? '',
    row.rt ?? '',
    String(1 + random.below(12)).padStart(3, '0'),
    name(place.kecamatan),
    random.chance(0.97) ? name(place.kelurahan) : place.kelurahan.replaceAll(' ', ''),
    row.kind ?? '',
    row.kbli ?? '',
    row.foundedYear ?? '',
    amount(row.ownCapital, random),
    random.chance(0.2) ? `${1 + random.below(20)}jt` : '0',
    amount(row.sales, random),
    row.workers ?? '',
    row.nib ?? '-',
    paper(row, 'pirt'),
    paper(row, 'halal'),
    paper(row, 'mark') === '' ? 'TIDAK ADA' : 'ADA',
    2025,
  ];
}

function phone({ phones: [known] }: TypedRow, random: Random): Cell {
  if (!known) return '-';
  const local = known.replace('+62', '0');
  return random.of([
    local,
    known,
    local.slice(1),
    `${local.slice(0, 4)}-${local.slice(4, 8)}-${local.slice(8)}`,
  ]);
}

function amount(known: Amount | null, random: Random): Cell {
  if (!known) return '';
  const grouped = known.low.toString().replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return random.of<Cell>([Number(known.low), grouped, `Rp ${grouped},-`, `Rp${grouped},00`]);
}

const paper = ({ papers }: TypedRow, kind: TypedRow['papers'][number]['kind']): string => {
  const held = papers.find((p) => p.kind === kind);
  return held ? (held.number ?? 'ADA') : '';
};

/** Writes the list once and keeps it in the folder for later runs. */
export async function listFile(
  folder: string,
  rows: number,
  kind: 'xlsx' | 'csv',
  places: readonly Place[],
): Promise<string> {
  const path = join(folder, `list-${rows}.${kind}`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await (kind === 'csv' ? writeCsv : writeXlsx)(draft, rows, places);
  renameSync(draft, path);
  return path;
}

async function writeCsv(path: string, rows: number, places: readonly Place[]): Promise<void> {
  const out = createWriteStream(path);
  out.write(`${headings.join(';')}\n`);
  for (let n = 0; n < rows; n += 1)
    if (!out.write(`${rowOf(n, places).join(';')}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

/** With shared strings, as spreadsheet programs write. */
async function writeXlsx(path: string, rows: number, places: readonly Place[]): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = book.addWorksheet('Data UMKM');
  sheet.addRow(headings).commit();
  for (let n = 0; n < rows; n += 1) sheet.addRow(rowOf(n, places)).commit();
  sheet.commit();
  await book.commit();
}
