// Paper: the same bytes every time, our typeface alone, and data that is never read as markup.
import sharp from 'sharp';
import { expect, test } from 'vitest';

import { markOf, pdf } from './index.ts';
import { printable } from './picture.ts';

const template = `#${markOf('20pt')} #text(weight: 800, data.name)`;
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('the same data give the same bytes', async () => {
  expect(await pdf(template, { name: 'Dapur Rekaan' })).toEqual(
    await pdf(template, { name: 'Dapur Rekaan' }),
  );
});

test('every letter is of our typeface, which travels with the paper', async () => {
  const text = latin(await pdf(template, { name: 'Dapur Rekaan, é ł 中' }));
  const fonts = new Set([...text.matchAll(/\/BaseFont\s*\/([\w+-]+)/g)].map((m) => m[1]?.split('+').at(-1)));
  expect([...fonts].every((name) => name?.startsWith('PlusJakartaSans'))).toBe(true);
  expect(text).toContain('/FontFile');
});

test('markup in a name is a name', async () => {
  const name = '#panic("read") *tebal* $x$ #read("package.json")';
  expect(await pdf(template, { name })).toEqual(await pdf(template, { name }));
});

test('a template that does not compile is a fault', async () => {
  await expect(pdf('#nothing', {})).rejects.toThrow('does not compile');
});

test('a picture is a png of a size for print, whatever it was; what cannot be drawn is none', async () => {
  const wide = sharp({ create: { width: 2000, height: 500, channels: 3, background: '#1d5fa8' } });
  for (const bytes of [await wide.clone().webp().toBuffer(), await wide.clone().jpeg().toBuffer()]) {
    const { format, width, height } = await sharp(Uint8Array.from((await printable(bytes)) ?? [])).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 600, height: 150 });
  }
  expect(await printable(Buffer.from('no picture'))).toBe(null);
});
