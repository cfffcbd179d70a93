// The movement part of the ladder, for its door.
export { actOnMovement } from './actions/act.ts';
export type { Acted, NewActRefusal } from './actions/act.ts';
export { loadHistory } from './actions/history.ts';
export type { History } from './actions/history.ts';
export { loadMovement, stepNames } from './actions/shown.ts';
export type { OneMovement } from './actions/shown.ts';
export { hearMovements } from './actions/review.ts';
export { followUpAfterFall } from './after-fall.ts';
export { hearErased } from './forget.ts';
export type { MovementId } from './kinds.ts';
export { HistorySection } from './pages/history.tsx';
export { EvidenceList, stepText } from './pages/parts.tsx';
export { rungIn } from './rules/standing.ts';
export { routes } from './routes/index.ts';
export { fell } from './topic.ts';
export type { Fell } from './topic.ts';
export { words as movementWords } from './words/index.ts';
