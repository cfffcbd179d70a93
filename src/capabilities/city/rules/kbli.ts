// What loading an edition would change, beside the edition loaded before.
import type { Kbli } from '../../registry/index.ts';

export type KbliFigures = {
  /** Kinds of five digits that the file holds. */
  readonly codes: number;
  /** Rows that are none: the heading, groups of fewer digits, blanks. */
  readonly skipped: number;
  readonly fresh: number;
  readonly renamed: number;
  readonly same: number;
  /** Loaded before and not in this file: their titles would be gone. */
  readonly gone: number;
  /** The first few, so that a person sees whether code and title were read rightly. */
  readonly sample: readonly Kbli[];
};

const shown = 5;

/** `rows` is how many the file has; `before` and `after` are the edition without and with it. */
export function kbliFigures(before: readonly Kbli[], after: readonly Kbli[], rows: number): KbliFigures {
  const titles = new Map(before.map(({ code, title }) => [code, title]));
  const fresh = after.filter(({ code }) => !titles.has(code)).length;
  const same = after.filter(({ code, title }) => titles.get(code) === title).length;
  return {
    codes: after.length,
    skipped: rows - after.length,
    fresh,
    same,
    renamed: after.length - fresh - same,
    gone: before.length - (after.length - fresh),
    sample: after.slice(0, shown),
  };
}
