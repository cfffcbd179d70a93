// What the bar and QR codes on drawn pages say: read here without asking anybody, and never followed.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

import { limits } from './limits.ts';
import type { Page } from './redraw.ts';

/** `ean` stands for a product, never for a paper, however many digits it has. */
export type Code = { readonly form: 'qr' | 'ean' | 'bar'; readonly text: string };

const forms: Readonly<Record<string, Code['form']>> = { QRCode: 'qr', EAN13: 'ean', EAN8: 'ean' };

const how = {
  formats: ['QRCode', 'EAN13', 'EAN8', 'Code128'],
  tryInvert: false,
  maxNumberOfSymbols: limits.codes,
} as const;

/** The reader is a program for a browser: given its binary it asks no network for it. */
async function prepare(): Promise<void> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({
    overrides: { wasmBinary: Uint8Array.from(wasm).buffer },
    fireImmediately: true,
  });
}

/** Of the first pages, each text once and cut to a length; empty also where reading failed, since nobody waits for it. */
export async function codesOn(pages: readonly Page[]): Promise<readonly Code[]> {
  const found = new Map<string, Code>();
  try {
    await prepare();
    for (const page of pages.slice(0, limits.codePages))
      for (const code of await codesOf(page)) found.set(code.text, code);
  } catch {
    return [...found.values()];
  }
  return [...found.values()].slice(0, limits.codes);
}

async function codesOf({ bytes }: Page): Promise<readonly Code[]> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  const image = { data: pixels, width: info.width, height: info.height, colorSpace: 'srgb' } as const;
  const read = await readBarcodes(image, { ...how, formats: [...how.formats] });
  return read.flatMap(({ isValid, format, text }) => {
    const plain = tidy(text);
    return isValid && plain !== '' ? [{ form: forms[format] ?? 'bar', text: plain }] : [];
  });
}

const tidy = (text: string): string =>
  text
    .replaceAll(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, limits.codeLength);
