// How visits are dealt: every enterprise due once, fair loads, the same answer every time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { deal, reaches } from './deal.ts';
import type { Dealt, Due, Given, Officer } from './deal.ts';

const kelurahan = '64.71.05.1001';
const rt = (number: number) => `${kelurahan}/RT${String(number).padStart(3, '0')}`;
const due = (count: number, area: string, from = 0): readonly Due[] =>
  Array.from({ length: count }, (_, at) => ({ id: `e${String(from + at).padStart(4, '0')}-${area}`, area }));
const loadsOf = (dealt: readonly Dealt[], officers: readonly Officer[]): Record<string, number> =>
  Object.fromEntries(officers.map((o) => [o.id, dealt.filter((d) => d.officer === o.id).length]));

describe('loads', () => {
  const ani = { id: 'ani', area: kelurahan };
  const budi = { id: 'budi', area: kelurahan };
  const citra = { id: 'citra', area: rt(12) };
  const dodi = { id: 'dodi', area: rt(13) };
  test.each<[string, readonly Due[], readonly Officer[], number, Record<string, number>]>([
    ['nobody is there to go', due(3, kelurahan), [], 40, {}],
    ['one officer takes all', due(3, kelurahan), [ani], 40, { ani: 3 }],
    ['two share an odd number', due(7, rt(1)), [ani, budi], 40, { ani: 4, budi: 3 }],
    ['an RT officer goes to the own RT only', due(4, rt(13)), [citra], 40, { citra: 0 }],
    [
      'the kelurahan officer goes where nobody else may',
      [...due(6, rt(12)), ...due(2, kelurahan)],
      [ani, citra],
      40,
      { ani: 4, citra: 4 },
    ],
    [
      'a busy RT is shared, a quiet one is not',
      [...due(10, rt(13)), ...due(100, rt(12))],
      [ani, citra, dodi],
      60,
      { ani: 50, citra: 50, dodi: 10 },
    ],
    ['a month is full', due(9, kelurahan), [ani, budi], 3, { ani: 3, budi: 3 }],
  ])('%s', (_, list, officers, most, loads) => {
    expect(loadsOf(deal(list, officers, [], most), officers)).toEqual(loads);
  });

  test('the most urgent are dealt when a month does not hold all', () => {
    const list = due(5, kelurahan);
    expect(deal(list, [ani], [], 2).map((d) => d.id)).toEqual(list.slice(0, 2).map((d) => d.id));
  });

  test('an officer who leaves: the open visits go to those who stay, nothing else moves', () => {
    const list = due(9, kelurahan);
    const third = { id: 'eka', area: kelurahan };
    const first = deal(list, [ani, budi, third], [], 40);
    const left = first.filter((d) => d.officer === 'eka').map(({ id }) => ({ id, area: kelurahan }));
    const kept = first
      .filter((d) => d.officer !== 'eka')
      .map((d): Given => ({ ...d, area: kelurahan, fixed: true }));
    const again = deal(left, [ani, budi], kept, 40);
    expect(again.map((d) => d.id)).toEqual(left.map((d) => d.id));
    expect(Object.values(loadsOf([...kept, ...again], [ani, budi])).sort((a, b) => a - b)).toEqual([4, 5]);
  });

  test('an officer who comes: visits are handed on only until loads are even', () => {
    const given = deal(due(10, kelurahan), [ani], [], 40).map((d): Given => ({
      ...d,
      area: kelurahan,
      fixed: false,
    }));
    expect(deal([], [ani, budi], given, 40).map((d) => d.officer)).toEqual(Array(5).fill('budi'));
  });
});

test.each([
  [rt(1), rt(1), true],
  [kelurahan, rt(1), true],
  ['64.71.05', rt(1), true],
  [rt(1), kelurahan, false],
  [`${kelurahan}/RT01`, rt(12), false],
  ['64.71.05.100', kelurahan, false],
])('an officer of %s reaches %s: %s', (officer, area, answer) => {
  expect(reaches(officer, area)).toBe(answer);
});

const places = [kelurahan, ...[1, 2, 3, 4].map(rt), '64.71.05.1002', '64.71.05.1002/RT001'];
const town = fc.record({
  areas: fc.array(fc.constantFrom(...places), { maxLength: 60 }),
  posts: fc.array(fc.constantFrom(...places, '64.71.05'), { maxLength: 7 }),
  most: fc.integer({ min: 1, max: 30 }),
});
type Town = typeof town extends fc.Arbitrary<infer T> ? T : never;
const dueOf = ({ areas }: Town) =>
  areas.map((area, at): Due => ({ id: `e${String(at).padStart(3, '0')}`, area }));
