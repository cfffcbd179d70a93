// The door of the ladder: policies, where an enterprise stands, and its one next step.
export { adoptDefaultPolicy, assessEnterprise } from './actions.ts';
export type { Standing } from './actions.ts';
export { hearRegistry, rebuildPositions, rederiveCity } from './derive.ts';
export { jobs } from './jobs.ts';
export { defaultPolicy } from './policy.ts';
export type { Policy } from './policy.ts';
export type {
  Assessment,
  ConditionStanding,
  NextStep,
  RungStanding,
  SizeClass,
  TrackStanding,
} from './rules.ts';
export { routes } from './routes.tsx';
export { findPolicy, inForce } from './store.ts';
export { conditionName, words as ladderWords, nextStepSentence, rungName, trackName } from './words.ts';
