// The downloaded sheet holds every figure and does nothing in a spreadsheet.
import { expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import { figuresOf } from './rules.ts';
import type { Tally } from './rules.ts';
import { sheetOf } from './sheet.ts';
import { words } from './words.ts';

const tally: Tally = {
  counted: [{ area: '64.71', status: 'active', n: 2, seen: 1, checkedGrade: 0, seenGrade: 1, nib: 1 }],
  born: [{ importId: 'a', n: 2, notYet: 0 }],
  brought: [
    {
      importId: 'a',
      name: '=HYPERLINK("http://x","klik").csv',
      day: day('2026-01-01'),
      rejected: 0,
      inFile: 0,
      matched: 1,
    },
  ],
  possibleDuplicates: 0,
};
const figures = figuresOf(tally, [], {
  asOf: day('2026-11-22'),
  cutoff: '2026-11-22T08:00:00.000Z',
  definition: { id: words.id.definition, en: words.en.definition },
  rungs: null,
  next: null,
});
const lines = sheetOf(figures, 'id').split('\r\n');

test('the number stands in the first line under the heading, with its day', () => {
  expect(lines[1]).toBe('UMKM tercatat dan masih aktif,asOf,2026-11-22,,2,1');
});

test('a negative step stays a number, a name that looks like a formula does not act', () => {
  expect(lines).toContain('Dari sumber ke angka,matched,Sama dengan usaha yang sudah tercatat,,-1');
  expect(lines.find((line) => line.includes('HYPERLINK'))).toContain(`"'=HYPERLINK(""http://x"",""klik"")"`);
});

test('a spreadsheet reads it as UTF-8', () => {
  expect(sheetOf(figures, 'en').charCodeAt(0)).toBe(0xfeff);
});
