// The built files of the kit: read once from dist/kit, named by their content, squeezed once for the line.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { favicon, font, stylesheet } from '../../../web/assets.ts';
import { iconName } from './icon.ts';

export type KitFile = {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
};

export type KitFiles = {
  /** Paths inside the city that begin with /lapangan/files/. */
  readonly files: ReadonlyMap<string, KitFile>;
  readonly script: string;
  readonly style: string;
  /** The service worker's code, without the list it begins with. */
  readonly worker: string;
  /** Of all that is precached; changes when a byte does. */
  readonly version: string;
  /** What is precached beside the shell: paths inside the city, and the house's own assets. */
  readonly precache: { readonly inCity: readonly string[]; readonly ofHouse: readonly string[] };
};

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

const file = (type: string, text: Uint8Array): KitFile => {
  const body = Uint8Array.from(text);
  return { type, body, gzip: Uint8Array.from(gzipSync(body, { level: 9 })) };
};

/** dist/kit seen from dist/ and from the sources. Null where nothing was built yet. */
function folderOf(from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    const found = [join(at, 'kit'), join(at, 'dist', 'kit')].find((folder) =>
      existsSync(join(folder, 'sw.js')),
    );
    if (found || at === dirname(at)) return found ?? null;
  }
}

export const iconPath = (size: number): string => `/lapangan/files/${iconName(size)}`;

let known: KitFiles | null | undefined;

/** Null while the kit is not built: tests of other rooms, a fresh checkout. */
export function kitFiles(): KitFiles | null {
  if (known === undefined) {
    const folder = folderOf(import.meta.dirname);
    known = folder === null ? null : readKit(folder);
  }
  return known;
}

/** The files of a folder that the build made. */
export function readKit(folder: string): KitFiles {
  const newest = new Set(JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8')) as string[]);
  const built = readdirSync(folder).filter((name) => newest.has(name));
  const files = new Map(
    built
      .filter((name) => name !== 'sw.js')
      .map((name) => [
        `/lapangan/files/${name}`,
        file(types[extname(name)] ?? 'application/octet-stream', readFileSync(join(folder, name))),
      ]),
  );
  const one = (ending: string) => [...files.keys()].find((path) => path.endsWith(ending)) ?? '';
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const ofHouse = [stylesheet.path, font.path, favicon.path];
  const hash = createHash('sha256').update(worker).update(ofHouse.join());
  for (const [path, { body }] of files) hash.update(path).update(body);
  return {
    files,
    script: one('.js'),
    style: one('.css'),
    worker,
    version: hash.digest('hex').slice(0, 10),
    precache: { inCity: [...files.keys()], ofHouse },
  };
}
