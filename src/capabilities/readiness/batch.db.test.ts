// A batch from the list to the wallet: the fair order, those who wait, drop-outs, and two officers at once.
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { addDays } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { rolledBack } from '../../platform/db/testing.ts';
import { checkPaper, papersOf } from '../evidence/index.ts';
import {
  around,
  elsewhere,
  exampleActivity,
  given,
  here,
  programmeCity,
  someEnterprises,
  today,
} from '../programme/fixtures.ts';
import { offerPlaces, releaseUnanswered, setParticipations } from '../programme/index.ts';
import { openBatch, stepSeat } from './actions/batch.ts';
import { exampleDoor, give, halal, settle, shop } from './fixtures.ts';
import type { BatchId } from './kinds.ts';
import type { SeatStep } from './rules/batch.ts';
import { findBatch, listSeats, waitingRanks } from './store/batches.ts';

const city = await programmeCity();

const plan = (quota: number) => ({
  name: 'Halal bersama',
  quota,
  starts: addDays(today, 7),
  ends: addDays(today, 40),
  nextRound: addDays(today, 41),
  answerDays: 7,
  fundingLineId: null,
  area: '64.71',
  seed: 'undian',
});

/** So many who lack halal alone; the first was supported before. */
async function opened(
  db: Db,
  many: number,
  quota: number,
  from = 0,
): Promise<{ id: BatchId; ids: string[] }> {
  const door = await exampleDoor(db, `Toko Rekaan ${from}`, shop);
  const ids = await someEnterprises(db, many, here, from);
  for (const id of ids)
    await give(db, id, ['nib', 'stated', null, null], ['pirt', 'seen', '2029-12-31', null]);
  const past = await exampleActivity(db, { name: `Dulu ${from}` });
  const { offered } = given(await offerPlaces(db, { activity: past, enterprises: ids.slice(0, 1) }, around));
  given(
    await setParticipations(
      db,
      { activity: past, participations: offered, state: 'attended', reason: '' },
      around,
    ),
  );
  await settle(db);
  const { id } = given(await openBatch(db, { door, missing: 'halal', batch: plan(quota) }, around));
  return { id, ids };
}

/** A door of its own before which so many of one kelurahan lack halal alone. */
async function lacking(db: Db, many: number, area: string) {
  const door = await exampleDoor(db, `Toko Hitung ${area}`, { ...shop, conditions: [halal] });
  await someEnterprises(db, many, area);
  await settle(db);
  return { door, missing: 'halal' };
}

const states = async (db: Db, id: BatchId) => (await listSeats(db, id)).map((s) => s.state);
const step = (db: Db, id: BatchId, enterprise: string, to: SeatStep, reason = '') =>
  stepSeat(db, { id, enterprise: enterprise as EnterpriseId, step: to, reason, paper: null }, around);

