// The packed text of facts: what it looks like, that it comes back, and that other text is refused.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { emptyLoaded, loadFacts, loadPacked } from './loaded.ts';
import { repeatable, someFacts } from './fixtures.ts';
import { kindsOf, packFacts, unpackFacts } from './packed.ts';

test('facts are packed as kind, grade, days and figures', () => {
  const text = packFacts([
    { kind: 'nib', grade: 'seen', from: day('2020-01-01'), to: null },
    { kind: 'pirt', grade: 'checked', from: day('2024-01-02'), to: day('2029-12-31') },
    {
      kind: 'sales_year',
      grade: 'stated',
      from: day('2025-12-31'),
      to: null,
      value: 24_000_000n,
      upTo: 36_000_000n,
    },
  ]);
  expect(text).toBe('nib:1:20200101:;pirt:2:20240102:20291231;sales_year:0:20251231::24000000:36000000');
});

test('what was packed comes back whole', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      expect(unpackFacts(packFacts(facts))).toEqual(facts);
    }),
    repeatable,
  );
});

test.each([
  ['', []],
  ['nib:1:20260102:', ['nib']],
  ['nib:1:20260103:', ['nib?']],
  ['pirt:2:20240102:20291231', ['pirt?']],
  ['pirt:0:20240102:20241231;nib:0:20200101:;pirt:2:20250101:', ['pirt', 'nib']],
  ['nib:0:20200101:20300101;nib:0:20270101:', ['nib?']],
  ['workers:0:20251231::2;sales_year:0:20251231::24000000:36000000', ['workers', 'sales_year']],
])('on 2 January 2026 the kinds of "%s" are %j', (packed, kinds) => {
  expect(kindsOf(packed, day('2026-01-02'))).toEqual(kinds);
});

test('the reader of a replay sees in the text what stands in the list, however many facts', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const [fromText, fromList] = [emptyLoaded(2), emptyLoaded(2)];
      loadPacked(fromText, packFacts(facts));
      loadFacts(fromList, facts);
      for (const column of ['kind', 'grade', 'from', 'to', 'value', 'upTo'] as const) {
        expect(fromText[column].subarray(0, facts.length)).toEqual(
          fromList[column].subarray(0, facts.length),
        );
      }
      expect(fromText.count).toBe(facts.length);
    }),
    repeatable,
  );
});

test.each([
  'x',
  'nib',
  'nib:1',
  'nib:1:20200101',
  'nib:3:20200101:',
  'nib::20200101:',
  'toString:1:20200101:',
  ':1:20200101:',
  'nib:1:20200101:;',
  'nib:1:20200101:;;',
  'nib:12:20200101:',
  'nib:1:202001:',
  'nib:1:20200101:2026',
  'capital:1:20200101:::',
  'nib:1:20200101:,nib:1:20200101:',
  'nib:1:2020-01-01:',
  'capital:1:20200101::5:6:7',
  'capital:1:20200101::-5',
])('text that packFacts did not write is a fault that repeats none of it: %s', (text) => {
  expect(() => unpackFacts(text)).toThrow('packed facts cannot be read');
  expect(() => loadPacked(emptyLoaded(4), text)).toThrow('packed facts cannot be read');
});

test('a fact of a kind that the table does not know is a fault, not another kind', () => {
  const facts = unpackFacts('nib:1:20200101:').map((fact) => ({ ...fact, kind: 'wish' as typeof fact.kind }));
  expect(() => loadFacts(emptyLoaded(4), facts)).toThrow('unknown kind');
});
