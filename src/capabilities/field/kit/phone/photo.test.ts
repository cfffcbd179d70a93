// How a photo finds its size, with a made-up encoder: bytes grow with the side and the quality.
import { expect, test } from 'vitest';

import { rough } from './point.ts';
import { bestFit, goal } from './photo.ts';

const encoder = (bytesAt: (side: number, quality: number) => number) => {
  const tried: string[] = [];
  const encode = async (side: number, quality: number) => {
    tried.push(`${side}`);
    return { size: bytesAt(side, quality), side, quality };
  };
  return { encode, tried };
};

test('the largest side is kept and its quality raised as far as it fits', async () => {
  const { encode } = encoder((side, quality) => (side * side * quality) / 20);
  const { side, quality, size } = await bestFit(encode);
  expect([side, size <= goal]).toEqual([1000, true]);
  expect((1000 * 1000 * (quality + 0.04)) / 20).toBeGreaterThan(goal);
});

test('a crowded picture becomes smaller before it becomes ugly', async () => {
  const { encode, tried } = encoder((side, quality) => (side * side * quality) / 7);
  expect(await bestFit(encode)).toMatchObject({ side: 800 });
  expect(new Set(tried)).toEqual(new Set(['1000', '800']));
});

test('when nothing fits the smallest is sent all the same', async () => {
  const { encode } = encoder(() => 90_000);
  expect(await bestFit(encode)).toMatchObject({ side: 640, quality: 0.3 });
});

test('a place is rounded to about a hundred metres', () => {
  expect([rough(-1.23987), rough(116.85231), rough(0)]).toEqual([-1.24, 116.852, 0]);
});
