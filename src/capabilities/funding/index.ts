// The door of the funding: who pays, what was promised, and what became of it.
export type { LineId } from './kinds.ts';
export { findLine, lineNames, listLines, spentOn } from './store.ts';
export type { ListedLine, Spent } from './store.ts';
