// The door of the census: the number of a day, said in public, and what others have said beside it.
export { countAsOf, countAt, hearRegistry, saveFigures } from './actions.ts';
export type { AreaFigure, Figures, NextFigure, RungFigure, SpokenFigures } from './figures.ts';
export { jobs } from './jobs.ts';
export { censusMap } from './pages/map.tsx';
export { routes } from './routes.tsx';
export { findPublication } from './store/said.ts';
export type { Publication } from './store/said.ts';
export { words as censusWords } from './words.ts';
