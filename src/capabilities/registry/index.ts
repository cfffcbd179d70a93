// The door of the registry: owners, enterprises, status and history.
export { change, enterprise, person, standing, statuses, word } from './tables.ts';
export type { Status } from './tables.ts';
export { changed } from './topic.ts';
export type { Touched } from './topic.ts';
export { searchWords } from './words-of.ts';
