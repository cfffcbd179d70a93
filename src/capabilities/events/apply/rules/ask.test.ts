// Who may apply for what: days, groups, shifts, and texts that nobody could read.
import { describe, expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { checkTyped, lastDay, refuseTaking } from './ask.ts';
import type { TypedApplication } from './ask.ts';

const event = {
  state: 'approved' as const,
  applyUntil: '2026-12-01',
  starts: '2026-12-05',
  groups: ['craft', 'farm'] as const,
  shiftsEach: null,
};
const shifts = ['s1', 's2', 's3'].map((id) => ({ id }));
const typed: TypedApplication = {
  group: 'craft',
  what: ' tas   rotan ',
  power: true,
  water: false,
  most: '',
  wishes: new Map([
    ['s1', 'cannot'],
    ['s2', 'prefers'],
    ['elsewhere', 'cannot'],
  ]),
};

describe('the days', () => {
  test.each([
    ['2026-11-30', null],
    ['2026-12-01', null],
    ['2026-12-02', { refused: 'too-late', on: '2026-12-01' }],
  ])('on %s: %j', (today, why) => {
    expect(refuseTaking(event, day(today))).toEqual(why);
  });

  test('without a last day one applies until it begins', () => {
    expect(lastDay({ applyUntil: null, starts: '2026-12-05' })).toBe('2026-12-05');
  });

  test.each([
    ['proposed', 'not-open'],
    ['approved', undefined],
    ['running', undefined],
    ['closed', 'event-over'],
    ['cancelled', 'event-over'],
  ] as const)('an event that is %s: %s', (state, why) => {
    expect(refuseTaking({ ...event, state }, day('2026-11-22'))?.refused).toBe(why);
  });
});

describe('what was typed', () => {
  test('is tidied; wishes about shifts of another event are passed over; who says nothing takes as many as are given', () => {
    expect(checkTyped(typed, event, shifts)).toEqual({
      group: 'craft',
      what: 'tas rotan',
      power: true,
      water: false,
      most: 60,
      cannot: ['s1'],
      prefers: ['s2'],
    });
  });

  test.each<[Partial<TypedApplication>, string[]]>([
    [{ group: '' }, ['group-missing']],
    [{ group: 'senjata' }, ['group-missing']],
    [{ group: 'drink' }, ['group-wrong']],
    [{ what: ' - ' }, ['what-missing']],
    [{ what: 'a'.repeat(300) }, []],
    [{ what: 'a'.repeat(301) }, ['what-long']],
    [{ what: 'a'.repeat(10_000), group: 'drink' }, ['group-wrong', 'what-long']],
    [{ most: '0' }, ['most-wrong']],
    [{ most: '3' }, []],
    [{ most: '4' }, ['most-wrong']],
    [{ most: 'dua' }, ['most-wrong']],
    [{ wishes: new Map(shifts.map((s) => [s.id, 'cannot'])) }, ['no-shift-left']],
  ])('%j', (over, problems) => {
    const checked = checkTyped({ ...typed, ...over }, event, shifts);
    expect('refused' in checked ? checked.problems : []).toEqual(problems);
  });

  test('an event of any group takes every group, and one that gives each two shifts takes no wish for three', () => {
    const open = { ...event, groups: [], shiftsEach: 2 };
    expect(checkTyped({ ...typed, group: 'drink' }, open, shifts)).toMatchObject({
      group: 'drink',
      most: 60,
    });
    expect(checkTyped({ ...typed, most: '3' }, open, shifts)).toEqual({
      refused: 'form',
      problems: ['most-wrong'],
    });
  });

  test('an event whose shifts are not drawn up yet takes applications', () => {
    expect(checkTyped({ ...typed, wishes: new Map() }, event, [])).toMatchObject({ most: 60, cannot: [] });
  });
});
