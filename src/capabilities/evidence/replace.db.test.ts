// What is replaced counts no more, stays readable, and is replaced once.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { freshId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { enterprise } from '../registry/index.ts';
import { recordFacts, replaceFact, retractFact } from './actions.ts';
import type { NewFact } from './actions.ts';
import { isHeld } from './bulk.ts';
import { holds, listFacts } from './store.ts';

const city = await testCity();
const around = { by: 'rani', now: new Date('2026-11-02T02:00:00Z'), today: day('2026-11-02') };
const nib = '1234567890123';

async function founded(db: Db): Promise<EnterpriseId> {
  const id: EnterpriseId = freshId();
  await db.insert(enterprise).values({
    id,
    name: 'Dapur Contoh',
    squeezed: 'dapurcontoh',
    area: '64.71',
    sector: 'food',
    status: 'active',
    words: sql`''`,
    recordedAt: around.now,
    recordedBy: 'test',
  });
  return id;
}

const stated = (enterpriseId: EnterpriseId, number = nib): NewFact => ({
  enterpriseId,
  kind: 'nib',
  grade: 'stated',
  number,
  validFrom: '2026-01-05',
  source: 'owner',
});

async function statedNib(db: Db, number?: string) {
  const id = await founded(db);
  const [first] = await recordFacts(db, [stated(id, number)], around);
  return { id, first: first! };
}

test('a better grade stands in for the stated paper, which stays readable', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { id, first } = await statedNib(db);
    const done = await replaceFact(db, { id: first, fact: { ...stated(id), grade: 'seen' } }, around);
    const facts = await listFacts(db, id);
    expect(facts.map((f) => [f.grade, f.retractedAt !== null, f.replacedBy])).toEqual([
      ['stated', true, isRefused(done) ? '' : done.recorded],
      ['seen', false, null],
    ]);
    expect(facts[1]).toMatchObject({ replaces: first, number: nib });
    const { rows } = await db.execute(sql`select grade from ladder_proven where id = ${id}`);
    expect(rows).toEqual([{ grade: 'seen' }]);
  }));

test('what was known before the replacement is what was published then', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { id, first } = await statedNib(db);
    const later = { ...around, now: new Date('2026-11-03T02:00:00Z') };
    await replaceFact(db, { id: first, fact: { ...stated(id), grade: 'checked' } }, later);
    const then = await listFacts(db, id, new Date('2026-11-03T00:00:00Z'));
    expect(then.map((f) => [f.grade, f.retractedAt])).toEqual([['stated', null]]);
  }));

test('a fact that was replaced is neither replaced again nor taken back', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { id, first } = await statedNib(db);
    await replaceFact(db, { id: first, fact: { ...stated(id), grade: 'seen' } }, around);
    const again = { id: first, fact: { ...stated(id), grade: 'checked' } as const };
    expect(await replaceFact(db, again, around)).toEqual({ refused: 'already-ended' });
    const back = { id: first, enterpriseId: id, reason: 'keliru' };
    expect(await retractFact(db, back, around)).toEqual({ refused: 'already-retracted' });
  }));

test('another enterprise’s fact is not replaced', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { first } = await statedNib(db);
    const other = await founded(db);
    expect(await replaceFact(db, { id: first, fact: stated(other) }, around)).toEqual({
      refused: 'unknown-fact',
    });
  }));

test('a file does not bring a number back that was set right, and does bring back one that was taken back', () =>
  rolledBack(city, wholeCity, async (db) => {
    const x = (number: string) => sql`(select 'nib' as kind, ${number}::text as number, null::bigint as value,
      null::bigint as high, null::date as day) x`;
    const held = async (id: string, number: string) => {
      const asked = sql`select ${isHeld(sql`x`, sql`${id}::uuid`, '2026-11-02')} as held from ${x(number)}`;
      const { rows } = await db.execute<{ held: boolean }>(asked);
      return rows[0]?.held;
    };
    const { id, first } = await statedNib(db, '1234567890000');
    await replaceFact(db, { id: first, fact: stated(id) }, around);
    expect([await held(id, '1234567890000'), await held(id, nib)]).toEqual([true, true]);
    expect([await holds(db, id, 'nib', '1234567890000'), await holds(db, id, 'nib', nib)]).toEqual([
      false,
      true,
    ]);
    const other = await statedNib(db);
    await retractFact(db, { id: other.first, enterpriseId: other.id, reason: 'keliru' }, around);
    expect(await held(other.id, nib)).toBe(false);
  }));

test('of two who replace one fact at once, one wins and the other is told', async () => {
  const { id, first } = await within(city, wholeCity, (db) => statedNib(db));
  const replacing = (grade: 'seen' | 'checked') =>
    within(city, wholeCity, (db) => replaceFact(db, { id: first, fact: { ...stated(id), grade } }, around));
  const ends = await Promise.all([replacing('seen'), replacing('checked')]);
  expect(ends.filter(isRefused)).toEqual([{ refused: 'already-ended' }]);
  const facts = await within(city, wholeCity, (db) => listFacts(db, id));
  expect(facts.filter((f) => f.retractedAt === null)).toHaveLength(1);
});

test('an import pays for no more indexes than before', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ name: string }>(
      sql`select indexname as name from pg_indexes where tablename = 'evidence_fact' and schemaname = 'city_6471' order by 1`,
    );
    expect(rows.map((r) => r.name)).toEqual(['evidence_fact_by_hand', 'evidence_fact_enterprise_id_id_pk']);
  }));
