// "One paper away" is asked of kept bits: whatever they say must be what the rule says of the facts themselves.
import { describe, expect, test } from 'vitest';

import { addDays, day } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { wholeCity } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { rolledBack } from '../../platform/db/testing.ts';
import { addProduct } from '../catalogue/actions.ts';
import {
  around,
  as,
  elsewhere,
  given,
  here,
  inHere,
  programmeCity,
  someEnterprises,
  today,
} from '../programme/fixtures.ts';
import { decide, standingOf } from './actions/assess.ts';
import { adoptDraft, dropCondition, putCondition } from './actions/door.ts';
import { hearRegistry, refreshDue } from './actions/refresh.ts';
import { exampleDoor, give, halal, nib, settle, shop } from './fixtures.ts';
import type { DoorId } from './kinds.ts';
import { listDecisions } from './store/decisions.ts';
import { findDoor } from './store/doors.ts';
import { listAsks } from './store/held.ts';
import { listNear } from './store/near.ts';
import type { NearFilters } from './store/near.ts';

const city = await programmeCity();
const every: NearFilters = { lack: null, missing: null, area: null, kind: null };

async function near(db: Db, door: DoorId, filters: Partial<NearFilters> = {}, limit = 100) {
  const { body } = (await findDoor(db, door, today)) ?? {};
  if (!body) throw new Error('no door');
  const places = new Map((await listAsks(db)).map((a) => [a.key, a.place]));
  const asked = { body, places, day: today, filters: { ...every, ...filters } };
  return { body, ...(await listNear(db, asked, { after: null, limit })) };
}

/** Four makers: complete, without halal, with an ended and an unseen permit, with nothing. */
async function makers(db: Db, area = here): Promise<string[]> {
  const ids = await someEnterprises(db, 4, area);
  const [a = '', b = '', c = ''] = ids;
  await give(
    db,
    a,
    ['nib', 'stated', null, null],
    ['pirt', 'seen', '2029-12-31', null],
    ['halal', 'seen', null, null],
  );
  await give(db, b, ['nib', 'seen', null, null], ['bpom_md', 'stated', '2027-01-01', null]);
  await give(
    db,
    c,
    ['nib', 'seen', null, null],
    ['pirt', 'seen', '2026-11-21', null],
    ['pirt', 'stated', null, null],
  );
  return ids;
}

describe('who lacks what', () => {
  test('nearest first, and each row says what the rule says of its facts', async () => {
    await rolledBack(city, wholeCity, async (db) => {
      const door = await exampleDoor(db, 'Toko Rekaan Satu', shop);
      const ids = await makers(db);
      await settle(db);
      const { rows, sums } = await near(db, door);
      expect(rows.map((r) => [ids.indexOf(r.enterpriseId), r.unmet, r.days])).toEqual([
        [0, 0, 0],
        [1, 1, 45],
        [2, 2, 45],
        [3, 3, 45],
      ]);
      expect(sums.reduce((sum, s) => sum + s.n, 0)).toBe(4);
      for (const row of rows) {
        const enterpriseId = row.enterpriseId as EnterpriseId;
        const stands = await standingOf(db, { enterpriseId, doorId: door }, today);
        expect(stands?.doors[0]?.assessed).toMatchObject({ unmet: row.unmet, days: row.days });
      }
    });
  });

  test('filters and pages leave out and repeat nobody; an officer sees the own area alone', async () => {
    await rolledBack(city, wholeCity, async (db) => {
      const door = await exampleDoor(db, 'Toko Rekaan Dua', shop);
      const ids = [...(await makers(db)), ...(await makers(db, elsewhere))];
      await settle(db);
      expect((await near(db, door, { lack: 1 })).rows).toHaveLength(2);
      expect((await near(db, door, { missing: 'product_permit' })).rows).toHaveLength(4);
      expect((await near(db, door, { area: elsewhere })).rows).toHaveLength(4);
      const first = await near(db, door, {}, 5);
      expect([first.rows.length, first.more]).toEqual([5, true]);
      await as(db, inHere, async (own) => {
        const { rows } = await near(own, door);
        expect(rows.map((r) => ids.indexOf(r.enterpriseId))).toEqual([0, 1, 2, 3]);
      });
    });
  });

  test('a paper that comes and one that ends move who has it, and nobody else', async () => {
    await rolledBack(city, wholeCity, async (db) => {
      const door = await exampleDoor(db, 'Toko Rekaan Tiga', shop);
      const [, b = ''] = await makers(db);
      await settle(db);
      await give(db, b, ['halal', 'stated', '2026-12-01', null]);
      await settle(db);
      expect((await near(db, door, { lack: 0 })).rows).toHaveLength(2);
      await refreshDue(db, day('2026-12-02'));
      expect((await near(db, door, { lack: 0 })).rows).toHaveLength(1);
    });
  });

  test('products with papers of their own stand for themselves; the enterprise then does not', async () => {
    await rolledBack(city, wholeCity, async (db) => {
      const door = await exampleDoor(db, 'Toko Rekaan Empat', shop);
      const [, b = ''] = await makers(db);
      const enterpriseId = b as EnterpriseId;
      const chips = given(
        await addProduct(db, { enterpriseId, name: 'Keripik', kind: 'processed_food_dry' }, around),
      );
      given(await addProduct(db, { enterpriseId, name: 'Tas rajut', kind: 'craft' }, around));
      given(await addProduct(db, { enterpriseId, name: 'Pepes', kind: 'processed_food_wet' }, around));
      await give(db, b, ['halal', 'seen', null, chips.id]);
      await settle(db);
      await hearRegistry(db, { enterprises: [enterpriseId] });
      const { rows } = await near(db, door);
      expect(rows.filter((r) => r.enterpriseId === b).map((r) => [r.product, r.unmet])).toEqual([
        ['Keripik', 0],
        ['Tas rajut', 1],
      ]);
    });
  });
});

