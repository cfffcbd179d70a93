// Who may knock on whose door: every import of the source is held against the map of the house.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { expect, test } from 'vitest';
import { parseSync } from 'vite';

/** The rooms and whom they know (docs/architecture.md). No circles: a room stands below all that know it. */
const knows: Readonly<Record<string, readonly string[]>> = {
  regions: [],
  accounts: ['regions'],
  registry: ['regions'],
  evidence: ['regions', 'accounts', 'registry'],
  ladder: ['regions', 'accounts', 'registry', 'evidence'],
  partners: ['regions', 'accounts'],
  funding: ['regions', 'accounts', 'partners'],
  programme: ['regions', 'accounts', 'registry', 'ladder', 'funding', 'partners'],
  catalogue: ['regions', 'accounts', 'registry', 'evidence'],
  readiness: [
    'regions',
    'accounts',
    'registry',
    'evidence',
    'ladder',
    'partners',
    'funding',
    'programme',
    'catalogue',
  ],
  events: [
    'regions',
    'accounts',
    'registry',
    'evidence',
    'ladder',
    'partners',
    'funding',
    'programme',
    'catalogue',
    'readiness',
    'field',
  ],
  retail: ['regions', 'accounts', 'registry', 'evidence', 'partners', 'programme', 'catalogue', 'readiness'],
  matching: ['regions', 'accounts', 'registry', 'evidence'],
  intake: ['regions', 'accounts', 'registry', 'evidence', 'matching'],
  field: ['regions', 'accounts', 'registry', 'evidence', 'matching'],
  census: ['regions', 'registry', 'evidence', 'ladder', 'matching', 'intake'],
  city: ['regions', 'accounts', 'registry', 'ladder', 'intake', 'census'],
  owners: [
    'regions',
    'accounts',
    'registry',
    'evidence',
    'ladder',
    'matching',
    'programme',
    'catalogue',
    'readiness',
  ],
  insights: ['regions', 'accounts', 'registry', 'evidence', 'ladder', 'programme', 'owners'],
  desk: [
    'regions',
    'accounts',
    'registry',
    'evidence',
    'ladder',
    'matching',
    'intake',
    'census',
    'city',
    'field',
    'owners',
    'partners',
    'funding',
    'programme',
    'catalogue',
    'readiness',
    'events',
    'retail',
  ],
};

/** What the floors below the rooms know. `composition` is everything that puts the house together. */
const floors: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  web: ['kernel'],
  platform: ['kernel', 'web'],
  rooms: ['kernel', 'web', 'platform'],
};

type Import = { readonly file: string; readonly target: string; readonly specifier: string };

const sources = globSync(['src/**/*.{ts,tsx}', 'demo/**/*.ts']).filter((file) => !file.endsWith('.d.ts'));
const isTest = (file: string) => /\.test\.tsx?$|testing\.ts$|fixtures\.tsx?$|gallery/.test(file);

/** Static and dynamic imports, re-exports, and types written as import('...'). */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  const { module } = parseSync(file, text);
  const found = [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.map((entry) => entry.moduleRequest?.value)),
    ...module.dynamicImports.map((i) => text.slice(i.moduleRequest.start + 1, i.moduleRequest.end - 1)),
    ...[...text.matchAll(/\bimport\((['"])(\.[^'"]+)\1\)/g)].map((m) => m[2]),
  ];
  return [...new Set(found)]
    .filter((specifier) => specifier?.startsWith('.'))
    .map((specifier = '') => ({ file, specifier, target: normalize(join(dirname(file), specifier)) }));
}

const all = sources.flatMap(importsOf);
const room = (path: string) => /^src\/capabilities\/([^/]+)\//.exec(path)?.[1];
const floor = (path: string) =>
  room(path) ? 'rooms' : (/^src\/(kernel|web|platform)\//.exec(path)?.[1] ?? 'composition');
const shown = ({ file, specifier }: Import) => `${file} -> ${specifier}`;

test('the map names every room, and no room is missing from the house', () => {
  const built = new Set(sources.map(room).filter((r) => r !== undefined));
  expect([...built].sort()).toEqual(Object.keys(knows).sort());
});

test('arrows point down only: kernel knows nobody, web the kernel, platform both, rooms all three', () => {
  const wrong = all.filter(({ file, target }) => {
    const [from, to] = [floor(file), floor(target)];
    return from !== to && from !== 'composition' && !isTest(file) && !floors[from]?.includes(to);
  });
  expect(wrong.map(shown)).toEqual([]);
});

test('a room speaks to another only where they are acquainted', () => {
  const wrong = all.filter(({ file, target }) => {
    const [from, to] = [room(file), room(target)];
    return from && to && from !== to && !knows[from]?.includes(to);
  });
  expect(wrong.map(shown)).toEqual([]);
});

// Besides the door: tables, which SQL joins, and kinds, a vocabulary that pure rules share.
test('a room is entered only through its door', () => {
  const wrong = all.filter(({ file, target }) => {
    const to = room(target);
    return (
      to && room(file) !== to && !/\/(index|tables|shared-tables|kinds)\.tsx?$/.test(target) && !isTest(file)
    );
  });
  expect(wrong.map(shown)).toEqual([]);
});

test('acquaintance has no circles', () => {
  const reach = (from: string, path: readonly string[]): readonly string[] => {
    if (path.includes(from)) return [...path, from];
    return (knows[from] ?? []).map((to) => reach(to, [...path, from])).find((p) => p.length > 0) ?? [];
  };
  expect(
    Object.keys(knows)
      .map((r) => reach(r, []))
      .filter((p) => p.length > 0),
  ).toEqual([]);
});

test('rules are pure: no database, no clock, no waiting', () => {
  const rules = sources.filter((f) => room(f) && /\/(rules(\.ts$|\/)|meaning\/)/.test(f) && !isTest(f));
  const impure = rules.filter((f) =>
    /\bawait\b|new Date\(\)|Date\.now\(|^import \{.*platform\/db/m.test(readFileSync(f, 'utf8')),
  );
  expect(impure).toEqual([]);
});

test('only the edge reads the environment', () => {
  const allowed =
    /^src\/(cli|server|background|app|system)\.ts$|^src\/platform\/(config|observe|postgres|backup)|^src\/verbs\//;
  const readers = sources.filter(
    (f) => !isTest(f) && !allowed.test(f) && readFileSync(f, 'utf8').includes('process.env'),
  );
  expect(readers).toEqual([]);
});

test('no query names a city, and generated SQL no schema', () => {
  const named = [...sources.filter((f) => !isTest(f)), ...globSync('migrations/city/*.sql')].filter((f) => {
    const text = readFileSync(f, 'utf8');
    return (
      /\bcity_\d{4}\b/.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')) || text.includes('"public".')
    );
  });
  expect(named).toEqual([]);
});

// Test files of one thread share their modules: news wired for one would be heard in all that follow it.
test('no test wires the news of the whole house', () => {
  const wiring = sources.filter((f) => isTest(f) && /\bhearNews\b/.test(readFileSync(f, 'utf8')));
  expect(wiring).toEqual([]);
});

test('no file is longer than 400 lines: one that outgrows 300 becomes a folder', () => {
  const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;
  const long = sources.filter((f) => f.startsWith('src/') && !isTest(f) && lines(f) > 400);
  expect(long.map((f) => `${f}: ${String(lines(f))} lines`)).toEqual([]);
});
