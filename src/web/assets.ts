// The files a page asks for beside itself, named by their content so that they may be kept for ever.
import { createHash } from 'node:crypto';
import fontUrl from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?inline';
import { markFile } from './mark.tsx';
import lookJs from './look.js?raw';
import photoJs from './photo.js?raw';
import scanJs from './scan.js?raw';
import base from './styles/base.css?raw';
import charts from './styles/charts.css?raw';
import controls from './styles/controls.css?raw';
import forms from './styles/forms.css?raw';
import layout from './styles/layout.css?raw';
import owner from './styles/owner.css?raw';
import parts from './styles/parts.css?raw';
import plan from './styles/plan.css?raw';
import print from './styles/print.css?raw';
import scans from './styles/scans.css?raw';
import sides from './styles/sides.css?raw';
import tables from './styles/tables.css?raw';
import { squeeze } from './squeeze.ts';
import { themeCss } from './theme.ts';

export type Asset = { path: string; type: string; body: Uint8Array<ArrayBuffer> };

const named = (name: string, ending: string, type: string, body: Uint8Array<ArrayBuffer>): Asset => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { path: `/assets/${name}.${hash}.${ending}`, type, body };
};

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const font = named(
  'jakarta',
  'woff2',
  'font/woff2',
  Uint8Array.from(Buffer.from(fontUrl.slice(fontUrl.indexOf(',') + 1), 'base64')),
);

const fontFace = `@font-face{font-family:Jakarta;font-weight:200 800;font-display:swap;src:url(${font.path}) format("woff2")}`;

const css = squeeze(
  [
    fontFace,
    themeCss(),
    base,
    layout,
    controls,
    forms,
    tables,
    sides,
    scans,
    parts,
    owner,
    charts,
    plan,
    print,
  ].join('\n'),
);

export const stylesheet = { ...named('look', 'css', 'text/css; charset=utf-8', bytes(css)), text: css };
export const script = named('look', 'js', 'text/javascript; charset=utf-8', bytes(lookJs));
/** For pages that take photos alone: a field asks for it. */
export const photoScript = named('photo', 'js', 'text/javascript; charset=utf-8', bytes(photoJs));
/** For pages on which a bar code may be held before the camera. */
export const scanScript = named('scan', 'js', 'text/javascript; charset=utf-8', bytes(scanJs));
export const favicon = named('mark', 'svg', 'image/svg+xml', bytes(markFile));

/** All of them, to be served with `cache-control: public, max-age=31536000, immutable`. */
export const assets: readonly Asset[] = [stylesheet, script, photoScript, scanScript, font, favicon];
