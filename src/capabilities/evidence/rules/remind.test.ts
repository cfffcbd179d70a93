// Reminders of papers that end.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays, day, daysBetween } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { marks, quietDays, remindersOf } from './remind.ts';
import type { EndingPaper, Mark } from './remind.ts';

const today = day('2026-06-01');
const ends = (days: number, told: Mark | null = null): EndingPaper => ({
  factId: `p${days}`,
  validTo: addDays(today, days),
  told,
});
const told = (papers: readonly EndingPaper[], last: PlainDate | null = null) =>
  remindersOf(papers, last, today).map(({ factId, mark }) => `${factId}:${mark}`);

describe('when an owner is reminded', () => {
  test.each([
    [91, null, []],
    [90, null, ['p90:90']],
    [89, null, ['p89:90']],
    [37, null, ['p37:90']],
    [30, 90, ['p30:30']],
    [31, 90, []],
    [29, 30, []],
    [7, 30, ['p7:7']],
    [8, 30, []],
    [0, 7, []],
    [0, 30, ['p0:7']],
    [-1, null, []],
  ] as const)('%i days before the end, told at %s', (days, before, expected) => {
    expect(told([ends(days, before)])).toEqual(expected);
  });

  test('what would fall into the quiet week comes along', () => {
    expect(told([ends(90), ends(36, 90), ends(37, 90), ends(13, 30), ends(96), ends(97)])).toEqual([
      'p90:90',
      'p36:30',
      'p13:7',
      'p96:90',
    ]);
  });

  test.each([
    [6, []],
    [7, ['p30:30']],
  ] as const)('%i days after the last message', (days, expected) => {
    expect(told([ends(30, 90)], addDays(today, -days))).toEqual(expected);
  });
});

test('over a year nobody hears more than once a week, and of no paper later than at its mark', () => {
  const papers = fc.array(fc.integer({ min: 97, max: 400 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(papers, (ending) => {
      const heard = new Map<string, { at: PlainDate; mark: Mark }[]>();
      const messages: PlainDate[] = [];
      for (let step = 0; step <= 400; step++) {
        const now = addDays(today, step);
        const known = ending.map((days, i) => ({
          factId: String(i),
          validTo: addDays(today, days),
          told: heard.get(String(i))?.at(-1)?.mark ?? null,
        }));
        const due = remindersOf(known, messages.at(-1) ?? null, now);
        if (due.length === 0) continue;
        messages.push(now);
        for (const { factId, mark } of due)
          heard.set(factId, [...(heard.get(factId) ?? []), { at: now, mark }]);
      }
      const gaps = messages.slice(1).map((at, i) => daysBetween(messages[i]!, at));
      expect(gaps.filter((gap) => gap < quietDays)).toEqual([]);
      for (const [i, days] of ending.entries()) {
        const all = heard.get(String(i)) ?? [];
        expect(all.map(({ mark }) => mark)).toEqual([...marks]);
        for (const { at, mark } of all) {
          const left = daysBetween(at, addDays(today, days));
          expect(left).toBeGreaterThanOrEqual(mark);
          expect(left).toBeLessThan(mark + quietDays);
        }
      }
    }),
    { numRuns: 60 },
  );
});
