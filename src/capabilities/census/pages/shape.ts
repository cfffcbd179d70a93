// What the page of the number is made of, read by the routes and shown by the pages.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Figures } from '../figures.ts';
import type { OutsideInput, OutsideProblem } from '../outside.ts';
import type { ListedPublication, OutsideCount } from '../store/said.ts';
import type { Shown } from './map.tsx';

export type NumberPage = {
  /** Null before anything was published, or when nothing was by the day asked for. */
  readonly figures: Figures | null;
  /** Counted this moment rather than read from a publication. */
  readonly live: boolean;
  /** The day asked for; null is the newest. `typed` when it could not be read. */
  readonly asked: PlainDate | null;
  readonly typed: string | null;
  readonly shown: Shown;
  readonly publications: readonly ListedPublication[];
  readonly outside: readonly OutsideCount[];
  readonly mayPublish: boolean;
  readonly mayCountNow: boolean;
  readonly mayImport: boolean;
};

export type OutsideForm = {
  readonly input: OutsideInput;
  readonly problems: readonly OutsideProblem[];
  readonly known: boolean;
};
