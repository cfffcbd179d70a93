// The door of field work: visits, findings, the help queue, and what phones may send.
export { dealMonth } from './actions/deal.ts';
export { hearErased } from './forget.ts';
export { takeFinding } from './actions/finding.ts';
export { jobs } from './jobs.ts';
export type { Finding } from './kinds.ts';
export { Pictures } from './pages/pictures.tsx';
export { Visits } from './pages/parts.tsx';
export { monthOf } from './rules/month.ts';
export { listVisits } from './store/board.ts';
export type { Visited } from './store/board.ts';
export { listPhotos } from './store/spot.ts';
export { words as fieldWords } from './words.ts';
export { listFindings } from './store/findings.ts';
export type { FindingRow } from './store/findings.ts';
export { routes } from './routes.tsx';
export { insertHelp } from './store/help.ts';
export { acts, feeds } from './sync.ts';
export { kitRoutes } from './kit/routes.tsx';
