// Small rules of events: addresses, hours, invited areas, weeks, turns, texts.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { isInvited, readRts, rtCode, rtsOf } from './invited.ts';
import { lastServed, reachesKelurahan, reachesRt } from './served.ts';
import type { Held } from './served.ts';
import { openingsOf, readHours, refuseShift, showHours } from './shift.ts';
import { freeSlug, slugOf } from './slug.ts';
import { fitText, tidyLines } from './text.ts';
import { byWeek, mondayOf } from './weeks.ts';

test.each([
  ['Bazar Kampung Bungas', 'bazar-kampung-bungas-2026-12'],
  ['  PAMERAN – “Kue & Kopi”!! ', 'pameran-kue-kopi-2026-12'],
  ["Pasar Ma'ruf é", 'pasar-maruf-e-2026-12'],
  ['集市', 'acara-2026-12'],
  ['../../etc/passwd?x=1', 'etc-passwd-x-1-2026-12'],
])('the address of %s is %s', (name, slug) => {
  expect(slugOf(name, day('2026-12-05'))).toBe(slug);
});

test('an address has letters, digits and hyphens, and is short, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      expect(slugOf(name, day('2026-12-05'))).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*-2026-12$/);
      expect(slugOf(name, day('2026-12-05')).length).toBeLessThan(70);
    }),
  );
});

