// What a finding does, as a table; and that nobody's finding is lost or wins by arriving first.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { findings } from '../kinds.ts';
import { dayTaken, dueBefore, monthOf, sameTime } from './month.ts';
import { weigh } from './weigh.ts';
import type { Earlier, Effect, Found, Stands, Why } from './weigh.ts';

const home = '64.71.05.1001';
const next = '64.71.05.1001/RT002';
const away = '64.71.01.1001';
const found = (over: Partial<Found> = {}): Found => ({
  finding: 'active',
  day: day('2026-11-20'),
  toArea: null,
  by: 'ani',
  ...over,
});
const earlier = (over: Partial<Earlier> = {}): Earlier => ({
  ...found({ by: 'budi' }),
  state: 'counts',
  ...over,
});
const now = (over: Partial<Stands> = {}): Stands => ({
  status: 'active',
  area: home,
  day: day('2025-03-01'),
  by: 'impor',
  ...over,
});
const reaches = (area: string) => area.startsWith(home);
const counts = (status: 'active' | 'closed' | 'moved', area = home): Effect => ({
  state: 'counts',
  status,
  area,
});
const open = (why: Why): Effect => ({ state: 'open', why });

describe('a finding', () => {
  test.each<[string, Found, Stands, readonly Earlier[], Effect]>([
    ['active counts', found(), now(), [], counts('active')],
    ['active wakes what had stopped', found(), now({ status: 'dormant' }), [], counts('active')],
    ['closed counts', found({ finding: 'closed' }), now(), [], counts('closed')],
    ['moved out of the city counts', found({ finding: 'moved' }), now(), [], counts('moved')],
    [
      'moved within the officer’s area stays active there',
      found({ finding: 'moved', toArea: next }),
      now(),
      [],
      counts('active', next),
    ],
    [
      'moved to another area waits for somebody who may place it there',
      found({ finding: 'moved', toArea: away }),
      now(),
      [],
      open('other-area'),
    ],
    ['not found proves nothing', found({ finding: 'not-found' }), now(), [], { state: 'noted' }],
    [
      'not found a second time in a row: a person decides whether it has closed',
      found({ finding: 'not-found' }),
      now(),
      [earlier({ finding: 'not-found', state: 'noted', day: day('2026-10-21') })],
      open('lost-twice'),
    ],
    [
      'not found twice on one day is one visit',
      found({ finding: 'not-found' }),
      now(),
      [earlier({ finding: 'not-found', state: 'noted' })],
      { state: 'noted' },
    ],
    [
      'not found, met by somebody, not found: once',
      found({ finding: 'not-found' }),
      now({ day: day('2026-11-10') }),
      [
        earlier({ finding: 'not-found', state: 'noted', day: day('2026-10-21') }),
        earlier({ day: day('2026-11-10') }),
      ],
      { state: 'noted' },
    ],
    [
      'not found twice, and the record was decided to stay: it begins anew',
      found({ finding: 'not-found' }),
      now(),
      [
        earlier({ finding: 'not-found', state: 'noted', day: day('2026-10-01') }),
        earlier({ finding: 'not-found', state: 'overruled', day: day('2026-10-21') }),
      ],
      { state: 'noted' },
    ],
    [
      'what has closed is not asked about',
      found({ finding: 'not-found' }),
      now({ status: 'closed' }),
      [earlier({ finding: 'not-found', state: 'noted', day: day('2026-10-21') })],
      { state: 'noted' },
    ],
    [
      'met while it waits as not found twice: it counts',
      found(),
      now(),
      [earlier({ finding: 'not-found', state: 'open', day: day('2026-11-01') })],
      counts('active'),
    ],
    [
      'not found is no word against who found it',
      found({ finding: 'not-found' }),
      now(),
      [earlier()],
      { state: 'noted' },
    ],
    [
      'found after somebody did not find it counts',
      found(),
      now(),
      [earlier({ finding: 'not-found', state: 'noted' })],
      counts('active'),
    ],
    ['two who agree: both count', found(), now(), [earlier()], counts('active')],
    [
      'two who differ: a person decides',
      found({ finding: 'closed' }),
      now(),
      [earlier()],
      open('two-findings'),
    ],
    [
      'two who differ 31 days apart',
      found({ finding: 'closed' }),
      now(),
      [earlier({ day: day('2026-10-20') })],
      open('two-findings'),
    ],
    [
      'two who differ 32 days apart: things change',
      found({ finding: 'closed' }),
      now(),
      [earlier({ day: day('2026-10-19') })],
      counts('closed'),
    ],
    [
      'who corrects the own finding is believed',
      found({ finding: 'closed' }),
      now(),
      [earlier({ by: 'ani' })],
      counts('closed'),
    ],
    [
      'what was overruled speaks no more',
      found({ finding: 'closed' }),
      now(),
      [earlier({ state: 'overruled' })],
      counts('closed'),
    ],
    [
      'while a person has to decide, everything is kept',
      found({ by: 'budi' }),
      now(),
      [earlier({ state: 'open' })],
      open('two-findings'),
    ],
    [
      'older than what another recorded since',
      found({ finding: 'closed' }),
      now({ day: day('2026-11-21') }),
      [],
      open('newer-record'),
    ],
    [
      'of the same day as the record',
      found({ finding: 'closed' }),
      now({ day: day('2026-11-20') }),
      [],
      counts('closed'),
    ],
    [
      'older than the own record',
      found({ finding: 'closed' }),
      now({ day: day('2026-11-21'), by: 'ani' }),
      [],
      counts('closed'),
    ],
    ['older than the record but the same', found(), now({ day: day('2026-11-21') }), [], counts('active')],
  ])('%s', (_, given, stands, others, effect) => {
    expect(weigh(given, stands, others, reaches)).toEqual(effect);
  });

  test('of two officers who differ at one time, the second never moves the number, whoever is first', () => {
    const any = fc.record({
      finding: fc.constantFrom(...findings),
      toArea: fc.constantFrom(null, next, home),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [one, two] = [found({ ...a, by: 'ani' }), found({ ...b, by: 'budi' })];
        fc.pre(one.finding !== two.finding || one.toArea !== two.toArea);
        fc.pre(one.finding !== 'not-found' && two.finding !== 'not-found');
        for (const [first, second] of [
          [one, two],
          [two, one],
        ] as const)
          expect(weigh(second, now(), [{ ...first, state: 'counts' }], reaches).state).toBe('open');
      }),
    );
  });
});

test.each([
  ['2026-11-22', '2026-11-22', null],
  ['2026-11-20', '2026-11-20', null],
  ['2026-09-23', '2026-09-23', null],
  ['2026-09-22', '2026-11-22', '2026-09-22'],
  ['2026-11-25', '2026-11-22', '2026-11-25'],
  ['1970-01-01', '2026-11-22', '1970-01-01'],
])('a phone that says %s on 22 November is taken for %s', (claimed, taken, kept) => {
  expect(dayTaken(day(claimed), day('2026-11-22'))).toEqual({ day: taken, claimed: kept });
});

test('due in November 2026 is who was last seen before November 2025', () => {
  expect([monthOf('2026-11-22'), dueBefore('2026-11')]).toEqual(['2026-11', '2025-11-01']);
});

test('the same time is 31 days either way', () => {
  const at = day('2026-11-22');
  expect(['2026-10-21', '2026-10-22', '2026-12-23', '2026-12-24'].map((d) => sameTime(at, day(d)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
