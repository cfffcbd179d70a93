// What must hold of the table of evidence kinds.
import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import {
  evidenceKinds,
  grades,
  isEvidenceKind,
  kindFacts,
  kindNames,
  provesAtLeast,
  usualLastDay,
} from './kinds.ts';
import { words } from './words/index.ts';

describe('kinds of evidence', () => {
  test('a paper checked at the source proves more than one seen, and one seen more than one stated', () => {
    const table = grades.map((grade) => grades.map((least) => provesAtLeast(grade, least)));
    expect(table).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });

  test.each([
    ['pirt', 'by_number'],
    ['bpom_md', { months: 60 }],
    ['mark_registered', { months: 120 }],
    ['halal', null],
    ['nib', null],
  ] as const)('%s lasts as its law says', (kind, lasts) => {
    expect(kindFacts(kind).lasts).toEqual(lasts);
  });

  test('a life read from the number belongs to a kind with a number', () => {
    const wrong = kindNames.filter((k) => kindFacts(k).lasts === 'by_number' && kindFacts(k).number === null);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['pirt', '2066471010012-29', '2029-12-31'],
    ['pirt', '2066471010012', null],
    ['pirt', undefined, null],
    ['mark_registered', 'IDM000123456', '2034-02-28'],
    ['bpom_md', undefined, '2029-02-28'],
    ['nib', '1234567890123', null],
    ['halal', undefined, null],
  ] as const)('%s with the number %s of 1 March 2024 usually lasts to %s', (kind, number, last) => {
    expect(usualLastDay(kind, day('2024-03-01'), number)).toBe(last);
  });

  test('what tells of an owner’s money is sensitive', () => {
    const open = kindNames.filter((k) => kindFacts(k).measure?.of === 'rupiah' && !kindFacts(k).sensitive);
    expect(open).toEqual([]);
    expect(kindFacts('npwp').sensitive && kindFacts('business_account').sensitive).toBe(true);
  });

  test('a name is one word of small letters, so that it may stand in the packed text of facts', () => {
    expect(kindNames.filter((k) => !/^[a-z][a-z_]{1,39}$/.test(k))).toEqual([]);
  });

  test('an inherited property is no kind', () => {
    expect(isEvidenceKind('nib')).toBe(true);
    expect(isEvidenceKind('toString')).toBe(false);
    expect(isEvidenceKind('')).toBe(false);
  });

  test('no two kinds share a name on screen', () => {
    for (const language of ['id', 'en'] as const) {
      expect(new Set(Object.values(words[language].kinds)).size).toBe(Object.keys(evidenceKinds).length);
    }
  });
});
