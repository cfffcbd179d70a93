// What a phone downloads once: all of it together, compressed, stays within what a cheap package of data allows.
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync, inflateSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';

import { favicon, font, stylesheet } from '../../../web/assets.ts';
import { iconPath, readKit } from './files.ts';
import type { KitFiles } from './files.ts';
import { iconPng, sizes } from './icon.ts';

const folder = mkdtempSync(join(tmpdir(), 'kit-'));
let kit: KitFiles;

beforeAll(async () => {
  await build({
    configFile: 'vite.kit.config.ts',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  kit = readKit(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('everything that is kept on the phone is at most 130 KB compressed', () => {
  const own = [...kit.files.values()].reduce((sum, { gzip }) => sum + gzip.length, 0);
  // The font comes packed as it is.
  const house = [stylesheet, favicon].reduce(
    (sum, { body }) => sum + gzipSync(body).length,
    font.body.length,
  );
  expect(own + house).toBeLessThanOrEqual(130 * 1024);
  expect(own).toBeGreaterThan(20 * 1024);
});

test('the worker is told of every file, and of a new version when one byte of them changes', () => {
  const paths = [...kit.files.keys()];
  expect(kit.precache.inCity).toEqual(paths);
  expect(paths).toEqual(expect.arrayContaining([kit.script, kit.style, ...sizes.map(iconPath)]));
  expect(kit.version).toMatch(/^[0-9a-f]{10}$/);
  expect(readKit(folder).version).toBe(kit.version);
  appendFileSync(join(folder, basename(kit.style)), '/**/');
  expect(readKit(folder).version).not.toBe(kit.version);
});

test('no script of the kit is written into a page or made from text', () => {
  const script = new TextDecoder().decode(kit.files.get(kit.script)?.body);
  expect(script).not.toMatch(/\beval\(|new Function\(|\.innerHTML\s*=|document\.write\(/);
});

test('the icon is a PNG of its size: the paper at its corner, the honey bar at the right', () => {
  const png = Buffer.from(iconPng(192));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([192, 192]);
  const rows = inflateSync(png.subarray(png.indexOf('IDAT') + 4));
  const at = (x: number, y: number) => [...rows.subarray(y * 577 + 1 + x * 3, y * 577 + 4 + x * 3)];
  expect(at(0, 0)).toEqual([0xfd, 0xfb, 0xf5]);
  expect(at(134, 90)).toEqual([0xf2, 0xa7, 0x1b]);
});
