// One number on enterprises of two owners: both areas are asked, once, whichever way the number came.
import { beforeAll, describe, expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import type { EnterpriseId, EvidenceId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Scope } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { loadAreas } from '../regions/index.ts';
import { exampleCircumstances, exampleEnterprise } from '../registry/fixtures.ts';
import { takeBackForEarlier } from './actions/bring-back.ts';
import { decidePaper } from './actions/decide.ts';
import { submitPaper } from './actions/submit.ts';
import { papersOf } from './papers.ts';
import { listDoubled, listWaiting } from './store/queue.ts';

const city = await testCity();
const today = day('2026-11-02');
const as = (by: string) => ({ by, now: new Date('2026-11-02T02:00:00Z'), today });
const manggar: Scope = { kind: 'area', area: '64.71.01.1001' };
const elsewhere: Scope = { kind: 'area', area: '64.71.01.1002' };

beforeAll(() => within(city, wholeCity, (db) => loadAreas(db, exampleCircumstances)));

let made = 0;
const enterpriseIn = (area: string): Promise<EnterpriseId> => {
  made += 1;
  const phone = `0812388${String(10_000 + made)}`;
  const over = { name: `Dapur Kembar ${made}`, owner: `Pemilik Kembar ${made}`, phone, area };
  return within(city, wholeCity, (db) => exampleEnterprise(db, over));
};
const numberOf = () => `ID6411000${String(1_000_000_000 + made)}`;

async function handIn(
  id: EnterpriseId,
  number: string,
  over: { grade?: 'seen'; replaces?: EvidenceId } = {},
) {
  const { grade = 'stated', replaces = null } = over;
  const paper = {
    kind: 'halal',
    grade,
    number,
    validFrom: today,
    validTo: null,
    value: null,
    valueHigh: null,
    note: null,
    checkedSource: null,
  } as const;
  const done = await within(city, wholeCity, (db) =>
    submitPaper(db, { enterpriseId: id, paper, replaces, source: 'staff' }, as('rani')),
  );
  if (isRefused(done)) throw new Error(done.refused);
  return done.factId;
}

const asked = (scope: Scope, id: EnterpriseId) =>
  within(city, scope, async (db) => (await listDoubled(db, 200)).filter((row) => row.enterpriseId === id));

async function twoWith() {
  const [one, two] = [await enterpriseIn('64.71.01.1001'), await enterpriseIn('64.71.01.1002')];
  const number = numberOf();
  return { one, two, number, first: await handIn(one, number), second: await handIn(two, number) };
}

describe('a number on enterprises of two owners', () => {
  test('is asked of the officers of each area, who learn no name outside their own', async () => {
    const { one, two } = await twoWith();
    expect(await asked(manggar, one)).toMatchObject([{ other: null }]);
    expect(await asked(elsewhere, two)).toMatchObject([{ other: null }]);
    expect(await asked(manggar, two)).toEqual([]);
    expect(await asked(wholeCity, one)).toMatchObject([{ other: { id: two } }]);
    const marks = await within(city, manggar, async (db) => [
      ...(await papersOf(db, one, today)).map((p) => p.twice),
      ...(await listWaiting(db, 'budi', 200)).filter((w) => w.enterpriseId === one).map((w) => w.twice),
    ]);
    expect(marks).toEqual([true, true]);
  });

  test('is asked once, also when the same paper is seen later', async () => {
    const { one, two, number } = await twoWith();
    await handIn(one, number, { grade: 'seen' });
    await handIn(two, number, { grade: 'seen' });
    expect(await asked(wholeCity, one)).toHaveLength(1);
    expect(await asked(wholeCity, two)).toHaveLength(1);
  });

  test('is asked when an officer set the number right, and no more when that was taken back', async () => {
    const [one, two] = [await enterpriseIn('64.71.01.1001'), await enterpriseIn('64.71.01.1002')];
    const number = numberOf();
    await handIn(one, number);
    const factId = await handIn(two, `${number}7`);
    expect(await asked(wholeCity, two)).toEqual([]);
    const typed = { number, from: '', to: '', source: '' };
    await within(city, wholeCity, (db) =>
      decidePaper(db, { factId, round: 1, outcome: 'seen', typed }, as('ani')),
    );
    expect([await asked(manggar, one), await asked(elsewhere, two)].map((rows) => rows.length)).toEqual([
      1, 1,
    ]);
    await within(city, wholeCity, async (db) => {
      const wrong = (await papersOf(db, two, today)).find((p) => p.state === 'in-force');
      const id = wrong!.fact.id as EvidenceId;
      return takeBackForEarlier(db, { id, enterpriseId: two, reason: 'salah ketik' }, as('ani'));
    });
    expect([await asked(wholeCity, one), await asked(wholeCity, two)]).toEqual([[], []]);
  });
});
