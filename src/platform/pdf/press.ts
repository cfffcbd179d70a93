// The process in which paper is made: the compiler is a native library that must not end with a thread of the server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export type Asked = { readonly id: number; readonly source: string; readonly data: string };
export type Made =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly fault: string };

const root = process.argv[2] ?? '.';
const weights = ['400Regular', '600SemiBold', '800ExtraBold'] as const;

/** The font files by folder: what the machine has installed is not looked at. */
const fontBlobs = weights.map((weight) =>
  readFileSync(
    join(root, `node_modules/@expo-google-fonts/plus-jakarta-sans/${weight}/PlusJakartaSans_${weight}.ttf`),
  ),
);
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] });

function print({ id, source, data }: Asked): Made {
  const document = compiler.compile({ mainFileContent: source, inputs: { data } });
  if (!document.result) {
    const [first] = document.takeDiagnostics()?.shortDiagnostics ?? [];
    return { id, fault: `the template does not compile: ${JSON.stringify(first)}` };
  }
  const bytes = new Uint8Array(compiler.pdf(document.result));
  compiler.evictCache(10);
  return { id, bytes };
}

process.on('message', (asked: Asked) => process.send?.(print(asked)));
process.on('disconnect', () => process.exit(0));
