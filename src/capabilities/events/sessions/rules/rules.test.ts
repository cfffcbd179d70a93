// Reading a session, clashes, seats and the line, and ratings: tables of examples, and what holds for every line.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { findClash } from './clash.ts';
import type { Held } from './clash.ts';
import { instantOf, readFeedback } from './feedback.ts';
import { checkSession } from './form.ts';
import type { ProblemCode, TypedSession } from './form.ts';
import { settleSeats } from './seats.ts';
import type { Seated } from './seats.ts';
import { changesText } from './told.ts';

const typed: TypedSession = {
  title: 'Kemasan yang menjual',
  kind: 'seminar',
  room: 'Aula A',
  day: '5/12/2026',
  hours: '09.00-10.30',
  capacity: '40',
  speakers: 'Bu Rekaan, Dinas Rekaan\nPak Contoh',
  about: '',
};
const event = { starts: '2026-12-05', ends: '2026-12-09', today: day('2026-11-22') };

describe('the form of a session', () => {
  test('reads title, kind, room, day, hours, seats and speakers', () => {
    expect(checkSession(typed, event)).toEqual({
      title: 'Kemasan yang menjual',
      kind: 'seminar',
      room: 'Aula A',
      day: '2026-12-05',
      starts: '09:00',
      ends: '10:30',
      capacity: 40,
      about: null,
      speakers: [
        { name: 'Bu Rekaan', from: 'Dinas Rekaan' },
        { name: 'Pak Contoh', from: null },
      ],
    });
  });

  test.each<[Partial<TypedSession>, ProblemCode]>([
    [{ title: 'x' }, 'title-missing'],
    [{ title: 'x'.repeat(161) }, 'too-long'],
    [{ kind: 'party' }, 'kind-missing'],
    [{ room: '—' }, 'room-missing'],
    [{ day: 'besok' }, 'day-wrong'],
    [{ day: '4/12/2026' }, 'day-outside'],
    [{ day: '10/12/2026' }, 'day-outside'],
    [{ hours: '' }, 'hours-wrong'],
    [{ hours: '10.30-09.00' }, 'hours-wrong'],
    [{ hours: '09.00-10.00, 11.00-12.00' }, 'hours-wrong'],
    [{ capacity: '0' }, 'capacity-wrong'],
    [{ capacity: '100.001' }, 'capacity-wrong'],
    [{ capacity: 'banyak' }, 'capacity-wrong'],
    [{ speakers: 'Bu Rekaan\nbu  rekaan, lain' }, 'speaker-twice'],
    [{ speakers: ', Dinas' }, 'speaker-wrong'],
    [{ speakers: Array.from({ length: 13 }, (_, n) => `Orang ${String(n)}`).join('\n') }, 'speakers-many'],
    [{ about: 'a'.repeat(2001) }, 'too-long'],
  ])('%o is told as %s', (over, code) => {
    const read = checkSession({ ...typed, ...over }, event);
    expect(isRefused(read) && read.problems.map((p) => p.code)).toEqual([code]);
  });

  test.each([
    ['2026-12-04', null],
    ['2026-12-05', null],
    ['2026-12-06', 'day-past'],
  ])('on %s the first day of the event gives %s', (today, code) => {
    const read = checkSession(typed, { ...event, today: day(today) });
    expect(isRefused(read) ? read.problems[0]?.code : null).toBe(code);
  });

  test('a day that is over stays, where the session stood on it', () => {
    const read = checkSession(typed, { ...event, today: day('2026-12-06'), was: '2026-12-05' });
    expect(isRefused(read)).toBe(false);
  });

  test('whatever is typed is read or told, and never a fault', () => {
    const any = fc.record({
      title: fc.string({ unit: 'binary' }),
      kind: fc.string(),
      room: fc.string({ unit: 'binary' }),
      day: fc.string(),
      hours: fc.string(),
      capacity: fc.string(),
      speakers: fc.string({ unit: 'binary' }),
      about: fc.string(),
    });
    fc.assert(
      fc.property(any, (given) => {
        const read = checkSession(given, event);
        if (isRefused(read)) expect(read.problems.length).toBeGreaterThan(0);
        else expect(read.starts < read.ends).toBe(true);
      }),
    );
  });
});

const held = (over: Partial<Held> = {}): Held => ({
  id: 'a',
  title: 'Kemasan',
  room: 'Aula A',
  day: '2026-12-05',
  starts: '09:00',
  ends: '10:30',
  speakers: [{ name: 'Bu Rekaan' }],
  ...over,
});