describe('a batch', () => {
  test('offers its places in the fair order, and who was supported before stands behind', async () => {
    await rolledBack(city, wholeCity, async (db) => {
      const { id, ids } = await opened(db, 5, 3);
      const seats = await listSeats(db, id);
      expect(seats.map((s) => s.state)).toEqual(['offered', 'offered', 'offered', 'waiting', 'waiting']);
      expect(seats.at(-1)?.enterpriseId).toBe(ids[0]);
      expect(seats.slice(0, 4).map((s) => s.lot)).toEqual(
        seats
          .slice(0, 4)
          .map((s) => s.lot)
          .sort(),
      );
    });
  });

  test('ends in the paper in the wallet, step by step and none twice', async () => {
    await rolledBack(city, wholeCity, async (db) => {
      const { id } = await opened(db, 2, 1);
      const [first] = await listSeats(db, id);
      const who = first?.enterpriseId ?? '';
      expect(await step(db, id, who, 'filed')).toMatchObject({ refused: 'step-impossible' });
      for (const to of ['accept', 'handed_in', 'filed'] as const) given(await step(db, id, who, to));
      const paper = given(
        checkPaper(
          {
            kind: 'halal',
            grade: 'seen',
            number: 'ID64110000123450',
            from: '',
            to: '',
            amount: '',
            source: '',
            note: '',
          },
          today,
        ),
      );
      const done = { id, enterprise: who as EnterpriseId, step: 'certificate' as const, reason: '', paper };
      given(await stepSeat(db, done, around));
      expect(await stepSeat(db, done, around)).toMatchObject({ refused: 'step-impossible' });
      const papers = await papersOf(db, who as EnterpriseId, today);
      expect(papers.map((p) => p.fact.kind)).toContain('halal');
      expect(await states(db, id)).toEqual(['completed', 'waiting']);
    });
  });

  test('who gives up, or does not answer in time, frees the place for the next in line', async () => {
    await rolledBack(city, wholeCity, async (db) => {
      const { id } = await opened(db, 4, 2);
      const [first] = await listSeats(db, id);
      expect(await step(db, id, first?.enterpriseId ?? '', 'drop')).toMatchObject({
        refused: 'reason-short',
      });
      given(await step(db, id, first?.enterpriseId ?? '', 'drop', 'sedang sakit'));
      expect(await states(db, id)).toEqual(['dropped', 'offered', 'offered', 'waiting']);
      const activity = (await findBatch(db, id))?.activityId ?? null;
      const onTime = { ...around, today: addDays(today, 7) };
      expect(await releaseUnanswered(db, onTime, activity)).toEqual({ released: 0 });
      const late = { ...around, today: addDays(today, 8) };
      expect(await releaseUnanswered(db, late, activity)).toEqual({ released: 2 });
      expect(await states(db, id)).toEqual(['dropped', 'dropped', 'dropped', 'offered']);
    });
  });
});

test('opening a batch costs as many statements for forty as for four, and its order is read by the page', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const { client } = db;
    const send = client.query.bind(client) as (...all: unknown[]) => unknown;
    let sent = 0;
    Object.assign(client, {
      query: (...all: unknown[]) => {
        sent += 1;
        return send(...all);
      },
    });
    const counted: number[] = [];
    for (const [many, quota, area] of [
      [4, 2, here],
      [40, 20, elsewhere],
    ] as const) {
      const ready = await lacking(db, many, area);
      sent = 0;
      const { id } = given(await openBatch(db, { ...ready, batch: { ...plan(quota), area } }, around));
      counted.push(sent);
      const order = await listSeats(db, id);
      const frozen = await db.execute(
        sql`select from readiness_decision where door_id = ${ready.door}::uuid`,
      );
      expect([order.length, frozen.rowCount]).toEqual([many, quota]);
      const half = await listSeats(db, id, { after: many / 2, limit: 3 });
      expect(half.map((s) => s.place)).toEqual(order.slice(many / 2, many / 2 + 3).map((s) => s.place));
      const last = order.at(-1)?.participationId ?? '';
      const activity = (await findBatch(db, id))?.activityId;
      expect(activity && (await waitingRanks(db, activity, [last]))).toEqual(new Map([[last, many - quota]]));
    }
    Object.assign(client, { query: send });
    expect(counted[1]).toBe(counted[0]);
  });
});

test('two officers fill the last place: one wins, the other is told, and no place is given twice', async () => {
  const { id } = await within(city, wholeCity, (db) => opened(db, 4, 2, 100));
  const seats = await within(city, wholeCity, (db) => listSeats(db, id));
  const [first = '', second = ''] = seats.map((s) => s.enterpriseId);
  const accepted = await Promise.all(
    [1, 2].map(() => within(city, wholeCity, (db) => step(db, id, first, 'accept'))),
  );
  expect(accepted.filter((a) => !('refused' in a))).toHaveLength(1);
  const dropped = await Promise.all(
    [1, 2].map(() => within(city, wholeCity, (db) => step(db, id, second, 'drop', 'pindah kota'))),
  );
  expect(dropped.filter((a) => !('refused' in a))).toHaveLength(1);
  expect(await within(city, wholeCity, (db) => states(db, id))).toEqual([
    'taken',
    'dropped',
    'offered',
    'waiting',
  ]);
});
