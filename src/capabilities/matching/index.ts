// The door of matching: which records are certainly one enterprise, and which may be.
export { exactMatches, recordColumns, twinsWithin } from './exact.ts';
export type { MatchedBy } from './exact.ts';
export { resembles } from './possible.ts';
