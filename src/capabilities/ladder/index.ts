// The door of the ladder: policies, where an enterprise stands, its one next step, and movements between rungs.
export { adoptDefaultPolicy, assessEnterprise } from './actions.ts';
export type { Standing } from './actions.ts';
export { hearRegistry, rebuildPositions } from './derive.ts';
export { conditionField, conditionIn, readTypedCondition, typedCondition } from './desk/form/condition.ts';
export type { TypedCondition } from './desk/form/condition.ts';
export { ConditionFields } from './desk/form/fields.tsx';
export type { Errors, KindChoice } from './desk/form/fields.tsx';
export { openReplay } from './desk/open.ts';
export type { OpenReplay } from './desk/open.ts';
export { kindChoices } from './desk/kinds-asked.ts';
export type { ReplayListed } from './desk/store/replays.ts';
export { jobs } from './jobs.ts';
export { checkCondition } from './policy/check.ts';
export { defaultPolicy } from './policy.ts';
export type { Alternative, Condition, Helper, Label, Policy, Source } from './policy.ts';
export type {
  Assessment,
  ConditionStanding,
  NextStep,
  RungStanding,
  SizeClass,
  TrackStanding,
} from './rules.ts';
export type { Fact, Lack } from './rules.ts';
export { standingOfCondition, toNumber, unpackFacts } from './rules.ts';
export {
  actOnMovement,
  EvidenceList,
  fell,
  followUpAfterFall,
  hearErased,
  hearMovements,
  HistorySection,
  landMovements,
  loadHistory,
  loadMovement,
  movementWords,
  OutgrownNotice,
  readySteps,
  rungIn,
  stepNames,
  stepText,
} from './movement/index.ts';
export type { Acted, History, Landed, MovementId, OneMovement } from './movement/index.ts';
export { routes } from './routes.tsx';
export { findPolicy, inForce, listPolicies } from './store.ts';
export { conditionName, words as ladderWords, nextStepSentence, rungName, trackName } from './words.ts';
