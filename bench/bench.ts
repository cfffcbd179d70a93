// What one bench is: a few figures that are measured together, under the names by which they can be asked for.
import type { Figure } from './figure.ts';
import type { Lab } from './lab.ts';

export type Bench = {
  readonly names: readonly string[];
  /** Takes many minutes: only when asked for by name or with --all. */
  readonly long?: true;
  readonly run: (lab: Lab) => Promise<readonly Figure[]>;
};
