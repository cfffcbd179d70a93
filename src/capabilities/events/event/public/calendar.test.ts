// The iCalendar: lines no longer than 75 octets, text that nothing breaks out of, uids and cancelling.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { calendarText, fold } from './calendar.ts';
import type { Entry } from './calendar.ts';
import { entriesOf } from './entries.ts';
import type { PublicEvent } from './store.ts';

const around = { name: 'Acara', zone: 'Asia/Makassar', now: new Date('2026-11-21T16:00:00Z') };
const entry: Entry = {
  uid: 'a-2026-12-05',
  sequence: 3,
  day: '2026-12-05',
  hours: { starts: '08:00', ends: '14:30' },
  summary: 'Bazar',
  description: 'a, b; c\\d\r\nnext',
  location: 'Lapangan',
  url: 'https://kota.example/acara/bazar',
  point: { lat: -1.26, lng: 116.83 },
  cancelled: false,
};

/** As RFC 5545 says a reader does: unfold, then split. */
const unfolded = (text: string): readonly string[] => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
const unescaped = (text: string): string =>
  text.replaceAll(/\\(.)/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c));
const valueOf = (text: string, name: string): string | undefined =>
  unfolded(text)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);

test('times of the city stand as UTC, text is escaped, and the uid is of the day', () => {
  const text = calendarText([entry], around);
  expect(unfolded(text)).toEqual(
    expect.arrayContaining([
      'UID:a-2026-12-05@naik-kelas',
      'DTSTAMP:20261121T160000Z',
      'SEQUENCE:3',
      'DTSTART:20261205T000000Z',
      'DTEND:20261205T063000Z',
      String.raw`DESCRIPTION:a\, b\; c\\d\nnext`,
      'GEO:-1.26;116.83',
      'STATUS:CONFIRMED',
    ]),
  );
});

test('a day without hours is a whole day, up to the next', () => {
  const text = calendarText([{ ...entry, day: '2026-12-31', hours: null }], around);
  expect(unfolded(text)).toEqual(
    expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101']),
  );
});

test('no line has more than 75 octets, and unfolding gives the line back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const line = text.replaceAll(/[\r\n]/g, '').toWellFormed();
      const folded = fold(line);
      for (const part of folded.split('\r\n'))
        expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
      expect(folded.replaceAll('\r\n ', '')).toBe(line);
    }),
  );
});

test('whatever a text holds, it stays the text of one entry', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constant('x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil'),
    fc.constant('\\\\n\\,;'),
  );
  fc.assert(
    fc.property(hostile, hostile, (summary, description) => {
      const text = calendarText([{ ...entry, summary, description }], around);
      expect(unfolded(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      expect(unfolded(text).filter((line) => line.startsWith('SUMMARY'))).toHaveLength(1);
      const kept = summary
        .toWellFormed()
        .replaceAll(/\r\n?|\n/g, '\n')
        // oxlint-disable-next-line no-control-regex
        .replaceAll(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
      expect(unescaped(valueOf(text, 'SUMMARY') ?? '')).toBe(kept);
    }),
  );
});

const event: PublicEvent = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Bazar',
  kind: 'bazaar',
  slug: 'bazar-2026-12',
  area: '64.71.04.1002',
  areaName: 'Gunung Sari Ilir',
  kecamatan: 'Balikpapan Tengah',
  starts: '2026-12-05',
  ends: '2026-12-06',
  state: 'approved',
  initiator: 'Warga',
  paidBy: null,
  paidLine: null,
  host: null,
  place: 'Lapangan',
  address: null,
  lat: null,
  lng: null,
  groups: [],
  invited: [],
  applyUntil: null,
  about: '',
  contact: null,
  revision: 2,
};
const shift = (day: string, starts: string, ends: string, postponed = false) => ({
  day,
  starts,
  ends,
  postponed,
});

test('an event has one entry a day, from the first shift to the last', () => {
  const shifts = [
    shift('2026-12-05', '14:00', '20:00'),
    shift('2026-12-05', '08:00', '14:00'),
    shift('2026-12-06', '08:00', '12:00'),
  ];
  expect(entriesOf(event, { shifts, url: 'u' }).map((e) => [e.uid, e.hours])).toEqual([
    [`${event.id}-2026-12-05`, { starts: '08:00', ends: '20:00' }],
    [`${event.id}-2026-12-06`, { starts: '08:00', ends: '12:00' }],
  ]);
  expect(entriesOf(event, { shifts: [], url: 'u' })).toHaveLength(2);
});

test('a day that is put off is called off, and all days of an event that is', () => {
  const shifts = [shift('2026-12-05', '08:00', '14:00', true), shift('2026-12-06', '08:00', '12:00')];
  expect(entriesOf(event, { shifts, url: 'u' }).map((e) => e.cancelled)).toEqual([true, false]);
  expect(entriesOf({ ...event, state: 'cancelled' }, { shifts, url: 'u' }).map((e) => e.cancelled)).toEqual([
    true,
    true,
  ]);
});
