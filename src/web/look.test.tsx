// What the look promises as files and frames: names by content, no inline style or script, hostile words stay words.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assets, script, stylesheet } from './assets.ts';
import { StaffPage } from './layout.tsx';
import type { View } from './view.ts';
import type { PlainDate } from '../kernel/day.ts';

const view: View = {
  lang: 'id',
  base: '/c/6471',
  path: '/registry?q=a&b',
  city: { code: '6471', name: 'Kota Balikpapan', example: true },
  user: { name: '<b>Ani</b>', role: 'staf' },
  nav: [{ href: '/c/6471/', label: 'Beranda', icon: 'house', current: true }],
  today: '2026-11-22' as PlainDate,
  zone: 'Asia/Makassar',
};

test('every file of the look is named by its content', () => {
  for (const asset of assets) {
    expect(asset.path).toMatch(/^\/assets\/[a-z]+\.[0-9a-f]{10}\.(css|js|svg|woff2)$/);
    expect(asset.body.length).toBeGreaterThan(100);
  }
});

test('the stylesheet is at most 9 KB compressed and the script 3 KB', () => {
  expect(stylesheet.text).toContain('.btn.main');
  expect(gzipSync(stylesheet.body).length).toBeLessThanOrEqual(9 * 1024);
  expect(script.body.length).toBeLessThanOrEqual(3 * 1024);
});

test('a page is a whole document in its language and hostile words stay words', () => {
  const html = String(<StaffPage view={view} title={'<script>alert(1)</script>'} kicker={'"><img src=x>'} />);
  expect(html.startsWith('<!doctype html><html lang="id"')).toBe(true);
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<b>Ani');
  expect(html).toContain('/c/6471/language?to=en&amp;back=%2Fregistry%3Fq%3Da%26b');
});
