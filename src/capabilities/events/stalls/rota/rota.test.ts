import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isRefused } from '../../../../kernel/refusal.ts';
import type { Exhibitor, Held, Place, Rota, RotaAsked, Shift, Stall } from './asked.ts';
import { suits } from './model.ts';
import { solveRota } from './solve.ts';
import { turnOrder, turnWorth, worth } from './worth.ts';

const stall = (id: string, of: Partial<Stall> = {}): Stall => ({
  id,
  row: 0,
  col: Number(id.replaceAll(/\D/g, '')),
  zone: 'A',
  seats: 1,
  power: false,
  water: false,
  only: null,
  ...of,
});
const shift = (n: number): Shift => ({
  id: `h${n}`,
  day: `2026-12-0${1 + Math.floor(n / 2)}`,
  no: 1 + (n % 2),
});
const exhibitor = (id: string, of: Partial<Exhibitor> = {}): Exhibitor => ({
  id,
  group: 'food',
  power: false,
  water: false,
  most: 9,
  cannot: [],
  prefers: [],
  first: false,
  neverServed: false,
  ...of,
});
const asked = (of: Partial<RotaAsked>): RotaAsked => ({
  stalls: [stall('s1')],
  shifts: [shift(0)],
  exhibitors: [exhibitor('a')],
  held: [],
  seed: 'undian 1',
  ...of,
});

async function solved(of: Partial<RotaAsked>): Promise<Rota> {
  const rota = await solveRota(asked(of), { seconds: 10 });
  if (isRefused(rota)) throw new Error(rota.refused);
  return rota;
}

const numbers = (places: readonly Place[]): Record<string, number> => {
  const each: Record<string, number> = {};
  for (const p of places) each[p.exhibitor] = (each[p.exhibitor] ?? 0) + 1;
  return each;
};

describe('fair shares', () => {
  test('nobody has two places while somebody who could come has none', async () => {
    const rota = await solved({
      shifts: [shift(0), shift(1), shift(2)],
      exhibitors: [exhibitor('a'), exhibitor('b'), exhibitor('c')],
    });
    expect(numbers(rota.places)).toEqual({ a: 1, b: 1, c: 1 });
    expect([rota.least, rota.most, rota.without]).toEqual([1, 1, []]);
  });

  test('what is left over goes to newcomers, then to areas never served, then by lot', async () => {
    const three = [exhibitor('a'), exhibitor('b', { neverServed: true }), exhibitor('c', { first: true })];
    const one = await solved({ exhibitors: three });
    expect(one.places.map((p) => p.exhibitor)).toEqual(['c']);
    const two = await solved({ exhibitors: three, stalls: [stall('s1', { seats: 2 })] });
    expect(two.places.map((p) => p.exhibitor).toSorted()).toEqual(['b', 'c']);
  });

  test('between equals the public seed decides, and another seed decides anew', async () => {
    const equals = Array.from({ length: 12 }, (_, n) => exhibitor(`e${n}`));
    const winner = async (seed: string) => (await solved({ exhibitors: equals, seed })).places[0]?.exhibitor;
    // printf '%s' 'SEED:e0' | sha256sum, and so on: the smallest wins
    const seeds = ['undian 1', 'undian 2', 'undian 3'];
    const won = await Promise.all(seeds.map(winner));
    expect(won).toEqual(seeds.map((seed) => turnOrder(equals, seed)[0]));
    expect(new Set(won).size).toBeGreaterThan(1);
  });

  test('the order of the facts changes nothing', async () => {
    const facts = {
      stalls: [stall('s1', { seats: 2 }), stall('s2', { power: true })],
      shifts: [shift(0), shift(1)],
      exhibitors: ['a', 'b', 'c', 'd', 'e'].map((id) => exhibitor(id, { power: id === 'c' })),
    };
    const other = {
      stalls: facts.stalls.toReversed(),
      shifts: facts.shifts.toReversed(),
      exhibitors: facts.exhibitors.toReversed(),
    };
    expect((await solved(other)).places).toEqual((await solved(facts)).places);
  });
});