describe('what a door asks', () => {
  test('a branch differs from its chain, a draft counts for nobody, and a version rules from its day', async () => {
    await rolledBack(city, wholeCity, async (db) => {
      const chain = await exampleDoor(db, 'Toko Rekaan Lima', shop);
      const branch = await exampleDoor(db, 'Toko Rekaan Lima Cabang', { conditions: [] }, chain);
      const label = {
        ...nib,
        code: 'label_standard',
        anyOf: [{ kind: 'label_standard' as const, leastGrade: 'seen' as const }],
      };
      given(await putCondition(db, { id: branch, revision: 0, condition: label, fresh: true }, around));
      given(await dropCondition(db, { id: branch, revision: 1, code: 'halal', inherited: true }, around));
      const codes = async (on = today) =>
        (await findDoor(db, branch, on))?.body?.conditions.map((c) => c.code);
      expect(await codes()).toEqual(['nib', 'product_permit', 'halal']);
      const startsOn = addDays(today, 10);
      const late = { id: branch, revision: 1, startsOn, reason: 'surat toko' };
      expect(await adoptDraft(db, late, around)).toMatchObject({ refused: 'changed-since' });
      const past = { id: branch, revision: 2, startsOn: addDays(today, -1), reason: 'surat toko' };
      expect(await adoptDraft(db, past, around)).toMatchObject({ refused: 'day-past' });
      given(await adoptDraft(db, { ...late, revision: 2 }, around));
      expect(await codes()).toEqual(['nib', 'product_permit', 'halal']);
      expect(await codes(startsOn)).toEqual(['nib', 'product_permit', 'label_standard']);
      expect((await findDoor(db, chain, startsOn))?.body?.conditions).toContainEqual(halal);
    });
  });

  test('a decision keeps the conditions and papers of its day', async () => {
    await rolledBack(city, wholeCity, async (db) => {
      const door = await exampleDoor(db, 'Toko Rekaan Enam', shop);
      const [, b = ''] = await makers(db);
      const enterprise = b as EnterpriseId;
      given(
        await decide(
          db,
          { door, enterprise, product: null, outcome: 'refused', reason: 'belum halal' },
          around,
        ),
      );
      await give(db, b, ['halal', 'seen', null, null]);
      given(
        await putCondition(
          db,
          { id: door, revision: 0, condition: { ...nib, days: 9 }, fresh: false },
          around,
        ),
      );
      given(await adoptDraft(db, { id: door, revision: 1, startsOn: today, reason: 'surat toko' }, around));
      const [kept] = await listDecisions(db, { enterpriseIds: [b], doorId: door });
      expect(kept?.assessed).toMatchObject({ unmet: 1, days: 45 });
      expect(kept?.assessed.conditions.map((c) => c.state)).toEqual(['met', 'met', 'missing']);
    });
  });
});
