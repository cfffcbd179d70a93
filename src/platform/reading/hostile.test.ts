// Files that lie, overflow or are something else: a clear refusal, bounded memory, never a crash.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ZipPart, readAll, sourceOf, xlsxParts, zipOf } from './fixtures.ts';
import { sayReading } from './words.ts';

const cell = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
const good = (xml = cell('Toko')) => xlsxParts([{ name: 'Data', xml }]);
const sheetAs = (bytes: string, more: Partial<ZipPart> = {}) =>
  good().map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, bytes, ...more } : part));
const refusalOf = async (bytes: Buffer | string, promised?: number) =>
  (await readAll(sourceOf(bytes, 60_000, promised))).refusal?.refused;

/** An OLE container whose directory, in the sector after the header, holds one name. */
function oleWith(name: string): Buffer {
  const bytes = Buffer.alloc(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.write(name, 1024, 'utf16le');
  return bytes;
}

test.each<[string, Buffer | string, string]>([
  ['an empty file', '', 'empty-file'],
  ['only blank lines', '\n\n ; ;\n', 'empty-file'],
  ['an xlsx without rows', zipOf(good('')), 'empty-file'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'not-a-spreadsheet'],
  ['a PDF', Buffer.from('%PDF-1.7\n%\u0000\u0001\u0002binary'), 'not-a-spreadsheet'],
  ['a csv with zero bytes', 'nama;jenis\nToko\u0000;Jasa\n', 'not-a-spreadsheet'],
  ['zero bytes far down', `${'nama;jenis\n'.repeat(20_000)}Toko\u0000;Jasa\n`, 'not-a-spreadsheet'],
  ['an old .xls', oleWith('Workbook'), 'old-excel'],
  ['an xlsx under a password', oleWith('EncryptedPackage'), 'encrypted'],
  ['an old Word file', oleWith('WordDocument'), 'not-a-spreadsheet'],
  ['a web page named .xls', '<html><table><tr><td>Nama</td></tr></table></html>', 'web-page'],
  ['a zip of something else', zipOf([{ name: 'word/document.xml', bytes: '<w/>' }]), 'not-a-spreadsheet'],
  ['a zip inside a zip', zipOf([{ name: 'data.xlsx', bytes: zipOf(good()) }]), 'not-a-spreadsheet'],
  [
    'an .ods',
    zipOf([
      { name: 'content.xml', bytes: '<a/>' },
      { name: 'META-INF/manifest.xml', bytes: '<a/>' },
    ]),
    'open-document',
  ],
  ['an .xlsb', zipOf([{ name: 'xl/workbook.bin', bytes: 'x' }]), 'binary-excel'],
  ['an encrypted part', zipOf(sheetAs('<worksheet/>', { flags: 1 })), 'encrypted'],
  [
    'entities that multiply',
    zipOf(sheetAs('<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>')),
    'unsafe-xml',
  ],
  [
    'an entity nobody declared',
    zipOf(sheetAs('<worksheet><sheetData>&b;</sheetData></worksheet>')),
    'damaged',
  ],
  ['XML that ends early', zipOf(sheetAs('<worksheet><sheetData><row>')), 'damaged'],
  [
    'tags that do not match',
    zipOf(sheetAs('<worksheet><sheetData><row></c></sheetData></worksheet>')),
    'damaged',
  ],
  ['endless depth', zipOf(sheetAs('<a>'.repeat(100_000))), 'damaged'],
  ['a missing sheet', zipOf(good().slice(0, -1)), 'damaged'],
  [
    'a part bigger than declared',
    zipOf(sheetAs(`<worksheet>${' '.repeat(9000)}</worksheet>`, { declared: 20 })),
    'truncated',
  ],
  ['a cell of 32,768 characters', zipOf(good(cell('x'.repeat(32_768)))), 'cell-too-long'],
  ['a cell of many megabytes', zipOf(good(cell('x'.repeat(8_000_000)))), 'cell-too-long'],
  [
    'an attribute of many megabytes',
    zipOf(sheetAs(`<worksheet a="${'x'.repeat(8_000_000)}"/>`)),
    'cell-too-long',
  ],
  [
    'a comment of many megabytes',
    zipOf(sheetAs(`<worksheet><!--${'x'.repeat(8_000_000)}--></worksheet>`)),
    'cell-too-long',
  ],
  [
    'a shared text of many megabytes',
    zipOf(xlsxParts([{ name: 'A', xml: '' }], { strings: `<si><t>${'x'.repeat(3_000_000)}</t></si>` })),
    'cell-too-long',
  ],
  ['column 401', zipOf(good('<row><c r="OK1"><v>1</v></c></row>')), 'too-many-columns'],
  [
    'a column without end',
    zipOf(good(`<row><c r="${'Z'.repeat(5000)}1"><v>1</v></c></row>`)),
    'too-many-columns',
  ],
  ['csv column 401', `a${','.repeat(400)}b\n`, 'too-many-columns'],
  ['a quoted csv column 401', `"a"${','.repeat(400)}b\n`, 'too-many-columns'],
  ['a csv cell of 32,768 characters', `a,${'x'.repeat(32_768)}\n`, 'cell-too-long'],
  ['a csv of one endless line', 'x'.repeat(3_000_000), 'cell-too-long'],
  ['a csv of endless columns', 'x,'.repeat(3_000_000), 'too-many-columns'],
  ['an endless UTF-16 line', Buffer.from(`\ufeff${'x'.repeat(3_000_000)}`, 'utf16le'), 'cell-too-long'],
])('%s is refused as what it is', async (_, bytes, code) => {
  expect(await refusalOf(bytes)).toBe(code);
});

test('a million empty columns are no columns', async () => {
  const empties = Array.from({ length: 100_000 }, () => '<c s="1"/>').join('');
  expect((await readAll(sourceOf(zipOf(good(`<row><c><v>1</v></c>${empties}</row>`))))).rows).toEqual([[1]]);
  expect((await readAll(sourceOf(`nama,jenis${','.repeat(1_000_000)}\nA,B\n`, 60_000))).rows).toEqual([
    ['nama', 'jenis'],
    ['A', 'B'],
  ]);
});

test('a bomb is refused by what it declares, by its ratio and by its number of parts', async () => {
  const bomb = zipOf(good(' '.repeat(4_000_000)));
  const read = (limits: object) => readAll(sourceOf(bomb, 60_000), limits);
  expect((await read({ inflatedBytes: 1_000_000 })).refusal?.refused).toBe('too-big-inside');
  expect((await read({ ratioFromBytes: 1_000_000 })).refusal?.refused).toBe('too-big-inside');
  expect((await read({ entries: 2 })).refusal?.refused).toBe('too-big-inside');
});

test('limits on rows, sheets and texts say where reading stopped', async () => {
  const rows = Array.from({ length: 4000 }, (_, at) => cell(`T${at}`)).join('');
  const read = await readAll(sourceOf(zipOf(good(rows))), { rows: 3000 });
  expect(read.refusal).toEqual({ refused: 'too-many-rows', at: { sheet: 'Data', row: read.rows.length } });
  expect(read.rows.length).toBeLessThanOrEqual(3000);
  const two = zipOf(
    xlsxParts([
      { name: 'A', xml: '' },
      { name: 'B', xml: '' },
    ]),
  );
  expect((await readAll(sourceOf(two), { sheets: 1 })).refusal?.refused).toBe('too-many-sheets');
  const texts = zipOf(xlsxParts([{ name: 'A', xml: '' }], { strings: '<si><t>abcdef</t></si>'.repeat(100) }));
  expect((await readAll(sourceOf(texts), { textBytes: 500 })).refusal?.refused).toBe('too-many-texts');
});

test('a file shorter than promised is cut off, wherever the cut is', async () => {
  const csv = Buffer.from('nama;jenis\nToko;Jasa\n'.repeat(5000));
  expect(await refusalOf(csv.subarray(0, 70_000), csv.length)).toBe('truncated');
  const xlsx = zipOf(good(Array.from({ length: 900 }, (_, at) => cell(`Toko ${at * 7919}`)).join('')));
  for (const share of [0.2, 0.5, 0.9, 0.99]) {
    const cut = xlsx.subarray(0, Math.floor(xlsx.length * share));
    expect(['truncated', 'damaged']).toContain(await refusalOf(cut));
    expect(['truncated', 'damaged']).toContain(await refusalOf(cut, xlsx.length));
  }
});

test('no damage to an xlsx is worse than a refusal', async () => {
  const whole = zipOf(good(Array.from({ length: 40 }, (_, at) => cell(`Toko ${at}`)).join('')));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
      const bytes = Buffer.from(whole);
      bytes[at] = byte;
      const { rows, refusal } = await readAll(sourceOf(bytes));
      expect(rows.length > 0 || refusal !== null).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('any bytes at all give rows or a refusal with a sentence in both languages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const { refusal } = await readAll(sourceOf(Buffer.from(bytes)));
      if (refusal === null) return;
      for (const lang of ['id', 'en'] as const) expect(sayReading(refusal, lang).length).toBeGreaterThan(30);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['of the disk', Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' })],
  ['of the decryption', new Error('unable to authenticate data')],
])('a fault %s is thrown, not blamed on the file', async (_, fault) => {
  const bytes = zipOf(good(' '.repeat(200_000)));
  for (const whole of [bytes, Buffer.from('nama;jenis\n'.repeat(9000))]) {
    const source = sourceOf(whole);
    let opened = 0;
    const broken = {
      ...source,
      open: (start?: number, end?: number) => {
        const stream = source.open(start, end);
        opened += 1;
        if (opened > 2) stream.destroy(fault);
        return stream;
      },
    };
    await expect(readAll(broken)).rejects.toThrow(fault.message);
  }
  await expect(
    readAll({
      ...sourceOf(bytes),
      open: () => {
        throw fault;
      },
    }),
  ).rejects.toThrow(fault.message);
});
