// What a csv gives, in the shapes that real files have.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLines } from './csv/decode.ts';
import { findSeparator } from './csv/separator.ts';
import { readAll, sourceOf } from './fixtures.ts';

const rowsOf = async (bytes: Buffer | string, piece = 997) => (await readAll(sourceOf(bytes, piece))).rows;
const two = [
  ['nama', 'jenis'],
  ['Gado² Rio', 'Kuliner'],
];

test.each<[string, Buffer | string]>([
  ['commas', 'nama,jenis\nGado² Rio,Kuliner\n'],
  ['semicolons', 'nama;jenis\nGado² Rio;Kuliner'],
  ['tabs', 'nama\tjenis\nGado² Rio\tKuliner\n'],
  ['a told separator', 'sep=;\r\nnama;jenis\r\nGado² Rio;Kuliner\r\n'],
  ['a byte order mark', '\ufeffnama,jenis\nGado² Rio,Kuliner\n'],
  ['UTF-16 little end first', Buffer.from('\ufeffnama\tjenis\r\nGado² Rio\tKuliner\r\n', 'utf16le')],
  ['UTF-16 big end first', Buffer.from('\ufeffnama,jenis\nGado² Rio,Kuliner\n', 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from('nama,jenis\nGado² Rio,Kuliner\n', 'utf16le')],
  ['Windows-1252 (0xB2)', Buffer.from('nama;jenis\nGado² Rio;Kuliner\n', 'latin1')],
  ['\\r\\r\\n', 'nama,jenis\r\r\nGado² Rio,Kuliner\r\r\n'],
  ['only \\r', 'nama,jenis\rGado² Rio,Kuliner\r'],
  ['quotes around every cell', '"nama","jenis"\r\n"Gado² Rio","Kuliner"\r\n'],
  ['empty columns at the end', 'nama,jenis,,,\nGado² Rio,Kuliner,,, \n,,,,\n'],
  ['; and , in one file', 'nama;jenis\nGado² Rio,Kuliner\n'],
])('a csv with %s is read', async (_, bytes) => {
  for (const piece of [997, 3, 1]) expect(await rowsOf(bytes, piece)).toEqual(two);
});

test.each([
  ['a doubled quote', 'a,"Toko ""Maju"" Jaya",c', ['a', 'Toko "Maju" Jaya', 'c']],
  ['a quote inside a cell', 'a,Toko "Maju" Jaya,c', ['a', 'Toko "Maju" Jaya', 'c']],
  ['a stray quote inside a quoted cell', 'a,"Toko "Maju" Jaya",c', ['a', 'Toko "Maju" Jaya', 'c']],
  ['a separator inside quotes', 'a,"b,c;d",e', ['a', 'b,c;d', 'e']],
  ['a cell over several lines', 'a,"Jl. Contoh\r\nRT 05",c', ['a', 'Jl. Contoh\nRT 05', 'c']],
  ['a quote that is never closed', 'a,"b,c', ['a', '"b', 'c']],
  ['inches', 'a,5",c', ['a', '5"', 'c']],
  ['an empty quoted cell', 'a,"",c', ['a', null, 'c']],
])('%s is understood', async (_, line, cells) => {
  expect((await rowsOf(`x,y,z\n${line}\nA,B,C\n`, 5))[1]).toEqual(cells);
  expect((await rowsOf(`x,y,z\n${line}\nA,B,C\n`))[2]).toEqual(['A', 'B', 'C']);
});

test('a quote left open does not swallow the rest of the file', async () => {
  const rows = await rowsOf(`n,j\n"Toko Maju,Jasa\n${'B,C\n'.repeat(50_000)}`, 60_000);
  expect(rows).toHaveLength(50_002);
  expect(rows[1]).toEqual(['"Toko Maju', 'Jasa']);
});

test('row numbers count blank lines as a spreadsheet does', async () => {
  const { batches } = await readAll(sourceOf('DATA UMKM\n\nnama,jenis\nA,B\n'));
  expect(batches[0]?.rows.map(({ number }) => number)).toEqual([1, 3, 4]);
});

test('one bad line of another encoding leaves the others as they are', () => {
  const bytes = Buffer.concat([Buffer.from('Café é\n'), Buffer.from('gado²\n', 'latin1'), Buffer.from('ü')]);
  expect(decodeLines(bytes)).toBe('Café é\ngado²\nü');
});

test.each([
  ['a;b;c\n"1,5";2;3\n4,5;6,7;8\n', ';'],
  ['a,b\n"x;y",2\n', ','],
  ['DATA UMKM, KOTA\na;b;c\n1;2;3\n4;5;6\n', ';'],
  ['nama\nA\n', null],
])('the separator of %j is %j', (text, separator) => {
  expect(findSeparator(text)).toBe(separator);
});

test('what is written with proper quotes is read back exactly, in pieces of any size', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', ' ', '²'), maxLength: 8 });
  const solid = cell.map((text) => `x${text}x`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(solid, solid, solid), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 40 }),
      async (rows, piece) => {
        const all = [['satu', 'dua', 'tiga'], ...rows];
        const csv = all
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(await rowsOf(`sep=,\n${csv}\n`, piece)).toEqual(all);
      },
    ),
  );
});
