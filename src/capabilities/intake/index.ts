// The door of intake: a spreadsheet is brought, tried, accepted, and can be taken back.
export { acceptImport } from './actions/accept.ts';
export type { Accepted, AcceptRefusal } from './actions/accept.ts';
export { cancelImport } from './actions/cancel.ts';
export { landRows } from './actions/land-rows.ts';
export { previewImport } from './actions/preview.ts';
export type { Preview, PreviewInput, PreviewRefusal } from './actions/preview.ts';
export { rollBackImport } from './actions/roll-back.ts';
export type { RollBackRefusal } from './actions/roll-back.ts';
export { startImport } from './actions/start.ts';
export type { Upload } from './actions/start.ts';
export { jobs } from './jobs.ts';
export type { Amount, StatedPaper, TypedRow } from './meaning/typed.ts';
export type { Sector } from './meaning/kind.ts';
export { routes } from './routes.tsx';
export { findImport as getImport, selectFates as listFates, selectImports as listImports } from './store.ts';
export type { FateRow, Import } from './store.ts';
export type { Counts, Fate, ImportState } from './tables.ts';
export { keepUploadsIn } from './uploads.ts';
