// How a run of the solver stands: one that nobody finished is broken off, not being made for ever.
import type { RotaRow } from '../store/rotas.ts';

/** Nobody waits longer than this for a run: the solver has 20 s, and a killed server starts again within seconds. */
export const waited = 180_000;

export type RunState = RotaRow['state'] | 'broken';

/** What a page says of a run: asked for longer ago than anybody waits, or put aside before it said anything, it was broken off. */
export const runState = (
  { state, recordedAt, told }: Pick<RotaRow, 'state' | 'recordedAt' | 'told'>,
  now: Date,
): RunState => {
  const late = state === 'asked' && now.getTime() - recordedAt.getTime() >= waited;
  return late || (state === 'dropped' && !told) ? 'broken' : state;
};
