// The door of readiness: what shops, exhibitions and banks ask, and who stands how before them.
export { standingOf } from './actions/assess.ts';
export type { Standing } from './actions/assess.ts';
export { hearRegistry, learnAsks } from './actions/refresh.ts';
export { hearErased } from './forget.ts';
export { jobs } from './jobs.ts';
export { Doors } from './pages/doors-line.tsx';
export { nameOf as nameOfCondition } from './pages/parts.tsx';
export type { DoorBody, DoorCondition } from './rules/body.ts';
export { routes } from './routes/index.ts';
export { nearSheet } from './routes/near-sheet.ts';
export type { NearSheetRow } from './routes/near-sheet.ts';
