// The six steps of the front page, picked from the rungs of all tracks.
import type { RungFigure } from '../../census/index.ts';
import type { StepName } from './words.ts';

/** Track and rung of the default policy behind each step; a city without that rung does not show the step. */
const picks: Readonly<Record<StepName, readonly [track: string, rung: string]>> = {
  recorded: ['legality', 'recorded'],
  verified: ['legality', 'verified'],
  nib: ['legality', 'nib'],
  bank: ['legality', 'tax_and_account'],
  shop: ['retail', 'placed'],
  export: ['export', 'first_shipment'],
};

export type FrontStep = { readonly name: StepName; readonly reached: number };

export const stepsOf = (rungs: readonly RungFigure[]): readonly FrontStep[] =>
  (Object.entries(picks) as [StepName, (typeof picks)[StepName]][]).flatMap(([name, [track, rung]]) => {
    const found = rungs.find((r) => r.track === track && r.rung === rung);
    return found ? [{ name, reached: found.reached }] : [];
  });
