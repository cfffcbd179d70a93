// Movements against a real database: two people and the owner, the same paper once, falls, and two at the same moment.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { addDays } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { retractFact } from '../../evidence/index.ts';
import { leadTo } from '../../registry/index.ts';
import { actOnMovement } from './actions/act.ts';
import { loadMoving } from './actions/load.ts';
import { proposeMovement } from './actions/propose.ts';
import { reviewEnterprise } from './actions/review.ts';
import { given, later, movingCity, on, prove, readyForNib } from './fixtures.ts';
import type { MovementId } from './kinds.ts';
import { findMovement } from './store/movements.ts';
import { fell } from './topic.ts';
import type { Fell } from './topic.ts';

let city: City;
const heard: Fell[] = [];
beforeAll(async () => {
  city = await movingCity();
  fell.hear(async (_, news) => void heard.push(news));
});
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);

const legality = { track: 'legality', toRung: 3, note: 'Warung di rumah, sudah berjualan' };
const rungOf = async (db: Db, id: EnterpriseId, today = later) =>
  (await loadMoving(db, id, today))?.counts['legality'];

async function counted(db: Db, id: EnterpriseId, papers: readonly string[]): Promise<MovementId> {
  const made = given(
    await proposeMovement(db, { ...legality, enterpriseId: id, evidence: papers }, on('u-mentor')),
  );
  given(await actOnMovement(db, { id: made.id, act: 'confirmed' }, on('u-second')));
  given(await actOnMovement(db, { id: made.id, act: 'affirmed', way: 'phone' }, on('owner:x')));
  return made.id;
}

const stateOf = async (db: Db, id: MovementId) => (await findMovement(db, id))?.state;

describe('a step up', () => {
  test('the first day is a starting point and no movement', () =>
    inCity(async (db) => {
      const { id } = await readyForNib(db);
      expect(await rungOf(db, id)).toBe(1);
      const none = await loadMoving(db, id, later);
      expect(none?.movements).toEqual([]);
    }));

  test('counts only after a second officer and the owner, in either order', () =>
    inCity(async (db) => {
      const one = await readyForNib(db);
      const made = given(
        await proposeMovement(
          db,
          { ...legality, enterpriseId: one.id, evidence: one.papers },
          on('u-mentor'),
        ),
      );
      expect([await stateOf(db, made.id), await rungOf(db, one.id)]).toEqual(['proposed', 1]);
      expect(await actOnMovement(db, { id: made.id, act: 'confirmed' }, on('u-mentor'))).toEqual({
        refused: 'own-proposal',
      });
      given(await actOnMovement(db, { id: made.id, act: 'confirmed' }, on('u-second')));
      expect([await stateOf(db, made.id), await rungOf(db, one.id)]).toEqual(['confirmed', 1]);
      given(await actOnMovement(db, { id: made.id, act: 'affirmed', way: 'phone' }, on('owner:x')));
      expect([await stateOf(db, made.id), await rungOf(db, one.id)]).toEqual(['counted', 3]);

      const two = await readyForNib(db, 'Dapur Kedua');
      const paper = given(
        await proposeMovement(
          db,
          { ...legality, enterpriseId: two.id, evidence: two.papers },
          on('u-mentor'),
        ),
      );
      given(
        await actOnMovement(db, { id: paper.id, act: 'affirmed', way: 'paper', day: later }, on('u-mentor')),
      );
      expect(await stateOf(db, paper.id)).toBe('proposed');
      given(await actOnMovement(db, { id: paper.id, act: 'confirmed' }, on('u-second')));
      expect(await stateOf(db, paper.id)).toBe('counted');
    }));

  test('the same evidence is refused the second time, looked at again or not', () =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      await counted(db, id, papers);
      const again = await proposeMovement(
        db,
        { ...legality, enterpriseId: id, evidence: papers },
        on('u-mentor'),
      );
      expect(again).toEqual({ refused: 'evidence-used' });
    }));

  test('a step needs a paper for each of its conditions, and none of another step', () =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      const ask = (evidence: readonly string[], toRung = 3) =>
        proposeMovement(db, { ...legality, toRung, enterpriseId: id, evidence }, on('u-mentor'));
      expect(await ask([])).toEqual({ refused: 'evidence-missing' });
      expect(await ask(papers.slice(1))).toEqual({ refused: 'evidence-missing' });
      const foreign = await prove(db, id, 'halal');
      expect(await ask([...papers, foreign])).toEqual({ refused: 'evidence-foreign' });
      expect(await ask(papers, 4)).toEqual({ refused: 'conditions-unmet' });
      expect(await ask(papers, 1)).toEqual({ refused: 'not-upward' });
    }));

  test('a refused step sets its papers free', () =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      const ask = () =>
        proposeMovement(db, { ...legality, enterpriseId: id, evidence: papers }, on('u-mentor'));
      const first = given(await ask());
      expect(await ask()).toEqual({ refused: 'already-proposed' });
      expect(
        isRefused(await actOnMovement(db, { id: first.id, act: 'refused', reason: 'x' }, on('u-second'))),
      ).toBe(true);
      given(
        await actOnMovement(
          db,
          { id: first.id, act: 'refused', reason: 'NIB milik orang lain' },
          on('u-second'),
        ),
      );
      given(await ask());
    }));
});