describe('a clash', () => {
  test.each<[string, Partial<Held>, string | null | undefined]>([
    ['one room at one time', { room: 'aula a', speakers: [] }, null],
    ['one speaker in two rooms', { room: 'Aula B', speakers: [{ name: 'BU REKAAN' }] }, 'Bu Rekaan'],
    ['another room and speaker', { room: 'Aula B', speakers: [{ name: 'Pak Contoh' }] }, undefined],
    ['it begins when the other ends', { starts: '10:30', ends: '11:00' }, undefined],
    ['it begins a minute before the other ends', { starts: '10:29', ends: '11:00' }, null],
    ['it ends when the other begins', { starts: '08:00', ends: '09:00' }, undefined],
    ['it ends a minute after the other begins', { starts: '08:00', ends: '09:01' }, null],
    ['another day', { day: '2026-12-06' }, undefined],
    ['itself', { id: 'a' }, undefined],
  ])('%s', (_, over, who) => {
    expect(findClash(held({ id: 'b', ...over }), [held()])?.who).toBe(who);
  });
});

const line = (...states: readonly (Seated['state'] | 'came')[]): Seated[] =>
  states.map((state, n) => ({
    id: `s${String(n + 1)}`,
    turn: n + 1,
    state: state === 'came' ? 'seat' : state,
    came: state === 'came',
  }));

describe('seats', () => {
  test.each<[string, Seated[], number | null, string[], string[]]>([
    ['nobody moves while all have a seat', line('seat', 'seat'), 3, [], []],
    ['the first who waits gets a free seat', line('seat', 'left', 'waiting', 'waiting'), 2, ['s3'], []],
    ['everybody gets one when anybody may come', line('seat', 'waiting', 'waiting'), null, ['s2', 's3'], []],
    [
      'the last who sit wait when seats are fewer',
      line('seat', 'seat', 'seat', 'waiting'),
      1,
      [],
      ['s3', 's2'],
    ],
    ['who came keeps the seat', line('seat', 'seat', 'came'), 1, [], ['s2', 's1']],
    ['nought seats', line('seat'), 0, [], ['s1']],
  ])('%s', (_, all, seats, up, down) => {
    expect(settleSeats(all, seats)).toEqual({ up, down });
  });

  const lines = fc
    .array(fc.constantFrom<Seated['state'] | 'came'>('seat', 'waiting', 'left', 'came'), { maxLength: 30 })
    .map((states) => line(...states));

  test('nobody is called in before one who waits longer, and no seat stays empty while somebody waits', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 30 }), (all, seats) => {
        const { up, down } = settleSeats(all, seats);
        const after = all.map((s) => ({
          ...s,
          state: up.includes(s.id) ? 'seat' : down.includes(s.id) ? 'waiting' : s.state,
        }));
        const sit = after.filter((s) => s.state === 'seat');
        const came = all.filter((s) => s.came).length;
        const wait = after.filter((s) => s.state === 'waiting');
        expect(sit.length).toBeLessThanOrEqual(Math.max(seats, came));
        if (wait.length > 0) expect(sit.length).toBeGreaterThanOrEqual(seats);
        for (const one of up)
          for (const other of wait)
            if (all.find((s) => s.id === other.id)?.state === 'waiting')
              expect(all.find((s) => s.id === one)?.turn).toBeLessThan(other.turn);
      }),
    );
  });

  test('settled once, nothing is left to settle', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 30 }), (all, seats) => {
        const { up, down } = settleSeats(all, seats);
        const after = all.map((s): Seated => {
          if (up.includes(s.id)) return { ...s, state: 'seat' };
          return down.includes(s.id) ? { ...s, state: 'waiting' } : s;
        });
        expect(settleSeats(after, seats)).toEqual({ up: [], down: [] });
      }),
    );
  });
});

describe('a rating', () => {
  test.each([
    ['1', ' Bagus sekali ', { stars: 1, said: 'Bagus sekali' }],
    ['5', '', { stars: 5, said: null }],
    ['0', 'x', { refused: 'stars-missing' }],
    ['6', 'x', { refused: 'stars-missing' }],
    ['', 'x', { refused: 'stars-missing' }],
    ['3', 'a'.repeat(500), { stars: 3, said: 'a'.repeat(500) }],
    ['3', 'a'.repeat(501), { refused: 'said-long' }],
  ])('%s stars', (stars, said, read) => {
    expect(readFeedback(stars, said)).toEqual(read);
  });

  test('a session ends by the clock of the city', () => {
    expect(instantOf(day('2026-12-05'), '10:30', 'Asia/Makassar').toISOString()).toBe(
      '2026-12-05T02:30:00.000Z',
    );
  });
});

test('a message names three shifts and counts the others', () => {
  const shifts = [5, 6, 7, 8, 9].map((n) => ({
    day: `2026-12-0${String(n)}`,
    starts: '08:00',
    ends: '14:00',
  }));
  const text = changesText([{ code: 'shifts-postponed', shifts, why: 'Level 3' }], 'id');
  expect(text).toContain('7 Desember 2026 08.00–14.00; dan 2 giliran lain (Level 3)');
});
