// What an xlsx gives: values, days, order of sheets, and the same rows wherever the pieces of the stream end.
import { expect, test } from 'vitest';
import { type SheetXml, readAll, sourceOf, xlsxParts, zipOf } from './fixtures.ts';
import { columnOf } from './xlsx/sheet.ts';
import { showsDay } from './xlsx/styles.ts';

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;Rp&quot;#,##0"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
const strings =
  '<si><t>Warung Contoh</t></si><si><r><t>Tebal</t></r><r><t xml:space="preserve"> dan biasa</t></r><rPh><t>bunyi</t></rPh></si><si><t>a_x000D_b &amp; &lt;c&gt;</t></si><si><t/></si>';

const read = (xml: string, sheets: SheetXml[] = [], piece = 997) =>
  readAll(sourceOf(zipOf(xlsxParts([{ name: 'Data', xml }, ...sheets], { strings, styles })), piece));

test.each([
  ['a shared text', '<c r="A1" t="s"><v>0</v></c>', 'Warung Contoh'],
  ['a rich text is joined, its reading aid left out', '<c r="A1" t="s"><v>1</v></c>', 'Tebal dan biasa'],
  ['escaped characters', '<c r="A1" t="s"><v>2</v></c>', 'a\rb & <c>'],
  ['an inline text', '<c r="A1" t="inlineStr"><is><t>Toko</t></is></c>', 'Toko'],
  ['an inline rich text', '<c r="A1" t="inlineStr"><is><r><t>To</t></r><r><t>ko</t></r></is></c>', 'Toko'],
  ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[A<B]]></t></is></c>', 'A<B'],
  ['a number', '<c r="A1"><v>1500000</v></c>', 1500000],
  ['a long number in scientific notation', '<c r="A1"><v>6.4710123456789E+15</v></c>', 6471012345678900],
  ['a formula by its last value', '<c r="A1" t="str"><f>CONCAT("x","y")</f><v>xy</v></c>', 'xy'],
  ['a formula of a number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
  ['yes', '<c r="A1" t="b"><v>1</v></c>', true],
  ['no', '<c r="A1" t="b"><v>0</v></c>', false],
  ['a day in a built-in style', '<c r="A1" s="1"><v>46086</v></c>', '2026-03-05'],
  ['a day and time in a style of its own', '<c r="A1" s="2"><v>46086.5</v></c>', '2026-03-05T12:00:00'],
  ['an amount in a rupiah style', '<c r="A1" s="3"><v>46086</v></c>', 46086],
  ['an amount in a wrong day style', '<c r="A1" s="1"><v>1500000</v></c>', 1500000],
  ['a day written as text', '<c r="A1" t="d"><v>2026-03-05</v></c>', '2026-03-05'],
  ['a shared text beyond the table', '<c r="A1" t="s"><v>99</v></c><c r="B1"><v>1</v></c>', null],
  ['a prefix before every name', '<x:c r="A1"><x:v>7</x:v></x:c>', 7],
])('%s is read from a cell', async (_, cell, value) => {
  const { rows, refusal } = await read(`<row r="1">${cell}</row>`);
  expect(refusal).toBeNull();
  expect(rows[0]?.[0]).toBe(value);
});

test('days count from 1904 where the workbook says so', async () => {
  const xml = '<row><c s="1"><v>44624</v></c></row>';
  const parts = xlsxParts([{ name: 'A', xml }], { styles, from1904: true });
  expect((await readAll(sourceOf(zipOf(parts)))).rows).toEqual([['2026-03-05']]);
});

test('gaps become empty cells, empty cells at the end and empty rows cost nothing', async () => {
  const { batches } = await read(
    '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c><c r="XFD3" s="1"/></row><row r="4"><c r="A4" t="s"><v>3</v></c></row><row><c><v>5</v></c></row>',
  );
  expect(batches[0]?.rows).toEqual([
    { number: 3, cells: [null, 1, null, 2] },
    { number: 5, cells: [5] },
  ]);
});

test('sheets come in the order of the workbook and hidden ones say so', async () => {
  const { batches } = await read('<row><c><v>1</v></c></row>', [
    { name: 'Balikpapan Kota', xml: '<row><c><v>2</v></c></row>', state: 'hidden' },
  ]);
  expect(batches.map(({ sheet, sheetIndex, hidden }) => [sheet, sheetIndex, hidden])).toEqual([
    ['Data', 0, false],
    ['Balikpapan Kota', 1, true],
  ]);
});

test('the rows are the same wherever the pieces of the stream end', async () => {
  const row = (n: number) =>
    `<row r="${n}"><c r="A${n}" t="inlineStr"><is><t>Gado² &amp; ${n} é</t></is></c><c r="C${n}"><v>${n}</v></c></row>`;
  const xml = Array.from({ length: 1200 }, (_, at) => row(at + 1)).join('');
  const whole = await read(xml, [], 1_000_000);
  expect(whole.rows).toHaveLength(1200);
  expect(whole.rows[1199]).toEqual(['Gado² & 1200 é', null, 1200]);
  for (const piece of [1, 7, 64]) expect((await read(xml, [], piece)).rows).toEqual(whole.rows);
});

test.each([
  ['A1', 0],
  ['z9', 25],
  ['AA10', 26],
  ['XFD1', 16383],
  ['7', -1],
  ['', -1],
])('the place %s is column %i', (place, column) => {
  expect(columnOf(place)).toBe(column);
});

test.each([
  ['dd/mm/yyyy', true],
  ['[$-421]d mmmm yyyy;@', true],
  ['yyyy', true],
  ['General', false],
  ['#,##0', false],
  ['"Rp dyd"#,##0', false],
  ['[Red]0.00', false],
  ['h:mm', false],
])('the format %s shows a day: %s', (format, day) => {
  expect(showsDay(format)).toBe(day);
});
