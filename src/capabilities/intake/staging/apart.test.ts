import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { storeFile } from '../../../platform/files/index.ts';
import { aliases, areas, template } from '../meaning/fixtures.ts';
import { readApart } from './apart.ts';
import type { SheetPlan } from './sheets.ts';
import { understand } from './understand.ts';
import type { ReadingTask, ReadOut } from './understand.ts';

const folder = mkdtempSync(join(tmpdir(), 'apart-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function taskOf(content: string): Promise<ReadingTask> {
  const key = randomBytes(32);
  const { id, bytes } = await storeFile(folder, key, Readable.from([Buffer.from(content)]), 2 ** 30);
  return {
    upload: { folder, key: Uint8Array.from(key), id, name: 'daftar.csv', size: bytes },
    areas,
    aliases,
    scope: '64.71',
    today: day('2026-11-22'),
    remembered: new Map(),
    chosen: [],
  };
}

/** Rows as they are staged: of a good row the cells are not. */
async function readAll(read: (task: ReadingTask, sheets: SheetPlan[]) => ReadOut, task: ReadingTask) {
  const sheets: SheetPlan[] = [];
  const rows: unknown[] = [];
  for await (const batch of read(task, sheets)) {
    if (isRefused(batch)) rows.push(batch);
    else rows.push(...batch.map((row) => (row.row === null ? row : { ...row, cells: [] })));
  }
  return { sheets, rows };
}

const cells = (n: number): string =>
  `649900000000${String(1000 + n)},,Contoh ${n},Keripik Contoh ${n},0812000${1000 + n},Balikpapan Tengah,${
    n % 7 === 0 ? 'Kampung Hilang' : 'Gunungsari Ilir'
  },Kuliner,2019,"Rp 1.500.000,-",,>3jt,2,,ADA,-,-,2025`;

const list = (rows: number): string =>
  [template.join(','), ...Array.from({ length: rows }, (_, n) => cells(n))].join('\n');

test.each([
  ['a list of several batches, some rows refused', list(5_000)],
  ['a heading without rows', template.join(',')],
  ['no spreadsheet', '%PDF-1.7 contoh'],
  ['nothing', ''],
])('another thread reads %s as this one does', async (_, content) => {
  const task = await taskOf(content);
  const apart = await readAll(readApart, task);
  expect(apart).toEqual(await readAll(understand, task));
  expect(apart.rows.length + apart.sheets.length).toBeGreaterThan(0);
});

test('a file that is gone is a fault of ours, and is thrown', async () => {
  const task = await taskOf(list(3));
  const gone = { ...task, upload: { ...task.upload, id: '0'.repeat(32) } };
  await expect(readAll(readApart, gone)).rejects.toThrow('ENOENT');
});

test('who stops in the middle ends the thread', async () => {
  const before = process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
  for await (const batch of readApart(await taskOf(list(20_000)), [])) if (batch) break;
  const after = process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
  expect(after).toBe(before);
});
