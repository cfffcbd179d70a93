// The number against a plain reading of the same history, and against itself after later events.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { addYears, endOfDay } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import { wholeCity } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { countAsOf, countAt } from './actions.ts';
import type { Event, Stood } from './fixtures.ts';
import { dayOfEvent, emptyMemory, happen, kelurahan, layAreas, someEvent } from './fixtures.ts';
import type { Figures } from './figures.ts';

const city = await testCity();
const total = (rows: readonly { n: number }[]) => rows.reduce((sum, row) => sum + row.n, 0);

/** The rule of the contract, read slowly: the newest standing recorded by then that holds on the day. */
function plainly(stood: readonly Stood[], day: PlainDate, until: number) {
  const newest = new Map<string, Stood>();
  for (const row of stood) if (row.at <= until && row.day <= day) newest.set(row.id, row);
  const active = [...newest.values()].filter((row) => row.status === 'active');
  return {
    count: active.length,
    seen: active.filter((row) => row.seen !== null && row.seen >= addYears(day, -1)).length,
    inFirst: active.filter((row) => row.area.split('/')[0] === kelurahan[0]).length,
  };
}

const addsUp = (figures: Figures) => {
  expect(total(figures.bridge)).toBe(figures.count);
  expect(figures.byKelurahan.reduce((sum, k) => sum + k.count, 0)).toBe(figures.count);
  expect(figures.grades.checked + figures.grades.seen + figures.grades.stated).toBe(figures.count);
  for (const s of figures.sources) expect(s.rejected + s.inFile + s.matched + s.added).toBe(s.rows);
};

/** Day and instant at the end of the n-th event's day. */
const endOf = (n: number) => ({ day: dayOfEvent(n), cutoff: endOfDay(dayOfEvent(n), 'Asia/Makassar') });

test('bridge, kelurahan and grades add up to the number, and the number is the plain reading of the history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someEvent, { minLength: 1, maxLength: 14 }), async (events: Event[]) => {
      await rolledBack(city, wholeCity, async (db) => {
        await layAreas(db);
        const memory = emptyMemory();
        for (const [n, event] of events.entries()) await happen(db, memory, n, event);
        for (const [n] of events.entries()) {
          const figures = await countAt(db, endOf(n));
          addsUp(figures);
          const expected = plainly(memory.stood, dayOfEvent(n), n);
          const first = figures.byKelurahan.find((k) => k.code === kelurahan[0]);
          expect({
            count: figures.count,
            seen: figures.coverage.seenWithinYear,
            inFirst: first?.count,
          }).toEqual(expected);
        }
      });
    }),
    { numRuns: 40 },
  );
});

test('what was said of a day is said again, whatever is recorded, backdated, retracted or rolled back later', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someEvent, { minLength: 2, maxLength: 14 }), async (events: Event[]) => {
      await rolledBack(city, wholeCity, async (db) => {
        await layAreas(db);
        const memory = emptyMemory();
        const said: Figures[] = [];
        for (const [n, event] of events.entries()) {
          await happen(db, memory, n, event);
          said.push(await countAt(db, endOf(n)));
        }
        for (const [n, before] of said.entries()) expect(await countAt(db, endOf(n))).toEqual(before);
      });
    }),
    { numRuns: 40 },
  );
});

const story: readonly Event[] = [
  { kind: 'import', fresh: 4, matched: 0, rejected: 2, inFile: 1, back: 0, place: 0 },
  { kind: 'import', fresh: 3, matched: 3, rejected: 1, inFile: 0, back: 0, place: 4 },
  { kind: 'by-hand', back: 0, place: 2, name: 0, owner: 1 },
  { kind: 'status', which: 0, status: 'closed', back: 0, place: 0, seenBack: null },
  { kind: 'roll-back', which: 1 },
];

const tell = async (events: readonly Event[], n: number): Promise<Figures> =>
  rolledBack(city, wholeCity, async (db) => {
    await layAreas(db);
    const memory = emptyMemory();
    for (const [at, event] of events.entries()) await happen(db, memory, at, event);
    return countAt(db, endOf(n));
  });

test('each step of the bridge has its own line', async () => {
  const figures = await tell(story, 4);
  expect(figures.bridge).toEqual([
    { code: 'import', source: 'daftar 0', n: 7 },
    { code: 'import', source: 'daftar 1', n: 7 },
    { code: 'rejected', n: -3 },
    { code: 'in-file', n: -1 },
    { code: 'matched', n: -3 },
    { code: 'by-hand', n: 1 },
    { code: 'withdrawn', n: -3 },
    { code: 'closed', n: -1 },
  ]);
  expect(figures.count).toBe(4);
});

