// The door of the database: opened once a process, then a City at a time.
export { schemaOf, within, withoutValues } from './within.ts';
export type { City, Db, How } from './within.ts';
export { overCity } from './over-city.ts';
export { prepared } from './prepared.ts';
export { askAll } from './together.ts';
export { covers, settingsOf, wholeCity } from './scope.ts';
export type { Scope } from './scope.ts';
export { openDatabase } from './database.ts';
export type { Database } from './database.ts';
export { today } from './today.ts';
export { projectRoot } from './migrate.ts';
