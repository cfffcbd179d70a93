// Under which numbers a record is looked for again: its rare keys alone, its common ones two by two.
import { keyOf } from '../fit/blocking.ts';

/** Keys under which more records stand than this find too much to be compared. */
export const crowd = 150;

const most = 6;

/** Beginnings and ends of words would double the keys, a kind is shared by thousands, and a hash has no letters to swap. */
const useful = (text: string): boolean => !/^[^=<>~#]*[<>]|^kind|^nik[^=]*#/.test(text);

const joined = (a: number, b: number): number => keyOf(a < b ? `${a}&${b}` : `${b}&${a}`);

/** The single keys of a record, from the engine's keys of it. */
export const singleKeys = (texts: readonly string[]): readonly number[] => [
  ...new Set(texts.filter(useful).map(keyOf)),
];

/** Keys to be stored and asked for: deterministic for one set of crowded keys. */
export function lookupKeys(single: readonly number[], crowded: ReadonlySet<number>): readonly number[] {
  const rare = single.filter((key) => !crowded.has(key));
  const common = single.filter((key) => crowded.has(key)).slice(0, most);
  const pairs = common.flatMap((a, at) => common.slice(at + 1).map((b) => joined(a, b)));
  return [...new Set([...rare, ...pairs])];
}
