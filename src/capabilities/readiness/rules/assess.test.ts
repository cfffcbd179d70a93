// Who stands how before a door: days around an end, waivers, kinds of product, branches that differ, and what was true then.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays, day } from '../../../kernel/day.ts';
import { productKinds } from '../../catalogue/kinds.ts';
import { grades } from '../../evidence/kinds.ts';
import type { Fact } from '../../ladder/index.ts';
import { assessDoor } from './assess.ts';
import type { Subject } from './assess.ts';
import { differenceOf, inForceAt } from './body.ts';
import type { DoorBody, DoorCondition } from './body.ts';

const today = day('2026-11-22');
const nib: DoorCondition = {
  code: 'nib',
  anyOf: [{ kind: 'nib', leastGrade: 'stated' }],
  helper: 'kelurahan',
  days: 1,
  rupiah: 0,
};
const pirt: DoorCondition = {
  code: 'product_permit',
  anyOf: [
    { kind: 'pirt', leastGrade: 'seen' },
    { kind: 'bpom_md', leastGrade: 'seen' },
    { kind: 'product_permit_not_needed', leastGrade: 'stated' },
  ],
  productKinds: ['processed_food_dry', 'drink'],
  helper: 'health_office',
  days: 30,
  rupiah: 150_000,
};
const halal: DoorCondition = {
  code: 'halal',
  anyOf: [{ kind: 'halal', leastGrade: 'seen' }],
  dueFrom: day('2026-10-17'),
  helper: 'halal_body',
  days: 45,
  rupiah: 230_000,
};
const body: DoorBody = { takes: ['processed_food_dry', 'drink', 'craft'], conditions: [nib, pirt, halal] };

const fact = (kind: Fact['kind'], to: string | null = null, grade: Fact['grade'] = 'seen'): Fact => ({
  kind,
  grade,
  from: day('2024-01-01'),
  to: to === null ? null : day(to),
});
const maker = (...facts: Fact[]): Subject => ({ sector: 'food', productKind: 'processed_food_dry', facts });
const states = (subject: Subject, on = today, asked = body) =>
  assessDoor(asked, subject, on).conditions.map(
    (c) => `${c.code} ${c.state}${c.because ? ` ${c.because}` : ''}`,
  );

test.each([
  ['31 days before its last day', '2026-12-23', 'product_permit met'],
  ['30 days before its last day', '2026-12-22', 'product_permit expiring'],
  ['on the day before its last', '2026-11-23', 'product_permit expiring'],
  ['on its last day', '2026-11-22', 'product_permit expiring'],
  ['on the day after', '2026-11-21', 'product_permit missing expired'],
])('a paper %s', (_, to, shown) => {
  expect(states(maker(fact('pirt', to)))[1]).toBe(shown);
});

describe('each condition says why', () => {
  test('nothing there, not yet seen, waived, not asked of crafts, not yet due', () => {
    expect(states(maker())).toEqual([
      'nib missing nothing',
      'product_permit missing nothing',
      'halal missing nothing',
    ]);
    expect(states(maker(fact('pirt', null, 'stated')))[1]).toBe('product_permit missing grade');
    expect(states(maker(fact('product_permit_not_needed', null, 'stated')))[1]).toBe(
      'product_permit not_needed waived',
    );
    expect(states({ ...maker(), productKind: 'craft' })[1]).toBe('product_permit not_needed product');
    expect(states(maker(), day('2026-10-16'))[2]).toBe('halal not_needed not_due');
    expect(states(maker(), day('2026-10-17'))[2]).toBe('halal missing nothing');
  });

  test('days to ready are the longest of what is missing, rupiah all of it', () => {
    expect(assessDoor(body, maker(), today)).toMatchObject({
      unmet: 3,
      days: 45,
      rupiah: 380_000,
      takes: true,
    });
    expect(assessDoor(body, maker(fact('halal')), today)).toMatchObject({
      unmet: 2,
      days: 30,
      rupiah: 150_000,
    });
    expect(assessDoor(body, maker(fact('nib'), fact('pirt'), fact('halal')), today)).toMatchObject({
      unmet: 0,
      days: 0,
      rupiah: 0,
    });
  });

  test('a door says when it does not take what is made', () => {
    expect(assessDoor(body, { ...maker(), productKind: 'farm' }, today).takes).toBe(false);
    expect(assessDoor({ conditions: [] }, { ...maker(), productKind: 'farm' }, today).takes).toBe(true);
  });
});

