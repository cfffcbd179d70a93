// The life of an application: what may follow what, told as facts of the programme.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { applicationStates } from '../../kinds.ts';
import type { ApplicationState } from '../../kinds.ts';
import { foldLife, isDecision, mayComeBack, refuseAct, standingOf } from './life.ts';
import type { Act } from './life.ts';

const told = (...states: ApplicationState[]): Act[] => states.map((state) => ({ state, by: 'kurator-1' }));
const someAct = fc.record({
  state: fc.constantFrom(...applicationStates),
  by: fc.constantFrom('pemilik', 'kurator-1', 'kurator-2'),
});

describe('what may follow what', () => {
  test.each<[ApplicationState[], ApplicationState, string | null]>([
    [[], 'in', null],
    [[], 'accepted', 'act-impossible'],
    [['in'], 'accepted', null],
    [['in'], 'waiting', null],
    [['in'], 'refused', null],
    [['in'], 'withdrawn', null],
    [['in'], 'in', 'act-impossible'],
    [['in'], 'appealed', 'act-impossible'],
    [['in', 'accepted'], 'refused', 'act-impossible'],
    [['in', 'accepted'], 'withdrawn', null],
    [['in', 'withdrawn'], 'in', null],
    [['in', 'withdrawn'], 'accepted', 'act-impossible'],
    [['in', 'refused'], 'withdrawn', 'act-impossible'],
    [['in', 'refused'], 'in', 'act-impossible'],
    [['in', 'refused'], 'accepted', 'act-impossible'],
    [['in', 'refused'], 'appealed', null],
    [['in', 'refused', 'appealed'], 'appealed', 'act-impossible'],
  ])('after %j comes %s: %s', (before, state, why) => {
    expect(refuseAct(foldLife(told(...before)), { state, by: 'kurator-2' })?.refused ?? null).toBe(why);
  });

  test('a refusal is appealed once, whatever the answer was', () => {
    const life = foldLife([...told('in', 'refused', 'appealed'), { state: 'refused', by: 'kurator-2' }]);
    expect(refuseAct(life, { state: 'appealed', by: 'pemilik' })).toEqual({ refused: 'appeal-used' });
  });

  test('an appeal is answered by somebody else than who decided', () => {
    const life = foldLife(told('in', 'refused', 'appealed'));
    for (const state of ['accepted', 'waiting', 'refused'] as const) {
      expect(refuseAct(life, { state, by: 'kurator-1' })).toEqual({ refused: 'same-person' });
      expect(refuseAct(life, { state, by: 'kurator-2' })).toBeNull();
    }
  });

  test('whatever is attempted, an application is appealed at most once and two decisions never follow each other', () => {
    fc.assert(
      fc.property(fc.array(someAct, { maxLength: 30 }), (acts) => {
        const kept: Act[] = [];
        for (const act of acts) if (refuseAct(foldLife(kept), act) === null) kept.push(act);
        expect(kept.filter((a) => a.state === 'appealed').length).toBeLessThanOrEqual(1);
        for (const [at, act] of kept.entries()) {
          const before = kept[at - 1];
          expect(isDecision(act.state) && before !== undefined && isDecision(before.state)).toBe(false);
        }
        expect(foldLife(acts)).toEqual(foldLife(kept));
      }),
    );
  });
});

test.each([
  ['accepted', 'offered', 'offered'],
  ['waiting', 'offered', 'offered'],
  ['waiting', 'waiting', 'waiting'],
  ['accepted', 'waiting', 'waiting'],
  ['accepted', 'taken', 'taken'],
  ['accepted', 'attended', 'came'],
  ['accepted', 'dropped', 'left'],
  ['in', 'dropped', 'in'],
  ['refused', null, 'refused'],
  ['appealed', null, 'appealed'],
  ['withdrawn', 'dropped', 'withdrawn'],
] as const)('%s with a place that is %s is told as %s', (state, place, standing) => {
  expect(standingOf(state, place)).toBe(standing);
});

test.each([
  ['withdrawn', null, true],
  ['withdrawn', 'dropped', true],
  ['accepted', 'dropped', true],
  ['waiting', 'dropped', true],
  ['accepted', 'refused', false],
  ['accepted', 'taken', false],
  ['refused', null, false],
  ['in', 'dropped', false],
] as const)('%s with a place that is %s may apply again: %s', (state, place, may) => {
  expect(mayComeBack(state, place)).toBe(may);
});
