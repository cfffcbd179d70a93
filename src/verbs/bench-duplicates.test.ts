// `bench duplicates` on files as people leave them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { listOfEnterprises } from '../capabilities/matching/fixtures.ts';
import { benchDuplicates } from './bench-duplicates.ts';
import { Misused, Refused } from './verb.ts';

const folder = mkdtempSync(join(tmpdir(), 'naik-kelas-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const { records, truth } = listOfEnterprises(200, 0.3, 1);
const cell = (text: string) => `"${text}"`;
const file = (name: string, lines: readonly string[], end = '\n') => {
  const path = join(folder, name);
  writeFileSync(path, lines.join(end));
  return path;
};
const rows = (separator: string) => [
  ['no', 'Nama Usaha', 'Nama Pemilik', 'Alamat', 'Kelurahan', 'No HP'].join(separator),
  ...records.map(({ name, owner, address, area, phone }, i) =>
    [`U${i}`, name, owner, address, area, phone].map(cell).join(separator),
  ),
];
const commas = file('commas.csv', rows(','));
const pairs = truth.map(([i, j]) => `U${j},U${i}`);
const bare = file('bare.csv', pairs);
const fields = 'id=no,name=Nama Usaha,owner=Nama Pemilik,address=Alamat,area=Kelurahan,phone=No HP';
const run = (values: Record<string, string>) => benchDuplicates({ values, lang: 'id' }).json;

test('precision, recall, F1, pairs compared and seconds', () => {
  const measured = run({ records: commas, truth: bare, fields });
  expect(measured).toMatchObject({ records: records.length, true_pairs: truth.length });
  expect(Object.keys(Object(measured))).toEqual(
    expect.arrayContaining(['precision', 'recall', 'f1', 'compared', 'seconds']),
  );
});

test('semicolons, a BOM, Windows line ends and a heading over the truth change nothing', () => {
  const semicolons = file('semicolons.csv', [`\ufeff${rows(';').join('\r\n')}`]);
  const headed = file('headed.csv', ['id_1,id_2', ...pairs, ...pairs]);
  const { seconds: _, ...one } = Object(run({ records: commas, truth: bare, fields }));
  const { seconds: __, ...other } = Object(run({ records: semicolons, truth: headed, fields }));
  expect(other).toEqual(one);
});

test('without truth only what was found', () => {
  expect(run({ records: commas, fields })).toMatchObject({ precision: null, recall: null, f1: null });
});

test.each([
  ['a column that is not there', { records: commas, fields: 'id=no,name=Nama' }],
  ['a field that is none', { records: commas, fields: 'id=no,colour=Alamat' }],
  ['a mapping without id', { records: commas, fields: 'name=Nama Usaha' }],
  ['no file', { fields }],
])('misused: %s', (_, values) => {
  expect(() => run(values)).toThrow(Misused);
});

test('ids that stand twice and lists of one are refused', () => {
  const twice = file('twice.csv', ['no,Nama', 'A,x', 'B,y', 'A,z']);
  expect(() => run({ records: twice, fields: 'id=no,name=Nama' })).toThrow(Refused);
  const single = file('single.csv', ['no,Nama', 'A,x']);
  expect(() => run({ records: single, fields: 'id=no,name=Nama' })).toThrow(Refused);
});
