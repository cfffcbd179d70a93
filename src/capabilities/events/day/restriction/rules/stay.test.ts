// Who keeps a place when fewer may stand in a shift: examples by hand, and what holds whatever is planned.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { whoStays } from './stay.ts';
import type { Held, Holder, Seat } from './stay.ts';

const seed = 'acara 2026-12-05';
const seatsOf = (n: number, over: Partial<Seat> = {}): readonly Seat[] =>
  Array.from({ length: n }, (_, at) => ({
    stall: `t${String(at + 1)}`,
    code: `A${String(at + 1)}`,
    seat: 1,
    only: null,
    power: true,
    water: true,
    ...over,
  }));
const holder = (shift: string, enterprise: string, at: number, over: Partial<Holder> = {}): Holder => ({
  place: `${shift}-${enterprise}`,
  enterprise,
  name: null,
  application: `p-${enterprise}`,
  cannot: [],
  group: 'craft',
  power: false,
  water: false,
  stall: `t${String(at + 1)}`,
  seat: 1,
  ...over,
});
/** `1a: abc/2` is the first shift of the first day, where a, b and c stand and two may. */
const shift = (text: string, over: Partial<Holder> = {}): Held => {
  const [, id = '', who = '', allowed = ''] = /^(\w+): (\w*)\/(\d+)$/.exec(text) ?? [];
  return {
    id,
    day: `2026-12-0${id.slice(0, 1)}`,
    starts: id.endsWith('a') ? '08:00' : '14:00',
    ends: id.endsWith('a') ? '14:00' : '20:00',
    allowed: Number(allowed),
    holders: [...who].map((one, at) => holder(id, one, at, over)),
  };
};
const told = (shifts: readonly Held[], seats = seatsOf(6)): readonly string[] =>
  whoStays(shifts, seats, seed).map(
    ({ shift: id, stay, moves, off }) =>
      `${id}: ${stay.map((h) => h.enterprise).join('')}|${moves.map((m) => `${m.holder.enterprise}>${m.to.id}`).join(' ')}|${off.map((h) => h.enterprise).join('')}`,
  );

test.each([
  ['as many as may: nothing changes', ['1a: abc/3'], []],
  ['who stands elsewhere too makes room for who stands nowhere else', ['1a: ab/1', '1b: a/1'], ['1a: b||a']],
  ['one place each before a second for anybody', ['1a: ab/1', '1b: ab/1', '1c: ab/2'], 2],
  [
    'a chain: a goes where b was, so that c keeps one',
    ['1a: ac/1', '1b: ab/1', '2a: b/1'],
    ['1a: c||a', '1b: a||b'],
  ],
  ['who must leave moves where there is room, on the same day first', ['1a: ab/1', '2a: /4', '1b: a/4'], 1],
])('%s', (_, shifts, expected) => {
  const all = shifts.map((s) => shift(s));
  const lines = told(all);
  if (Array.isArray(expected)) expect(lines).toEqual(expected);
  else expect(lines).toHaveLength(expected);
});

test('of alike ones the lot decides, the same for everybody who draws it again', () => {
  const [first] = whoStays([shift('1a: abcd/2')], [], seed);
  const drawn = first?.stay.map((h) => h.enterprise);
  expect(
    whoStays([shift('1a: dcba/2')], [], seed)[0]
      ?.stay.map((h) => h.enterprise)
      .toSorted(),
  ).toEqual(drawn?.toSorted());
  const seeds = Array.from({ length: 20 }, (_, n) =>
    whoStays([shift('1a: abcd/2')], [], `acara ${String(n)}`),
  );
  const sets = new Set(seeds.map(([one]) => one?.stay.map((h) => h.enterprise).join('')));
  expect(sets.size).toBeGreaterThan(1);
});

test('a seat must suit: its group, power and water', () => {
  const one = (over: Partial<Holder>, seat: Partial<Seat>) => {
    const holders = ['a', 'b'].map((who, at) => holder('1a', who, at, over));
    const shifts = [{ ...shift('1a: ab/1'), holders }, shift('1b: /4')];
    return whoStays(shifts, seatsOf(1, seat), seed)[0]?.moves.length;
  };
  expect(one({}, {})).toBe(1);
  expect(one({ power: true }, { power: false })).toBe(0);
  expect(one({ water: true }, { water: false })).toBe(0);
  expect(one({ group: 'farm' }, { only: 'craft' })).toBe(0);
  expect(one({ group: 'farm' }, { only: 'farm' })).toBe(1);
  expect(one({ cannot: ['1b'] }, {})).toBe(0);
});

