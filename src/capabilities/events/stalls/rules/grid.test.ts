import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isRefused } from '../../../../kernel/refusal.ts';
import { typedGrid } from '../fixtures.ts';
import {
  blockOf,
  checkGrid,
  checkSquares,
  codesIn,
  freeCode,
  letterOf,
  limits,
  settingFields,
} from './grid.ts';
import type { CheckedGrid, Setting } from './grid.ts';

const given = (over: Parameters<typeof typedGrid>[0]): CheckedGrid => {
  const grid = checkGrid(typedGrid(over));
  if (isRefused(grid)) throw new Error(JSON.stringify(grid));
  return grid;
};
const problems = (checked: unknown) =>
  isRefused(checked) ? (checked['problems'] as { field: string; code: string }[]).map((p) => p.code) : [];

describe('a block of stalls', () => {
  test('empty fields are one seat, free of charge, without power or water, for every group', () => {
    expect(given({ size: '', seats: '', price: '' }).setting).toEqual({
      zone: 'A',
      seats: 1,
      size: null,
      price: 0n,
      power: false,
      water: false,
      only: null,
    } satisfies Setting);
  });

  test.each([
    [{ rows: '0' }, 'rows-wrong'],
    [{ rows: '27' }, 'rows-wrong'],
    [{ rows: '100', cols: '100' }, 'rows-wrong'],
    [{ cols: '41' }, 'cols-wrong'],
    [{ cols: '1e3' }, 'cols-wrong'],
    [{ zone: '  ' }, 'zone-missing'],
    [{ zone: 'x'.repeat(41) }, 'zone-long'],
    [{ seats: '13' }, 'seats-wrong'],
    [{ size: 'y'.repeat(31) }, 'size-long'],
    [{ price: '-5000' }, 'price-wrong'],
    [{ price: '100.000.001' }, 'price-wrong'],
    [{ price: 'murah' }, 'price-wrong'],
    [{ only: 'senjata' }, 'only-unknown'],
  ])('%j is refused: %s', (over, code) => {
    expect(problems(checkGrid(typedGrid(over)))).toContain(code);
  });

  test.each([
    ['0', 0n],
    ['gratis', 0n],
    ['50.000', 50_000n],
    ['Rp 50.000,-', 50_000n],
    ['50rb', 50_000n],
  ])('the price %s is understood', (price, whole) => {
    expect(given({ price }).setting.price).toBe(whole);
  });

  test('lies a free row under what is there, with letters that nobody uses', () => {
    const first = blockOf(given({ rows: '2', cols: '2' }), []);
    expect(first.map((s) => [s.code, s.row, s.col])).toEqual([
      ['A1', 0, 0],
      ['A2', 0, 1],
      ['B1', 1, 0],
      ['B2', 1, 1],
    ]);
    const next = blockOf(given({ rows: '1', cols: '1' }), first);
    expect(next.map((s) => [s.code, s.row])).toEqual([['C1', 3]]);
  });

  test('no two stalls have one code or one square, however many blocks are laid', () => {
    const size = fc.integer({ min: 1, max: 6 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.record({ rows: size, cols: size }), { maxLength: 5 }), (blocks) => {
        const all: { code: string; row: number; col: number }[] = [];
        for (const block of blocks) all.push(...blockOf(given(block), all));
        expect(new Set(all.map((s) => s.code)).size).toBe(all.length);
        expect(new Set(all.map((s) => `${s.row}.${s.col}`)).size).toBe(all.length);
      }),
    );
  });

  test('letters go on after Z', () => {
    expect([0, 25, 26, 27, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA']);
  });
});

const empty = Object.fromEntries([...settingFields, 'codes', 'code'].map((f) => [f, ''])) as Parameters<
  typeof checkSquares
>[0];

describe('many squares at once', () => {
  test('codes are typed one by one or as ranges, and join those that are ticked', () => {
    expect(codesIn('a1-A3, b 2;C10')).toEqual(['A1', 'A2', 'A3', 'B2', 'C10']);
    expect(checkSquares({ ...empty, codes: 'A1-A2' }, ['A2', 'B1', '4.0'])).toMatchObject({
      codes: ['A2', 'B1', 'A1'],
      empty: [{ row: 4, col: 0 }],
    });
  });

  test.each([
    'A5-A1',
    'A1-B2',
    'A1-A999',
    'x'.repeat(9),
    Array.from({ length: 500 }, (_, n) => `Z${n}`).join(','),
  ])('codes that cannot be meant are refused: %.12s', (codes) => {
    expect(problems(checkSquares({ ...empty, codes }, []))).toEqual(['codes-unreadable']);
  });

  test('what is left empty stays as it is', () => {
    expect(checkSquares({ ...empty, power: 'yes', only: 'all', size: '-' }, ['A1'])).toMatchObject({
      setting: { power: true, only: null, size: null },
    });
  });

  test('a new code is for one stall', () => {
    expect(problems(checkSquares({ ...empty, code: 'M1' }, ['A1', 'A2']))).toEqual(['code-for-one']);
    expect(problems(checkSquares({ ...empty, code: 'x'.repeat(9) }, ['A1']))).toEqual(['code-long']);
    expect(checkSquares({ ...empty, code: ' m1 ' }, ['A1'])).toMatchObject({ code: 'M1' });
  });

  test('no more squares are read than a plan can have', () => {
    const ticked = Array.from({ length: 10_000 }, (_, n) => `${n % 200}.${n % 60}`);
    expect(checkSquares(empty, ticked)).toMatchObject({ empty: { length: limits.stalls } });
  });

  test('a stall in an empty square takes the letter of its row and the next free number', () => {
    const known = [{ code: 'C1', row: 3, col: 0 }];
    expect(freeCode({ row: 3, col: 1 }, known)).toBe('C2');
    expect(freeCode({ row: 0, col: 0 }, known)).toBe('A1');
  });
});
