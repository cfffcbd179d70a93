// The door to the derivation: facts in, standing out, for one enterprise to be read or for a city to be replayed.
export {
  assess,
  type Assessment,
  type ConditionStanding,
  type Lack,
  type NextStep,
  type RungStanding,
  standingOfCondition,
  type TrackStanding,
} from './rules/assess.ts';
export { type CompiledPolicy, compilePolicy } from './rules/compile.ts';
export type { Fact, Subject } from './rules/facts.ts';
export { toNumber } from './rules/calendar.ts';
export { kindsOf, unpackFacts } from './rules/packed.ts';
export { type Position, positionOf } from './rules/position.ts';
export { type RupiahRange, type SizeClass, sizeClasses } from './size.ts';
