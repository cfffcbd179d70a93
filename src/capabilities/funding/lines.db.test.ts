// The sums of the database are those of the rule, and two who name one line make one.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { rupiah } from '../../kernel/rupiah.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { makeLine, recordEntry } from './actions.ts';
import { standOf } from './rules.ts';
import { findLine, listEntries, listLines, spentOn, sumBySource } from './store.ts';

let city: City;
beforeAll(async () => {
  city = await testCity();
});

const around = { by: 'u-1', now: new Date('2026-11-22T02:00:00Z'), today: day('2026-11-22') };
const activities = [
  null,
  '018f0000-0000-7000-8000-00000000000a',
  '018f0000-0000-7000-8000-00000000000b',
] as const;
const line = {
  name: 'APBD Rekaan',
  source: 'apbd' as const,
  year: 2026,
  partnerId: null,
  initiator: 'Dinas Rekaan',
  initiatorUser: null,
  amount: rupiah(1_000n),
  day: around.today,
  note: null,
};

test('whatever is appended, a list says what the rule says', async () => {
  const entry = fc.record({
    kind: fc.constantFrom('promised' as const, 'realised' as const, 'returned' as const),
    amount: fc.bigInt({ min: -400n, max: 900n }),
    activityId: fc.constantFrom(...activities),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 12 }), (entries) =>
      rolledBack(city, wholeCity, async (db) => {
        const made = await makeLine(db, line, around);
        if (isRefused(made)) throw new Error(made.refused);
        for (const e of entries)
          await recordEntry(db, { ...e, line: made.id, day: around.today, note: null }, around);
        const kept = await listEntries(db, made.id);
        const stand = standOf(kept);
        expect(await findLine(db, made.id)).toMatchObject(stand);
        expect((await listLines(db))[0]).toMatchObject(stand);
        expect(await sumBySource(db, 2026)).toMatchObject([
          { promised: stand.promised, realised: stand.realised },
        ]);
        for (const activity of activities) {
          if (activity === null) continue;
          const { setAside, realised } = standOf(kept.filter((e) => e.activityId === activity));
          expect(await spentOn(db, activity)).toEqual({ setAside, realised });
        }
      }),
    ),
    { numRuns: 25 },
  );
});

test('a line of the same name, year and source is refused, of another year it is made', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    await makeLine(db, line, around);
    expect(await makeLine(db, { ...line, name: ' apbd  REKAAN ' }, around)).toEqual({
      refused: 'line-known',
    });
    expect(await makeLine(db, { ...line, year: 2025 }, around)).not.toHaveProperty('refused');
  });
});

test('an entry is never changed nor deleted, not even by hand', async () => {
  const made = await within(city, wholeCity, (db) => makeLine(db, { ...line, name: 'Tetap' }, around));
  expect(isRefused(made)).toBe(false);
  for (const act of ['update funding_entry set amount = 1', 'delete from funding_entry'])
    await expect(within(city, wholeCity, (db) => db.client.query(act))).rejects.toThrow('42501');
});
