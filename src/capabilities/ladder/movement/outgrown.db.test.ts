// A rung that is lost because the policy asks for more: nobody falls, what counted stays, and the pages say both in words.
import { beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { wholeCity } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { retractFact } from '../../evidence/index.ts';
import { carryThrough } from '../desk/begin.ts';
import { findCondition, putCondition } from '../desk/rules/edit.ts';
import { defaultPolicy } from '../policy.ts';
import { insertPolicy } from '../store.ts';
import { actOnMovement } from './actions/act.ts';
import { loadHistory } from './actions/history.ts';
import { loadMoving } from './actions/load.ts';
import { proposeMovement } from './actions/propose.ts';
import { reviewEnterprise } from './actions/review.ts';
import { given, later, movingCity, on, prove, readyForNib } from './fixtures.ts';
import { outgrown } from './rules/outgrown.ts';

let city: City;
beforeAll(async () => {
  city = await movingCity();
});
const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);

const changed = addDays(later, 10);
const after = addDays(later, 12);

/** From `changed` on a NIB counts only when it was checked at its source. */
async function stricterNib(db: Db): Promise<void> {
  const at = findCondition(defaultPolicy, 'nib');
  if (!at) throw new Error('no nib');
  const asked = { ...at.condition, anyOf: [{ kind: 'nib' as const, leastGrade: 'checked' as const }] };
  const policy = putCondition(defaultPolicy, at.rung.code, asked);
  const version = defaultPolicy.version + 1;
  await insertPolicy(db, {
    version,
    startsOn: changed,
    body: { ...policy, version, startsOn: changed },
    reason: 'NIB dicek ke sumbernya',
    recordedAt: on('u-head', changed).now,
    recordedBy: 'u-head',
  });
  expect(await carryThrough(db, { day: changed, now: on('u-head', changed).now })).not.toBeNull();
}

/** Moved up to the rung of the NIB, and counted. */
async function movedUp(db: Db) {
  const { id, papers } = await readyForNib(db);
  const step = { track: 'legality', toRung: 3, note: 'Sudah berjualan', enterpriseId: id, evidence: papers };
  const made = given(await proposeMovement(db, step, on('u-mentor')));
  given(await actOnMovement(db, { id: made.id, act: 'confirmed' }, on('u-second')));
  given(await actOnMovement(db, { id: made.id, act: 'affirmed', way: 'phone' }, on('owner:x')));
  return { id, papers };
}

async function told(db: Db, id: EnterpriseId, day: PlainDate) {
  const moving = await loadMoving(db, id, day);
  const history = await loadHistory(db, id, day);
  if (!moving) throw new Error('not there');
  const { policy, assessment, facts, subject } = moving.standing;
  const today = { policy, tracks: assessment.tracks, subject, facts };
  const rows = history.told.map((t) => t.row);
  return {
    stands: assessment.tracks[0]?.rung,
    counts: moving.counts['legality'],
    movements: rows.length,
    outgrown: outgrown(rows, today, history, day).map((o) => [
      o.rung.code,
      o.version,
      o.asked.map((c) => c.code),
    ]),
  };
}

test('a policy that asks for more takes nobody down: the rung counts on, and what it lacks now is told', () =>
  inCity(async (db) => {
    const { id } = await movedUp(db);
    const before = { stands: 3, counts: 3, movements: 1, outgrown: [] };
    expect(await told(db, id, later)).toEqual(before);
    await stricterNib(db);
    await reviewEnterprise(db, id, on('system', after), { propose: true });
    expect(await told(db, id, after)).toEqual({
      stands: 2,
      counts: 3,
      movements: 1,
      outgrown: [['nib', 1, ['nib']]],
    });
    // The report of an earlier day reads as it read then.
    expect(await told(db, id, addDays(changed, -1))).toEqual(before);
  }));

test('a paper that had ended and had been renewed before is not to blame for what the policy changed', () =>
  inCity(async (db) => {
    const { id } = await movedUp(db);
    await prove(db, id, 'nib', { from: addDays(later, -300), to: addDays(later, -20) });
    await stricterNib(db);
    await reviewEnterprise(db, id, on('system', after), { propose: true });
    expect(await told(db, id, after)).toMatchObject({
      counts: 3,
      movements: 1,
      outgrown: [['nib', 1, ['nib']]],
    });
  }));

test('whoever meets the new condition stands where it counted, and moves up no second time', () =>
  inCity(async (db) => {
    const { id } = await movedUp(db);
    await stricterNib(db);
    await prove(db, id, 'nib', { from: addDays(changed, 1), grade: 'checked' });
    await reviewEnterprise(db, id, on('system', after), { propose: true });
    expect(await told(db, id, after)).toEqual({ stands: 3, counts: 3, movements: 1, outgrown: [] });
  }));

test('where a paper ends as well it is a fall, which names the paper, and nothing else is told', () =>
  inCity(async (db) => {
    const { id, papers } = await movedUp(db);
    await stricterNib(db);
    await retractFact(
      db,
      { id: papers[1]!, enterpriseId: id, reason: 'dibatalkan di sumbernya' },
      on('u-staff', after),
    );
    await reviewEnterprise(db, id, on('system', after), { propose: true });
    expect(await told(db, id, after)).toEqual({ stands: 2, counts: 2, movements: 2, outgrown: [] });
  }));
