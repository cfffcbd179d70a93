// Movements of records that are joined and separated: what waits, what counted, and a paper that moves once.
import { beforeAll, describe, expect, test } from 'vitest';

import { addDays } from './kernel/day.ts';
import type { PlainDate } from './kernel/day.ts';
import type { EnterpriseId, EvidenceId } from './kernel/ids.ts';
import { wholeCity } from './platform/db/index.ts';
import type { City, Db } from './platform/db/index.ts';
import { rolledBack } from './platform/db/testing.ts';
import { retractFact } from './capabilities/evidence/actions.ts';
import { joinPair } from './capabilities/matching/actions/join.ts';
import { undoJoin } from './capabilities/matching/actions/undo.ts';
import { endsOf } from './capabilities/matching/store/pairs.ts';
import { actOnMovement } from './capabilities/ladder/movement/actions/act.ts';
import { loadMoving } from './capabilities/ladder/movement/actions/load.ts';
import { proposeMovement } from './capabilities/ladder/movement/actions/propose.ts';
import { reviewEnterprise } from './capabilities/ladder/movement/actions/review.ts';
import { given, later, movingCity, on, readyForNib } from './capabilities/ladder/movement/fixtures.ts';
import type { MovementId } from './capabilities/ladder/movement/kinds.ts';
import { findMovement } from './capabilities/ladder/movement/store/movements.ts';

let city: City;
beforeAll(async () => {
  city = await movingCity();
});
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);

const propose = async (db: Db, id: EnterpriseId, evidence: readonly string[]): Promise<MovementId> =>
  given(
    await proposeMovement(
      db,
      { enterpriseId: id, track: 'legality', toRung: 3, evidence, note: '' },
      on('u-mentor'),
    ),
  ).id;
const stateOf = async (db: Db, id: MovementId) => (await findMovement(db, id))?.state;
const review = (db: Db, id: EnterpriseId, day = later, how = { propose: false }) =>
  reviewEnterprise(db, id, on('system', day), how);
const retract = async (db: Db, enterpriseId: EnterpriseId, id: EvidenceId, day = later) =>
  given(await retractFact(db, { id, enterpriseId, reason: 'salah usaha' }, on('u-test', day)));
const history = async (db: Db, id: EnterpriseId, day: PlainDate) =>
  ((await loadMoving(db, id, day))?.movements ?? [])
    .map((m) => [m.fromRung, m.toRung, m.state, m.cause])
    .toReversed();

async function counted(db: Db, id: EnterpriseId, evidence: readonly string[]): Promise<MovementId> {
  const movement = await propose(db, id, evidence);
  given(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-second')));
  given(await actOnMovement(db, { id: movement, act: 'affirmed', way: 'phone' }, on('owner:x')));
  return movement;
}

describe('records that are joined and separated', () => {
  /** The one that was recorded first stays. */
  const join = async (db: Db, from: EnterpriseId, into: EnterpriseId): Promise<string> => {
    const joining = { ends: endsOf(from, into), chosen: {}, reason: 'sama', oneOwner: null };
    const joined = given(await joinPair(db, joining, on('u-staff')));
    expect(joined.into).toBe(into);
    return joined.id;
  };
  const separate = async (db: Db, id: string) =>
    given(await undoJoin(db, { id, reason: 'usaha lain' }, on('u-staff', addDays(later, 1))));

  test('a step on the papers of both goes when they are separated, and stays when only joined', () =>
    inCity(async (db) => {
      const now = await readyForNib(db, 'Catatan Kini');
      await retract(db, now.id, now.papers[1] as EvidenceId);
      const born = await readyForNib(db, 'Catatan Asal');
      const joined = await join(db, born.id, now.id);
      const movement = await propose(db, now.id, [now.papers[0] ?? '', born.papers[1] ?? '']);
      await review(db, now.id);
      expect(await stateOf(db, movement)).toBe('proposed');
      await separate(db, joined);
      await review(db, now.id);
      expect(await stateOf(db, movement)).toBe('withdrawn');
    }));

  test('two steps of one track that meet by a join: one counts, the other is withdrawn', () =>
    inCity(async (db) => {
      const now = await readyForNib(db, 'Langkah Kini');
      const born = await readyForNib(db, 'Langkah Asal');
      const first = await propose(db, born.id, born.papers);
      const second = await propose(db, now.id, now.papers);
      await join(db, born.id, now.id);
      for (const [by, act] of [
        ['u-second', 'confirmed'],
        ['owner:x', 'affirmed'],
      ] as const)
        given(await actOnMovement(db, { id: first, act }, on(by)));
      expect(await actOnMovement(db, { id: second, act: 'confirmed' }, on('u-second'))).toEqual({
        refused: 'no-longer-met',
      });
      await review(db, now.id);
      expect([await stateOf(db, first), await stateOf(db, second)]).toEqual(['counted', 'withdrawn']);
    }));

  test('a rung that counted on a paper of a record separated since is lost and says so; the paper moved once', () =>
    inCity(async (db) => {
      const now = await readyForNib(db, 'Rekaan Kini');
      await retract(db, now.id, now.papers[1] as EvidenceId);
      const born = await readyForNib(db, 'Rekaan Asal');
      const joined = await join(db, born.id, now.id);
      await counted(db, now.id, [now.papers[0] ?? '', born.papers[1] ?? '']);
      await separate(db, joined);
      const next = addDays(later, 1);
      await review(db, now.id, next);
      await review(db, now.id, next);
      expect(await history(db, now.id, next)).toEqual([
        [1, 3, 'counted', null],
        [3, 2, 'counted', 'separated'],
      ]);
      await review(db, born.id, next, { propose: true });
      const own = await loadMoving(db, born.id, next);
      // Its other paper carries its own step; the one that moved before proves its condition and moves nothing.
      expect(own?.named.map((e) => e.factId)).toEqual([born.papers[0]]);
      const again = { enterpriseId: born.id, track: 'legality', toRung: 3, evidence: born.papers, note: '' };
      expect(await proposeMovement(db, again, on('u-mentor'))).toMatchObject({ refused: 'already-proposed' });
    }));
});
