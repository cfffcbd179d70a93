// Decisions of officers: the second look, and what the first one did to the paper meanwhile.
import { expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import type { EnterpriseId, EvidenceId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { exampleEnterprise } from '../registry/fixtures.ts';
import { decidePaper } from './actions/decide.ts';
import type { NewDecision } from './actions/decide.ts';
import { submitPaper } from './actions/submit.ts';
import { retractFact } from './actions.ts';
import { papersOf } from './papers.ts';
import { isSampled } from './rules/sample.ts';
import { checkPaper } from './rules/typed.ts';
import { listWaiting } from './store/queue.ts';

const city = await testCity();
const today = day('2026-11-02');
const as = (by: string) => ({ by, now: new Date('2026-11-02T02:00:00Z'), today });

/** A stated paper in the queue, one that a second officer would look at or not. */
async function waiting(
  db: Db,
  sampled: boolean,
): Promise<{ enterpriseId: EnterpriseId; factId: EvidenceId }> {
  for (let at = 0; at < 500; at++) {
    const enterpriseId = await exampleEnterprise(db, { name: `Dapur ${at}`, owner: `Rekaan ${at}` });
    const typed = { kind: 'nib', grade: 'stated', number: '1234567890123', from: '5/3/2026', to: '' };
    const paper = checkPaper({ ...typed, amount: '', source: '', note: '' }, today);
    if (isRefused(paper)) throw new Error(paper.refused);
    const done = await submitPaper(db, { enterpriseId, paper, source: 'owner' }, as('owner:1'));
    if (isRefused(done)) throw new Error(done.refused);
    if (isSampled(done.factId) === sampled) return { enterpriseId, factId: done.factId };
  }
  throw new Error('no such paper');
}

const decision = (factId: EvidenceId, over: Partial<NewDecision> = {}): NewDecision => ({
  factId,
  round: 1,
  outcome: 'seen',
  ...over,
});
const inForce = async (db: Db, id: EnterpriseId) =>
  (await papersOf(db, id, today)).filter((p) => p.fact.retractedAt === null).map((p) => p.fact.grade);
const holds = async (db: Db, by: string, factId: EvidenceId) =>
  (await listWaiting(db, by, 1000)).some((w) => w.factId === factId);

test('nine of ten papers leave the queue with the first decision', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { factId, enterpriseId } = await waiting(db, false);
    expect(await decidePaper(db, decision(factId), as('ani'))).toEqual({ decided: factId, outcome: 'seen' });
    expect([await holds(db, 'ani', factId), await holds(db, 'budi', factId)]).toEqual([false, false]);
    expect(await inForce(db, enterpriseId)).toEqual(['seen']);
    expect(await decidePaper(db, decision(factId), as('budi'))).toEqual({ refused: 'already-decided' });
  }));

test('one in ten is looked at by another officer, never by the same', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { factId } = await waiting(db, true);
    await decidePaper(db, decision(factId), as('ani'));
    expect([await holds(db, 'ani', factId), await holds(db, 'budi', factId)]).toEqual([false, true]);
    expect(await decidePaper(db, decision(factId, { round: 2 }), as('ani'))).toEqual({
      refused: 'second-officer',
    });
    expect(await decidePaper(db, decision(factId), as('budi'))).toEqual({ refused: 'already-decided' });
    expect(isRefused(await decidePaper(db, decision(factId, { round: 2 }), as('budi')))).toBe(false);
    expect(await holds(db, 'citra', factId)).toBe(false);
  }));

test('a second look that refuses takes the paper back, one that accepts brings a refused one in', () =>
  rolledBack(city, wholeCity, async (db) => {
    const one = await waiting(db, true);
    await decidePaper(db, decision(one.factId), as('ani'));
    const no = { round: 2, outcome: 'refused', reason: 'milik usaha lain' } as const;
    await decidePaper(db, decision(one.factId, no), as('budi'));
    expect(await inForce(db, one.enterpriseId)).toEqual([]);
    const two = await waiting(db, true);
    await decidePaper(db, decision(two.factId, { ...no, round: 1 }), as('ani'));
    expect(await inForce(db, two.enterpriseId)).toEqual([]);
    await decidePaper(db, decision(two.factId, { round: 2 }), as('budi'));
    expect(await inForce(db, two.enterpriseId)).toEqual(['seen']);
  }));

test('a paper that was taken back meanwhile is in no queue and cannot be accepted', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { factId, enterpriseId } = await waiting(db, false);
    await retractFact(db, { id: factId, enterpriseId, reason: 'keliru sekali' }, as('ani'));
    expect(await holds(db, 'budi', factId)).toBe(false);
    expect(await decidePaper(db, decision(factId), as('budi'))).toEqual({ refused: 'already-ended' });
  }));

test('a paper is checked at a source that is named, and its number may be set right', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { factId, enterpriseId } = await waiting(db, false);
    const typed = { number: '3210987654321', from: '5/3/2026', to: '', source: '' };
    const nowhere = await decidePaper(db, decision(factId, { outcome: 'checked', typed }), as('ani'));
    expect(nowhere).toMatchObject({ refused: 'paper-form', problems: [{ field: 'source' }] });
    const source = 'oss.go.id';
    await decidePaper(db, decision(factId, { outcome: 'checked', typed: { ...typed, source } }), as('ani'));
    const [paper] = await papersOf(db, enterpriseId, today);
    expect(paper?.fact).toMatchObject({ number: '3210987654321', grade: 'checked', checkedSource: source });
  }));
