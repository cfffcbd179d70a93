// Paper: a template and its data as a PDF, the same bytes for the same data, with our typeface and no other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { projectRoot } from '../db/migrate.ts';

const weights = ['400Regular', '600SemiBold', '800ExtraBold'] as const;

/** The font files by folder: what the machine has installed is not looked at (see `typeface`). */
const fonts = () =>
  weights.map((weight) =>
    readFileSync(
      join(
        projectRoot(),
        `node_modules/@expo-google-fonts/plus-jakarta-sans/${weight}/PlusJakartaSans_${weight}.ttf`,
      ),
    ),
  );

let compiler: NodeCompiler | null = null;

/** Made when first asked for: reading the fonts takes longer than a page. */
const ready = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({ workspace: projectRoot(), fontArgs: [{ fontBlobs: fonts() }] }));

/** Without `fallback: false` a letter that the typeface lacks would be taken from the machine, and another machine differs. */
const head = `#set document(date: none)
#set text(font: "Plus Jakarta Sans", fallback: false)
#let data = json(bytes(sys.inputs.data))
`;

/** The mark of the house as a value of typst, for a corner of every paper: three rising bars. */
export const markOf = (size: string): string => `box(height: ${size}, {
  grid(columns: 3, column-gutter: ${size} * 0.1, align: bottom,
    rect(width: ${size} * 0.24, height: ${size} * 0.35, radius: 1pt, fill: rgb("#86b897")),
    rect(width: ${size} * 0.24, height: ${size} * 0.65, radius: 1pt, fill: rgb("#2f7d63")),
    rect(width: ${size} * 0.24, height: ${size}, radius: 1pt, fill: rgb("#f2a71b")))
})`;

/**
 * `template` is typst, written by us; `data` comes in as values of \`data\` and is never read as markup. A template that does
 * not compile is a fault.
 */
export function pdf(template: string, data: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
  const made = ready();
  const document = made.compile({
    mainFileContent: head + template,
    inputs: { data: JSON.stringify(data) },
  });
  if (!document.result) {
    const [first] = document.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`the template does not compile: ${JSON.stringify(first)}`);
  }
  const bytes = made.pdf(document.result);
  made.evictCache(10);
  return new Uint8Array(bytes);
}
