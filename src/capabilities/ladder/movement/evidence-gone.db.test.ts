// Papers that go from under a step: it is withdrawn when one that it names is gone, and stands when the paper is the same.
import { beforeAll, describe, expect, test } from 'vitest';

import { addDays } from '../../../kernel/day.ts';
import type { EnterpriseId, EvidenceId } from '../../../kernel/ids.ts';
import { wholeCity } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { replaceFact } from '../../evidence/actions.ts';
import type { Grade } from '../../evidence/index.ts';
import { setStatus } from '../../registry/actions/status.ts';
import { actOnMovement } from './actions/act.ts';
import { loadMoving } from './actions/load.ts';
import {
  counted,
  given,
  history,
  later,
  movingCity,
  on,
  propose,
  prove,
  readyForNib,
  retract,
  review,
  stateOf,
} from './fixtures.ts';

let city: City;
beforeAll(async () => {
  city = await movingCity();
});
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);

async function replace(
  db: Db,
  enterpriseId: EnterpriseId,
  id: EvidenceId,
  { grade = 'checked' }: { grade?: Grade } = {},
): Promise<EvidenceId> {
  const fact = { enterpriseId, kind: 'nib' as const, grade, validFrom: later, source: 'staff' as const };
  return given(await replaceFact(db, { id, fact }, on('u-test'))).recorded;
}

describe('of a step that waits', () => {
  test.each(['proposed', 'confirmed'] as const)('%s: a paper taken back withdraws it at once', (state) =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      const movement = await propose(db, id, papers);
      if (state === 'confirmed')
        given(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-second')));
      await retract(db, id, papers[1] as EvidenceId);
      expect(await actOnMovement(db, { id: movement, act: 'affirmed' }, on('owner:x'))).toEqual({
        refused: 'no-longer-met',
      });
      await review(db, id);
      expect(await stateOf(db, movement)).toBe('withdrawn');
    }),
  );

  test('the paper it names is gone though another proves the same: withdrawn, and at night the other carries it', () =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      const movement = await propose(db, id, papers);
      const other = await prove(db, id, 'nib');
      await retract(db, id, papers[1] as EvidenceId);
      expect(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-second'))).toEqual({
        refused: 'no-longer-met',
      });
      await review(db, id, later, { propose: true });
      const moving = await loadMoving(db, id, later);
      expect(await history(db, id, later)).toEqual([
        [1, 3, 'withdrawn', null],
        [1, 3, 'proposed', null],
      ]);
      expect(new Set(moving?.named.map((e) => e.factId))).toEqual(new Set([papers[0], other]));
    }));

  test('looked at again, set right or renewed, the paper still carries it', () =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      const movement = await propose(db, id, papers);
      const checked = await replace(db, id, papers[1] as EvidenceId);
      await replace(db, id, checked, { grade: 'seen' });
      await review(db, id);
      expect(await stateOf(db, movement)).toBe('proposed');
      given(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-second')));
    }));

  test('replaced by one of too low a grade, or replaced and then taken back, it does not', () =>
    inCity(async (db) => {
      const one = await readyForNib(db, 'Dapur Satu');
      const low = await propose(db, one.id, one.papers);
      await replace(db, one.id, one.papers[1] as EvidenceId, { grade: 'stated' });
      await review(db, one.id);
      const two = await readyForNib(db, 'Dapur Dua');
      const gone = await propose(db, two.id, two.papers);
      await retract(db, two.id, await replace(db, two.id, two.papers[1] as EvidenceId));
      await review(db, two.id);
      expect([await stateOf(db, low), await stateOf(db, gone)]).toEqual(['withdrawn', 'withdrawn']);
    }));

  test('a paper that runs out carries it to its last day and not beyond, whatever else is in force', () =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      const until = addDays(later, 5);
      await retract(db, id, papers[1] as EvidenceId);
      const short = await prove(db, id, 'nib', { to: until });
      const movement = await propose(db, id, [papers[0] ?? '', short]);
      await prove(db, id, 'nib');
      await review(db, id, until);
      expect(await stateOf(db, movement)).toBe('proposed');
      await review(db, id, addDays(until, 1));
      expect(await stateOf(db, movement)).toBe('withdrawn');
    }));

  test('an enterprise that closes has no step waiting', () =>
    inCity(async (db) => {
      const { id, papers } = await readyForNib(db);
      const movement = await propose(db, id, papers);
      const typed = { status: 'closed', day: '1/12/2026', source: 'staff', reason: 'pindah usaha' };
      given(await setStatus(db, { id, typed }, on('u-test')));
      expect(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-second'))).toEqual({
        refused: 'no-longer-met',
      });
      await review(db, id);
      expect(await stateOf(db, movement)).toBe('withdrawn');
    }));
});

test('a rung that counted is lost when its paper turns out never to have been seen', () =>
  inCity(async (db) => {
    const { id, papers } = await readyForNib(db);
    await counted(db, id, papers);
    await replace(db, id, papers[1] as EvidenceId, { grade: 'stated' });
    await review(db, id);
    expect(await history(db, id, later)).toEqual([
      [1, 3, 'counted', null],
      [3, 2, 'counted', 'revoked'],
    ]);
  }));
