// Filters in the address.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, isUnfiltered, readFilters } from './filters.ts';

const read = (query: string) => readFilters(new URLSearchParams(query));

test('every filter is read', () => {
  expect(
    read(
      'q=amplang&area=64.71.01&sector=food&size=micro&rung=product.2&next=nib&paper=-nib&paper=halal&status=active&origin=import&seen=never&sort=new',
    ),
  ).toMatchObject({
    q: 'amplang',
    area: '64.71.01',
    sector: 'food',
    size: 'micro',
    rungs: [{ track: 'product', rung: 2 }],
    next: 'nib',
    papers: [
      { kind: 'nib', has: false },
      { kind: 'halal', has: true },
    ],
    status: 'active',
    origin: 'import',
    seen: 'never',
    sort: 'new',
  });
});

test.each([
  'area=64.71%25',
  'area=../etc',
  'sector=x',
  'size=huge',
  'rung=product',
  'rung=a.b.1',
  'next=NIB;',
  'paper=password',
  'status=withdrawn',
  'seen=1',
  'import=7',
  'sort=random',
  'sektor=food',
])('%s, which nobody knows, is passed over', (query) => {
  expect(isUnfiltered(read(query))).toBe(true);
});

test('an address written is read as the same filters', () => {
  const value = fc.constantFrom(
    '',
    'amplang',
    'food',
    '64.71.01.1001',
    'micro',
    'product.1',
    '-nib',
    'active',
    'import',
    'year',
    'new',
    'x&y=1',
  );
  const name = fc.constantFrom(
    'q',
    'area',
    'sector',
    'size',
    'rung',
    'paper',
    'status',
    'origin',
    'seen',
    'sort',
    'after',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
      const query = new URLSearchParams();
      for (const [key, text] of pairs) query.append(key, text);
      const filters = readFilters(query);
      expect(read(addressOf(filters).split('?')[1] ?? '')).toEqual(filters);
    }),
  );
});