describe('by itself', () => {
  test('the system proposes what is met, and two officers confirm', () =>
    inCity(async (db) => {
      const { id } = await readyForNib(db);
      await reviewEnterprise(db, id, on('u-test'), { propose: true });
      await reviewEnterprise(db, id, on('u-test'), { propose: true });
      const [step, ...more] = (await loadMoving(db, id, later))?.movements ?? [];
      expect([step?.proposedBy, step?.fromRung, step?.toRung, more.length]).toEqual(['system', 1, 3, 0]);
      const movement = step?.id as MovementId;
      given(await actOnMovement(db, { id: movement, act: 'affirmed', way: 'phone' }, on('owner:x')));
      given(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-one')));
      expect(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-one'))).toEqual({
        refused: 'already-confirmed',
      });
      expect(await stateOf(db, movement)).toBe('proposed');
      given(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-two')));
      expect([await stateOf(db, movement), await rungOf(db, id)]).toEqual(['counted', 3]);
    }));

  test('a paper that is taken back takes the rung at once, names the paper, and opens a next step', () =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      await counted(db, id, papers);
      const [, nib] = papers;
      if (!nib) throw new Error('no paper');
      const tomorrow = addDays(later, 1);
      given(
        await retractFact(db, { id: nib, enterpriseId: id, reason: 'NIB dicabut' }, on('u-test', tomorrow)),
      );
      heard.length = 0;
      await reviewEnterprise(db, id, on('u-test', tomorrow), { propose: true });
      await reviewEnterprise(db, id, on('u-test', tomorrow), { propose: true });
      expect(heard.map((h) => [h.kind, h.cause])).toEqual([['nib', 'revoked']]);
      expect(await rungOf(db, id, tomorrow)).toBe(2);
    }));

  test('a paper that runs out takes the rung on the day after its last', () =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      const until = addDays(later, 10);
      const [identity] = papers;
      const nib = await prove(db, id, 'nib', { to: until });
      await db.execute(sql`insert into evidence_retraction (fact_id, enterprise_id, reason, recorded_at, recorded_by)
        values (${papers[1]}, ${id}, 'keliru', ${on('x').now.toISOString()}, 'x')`);
      await counted(db, id, [identity ?? '', nib]);
      await reviewEnterprise(db, id, on('u-test', until), { propose: true });
      expect(await rungOf(db, id, until)).toBe(3);
      heard.length = 0;
      await reviewEnterprise(db, id, on('u-test', addDays(until, 1)), { propose: true });
      expect(heard.map((h) => [h.kind, h.cause])).toEqual([['nib', 'expired']]);
      expect(await rungOf(db, id, addDays(until, 1))).toBe(2);
    }));

  test('a step whose paper went meanwhile does not come to count, and is withdrawn', () =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      const made = given(
        await proposeMovement(db, { ...legality, enterpriseId: id, evidence: papers }, on('u-mentor')),
      );
      const nib = papers[1];
      if (!nib) throw new Error('no paper');
      given(await retractFact(db, { id: nib, enterpriseId: id, reason: 'NIB dicabut' }, on('u-test')));
      expect(await actOnMovement(db, { id: made.id, act: 'confirmed' }, on('u-second'))).toEqual({
        refused: 'no-longer-met',
      });
      await reviewEnterprise(db, id, on('u-test'), { propose: true });
      expect(await stateOf(db, made.id)).toBe('withdrawn');
    }));

  test('what was recorded under a joined id moves the enterprise of today once', () =>
    inCity(async (db) => {
      const { id: born, papers } = await readyForNib(db, 'Catatan Lama');
      await counted(db, born, papers);
      const { id: now } = await readyForNib(db, 'Catatan Baru');
      await leadTo(db, born, now);
      expect(await rungOf(db, now)).toBe(3);
      const again = await proposeMovement(
        db,
        { ...legality, enterpriseId: now, evidence: papers },
        on('u-mentor'),
      );
      expect(again).toEqual({ refused: 'evidence-used' });
    }));
});

describe('at the same moment', () => {
  const alone = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);

  test('of two officers who confirm one is told that the other was first', async () => {
    const { id, papers } = await alone((db) => readyForNib(db, 'Serentak Satu'));
    const made = given(
      await alone((db) =>
        proposeMovement(db, { ...legality, enterpriseId: id, evidence: papers }, on('u-mentor')),
      ),
    );
    const confirm = (by: string) =>
      alone((db) => actOnMovement(db, { id: made.id, act: 'confirmed' }, on(by)));
    const done = await Promise.all([confirm('u-one'), confirm('u-two')]);
    expect(done.filter(isRefused)).toEqual([{ refused: 'already-confirmed' }]);
    expect(await alone((db) => stateOf(db, made.id))).toBe('confirmed');
  });

  test('the same evidence in two proposals makes one of them', async () => {
    const { id, papers } = await alone((db) => readyForNib(db, 'Serentak Dua'));
    const ask = (by: string) =>
      alone((db) => proposeMovement(db, { ...legality, enterpriseId: id, evidence: papers }, on(by)));
    const done = await Promise.all([ask('u-one'), ask('u-two')]);
    expect(done.filter((d) => isRefused(d))).toEqual([{ refused: 'already-proposed' }]);
  });
});
