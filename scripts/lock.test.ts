// The lock installs on a machine that has nothing: no package it asks for may be missing from it.
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

type Entry = {
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  inBundle?: boolean;
};

test('every package that the lock names is in the lock', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Entry>;
  };
  const isHeld = (from: string, name: string): boolean => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true;
      if (at === '') return false;
      if (!at.includes('/node_modules/')) at = '';
      if (`node_modules/${name}` in packages) return true;
    }
  };
  const missing = Object.entries(packages)
    .filter(([, entry]) => !entry.inBundle)
    .flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isHeld(path, name))
        .map((name) => `${path || 'package.json'} -> ${name}`),
    );
  expect(missing).toEqual([]);
});

test('every package is pinned exactly', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Record<string, Record<string, string>>;
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
