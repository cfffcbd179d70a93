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

test('an e-mail address that is named is compared: with a name it tells what the name alone never does', () => {
  const people = Array.from(
    { length: 120 },
    (_, i) => `Orang${(i * 7919).toString(36)} Ke${(i * 104_729).toString(36)}`,
  );
  const listed = [...people, ...people.slice(0, 30)].map((name, i) => {
    const of = people.indexOf(name);
    return `U${i},${i < 120 ? name : name.replace('Orang', 'Orng')},${((of * 2_654_435_761) % 4_294_967_296).toString(36)}@contoh.id`;
  });
  const mailed = file('mailed.csv', ['no,Nama,Surel', ...listed]);
  const twice = file(
    'mailed-truth.csv',
    Array.from({ length: 30 }, (_, i) => `U${i},U${120 + i}`),
  );
  const asked = { records: mailed, truth: twice };
  expect(run({ ...asked, fields: 'id=no,name=Nama' })).toMatchObject({ pairs: 0 });
  expect(run({ ...asked, fields: 'id=no,name=Nama,email=Surel' })).toMatchObject({ precision: 1, recall: 1 });
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
