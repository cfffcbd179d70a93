// Small files for tests, made byte by byte: good and hostile xlsx, csv in any encoding, sources over bytes.
import { Readable } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Cell, RowBatch } from './batch.ts';
import { type Limits, usualLimits } from './limits.ts';
import type { ReadingRefusal } from './refusal.ts';
import { readSheets } from './sheets.ts';
import type { Source } from './source.ts';

/** Hands the bytes out in pieces, so that borders fall anywhere. */
export function sourceOf(bytes: Buffer | string, piece = 997, promised?: number): Source {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return {
    name: 'contoh',
    size: promised ?? all.length,
    open: (start = 0, end = all.length) => {
      const part = all.subarray(start, Math.min(end, all.length));
      return Readable.from(pieces(part, piece), { objectMode: false });
    },
  };
}

function* pieces(bytes: Buffer, piece: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

export type ZipPart = {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly declared?: number;
  readonly flags?: number;
};

export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const plain = Buffer.from(part.bytes);
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(part.flags ?? 0, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(plain), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(part.declared ?? plain.length, 18);
    head.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(Buffer.from('PK\x03\x04'), head, name, packed);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, place, name);
    offset += 4 + head.length + name.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, index, Buffer.from('PK\x05\x06'), end]);
}

export type SheetXml = { readonly name: string; readonly xml: string; readonly state?: string };

/** `xml` is what stands inside `sheetData`. */
export function xlsxParts(
  sheets: readonly SheetXml[],
  more: { readonly strings?: string; readonly styles?: string; readonly from1904?: boolean } = {},
): ZipPart[] {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`;
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map((_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  if (more.strings) relations.push(relation('rIdT', 'sharedStrings', 'sharedStrings.xml'));
  if (more.styles) relations.push(relation('rIdS', 'styles', '/xl/styles.xml'));
  return [
    {
      name: 'xl/workbook.xml',
      bytes: `${declaration}<workbook xmlns:r="${kinds}"><workbookPr${more.from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `${declaration}<Relationships>${relations.join('')}</Relationships>`,
    },
    ...(more.strings
      ? [{ name: 'xl/sharedStrings.xml', bytes: `${declaration}<sst>${more.strings}</sst>` }]
      : []),
    ...(more.styles
      ? [{ name: 'xl/styles.xml', bytes: `${declaration}<styleSheet>${more.styles}</styleSheet>` }]
      : []),
    ...sheets.map(({ xml }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      bytes: `${declaration}<worksheet><sheetData>${xml}</sheetData></worksheet>`,
    })),
  ];
}

export type Read = {
  readonly batches: RowBatch[];
  readonly rows: (readonly Cell[])[];
  readonly refusal: ReadingRefusal | null;
};

/** Everything a file gives. */
export async function readAll(source: Source, limits: Partial<Limits> = {}): Promise<Read> {
  const batches: RowBatch[] = [];
  let refusal: ReadingRefusal | null = null;
  for await (const item of readSheets(source, { ...usualLimits, ...limits })) {
    if ('refused' in item) refusal = item;
    else batches.push(item);
  }
  return { batches, rows: batches.flatMap(({ rows }) => rows.map(({ cells }) => cells)), refusal };
}
