// Believable spreadsheets for tests: a city with three kelurahan, and files made of rows of text.
import { Readable } from 'node:stream';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'drizzle-orm';

import { isRefused } from '../../kernel/refusal.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { City, Scope } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { acceptImport } from './actions/accept.ts';
import { previewImport } from './actions/preview.ts';
import { askRollBack, rollBackImport } from './actions/roll-back.ts';
import { startImport } from './actions/start.ts';
import type { Counts } from './tables.ts';
import { keepUploadsIn } from './uploads.ts';

/** The government template's headings. */
export const template =
  'NIK,No KK,Nama Pemilik,Nama Usaha,No HP / WA,Kecamatan,Desa / Kelurahan,Jenis Usaha,Tahun Berdiri,Modal Sendiri (Rp),Modal Luar (Rp),Omset Tahunan (Rp),Tenaga Kerja,NIB,PIRT,Sertifikat Halal,HAKI,Tahun Pendataan'.split(
    ',',
  );

export const gunungSariIlir = '64.71.05.1005';
export const prapatan = '64.71.05.1001';

/** Fills an empty test city with areas and keeps uploads in a folder of their own. */
export async function prepare(city: City): Promise<void> {
  keepUploadsIn(mkdtempSync(join(tmpdir(), 'intake-')));
  await within(city, wholeCity, async (db) => {
    await db.execute(sql`insert into regions_area (code, name, level, parent) values
      ('64.71', 'Kota Balikpapan', 'city', null),
      ('64.71.04', 'Balikpapan Tengah', 'kecamatan', '64.71'),
      ('64.71.05', 'Balikpapan Kota', 'kecamatan', '64.71'),
      (${gunungSariIlir}, 'Gunung Sari Ilir', 'kelurahan', '64.71.05'),
      (${prapatan}, 'Prapatan', 'kelurahan', '64.71.05'),
      ('64.71.04.1001', 'Karang Jati', 'kelurahan', '64.71.04')`);
  });
}

let minute = 0;
/** A later minute each time, so that "since" means something. */
export const later = (by = 'data-officer'): Circumstances => {
  minute += 1;
  return { by, now: new Date(Date.UTC(2026, 10, 22, 1, minute)), today: '2026-11-22' };
};

export type Line = Readonly<Record<string, string>>;

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A csv under the given headings, else the template's and whatever the lines name beyond; cells not named are empty. */
export function csvOf(
  lines: readonly Line[],
  headings: readonly string[] = [...new Set([...template, ...lines.flatMap((line) => Object.keys(line))])],
): string {
  const rows = [headings, ...lines.map((line) => headings.map((heading) => line[heading] ?? ''))];
  return `${rows.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

export async function upload(
  city: City,
  text: string,
  scope: Scope = wholeCity,
  name = 'daftar.csv',
): Promise<string> {
  const content = Readable.from([Buffer.from(text)]);
  const started = await startImport(city, scope, { name, content, most: 1e9 }, later());
  if (isRefused(started)) throw new Error(started.refused);
  return started.importId;
}

/** Uploads and previews; throws when refused. */
export async function preview(
  city: City,
  text: string,
  scope: Scope = wholeCity,
): Promise<{ importId: string; counts: Counts }> {
  const importId = await upload(city, text, scope);
  const previewed = await previewImport(city, scope, { importId }, later());
  if (isRefused(previewed)) throw new Error(JSON.stringify(previewed));
  return { importId, counts: previewed.counts };
}

/** The whole path; the counts of acceptance. */
export async function land(
  city: City,
  text: string,
  scope: Scope = wholeCity,
): Promise<{ importId: string; counts: Counts }> {
  const { importId } = await preview(city, text, scope);
  const accepted = await acceptImport(city, scope, { importId }, later());
  if (isRefused(accepted)) throw new Error(accepted.refused);
  return { importId, counts: accepted.counts };
}

/** Asks for an import to be taken back, and takes it back. */
export async function takeBack(city: City, importId: string, reason = 'berkas keliru') {
  const asked = await within(city, wholeCity, (db) => askRollBack(db, { importId, reason }, later()));
  return isRefused(asked) || !asked.toDo ? asked : rollBackImport(city, { importId }, later());
}

/** Everything about enterprises that stand, in an order that ids do not decide; for comparing before and after. */
export async function registryOf(city: City): Promise<unknown> {
  return within(city, wholeCity, async (db) => {
    const { rows } = await db.execute(sql`
      select e.name, e.squeezed, e.owner_squeezed, e.area, e.rt, e.rw, e.address, e.kind, e.sector, e.kbli, e.kbli_edition,
        e.founded, e.nib, e.status, e.seen_day, e.words::text as words, e.id, e.owner_id,
        p.name as owner, p.squeezed as person_squeezed, p.sex, encode(p.nik_hash, 'hex') as nik,
        encode(p.phone_hash, 'hex') as phone, encode(p.email_hash, 'hex') as email, encode(p.sealed, 'hex') as sealed,
        (select jsonb_build_array(g.lat, g.lng, g.source) from registry_point g where g.enterprise_id = e.id) as point,
        array(select c.after ->> 'note' from registry_change c where c.enterprise_id = e.id and c.after ->> 'note' <> ''
          except all select c.before ->> 'note' from registry_change c where c.enterprise_id = e.id order by 1) as notes,
        (select jsonb_agg(jsonb_build_array(f.kind, f.number, f.value, f.value_high) order by f.kind, f.number, f.value)
          from evidence_fact f where f.enterprise_id = e.id
            and not exists (select from evidence_retraction t where t.fact_id = f.id)) as facts
      from registry_enterprise e left join registry_person p on p.id = e.owner_id
      where e.status <> 'withdrawn' order by e.id`);
    return rows;
  });
}
