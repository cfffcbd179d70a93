// The page of the security checklist names its tests: each is there, and nothing is met without one.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { projectRoot } from '../../platform/db/index.ts';

const root = projectRoot();
const rows = readFileSync(join(root, 'docs/asvs.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .map(([item = '', , state = '', , , held = '']) => ({ item, state, held }));

/** `accounts/x.test.ts` lies in its room; anything else is told from the root. */
const find = (path: string): string =>
  [join(root, 'src/capabilities', path), join(root, path)].find((one) => existsSync(one)) ?? '';

type Named = { readonly path: string; readonly titles: readonly string[] };
const namedIn = (held: string): readonly Named[] =>
  [...held.matchAll(/`([^`]+\.(?:md|tsx?))`((?:,? “[^”]+”)*)/g)].map(([, path = '', titles = '']) => ({
    path,
    titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
  }));

test('every requirement of chapters 6, 7 and 8 stands once', () => {
  const items = rows.map(({ item }) => item);
  expect(new Set(items).size).toBe(items.length);
  for (const chapter of ['6.', '7.', '8.'])
    expect(items.filter((one) => one.startsWith(chapter)).length).toBeGreaterThan(7);
});

test.each(rows.map(({ item, state, held }) => [item, state, held] as const))(
  '%s is %s, and what is said of it is there',
  (_, state, held) => {
    expect(['met', 'partly', 'not met', 'none']).toContain(state);
    const named = namedIn(held);
    if (state === 'met') expect(named.length).toBeGreaterThan(0);
    else expect(held.replaceAll(/`[^`]*`|“[^”]*”/g, '').length).toBeGreaterThan(30);
    for (const { path, titles } of named) {
      const file = find(path);
      expect({ path, file: file !== '' }).toEqual({ path, file: true });
      if (path.endsWith('.md')) continue;
      expect({ path, titles: titles.length > 0 }).toEqual({ path, titles: true });
      const text = readFileSync(file, 'utf8');
      expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    }
  },
);
