// Every pair of colours that meets on a page can be read, in both themes.
import { expect, test } from 'vitest';
import { dark, light, pairs, themeCss } from './theme.ts';

const channel = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(parseInt(colour.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2, relative luminance. */
const contrast = (one: string, two: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(two)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

test('contrast is measured as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

for (const [theme, roles] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test.each(pairs)(`${theme}: %s on %s reaches %s`, (front, back, least) => {
    expect(contrast(roles[front], roles[back])).toBeGreaterThanOrEqual(least);
  });
}

test('every colour that carries text is in the list of pairs', () => {
  const listed = new Set(pairs.flatMap(([front, back]) => [front, back]));
  const unlisted = Object.keys(light).filter((role) => !listed.has(role as keyof typeof light));
  expect(unlisted).toEqual(['line']);
});

test('a person who chose a theme gets it whatever the device says', () => {
  expect(themeCss()).toContain(':root:not([data-theme=light]){color-scheme:dark');
  expect(themeCss()).toContain(':root[data-theme=dark]{color-scheme:dark');
});