describe('who stands where', () => {
  test('who needs power or water stands where there is some, and a stall kept for a group takes no other', async () => {
    const rota = await solved({
      stalls: [stall('s1'), stall('s2', { power: true }), stall('s3', { water: true, only: 'craft' })],
      exhibitors: [exhibitor('a', { power: true }), exhibitor('b'), exhibitor('c', { group: 'craft' })],
    });
    expect(Object.fromEntries(rota.places.map((p) => [p.exhibitor, p.stall]))).toEqual({
      a: 's2',
      b: 's1',
      c: 's3',
    });
  });

  test('of one group two do not share a stall, nor stand side by side, when it can be avoided', async () => {
    const rota = await solved({
      stalls: [stall('s1', { seats: 2 }), stall('s2', { seats: 2 })],
      exhibitors: ['a', 'b'].flatMap((id) => [exhibitor(id), exhibitor(`${id}k`, { group: 'craft' })]),
    });
    expect([rota.places.length, rota.sharing]).toEqual([4, 0]);
    const row = await solved({
      stalls: [stall('s1'), stall('s2'), stall('s3')],
      exhibitors: [exhibitor('a'), exhibitor('b'), exhibitor('c', { group: 'craft' })],
    });
    expect([row.places.length, row.beside]).toEqual([3, 0]);
  });

  test('a zone is mixed: one group takes no more than its share of it', async () => {
    const rota = await solved({
      stalls: ['A', 'B'].flatMap((zone, z) => [1, 2].map((n) => stall(`s${z * 2 + n}`, { zone }))),
      exhibitors: ['a', 'b'].flatMap((id) => [exhibitor(id), exhibitor(`${id}k`, { group: 'craft' })]),
    });
    const groups = (zone: readonly string[]) =>
      rota.places
        .filter((p) => zone.includes(p.stall))
        .map((p) => p.exhibitor.length)
        .toSorted((a, b) => a - b);
    expect([groups(['s1', 's2']), groups(['s3', 's4'])]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('a wish is granted when nobody loses a place by it', async () => {
    const rota = await solved({
      shifts: [shift(0), shift(1)],
      exhibitors: [exhibitor('a', { prefers: ['h1'] }), exhibitor('b')],
    });
    expect(rota.places.find((p) => p.exhibitor === 'a')?.shift).toBe('h1');
  });
});

describe('what stands already', () => {
  test('what was set by hand stays, also when it is not the best', async () => {
    const held: Held[] = [{ exhibitor: 'a', shift: 'h0', stall: 's2', seat: 1, locked: true }];
    const rota = await solved({
      stalls: [stall('s1'), stall('s2', { power: true })],
      exhibitors: [exhibitor('a'), exhibitor('b', { power: true })],
      held,
    });
    expect(rota.places).toEqual([{ exhibitor: 'a', shift: 'h0', stall: 's2', seat: 1 }]);
  });

  test('somebody moves only when somebody without a place gains one by it', async () => {
    const held: Held[] = [{ exhibitor: 'a', shift: 'h0', stall: 's1', seat: 1, locked: false }];
    const both = { shifts: [shift(0), shift(1)], held };
    const wish = await solved({
      ...both,
      exhibitors: [exhibitor('a', { prefers: ['h1'], most: 1 }), exhibitor('b', { most: 1 })],
    });
    expect(wish.moved).toBe(0);
    const gains = await solved({
      ...both,
      exhibitors: [exhibitor('a', { most: 1 }), exhibitor('b', { most: 1, cannot: ['h1'] })],
    });
    expect([gains.moved, gains.places.length]).toEqual([1, 2]);
  });

  test.each([
    ['in a stall that is gone', { stall: 's9' }],
    ['in a seat that is not there', { seat: 2 }],
    ['in a shift that is gone', { shift: 'h9' }],
    ['by somebody who left', { exhibitor: 'z' }],
  ])('a locked place %s is refused and named', async (_, of) => {
    const locked = { exhibitor: 'a', shift: 'h0', stall: 's1', seat: 1, locked: true, ...of };
    expect(await solveRota(asked({ held: [locked] }))).toEqual({
      refused: 'locked-clash',
      exhibitor: locked.exhibitor,
      shift: locked.shift,
    });
  });

  test.each([
    ['no-stalls', { stalls: [] }],
    ['no-shifts', { shifts: [] }],
    ['no-exhibitors', { exhibitors: [] }],
  ])('%s is refused', async (refused, of) => {
    expect(await solveRota(asked(of))).toEqual({ refused });
  });
});

describe('any event', () => {
  const some = fc.record({
    stalls: fc
      .array(
        fc.record({
          seats: fc.integer({ min: 1, max: 2 }),
          power: fc.boolean(),
          zone: fc.constantFrom('A', 'B'),
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((list) => list.map((of, n) => stall(`s${n}`, of))),
    shifts: fc.integer({ min: 1, max: 3 }).map((n) => Array.from({ length: n }, (_, at) => shift(at))),
    exhibitors: fc
      .array(
        fc.record({
          group: fc.constantFrom('food', 'craft'),
          power: fc.boolean(),
          most: fc.integer({ min: 1, max: 3 }),
          cannot: fc.subarray(['h0', 'h1', 'h2']),
          prefers: fc.subarray(['h0', 'h1', 'h2']),
          first: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((list) => list.map((of, n) => exhibitor(`e${n}`, of))),
  });

  test('nobody is in two places, no seat has two holders, nobody stands where they cannot', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (facts) => {
        const rota = await solved(facts);
        const seats = rota.places.map((p) => `${p.stall}/${p.seat}@${p.shift}`);
        const bodies = rota.places.map((p) => `${p.exhibitor}@${p.shift}`);
        expect([new Set(seats).size, new Set(bodies).size]).toEqual([seats.length, bodies.length]);
        for (const p of rota.places) {
          const who = facts.exhibitors.find((e) => e.id === p.exhibitor);
          const where = facts.stalls.find((s) => s.id === p.stall);
          if (!who || !where) throw new Error('unknown');
          expect(suits(who, where) && p.seat <= where.seats && !who.cannot.includes(p.shift)).toBe(true);
        }
        for (const e of facts.exhibitors) expect(numbers(rota.places)[e.id] ?? 0).toBeLessThanOrEqual(e.most);
      }),
      { numRuns: 40 },
    );
  });

  test('its shares are worth as much as the best of all that could be dealt by hand', async () => {
    const tiny = fc.record({
      power: fc.boolean(),
      shifts: fc.constantFrom([shift(0)], [shift(0), shift(1)]),
      exhibitors: fc
        .array(
          fc.record({
            power: fc.boolean(),
            most: fc.integer({ min: 1, max: 2 }),
            cannot: fc.subarray(['h0', 'h1']),
            first: fc.boolean(),
          }),
          { minLength: 1, maxLength: 3 },
        )
        .map((list) => list.map((of, n) => exhibitor(`e${n}`, of))),
    });
    await fc.assert(
      fc.asyncProperty(tiny, async ({ power, ...facts }) => {
        const stalls = [stall('s1'), stall('s2', { power, zone: 'B' })];
        const rota = await solved({ ...facts, stalls });
        const best = bestByHand(facts.exhibitors, facts.shifts, stalls);
        expect(sharesWorth(rota.places, facts.exhibitors)).toBe(best);
      }),
      { numRuns: 25 },
    );
  });

  test('after withdrawals nobody else is moved, and the freed places are given again', async () => {
    const stalls = Array.from({ length: 6 }, (_, n) =>
      stall(`s${n}`, { seats: 2, power: n % 2 === 0, row: n % 2 }),
    );
    const shifts = [0, 1, 2, 3].map(shift);
    const exhibitors = Array.from({ length: 30 }, (_, n) =>
      exhibitor(`e${n}`, { group: n % 3 === 0 ? 'craft' : 'food', power: n % 4 === 0, first: n % 5 === 0 }),
    );
    const before = await solved({ stalls, shifts, exhibitors });
    const gone = new Set(['e1', 'e8', 'e20']);
    const after = await solved({
      stalls,
      shifts,
      exhibitors: exhibitors.filter((e) => !gone.has(e.id)),
      held: before.places.map((p) => ({ ...p, locked: false })),
    });
    expect([before.places.length, after.places.length, after.moved]).toEqual([48, 48, 0]);
  });
});

function sharesWorth(places: readonly Place[], exhibitors: readonly Exhibitor[]): number {
  const turn = turnWorth(exhibitors, 'undian 1');
  return Object.entries(numbers(places)).reduce(
    (sum, [id, n]) =>
      sum +
      Array.from({ length: n }, (_, at) => worth.place(at + 1) + (turn.get(id) ?? 0)).reduce((a, b) => a + b),
    0,
  );
}

/** Tries everybody (or nobody) in every stall and shift. */
function bestByHand(
  exhibitors: readonly Exhibitor[],
  shifts: readonly Shift[],
  stalls: readonly Stall[],
): number {
  const seats = shifts.flatMap((s) => stalls.map((at) => ({ shift: s.id, stall: at })));
  const deal = (rest: typeof seats, places: readonly Place[]): number => {
    const [seat, ...others] = rest;
    if (!seat) return sharesWorth(places, exhibitors);
    const tries = exhibitors.filter(
      (e) =>
        suits(e, seat.stall) &&
        !e.cannot.includes(seat.shift) &&
        (numbers(places)[e.id] ?? 0) < e.most &&
        !places.some((p) => p.exhibitor === e.id && p.shift === seat.shift),
    );
    return Math.max(
      deal(others, places),
      ...tries.map((e) =>
        deal(others, [...places, { exhibitor: e.id, shift: seat.shift, stall: seat.stall.id, seat: 1 }]),
      ),
    );
  };
  return deal(seats, []);
}
