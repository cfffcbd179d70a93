// A replacement that was a mistake is taken back, and what it replaced is in force again.
import { beforeAll, describe, expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import type { EnterpriseId, EvidenceId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { loadAreas } from '../regions/index.ts';
import { exampleCircumstances, exampleEnterprise } from '../registry/fixtures.ts';
import { replaceFact, retractFact } from './actions.ts';
import { takeBackForEarlier } from './actions/bring-back.ts';
import { submitPaper } from './actions/submit.ts';
import { papersOf } from './papers.ts';
import { listWaiting } from './store/queue.ts';
import { holds, listFacts } from './store.ts';

const city = await testCity();
const today = day('2026-11-02');
const as = (by: string) => ({ by, now: new Date('2026-11-02T02:00:00Z'), today });
const nib = '1234567890123';
const wrong = '3210987654321';
const reason = 'nomor usaha lain';

const paper = {
  kind: 'nib',
  grade: 'stated',
  number: nib,
  validFrom: today,
  validTo: null,
  value: null,
  valueHigh: null,
  note: null,
  checkedSource: null,
} as const;

beforeAll(() => within(city, wholeCity, (db) => loadAreas(db, exampleCircumstances)));

let made = 0;
/** A NIB that its owner stated, and in its place a mistaken one that an officer saw. */
async function mistaken(db: Db): Promise<{ id: EnterpriseId; first: EvidenceId; second: EvidenceId }> {
  made += 1;
  const id = await exampleEnterprise(db, { name: `Dapur Kembali ${made}` });
  const number = String(BigInt(nib) + BigInt(made) * 1000n);
  const handed = await submitPaper(
    db,
    { enterpriseId: id, paper: { ...paper, number }, source: 'owner' },
    as('o'),
  );
  if (isRefused(handed)) throw new Error(handed.refused);
  const fact = { ...paper, enterpriseId: id, grade: 'seen', number: wrong, source: 'staff' } as const;
  const done = await replaceFact(db, { id: handed.factId, fact }, as('rani'));
  if (isRefused(done)) throw new Error(done.refused);
  return { id, first: handed.factId, second: done.recorded };
}

const inForce = async (db: Db, id: EnterpriseId) =>
  (await listFacts(db, id)).filter((f) => f.retractedAt === null);

describe('taking back a replacement', () => {
  test('brings the earlier paper back as it was; all three stay readable', () =>
    rolledBack(city, wholeCity, async (db) => {
      const { id, first, second } = await mistaken(db);
      const before = (await listFacts(db, id)).find((f) => f.id === first)!;
      const done = await takeBackForEarlier(db, { id: second, enterpriseId: id, reason }, as('ani'));
      if (isRefused(done)) throw new Error(done.refused);
      const { number, grade, validFrom, source } = before;
      expect(await inForce(db, id)).toMatchObject([
        { id: done.restored, replaces: first, number, grade, validFrom, source, recordedBy: 'ani' },
      ]);
      const papers = await papersOf(db, id, today);
      expect(new Map(papers.map((p) => [p.fact.id, p.state]))).toEqual(
        new Map([
          [first, 'replaced'],
          [second, 'retracted'],
          [done.restored, 'in-force'],
        ]),
      );
      expect(papers.find((p) => p.fact.id === second)?.fact.retractedWhy).toBe(reason);
    }));

  test('a stated paper that was handed in waits for an officer again', () =>
    rolledBack(city, wholeCity, async (db) => {
      const { id, second } = await mistaken(db);
      const done = await takeBackForEarlier(db, { id: second, enterpriseId: id, reason }, as('ani'));
      const waiting = await listWaiting(db, 'budi', 50);
      expect(waiting.map((w) => w.factId)).toContain(isRefused(done) ? '' : done.restored);
      expect(waiting.filter((w) => w.enterpriseId === id)).toHaveLength(1);
    }));

  test('alone, when nobody asks for the earlier one, ends both', () =>
    rolledBack(city, wholeCity, async (db) => {
      const { id, second } = await mistaken(db);
      await retractFact(db, { id: second, enterpriseId: id, reason }, as('ani'));
      expect(await inForce(db, id)).toEqual([]);
    }));

  test('is refused for what replaced nothing, what ended before, and another’s', () =>
    rolledBack(city, wholeCity, async (db) => {
      const [one, two] = [await mistaken(db), await mistaken(db)];
      const ask = (id: EvidenceId, enterpriseId = one.id) =>
        takeBackForEarlier(db, { id, enterpriseId, reason }, as('ani'));
      expect(await ask(one.first)).toEqual({ refused: 'already-retracted' });
      expect(await ask(two.second)).toEqual({ refused: 'unknown-fact' });
      const done = await ask(one.second);
      if (isRefused(done)) throw new Error(done.refused);
      expect(await ask(one.second)).toEqual({ refused: 'already-retracted' });
      expect(await ask(done.restored)).toEqual({ refused: 'nothing-before' });
    }));
});

test('of two officers who take back the same replacement at once, one brings the earlier back and the other is told', async () => {
  const { id, second } = await within(city, wholeCity, mistaken);
  const answers = await Promise.all(
    ['ani', 'budi'].map((by) =>
      within(city, wholeCity, (db) =>
        takeBackForEarlier(db, { id: second, enterpriseId: id, reason }, as(by)),
      ),
    ),
  );
  expect(answers.filter((a) => isRefused(a))).toEqual([{ refused: 'already-retracted' }]);
  expect(await within(city, wholeCity, (db) => inForce(db, id))).toHaveLength(1);
});

test('of one who takes it back and one who replaces it at once, one wins', async () => {
  const { id, second } = await within(city, wholeCity, mistaken);
  const fact = { ...paper, enterpriseId: id, grade: 'checked', source: 'staff' } as const;
  const answers = await Promise.all([
    within(city, wholeCity, (db) =>
      takeBackForEarlier(db, { id: second, enterpriseId: id, reason }, as('ani')),
    ),
    within(city, wholeCity, (db) => replaceFact(db, { id: second, fact }, as('budi'))),
  ]);
  expect(answers.filter((a) => isRefused(a))).toHaveLength(1);
  expect(await within(city, wholeCity, (db) => inForce(db, id))).toHaveLength(1);
  expect(await within(city, wholeCity, (db) => holds(db, id, 'nib', wrong))).toBe(false);
});