test('a taken address gets the first free number', () => {
  expect(freeSlug('a', new Set())).toBe('a');
  expect(freeSlug('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
});

test.each<[string, string]>([
  ['08.00-14.00', '08.00–14.00'],
  ['8–14', '08.00–14.00'],
  ['jam 8.00 s/d 14.30 WITA', '08.00–14.30'],
  ['14:00-20:00, 08:00-14:00', '08.00–14.00, 14.00–20.00'],
  ['', ''],
])('hours typed as "%s" are %s', (typed, shown) => {
  const read = readHours(typed);
  expect(Array.isArray(read) ? read.map(showHours).join(', ') : read).toBe(shown);
});

test.each([
  ['pagi', 'hours-unread'],
  ['25.00-26.00', 'hours-unread'],
  ['14.00-08.00', 'hours-upside-down'],
  ['08.00-08.00', 'hours-upside-down'],
  ['08.00-14.00, 13.59-20.00', 'hours-overlap'],
])('hours typed as "%s" are refused: %s', (typed, refused) => {
  expect(readHours(typed)).toMatchObject({ refused });
});

const shifts = [{ day: '2026-12-05', starts: '08:00:00', ends: '14:00:00' }];
const bounds = { shifts, starts: '2026-12-05', ends: '2026-12-06', today: day('2026-12-05') };

test.each<[string, string, string, string | null]>([
  ['2026-12-05', '14:00', '20:00', null],
  ['2026-12-05', '13:59', '20:00', 'shift-overlap'],
  ['2026-12-05', '07:00', '08:00', null],
  ['2026-12-05', '07:00', '08:01', 'shift-overlap'],
  ['2026-12-06', '08:00', '14:00', null],
  ['2026-12-07', '08:00', '14:00', 'shift-outside'],
  ['2026-12-04', '08:00', '14:00', 'shift-past'],
])('a shift on %s from %s to %s: %s', (on, starts, ends, refused) => {
  const no = refuseShift({ day: on, starts, ends }, bounds);
  expect(no?.refused ?? null).toBe(refused);
});

test('who comes reads when a day is open: shifts without a gap are one, a pause and what is put off are told', () => {
  const shift = (starts: string, ends: string, postponed = false) => ({ starts, ends, postponed });
  expect(openingsOf([shift('08:00', '14:00'), shift('14:00', '20:00')])).toEqual([shift('08:00', '20:00')]);
  const pause = [shift('08:00', '12:00'), shift('13:00', '17:00')];
  expect(openingsOf(pause)).toEqual(pause);
  const off = [shift('08:00', '14:00'), shift('14:00', '20:00', true)];
  expect(openingsOf(off)).toEqual(off);
});

test('a shift that was put off is in nobody’s way', () => {
  const off = [{ ...shifts[0], day: '2026-12-05', starts: '08:00', ends: '14:00', postponedAt: new Date(0) }];
  expect(refuseShift({ day: '2026-12-05', starts: '09:00', ends: '10:00' }, { ...bounds, shifts: off })).toBe(
    null,
  );
});

test.each<[string, readonly number[] | null]>([
  ['5, 12, 21–23', [5, 12, 21, 22, 23]],
  ['RT 005; rt.12 dan RT 3', [3, 5, 12]],
  ['7 s/d 9', [7, 8, 9]],
  ['', []],
  ['9-7', null],
  ['0', null],
  ['semua', null],
  ['1-999', null],
])('RT typed as "%s" are %s', (typed, rts) => {
  expect(readRts(typed)).toEqual(rts);
});

test('invited are those named, or all of the event’s own area', () => {
  const area = '64.71.04.1002';
  const invited = [rtCode(area, 5), '64.71.02'];
  expect(rtsOf(area, invited)).toBe('5');
  expect(isInvited({ area, invited: [] }, `${area}/RT009`)).toBe(true);
  expect(isInvited({ area, invited }, `${area}/RT005`)).toBe(true);
  expect(isInvited({ area, invited }, `${area}/RT009`)).toBe(false);
  expect(isInvited({ area, invited }, '64.71.02.1001')).toBe(true);
});

test('weeks begin on Monday; what began before is in this week, what is over in none', () => {
  expect(mondayOf(day('2026-11-22'))).toBe('2026-11-16');
  expect(mondayOf(day('2026-11-23'))).toBe('2026-11-23');
  const events = [
    { starts: '2026-11-30', ends: '2026-12-01', name: 'next' },
    { starts: '2026-11-10', ends: '2026-11-25', name: 'long' },
    { starts: '2026-11-10', ends: '2026-11-21', name: 'over' },
    { starts: '2026-11-22', ends: '2026-11-22', name: 'today' },
  ];
  expect(byWeek(events, day('2026-11-22')).map((w) => [w.monday, w.events.map((e) => e.name)])).toEqual([
    ['2026-11-16', ['long', 'today']],
    ['2026-11-30', ['next']],
  ]);
});

const held = (over: Partial<Held>): Held => ({
  id: 'x',
  name: 'Bazar',
  area: '64.71.04.1002',
  invited: [],
  starts: '2026-11-01',
  ...over,
});

test('never served stands first, then longest ago; what is yet to come serves nobody', () => {
  const [a, b, c, d] = ['64.71.04.1001', '64.71.04.1002', '64.71.04.1003', '64.71.04.1004'] as const;
  const events = [
    held({}),
    held({ area: '64.71', invited: [a], starts: '2026-10-01' }),
    held({ area: c, starts: '2026-12-24' }),
    held({ area: '64.71.04', starts: '2026-09-01' }),
  ];
  const served = lastServed([b, a, d, c], events, { today: day('2026-11-22'), reaches: reachesKelurahan });
  expect(served.map((s) => [s.code, s.days, s.times])).toEqual([
    [c, null, 0],
    [d, null, 0],
    [a, 52, 1],
    [b, 21, 1],
  ]);
});

test('an RT is served by what names it, or by its whole kelurahan’s event', () => {
  const rt = '64.71.04.1002/RT005';
  expect(reachesRt(held({}), rt)).toBe(true);
  expect(reachesRt(held({ invited: [rt] }), rt)).toBe(true);
  expect(reachesRt(held({ invited: ['64.71.04.1002/RT006'] }), rt)).toBe(false);
  expect(reachesRt(held({ area: '64.71', invited: ['64.71.04.1002'] }), rt)).toBe(true);
  expect(reachesRt(held({ area: '64.71.04' }), rt)).toBe(false);
});

test('lines are kept, invisible signs go, and what is cut says so and ends between words', () => {
  expect(tidyLines(' a \u202eb\r\n\r\n\r\n\r\nc ')).toBe('a b\n\nc');
  expect(fitText('satu dua tiga', 13)).toEqual({ text: 'satu dua tiga', whole: true });
  expect(fitText('satu dua tiga', 12)).toEqual({ text: 'satu dua…', whole: false });
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 1, max: 100 }),
      (text, most) => {
        expect(fitText(text, most).text.length).toBeLessThanOrEqual(Math.max(text.length, most + 1));
      },
    ),
  );
});
