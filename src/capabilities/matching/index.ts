// The door of matching: which records are certainly one enterprise, and which may be.
export { exactMatches, recordColumns, twinsWithin } from './exact.ts';
export type { MatchedBy } from './exact.ts';
export { similarTo } from './actions/compare.ts';
export type { Similar, TypedRecord } from './actions/compare.ts';
export { sweepCity } from './actions/sweep.ts';
export { explainPair } from './explain.ts';
export { findDuplicates } from './find.ts';
export type { CannotTell, Found, Likely } from './find.ts';
export type { Model, PairScore, Part } from './model.ts';
export { hearErased } from './forget.ts';
export { hearRegistry, jobs } from './jobs.ts';
export { resembles } from './possible.ts';
export { fields as matchFields } from './record.ts';
export type { Field, MatchRecord } from './record.ts';
export { routes } from './routes.tsx';
export { joinsAbout } from './store/joins.ts';
export type { JoinRow } from './store/joins.ts';
export { words as matchingWords } from './words.ts';
