// The door of the city: how far it is set up, the logo it shows, and reading an edition of the KBLI.
export { readSetup, tryKbli } from './actions.ts';
export { gather, kbliBytes, readKbli } from './reading.ts';
export type { StepKey } from './rules/steps.ts';
export { routes } from './routes/index.ts';
export { learnLogo, logoOf } from './shown.ts';
export { readLogoPicture } from './store.ts';
export { explain as explainCity, words as cityWords } from './words.ts';