const plans = fc
  .record({
    shifts: fc.array(
      fc.record({
        who: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }),
        allowed: fc.integer({ min: 1, max: 8 }),
        day: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    seed: fc.string({ maxLength: 4 }),
  })
  .map(({ shifts, seed: lot }) => ({
    lot,
    shifts: shifts.map(({ who, allowed, day }, n): Held => ({
      id: `s${String(n)}`,
      day: `2026-12-0${String(day)}`,
      starts: '08:00',
      ends: '14:00',
      allowed,
      holders: who.map((e, at) => holder(`s${String(n)}`, `e${String(e)}`, at)),
    })),
  }));

type Outcome = {
  readonly at: ReadonlyMap<string, readonly string[]>;
  readonly kept: ReadonlyMap<string, readonly string[]>;
};
/** Shift by shift who stands there afterwards, and who of those stood there before. */
function outcome(shifts: readonly Held[], thinned: ReturnType<typeof whoStays>): Outcome {
  const kept = new Map(
    shifts.map((s) => [
      s.id,
      (thinned.find((t) => t.shift === s.id)?.stay ?? s.holders).map((h) => h.enterprise),
    ]),
  );
  const moved = thinned.flatMap((t) => t.moves);
  const at = new Map(
    shifts.map((s) => [
      s.id,
      [...(kept.get(s.id) ?? []), ...moved.filter((m) => m.to.id === s.id).map((m) => m.holder.enterprise)],
    ]),
  );
  return { at, kept };
}
const many = (of: ReadonlyMap<string, readonly string[]>, enterprise: string) =>
  [...of.values()].filter((inside) => inside.includes(enterprise)).length;

test('never more than may stand in a shift, as many of those before as may, nobody twice, everybody accounted for', () => {
  fc.assert(
    fc.property(plans, ({ shifts, lot }) => {
      const thinned = whoStays(shifts, seatsOf(8), lot);
      const { at, kept } = outcome(shifts, thinned);
      for (const s of shifts) {
        const inside = at.get(s.id) ?? [];
        const full = s.holders.length > s.allowed;
        expect(inside.length).toBeLessThanOrEqual(s.allowed);
        expect(kept.get(s.id)).toHaveLength(Math.min(s.holders.length, s.allowed));
        expect(new Set(inside).size).toBe(inside.length);
        const one = thinned.find((t) => t.shift === s.id);
        expect(one !== undefined).toBe(full);
        const fates = [
          ...(one?.stay ?? s.holders),
          ...(one?.moves.map((m) => m.holder) ?? []),
          ...(one?.off ?? []),
        ];
        expect(fates.map((h) => h.place).toSorted()).toEqual(s.holders.map((h) => h.place).toSorted());
        const taken = [
          ...s.holders.map((h) => h.stall),
          ...thinned.flatMap((t) => t.moves.filter((m) => m.to.id === s.id).map((m) => m.seat.stall)),
        ];
        expect(new Set(taken).size).toBe(taken.length);
      }
    }),
  );
});

test('nobody has to leave a shift with no place kept while one who stays in it keeps several', () => {
  fc.assert(
    fc.property(plans, ({ shifts, lot }) => {
      const thinned = whoStays(shifts, seatsOf(8), lot);
      const { kept } = outcome(shifts, thinned);
      for (const { stay, moves, off } of thinned)
        for (const gone of [...off, ...moves.map((m) => m.holder)])
          for (const stays of stay)
            expect(many(kept, stays.enterprise) - many(kept, gone.enterprise)).toBeLessThanOrEqual(1);
    }),
  );
});

test('nobody is put off while a shift with room has a seat that suits', () => {
  fc.assert(
    fc.property(plans, ({ shifts, lot }) => {
      const thinned = whoStays(shifts, seatsOf(20), lot);
      const { at } = outcome(shifts, thinned);
      for (const { shift: from, off } of thinned)
        for (const { enterprise } of off)
          for (const s of shifts) {
            const inside = at.get(s.id) ?? [];
            const free = s.id !== from && inside.length < s.allowed && !inside.includes(enterprise);
            expect(free).toBe(false);
          }
    }),
  );
});
