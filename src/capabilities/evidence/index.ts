// The door of the evidence: papers and every other dated proof, with how well each is proven.
export { bandOf, salesBands } from './bands.ts';
export type { Band } from './bands.ts';
export { hearErased } from './forget.ts';
export { recordFacts, replaceFact, retractFact } from './actions.ts';
export type { NewFact } from './actions.ts';
export { factsSince, isHeld, landFacts, retractImport, statedIn } from './bulk.ts';
export { grades, isEvidenceKind, kindFacts, kindNames, provesAtLeast } from './kinds.ts';
export type { EvidenceKind, Grade } from './kinds.ts';
export { holds, insertFacts, listFacts } from './store.ts';
export type { FactRow, ListedFact } from './store.ts';
export { fact, retraction } from './tables.ts';
export { words as evidenceWords } from './words/index.ts';
