// What the words of the ladder must say in each language.
import type { PolicyProblem } from '../policy/check.ts';
import type { ConditionCode, RungCode, TrackCode } from '../policy/default.ts';
import type { Helper } from '../policy/types.ts';
import type { ConditionState, Lack } from '../rules/assess.ts';
import type { SizeClass } from '../size.ts';

export type LadderWords = {
  tracks: Record<TrackCode, string>;
  rungs: Record<RungCode, string>;
  /** `name` fits into a sentence; `step` is what a neighbour would advise. */
  conditions: Record<ConditionCode, { name: string; step: string }>;
  helpers: Record<Helper, string>;
  states: Record<ConditionState['state'], string>;
  notNeeded: Record<Extract<ConditionState, { state: 'not_needed' }>['because'], string>;
  lacks: Record<Lack, string>;
  sizes: Record<SizeClass, string>;
  sourceGrades: Record<'A' | 'B' | 'C', string>;
  problems: Record<PolicyProblem, string>;
  show: (name: string) => string;
  renew: (name: string) => string;
  goOn: (name: string) => string;
  unnamedStep: (name: string) => string;
  allDone: string;
};
