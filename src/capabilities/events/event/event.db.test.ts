// Events against the real database: proposed, approved, corrected, called off, with their shifts.
import { beforeAll, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { wholeCity } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { person } from '../../accounts/fixtures.ts';
import { around, exampleActivity, programmeCity } from '../../programme/fixtures.ts';
import { anEvent, exampleEvent } from '../fixtures.ts';
import { moveActivity } from '../../programme/index.ts';
import { pageOfActivity } from '../lead.ts';
import { editEvent, moveEvent, proposeEvent } from './actions/event.ts';
import { tellRtHeads } from './actions/invite.ts';
import { addShifts, openPlan, removeShift } from './actions/plan.ts';
import { invitesFor, rtHeadsOf } from './plan-store.ts';
import { findBySlug, findEvent, shiftsOf } from './store.ts';
import type { ShiftId } from './store.ts';

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

test('the programme leads to the page of an event, and to none for any other activity', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const { id } = await anEvent(db, city, { state: 'proposed' });
    expect(await pageOfActivity(db, id)).toBe(`/events/${id}`);
    expect(await pageOfActivity(db, await exampleActivity(db))).toBe(null);
  });
});

test('an event approved as an activity elsewhere is announced by a press of its own', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const { id } = await anEvent(db, city, { state: 'proposed' });
    expect(await moveEvent(db, { id, to: 'announce', reason: '' }, around)).toMatchObject({
      refused: 'unknown-event',
    });
    await moveActivity(db, { id, to: 'approved', reason: '' }, around);
    expect(await findEvent(db, id)).toMatchObject({ state: 'approved', published: false });
    expect(await moveEvent(db, { id, to: 'announce', reason: '' }, around)).toEqual({ id });
    expect(await findEvent(db, id)).toMatchObject({ published: true });
  });
});

test('each head of an invited RT is told once; one of another RT is not', async () => {
  for (const [username, rt] of [
    ['rt.lima', '005'],
    ['rt.enam', '006'],
  ] as const)
    await person(city, { username, role: 'rt_officer', area: `64.71.04.1002/RT${rt}` });
  await rolledBack(city, wholeCity, async (db) => {
    const { id } = await anEvent(db, city, { invited: ['64.71.04.1002/RT005'] });
    const event = await findEvent(db, id);
    if (!event) throw new Error('gone');
    expect(await tellRtHeads(db, event, 'https://kota.example/acara/x', around)).toEqual({ told: 1 });
    expect(await tellRtHeads(db, event, 'https://kota.example/acara/x', around)).toEqual({ told: 0 });
    const heads = await rtHeadsOf(db, id, ['64.71.04.1002']);
    expect(heads.map((h) => [h.area, h.byMessage])).toEqual([
      ['64.71.04.1002/RT005', false],
      ['64.71.04.1002/RT006', null],
    ]);
    expect(await invitesFor(db, heads[0]?.userId ?? '', '2026-12-06')).toEqual([id]);
    expect(await invitesFor(db, heads[0]?.userId ?? '', '2026-12-07')).toEqual([]);
  });
});

test('a shift is added where there is room and removed while nobody holds it', async () => {
  await rolledBack(city, wholeCity, async (db) => {
    const { id, shifts } = await anEvent(db, city, { hours: [{ starts: '08:00', ends: '14:00' }] });
    const event = await openPlan(db, id);
    if ('refused' in event) throw new Error(event.refused);
    const hours = [{ starts: '13:00', ends: '20:00' }];
    const now = { ...around, today: day('2026-11-22') };
    expect(await addShifts(db, event, { days: [day('2026-12-05')], hours }, now)).toMatchObject({
      refused: 'shift-overlap',
    });
    expect(
      await addShifts(
        db,
        event,
        { days: [day('2026-12-06')], hours: [{ starts: '14:00', ends: '20:00' }] },
        now,
      ),
    ).toEqual({ id });
    expect((await shiftsOf(db, id)).map((s) => [s.day, s.no])).toEqual([
      ['2026-12-05', 1],
      ['2026-12-06', 1],
      ['2026-12-06', 2],
    ]);
    const first = shifts[0]?.id as ShiftId;
    expect(await removeShift(db, event, first, around)).toEqual({ id });
    expect(await shiftsOf(db, id)).toHaveLength(2);
  });
});