test('the day before a roll-back still counts what was rolled back', async () => {
  expect((await tell(story, 3)).count).toBe(7);
  expect((await tell(story, 4)).count).toBe(4);
});

test('an enterprise whose kelurahan is not known has a line of its own under its kecamatan', async () => {
  const figures = await tell(story, 3);
  expect(figures.byKelurahan.filter((k) => !k.known)).toEqual([
    {
      code: '64.71.04',
      name: 'Kecamatan Satu',
      kecamatan: 'Kecamatan Satu',
      known: false,
      tile: null,
      count: 3,
      seenWithinYear: 0,
    },
  ]);
  expect(figures.coverage).toMatchObject({ placed: 4, kelurahan: 3, kelurahanCounted: 2 });
});

test('one name with neither owner nor kelurahan known is one possible duplicate and two enterprises', async () => {
  const twice: readonly Event[] = [
    { kind: 'by-hand', back: 0, place: 5, name: 1, owner: 0 },
    { kind: 'by-hand', back: 0, place: 5, name: 1, owner: 0 },
    { kind: 'by-hand', back: 0, place: 5, name: 2, owner: 0 },
  ];
  expect(await tell(twice, 2)).toMatchObject({ count: 3, possibleDuplicates: 1 });
});

test('the same name is no possible duplicate where owner or kelurahan speaks against it', async () => {
  const apart: readonly Event[] = [
    { kind: 'by-hand', back: 0, place: 0, name: 1, owner: 1 },
    { kind: 'by-hand', back: 0, place: 0, name: 1, owner: 2 },
    { kind: 'by-hand', back: 0, place: 1, name: 1, owner: 1 },
  ];
  expect((await tell(apart, 2)).possibleDuplicates).toBe(0);
});

test('a city without enterprises has the number nought and every kelurahan in its spread', async () => {
  const figures = await tell([], 0);
  expect(figures).toMatchObject({ count: 0, bridge: [], possibleDuplicates: 0, notSeenForYear: 0 });
  expect(figures.byKelurahan.map((k) => k.count)).toEqual([0, 0, 0]);
});

test('the number is asked in the language of who asks', async () => {
  const [id, en] = await rolledBack(
    city,
    wholeCity,
    async (db) =>
      [await countAsOf(db, dayOfEvent(0), 'id'), await countAsOf(db, dayOfEvent(0), 'en')] as const,
  );
  expect(id.definition).toMatch(/^Usaha mikro/);
  expect(en.definition).toMatch(/^Micro/);
});

test('a smaller scope cannot count the city', async () => {
  const counting = rolledBack(city, { kind: 'area', area: kelurahan[0] }, (db) =>
    countAsOf(db, dayOfEvent(0)),
  );
  await expect(counting).rejects.toThrow('whole city');
});

test('two records joined are counted once from that day on, with a line of their own, and twice again when separated', async () => {
  const two = [
    { kind: 'by-hand', back: 0, place: 0, name: 1, owner: 1 },
    { kind: 'by-hand', back: 0, place: 0, name: 2, owner: 1 },
  ] as const satisfies readonly Event[];
  const joined = [...two, { kind: 'join', which: 0, other: 1 }] as const satisfies readonly Event[];
  const separated = [...joined, { kind: 'separate', which: 0 }] as const satisfies readonly Event[];
  expect((await tell(joined, 1)).count).toBe(2);
  const after = await tell(joined, 2);
  expect([after.count, after.bridge]).toEqual([
    1,
    [
      { code: 'by-hand', n: 2 },
      { code: 'joined', n: -1 },
    ],
  ]);
  expect((await tell(separated, 3)).count).toBe(2);
});

test('a NIB that came with a record joined away is the enterprise’s while they are one', async () => {
  const events = [
    { kind: 'by-hand', back: 0, place: 0, name: 1, owner: 1 },
    { kind: 'by-hand', back: 0, place: 0, name: 2, owner: 1 },
    { kind: 'proof', which: 0, paper: 'nib', grade: 'checked', back: 0, lasts: null },
    { kind: 'join', which: 0, other: 1 },
    { kind: 'separate', which: 0 },
  ] as const satisfies readonly Event[];
  const figures = async (n: number) => {
    const { withoutNib, grades } = await tell(events.slice(0, n + 1), n);
    return [withoutNib, grades.checked];
  };
  expect([await figures(2), await figures(3), await figures(4)]).toEqual([
    [1, 1],
    [0, 1],
    [1, 1],
  ]);
});
