// The door of http: routes as data, visits, forms with one effect.
export { answerKept } from './kept.ts';
export { mount, passes } from './mount.ts';
export type { ErrorStatus, House } from './mount.ts';
export { get, patch, post } from './route.ts';
export type { Guard, Route } from './route.ts';
export { submit } from './visit.ts';
export type { Fields, Me, Outcome, Visit } from './visit.ts';
