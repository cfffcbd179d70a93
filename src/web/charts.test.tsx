// The figures beside a picture are the figures of the picture.
import { expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import { BarChart, Bridge, LineChart, roundTop } from './charts.tsx';
import { formatChange, formatDays, formatShortDay } from './format.ts';

const widths = (html: string, part: string): string[] =>
  [...html.matchAll(new RegExp(`class="${part}"[^>]*?width="([^"]+)"`, 'g'))].map((found) => found[1] ?? '');

test('the top of an axis is round and not under the figure', () => {
  expect([0, 1, 7, 11, 24, 41377, 93412, 100].map(roundTop)).toEqual([1, 1, 10, 20, 25, 50000, 100000, 100]);
});

test('a bar is as long as its share of the longest, and something is never nothing', () => {
  const bars = [200, 100, 1, 0].map((value) => ({ label: `n${value}`, value }));
  const html = String(<BarChart lang="id" title="t" unit="usaha" bars={bars} />);
  expect(widths(html, 'run')).toEqual(['100.00%', '50.00%', '0.60%', '0']);
});

test('bars of nothing at all are drawn without length', () => {
  const html = String(<BarChart lang="id" title="t" unit="usaha" bars={[{ label: 'a', value: 0 }]} />);
  expect(widths(html, 'run')).toEqual(['0']);
});

test('a bridge writes each sign and the sum of its steps', () => {
  const steps = [
    { label: 'a', change: 1500 },
    { label: 'b', change: -310 },
  ];
  const html = String(<Bridge lang="id" title="t" steps={steps} total={{ label: 'jadi' }} />);
  for (const written of ['+1.500', '−310', '1.190']) expect(html).toContain(`>${written}<`);
  expect(widths(html, 'goal')).toEqual(['79.33%']);
});

test('a line of one day stands in the middle, a line of none is not drawn', () => {
  const one = String(
    <LineChart lang="en" title="t" unit="u" points={[{ day: day('2026-11-22'), value: 5 }]} />,
  );
  expect(one).toContain('cx="50.00%"');
  expect(one).not.toContain('NaN');
  expect(String(<LineChart lang="en" title="t" unit="u" points={[]} />)).not.toContain('figure');
});

test.each([
  [1204, 'id', '+1.204'],
  [-310, 'en', '−310'],
  [0, 'id', '0'],
  [-2679n, 'id', '−2.679'],
] as const)('a change of %s is written in %s as %s', (value, lang, written) => {
  expect(formatChange(value, lang)).toBe(written);
});

test.each([
  ['2026-08-17', 'id', '17 Agu 2026'],
  ['2026-05-04', 'id', '4 Mei 2026'],
  ['2026-12-01', 'en', '1 Dec 2026'],
] as const)('%s is short in %s as %s', (iso, lang, written) => {
  expect(formatShortDay(day(iso), lang)).toBe(written);
});

test.each([
  ['2026-12-13', '2026-12-13', '13 Desember 2026'],
  ['2026-12-13', '2026-12-15', '13–15 Desember 2026'],
  ['2026-11-30', '2026-12-02', '30 November – 2 Desember 2026'],
  ['2026-12-29', '2027-01-02', '29 Desember 2026 – 2 Januari 2027'],
] as const)('the days from %s to %s are written %s', (first, last, written) => {
  expect(formatDays(day(first), day(last), 'id')).toBe(written);
});
