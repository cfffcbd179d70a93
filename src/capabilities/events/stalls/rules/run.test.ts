// When a run counts as broken off.
import { expect, test } from 'vitest';

import { runState, waited } from './run.ts';
import type { Told } from './told.ts';

const recordedAt = new Date('2026-12-01T01:00:00Z');
const after = (ms: number) => new Date(recordedAt.getTime() + ms);
const told: Told = { refused: { refused: 'out-of-time' } };

test('a run that nobody finished is broken off once nobody waits for it any more', () => {
  const run = { state: 'asked', recordedAt, told: null } as const;
  expect(runState(run, recordedAt)).toBe('asked');
  expect(runState(run, after(waited - 1))).toBe('asked');
  expect(runState(run, after(waited))).toBe('broken');
});

test('a run that came to its end stays what it became; one put aside before was broken off', () => {
  for (const state of ['proposed', 'taken', 'dropped', 'failed'] as const)
    expect(runState({ state, recordedAt, told }, after(100 * waited))).toBe(state);
  expect(runState({ state: 'dropped', recordedAt, told: null }, recordedAt)).toBe('broken');
});
