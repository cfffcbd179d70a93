// Events against the real database: proposed, approved, corrected, called off, with their shifts.
import { beforeAll, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { wholeCity } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { around, programmeCity } from '../../programme/fixtures.ts';
import { anEvent, exampleEvent } from '../fixtures.ts';
import { editEvent, moveEvent, proposeEvent } from './actions/event.ts';
import { findBySlug, findEvent, shiftsOf } from './store.ts';

let city: City;
beforeAll(async () => {
  city = await programmeCity();
});

test('what is proposed waits, has its hours on every day, and is announced by its approval', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const { id, slug, shifts } = await anEvent(db, city, { state: 'proposed' });
    expect(slug).toBe('bazar-rekaan-gunung-sari-ilir-2026-12');
    expect(shifts.map((s) => [s.day, s.no, s.starts])).toEqual([
      ['2026-12-05', 1, '08:00:00'],
      ['2026-12-05', 2, '14:00:00'],
      ['2026-12-06', 1, '08:00:00'],
      ['2026-12-06', 2, '14:00:00'],
    ]);
    expect(await findEvent(db, id)).toMatchObject({ state: 'proposed', published: false });
    await moveEvent(db, { id, to: 'approved', reason: '' }, around);
    expect(await findBySlug(db, slug)).toMatchObject({ id, state: 'approved', published: true });
  });
});

test('two events of one name and month have addresses of their own', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const [one, two] = [await anEvent(db, city), await anEvent(db, city)];
    expect(two.slug).toBe(`${one.slug}-2`);
  });
});

test('who proposes without an area of their own corrects it while it waits, not once it is approved', async () => {
  await rolledBack(city, { kind: 'none' }, async (db) => {
    const council = { ...around, by: 'u-council' };
    const made = await proposeEvent(db, { ...exampleEvent, initiatorUser: 'u-council' }, council);
    const id = 'id' in made ? made.id : (undefined as never);
    const set = { ...exampleEvent, initiatorUser: 'u-council', name: 'Bazar Rekaan Baru' };
    expect(await editEvent(db, { id, revision: 1, set }, council)).toEqual({ id });
    expect(await findEvent(db, id)).toMatchObject({ name: 'Bazar Rekaan Baru', revision: 2 });
    expect(await editEvent(db, { id, revision: 1, set }, council)).toMatchObject({
      refused: 'changed-since',
    });
    expect(await moveEvent(db, { id, to: 'approved', reason: '' }, council)).toMatchObject({
      refused: 'outside-area',
    });
    expect(await editEvent(db, { id, revision: 2, set }, around)).toMatchObject({ refused: 'outside-area' });
  });
});

test('an event is not shortened over a shift it has', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const { id } = await anEvent(db, city);
    const set = { ...exampleEvent, ends: day('2026-12-05') };
    expect(await editEvent(db, { id, revision: 2, set }, around)).toEqual({
      refused: 'shifts-outside',
      days: ['2026-12-06'],
    });
    expect(await shiftsOf(db, id)).toHaveLength(4);
  });
});
