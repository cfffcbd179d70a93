// Movements of records that are joined and separated: what waits, what counted, and a paper that moves once.
import { beforeAll, describe, expect, test } from 'vitest';

import { addDays } from './kernel/day.ts';
import type { EnterpriseId, EvidenceId } from './kernel/ids.ts';
import { wholeCity } from './platform/db/index.ts';
import type { City, Db } from './platform/db/index.ts';
import { rolledBack } from './platform/db/testing.ts';
import { joinPair } from './capabilities/matching/actions/join.ts';
import { undoJoin } from './capabilities/matching/actions/undo.ts';
import { endsOf } from './capabilities/matching/store/pairs.ts';
import { actOnMovement } from './capabilities/ladder/movement/actions/act.ts';
import { loadMoving } from './capabilities/ladder/movement/actions/load.ts';
import { proposeMovement } from './capabilities/ladder/movement/actions/propose.ts';
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
} from './capabilities/ladder/movement/fixtures.ts';

let city: City;
beforeAll(async () => {
  city = await movingCity();
});
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);

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

  test('a paper that moved the record it was joined with has moved once: alone it carries no step of its own, one recorded anew does', () =>
    inCity(async (db) => {
      const now = await readyForNib(db, 'Kertas Kini');
      await retract(db, now.id, now.papers[1] as EvidenceId);
      const born = await readyForNib(db, 'Kertas Asal');
      const [seen = '', nib = ''] = born.papers;
      await counted(db, born.id, [seen], 2);
      const joined = await join(db, born.id, now.id);
      await counted(db, now.id, [nib]);
      await separate(db, joined);
      const next = addDays(later, 1);
      await review(db, now.id, next);
      await review(db, born.id, next, { propose: true });
      expect(await history(db, born.id, next)).toEqual([[1, 2, 'counted', null]]);
      const asked = { enterpriseId: born.id, track: 'legality', toRung: 3, evidence: [nib], note: '' };
      expect(await proposeMovement(db, asked, on('u-mentor', next))).toEqual({ refused: 'evidence-used' });
      await retract(db, born.id, nib as EvidenceId, next);
      const anew = await prove(db, born.id, 'nib', { from: next });
      await review(db, born.id, next, { propose: true });
      expect((await loadMoving(db, born.id, next))?.named.map((e) => e.factId)).toEqual([anew]);
    }));
});
