// The pages of a PDF drawn as pictures by PDFium, which is built without scripts and lives in memory of its own.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { init } from '@embedpdf/pdfium';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

import { refuse } from '../../kernel/refusal.ts';
import { lookInto } from './active.ts';
import { limits } from './limits.ts';
import { encode } from './photo.ts';
import type { Page, RedrawRefusal } from './redraw.ts';

/** From fpdfview.h and fpdf_formfill.h. */
const codes = { password: 4, annotations: 0x01, redFirst: 0x10, xfaFull: 2, white: 0xffffffff } as const;

export async function redrawPdf(bytes: Uint8Array): Promise<readonly Page[] | RedrawRefusal> {
  const look = lookInto(bytes);
  if (look !== 'quiet') return refuse(look);
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const pdfium = await init({ wasmBinary: Uint8Array.from(await readFile(wasm)).buffer });
  pdfium.PDFiumExt_Init();
  const place = pdfium.pdfium.wasmExports.malloc(bytes.length);
  memoryOf(pdfium).set(bytes, place);
  const document = pdfium.FPDF_LoadMemDocument(place, bytes.length, '');
  if (document === 0) return refuse(pdfium.FPDF_GetLastError() === codes.password ? 'locked' : 'broken');
  const acts =
    pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0 ||
    pdfium.FPDFDoc_GetAttachmentCount(document) > 0 ||
    pdfium.FPDF_GetFormType(document) >= codes.xfaFull;
  if (acts) return refuse('active');
  const count = pdfium.FPDF_GetPageCount(document);
  if (count < 1) return refuse('broken');
  if (count > limits.pages) return refuse('too-many-pages');
  const pages: Page[] = [];
  for (let number = 0; number < count; number++) {
    const page = await draw(pdfium, document, number);
    if (!page) return refuse('broken');
    pages.push(page);
  }
  return pages;
}

/** The memory moves when it grows: asked for anew each time. */
const memoryOf = ({ pdfium }: WrappedPdfiumModule): Uint8Array =>
  (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;

async function draw(pdfium: WrappedPdfiumModule, document: number, number: number): Promise<Page | null> {
  const page = pdfium.FPDF_LoadPage(document, number);
  if (page === 0) return null;
  const wide = pdfium.FPDF_GetPageWidthF(page);
  const high = pdfium.FPDF_GetPageHeightF(page);
  if (!(wide > 0 && high > 0)) return null;
  const scale = limits.side / Math.max(wide, high);
  const width = Math.max(1, Math.round(wide * scale));
  const height = Math.max(1, Math.round(high * scale));
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return null;
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, codes.white);
  const how = codes.annotations | codes.redFirst;
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, how);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const drawn = await encode(memoryOf(pdfium).slice(start, start + width * height * 4), width, height);
  pdfium.FPDFBitmap_Destroy(bitmap);
  pdfium.FPDF_ClosePage(page);
  return drawn;
}
