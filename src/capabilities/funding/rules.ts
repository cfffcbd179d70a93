// The door to the decisions about money.
export { checkLine, readAmount } from './rules/form.ts';
export type { CheckedLine, Field, FormRefusal, Problem, ProblemCode, TypedLine } from './rules/form.ts';
export { shortRupiah } from './rules/short.ts';
export { isBehind, refuseEntry, shareOfYear, standOf } from './rules/stand.ts';
export type { Entry, EntryRefusal, Stand } from './rules/stand.ts';
