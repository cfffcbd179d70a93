// The door of the funding: who pays, what was promised, and what became of it.
export { recordEntry } from './actions.ts';
export type { LineId } from './kinds.ts';
export { Money } from './pages/parts.tsx';
export { readAmount } from './rules.ts';
export type { EntryRefusal } from './rules.ts';
export { routes } from './routes.tsx';
export { lineNames, listBehind, listInitiators, listLines, spentOn } from './store.ts';
export type { ListedLine, Spent } from './store.ts';
export { entryRefused, words as fundingWords } from './words.ts';