const officersOf = ({ posts }: Town) => posts.map((area, at): Officer => ({ id: `o${String(at)}`, area }));

/** Whether a visit could go, directly or through others, from one officer to another with two fewer. */
function canBeEvened(dealt: readonly Dealt[], list: readonly Due[], officers: readonly Officer[]): boolean {
  const areaOf = new Map(list.map((d) => [d.id, d.area]));
  const loads = loadsOf(dealt, officers);
  return officers.some((from) => {
    const seen = new Set([from.id]);
    for (const id of seen) {
      const held = dealt.filter((d) => d.officer === id).map((d) => areaOf.get(d.id) ?? '');
      for (const o of officers) if (held.some((area) => reaches(o.area, area))) seen.add(o.id);
    }
    return [...seen].some((id) => (loads[id] ?? 0) <= (loads[from.id] ?? 0) - 2);
  });
}

describe('whatever the areas, the officers and what is due', () => {
  test('every enterprise is dealt at most once, to an officer who may go there, none above the most', () => {
    fc.assert(
      fc.property(town, (t) => {
        const [list, officers] = [dueOf(t), officersOf(t)];
        const dealt = deal(list, officers, [], t.most);
        expect(new Set(dealt.map((d) => d.id)).size).toBe(dealt.length);
        for (const { id, officer } of dealt) {
          const area = list.find((d) => d.id === id)?.area ?? '';
          expect(reaches(officers.find((o) => o.id === officer)?.area ?? '-', area)).toBe(true);
        }
        expect(Math.max(0, ...Object.values(loadsOf(dealt, officers)))).toBeLessThanOrEqual(t.most);
      }),
    );
  });

  test('where the month holds all, every enterprise that somebody may visit is dealt', () => {
    fc.assert(
      fc.property(town, (t) => {
        const [list, officers] = [dueOf(t), officersOf(t)];
        const reachable = list.filter((d) => officers.some((o) => reaches(o.area, d.area)));
        expect(deal(list, officers, [], 1000).map((d) => d.id)).toEqual(reachable.map((d) => d.id));
      }),
    );
  });

  test('no load can be evened further', () => {
    fc.assert(
      fc.property(town, (t) => {
        const [list, officers] = [dueOf(t), officersOf(t)];
        expect(canBeEvened(deal(list, officers, [], 1000), list, officers)).toBe(false);
      }),
    );
  });

  test('the order in which officers are named changes nothing', () => {
    fc.assert(
      fc.property(town, (t) => {
        const [list, officers] = [dueOf(t), officersOf(t)];
        expect(deal(list, officers.toReversed(), [], t.most)).toEqual(deal(list, officers, [], t.most));
      }),
    );
  });

  test('run again with what was given, it gives nothing new and moves nothing', () => {
    fc.assert(
      fc.property(town, (t) => {
        const [list, officers] = [dueOf(t), officersOf(t)];
        const areaOf = new Map(list.map((d) => [d.id, d.area]));
        const dealt = deal(list, officers, [], t.most);
        const given = dealt.map((d): Given => ({ ...d, area: areaOf.get(d.id) ?? '', fixed: false }));
        const left = list.filter((d) => !dealt.some((g) => g.id === d.id));
        expect(deal(left, officers, given, t.most)).toEqual([]);
      }),
    );
  });

  test('after any officers leave, what stays with the others stays, and loads are as even as they can be', () => {
    fc.assert(
      fc.property(town, fc.integer({ min: 0, max: 6 }), (t, leaver) => {
        const [list, officers] = [dueOf(t), officersOf(t)];
        const areaOf = new Map(list.map((d) => [d.id, d.area]));
        const dealt = deal(list, officers, [], 1000);
        const stay = officers.filter((o) => o.id !== `o${String(leaver)}`);
        const kept = dealt.filter((d) => stay.some((o) => o.id === d.officer));
        const open = dealt
          .filter((d) => !kept.includes(d))
          .map(({ id }) => ({ id, area: areaOf.get(id) ?? '' }));
        const given = kept.map((d): Given => ({ ...d, area: areaOf.get(d.id) ?? '', fixed: true }));
        const again = deal(open, stay, given, 1000);
        expect(again.every((d) => open.some((o) => o.id === d.id))).toBe(true);
        const reachable = open.filter((d) => stay.some((o) => reaches(o.area, d.area)));
        expect(again).toHaveLength(reachable.length);
      }),
    );
  });
});
