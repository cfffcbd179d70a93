// The night: steps that nobody proposed, rungs whose papers ended, and nothing twice.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { addDays, dayOf } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { rebuildPositions } from '../derive.ts';
import { actOnMovement } from './actions/act.ts';
import { loadMoving } from './actions/load.ts';
import { given, movingCity, on, prove } from './fixtures.ts';
import { reviewNight } from './jobs.ts';
import type { MovementId } from './kinds.ts';

let city: City;
beforeAll(async () => {
  city = await movingCity();
});
const alone = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);
const today = dayOf(new Date(), 'Asia/Makassar');

test('the system proposes at night what nobody proposed by day, once; a paper that ends takes the rung at night', async () => {
  const tomorrow = addDays(today, 1);
  const id = await alone((db) => exampleEnterprise(db, { name: 'Dapur Malam' }));
  await alone(async (db) => {
    await prove(db, id, 'identity_seen', { from: tomorrow });
    await prove(db, id, 'nib', { from: tomorrow, to: addDays(tomorrow, 3) });
  });
  const night = (after: number) => reviewNight(city, on('x', addDays(tomorrow, after)).now);
  await night(1);
  await night(1);
  const steps = await alone(async (db) => (await loadMoving(db, id, addDays(tomorrow, 1)))?.movements ?? []);
  expect(steps.map((s) => [s.proposedBy, s.track, s.toRung])).toEqual([['system', 'legality', 3]]);
  const movement = steps[0]?.id as MovementId;
  await alone(async (db) => {
    const then = addDays(tomorrow, 1);
    given(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-one', then)));
    given(await actOnMovement(db, { id: movement, act: 'affirmed', way: 'phone' }, on('owner:x', then)));
    given(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-two', then)));
    await rebuildPositions(db, addDays(tomorrow, 4));
  });
  await night(4);
  await night(4);
  const all = await alone(async (db) => (await loadMoving(db, id, addDays(tomorrow, 4)))?.movements ?? []);
  const told = all.map((s) => [s.state, s.fromRung, s.toRung, s.cause] as const);
  expect(told.toSorted(([, a], [, b]) => a - b)).toEqual([
    ['counted', 1, 3, null],
    ['counted', 3, 2, 'expired'],
  ]);
});

test('the database refuses the same paper on one track twice, whoever writes it', async () => {
  const second = alone(async (db) => {
    const { rows } = await db.execute<{ movement: string; paper: string }>(
      sql`select movement_id as movement, paper_id as paper from ladder_movement_evidence where role = 'moves' limit 1`,
    );
    const other = crypto.randomUUID();
    await db.execute(sql`
      insert into ladder_movement (id, enterprise_id, track, from_rung, to_rung, policy_version, proposed_by, day, state, recorded_at, recorded_by)
      select ${other}, enterprise_id, track, 1, 3, 1, 'x', day, 'proposed', now(), 'x' from ladder_movement where id = ${rows[0]?.movement}`);
    await db.execute(sql`
      insert into ladder_movement_evidence (movement_id, fact_id, paper_id, track, condition, role, live)
      values (${other}, ${rows[0]?.paper}, ${rows[0]?.paper}, 'legality', 'nib', 'moves', true)`);
  });
  await expect(second).rejects.toMatchObject({ constraint: 'ladder_movement_evidence_once' });
});