describe('two branches of one chain', () => {
  const label: DoorCondition = {
    code: 'label_standard',
    anyOf: [{ kind: 'label_standard', leastGrade: 'seen' }],
    helper: 'mentor',
    days: 7,
    rupiah: 50_000,
  };
  const strict = inForceAt(
    { conditions: [{ ...nib, anyOf: [{ kind: 'nib', leastGrade: 'seen' }] }, label] },
    body,
  );
  const easy = inForceAt({ conditions: [], drops: ['halal'], takes: ['craft'] }, body);

  test('one asks more and better, the other less', () => {
    expect(strict.conditions.map((c) => c.code)).toEqual([
      'nib',
      'product_permit',
      'halal',
      'label_standard',
    ]);
    expect(strict.conditions[0]?.anyOf[0]?.leastGrade).toBe('seen');
    expect(easy).toEqual({ takes: ['craft'], conditions: [nib, pirt] });
    const subject = maker(fact('nib', null, 'stated'), fact('pirt'));
    expect(states(subject, today, strict)).toEqual([
      'nib missing grade',
      'product_permit met',
      'halal missing nothing',
      'label_standard missing nothing',
    ]);
    expect(states(subject, today, easy)).toEqual(['nib met', 'product_permit met']);
  });

  test('a later version of the chain reaches branches that say nothing of it', () => {
    const later: DoorBody = { takes: null, conditions: [nib] };
    expect(inForceAt({ conditions: [label] }, later)).toEqual({ takes: null, conditions: [nib, label] });
  });

  test('a change is told by what came, went and differs', () => {
    expect(differenceOf(body, easy)).toEqual({ added: [], dropped: [halal], changed: [] });
    expect(differenceOf(body, strict)).toEqual({
      added: [label],
      dropped: [],
      changed: [{ from: nib, to: strict.conditions[0] }],
    });
    expect(differenceOf(body, JSON.parse(JSON.stringify(body)) as DoorBody)).toEqual({
      added: [],
      dropped: [],
      changed: [],
    });
  });
});

const someFact: fc.Arbitrary<Fact> = fc
  .record({
    kind: fc.constantFrom('nib' as const, 'pirt', 'bpom_md', 'halal', 'product_permit_not_needed', 'npwp'),
    grade: fc.constantFrom(...grades),
    start: fc.integer({ min: -900, max: 60 }),
    length: fc.option(fc.integer({ min: 0, max: 1500 })),
  })
  .map(({ kind, grade, start, length }) => {
    const from = addDays(today, start);
    return { kind, grade, from, to: length === null ? null : addDays(from, length) };
  });
const someSubject = fc.record({
  sector: fc.constantFrom('food', 'crafts'),
  productKind: fc.constantFrom(...productKinds),
  facts: fc.array(someFact, { maxLength: 8 }),
});

describe('whatever is known', () => {
  const shape = (subject: Subject, on = today) =>
    assessDoor(body, subject, on).conditions.map(({ state, because, until }) => ({ state, because, until }));

  test('the order of facts does not matter', () => {
    fc.assert(
      fc.property(someSubject, fc.infiniteStream(fc.nat()), (subject, keys) => {
        const mixed = subject.facts
          .map((f) => [keys.next().value ?? 0, f] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, f]) => f);
        expect(shape({ ...subject, facts: mixed })).toEqual(shape(subject));
      }),
    );
  });

  test('more evidence never makes readiness worse', () => {
    fc.assert(
      fc.property(someSubject, someFact, (subject, one) => {
        const [before, after] = [subject.facts, [...subject.facts, one]].map((facts) =>
          assessDoor(body, { ...subject, facts }, today),
        );
        expect(after!.unmet).toBeLessThanOrEqual(before!.unmet);
        expect(after!.days).toBeLessThanOrEqual(before!.days);
        expect(after!.rupiah).toBeLessThanOrEqual(before!.rupiah);
      }),
    );
  });

  test('what begins later does not change what was true then', () => {
    fc.assert(
      fc.property(someSubject, fc.integer({ min: 0, max: 900 }), (subject, back) => {
        const then = addDays(today, -back);
        const known = subject.facts.filter((f) => f.from <= then);
        expect(shape(subject, then)).toEqual(shape({ ...subject, facts: known }, then));
      }),
    );
  });
});
