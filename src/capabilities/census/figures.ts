// The shape of what is said about a day: the number, its definition, its spread, and the bridge from its sources.
import type { Lang } from '../../kernel/language.ts';
import type { PlainDate } from '../../kernel/day.ts';
import type { Status } from '../registry/index.ts';

export type Said = Readonly<Record<Lang, string>>;

/** One kelurahan, or the enterprises of a kecamatan or the city whose kelurahan is not known (`known` false). */
export type AreaFigure = {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly known: boolean;
  /** Column and row on the tile map, where the city has one. */
  readonly tile: readonly [number, number] | null;
  readonly count: number;
  readonly seenWithinYear: number;
};

/** An accepted file: rows = rejected + inFile + matched + added. */
export type Source = {
  readonly importId: string;
  readonly name: string;
  readonly day: PlainDate;
  readonly rows: number;
  readonly rejected: number;
  /** Rows that the same file already held. */
  readonly inFile: number;
  /** Rows of enterprises that were known before: counted once. */
  readonly matched: number;
  /** Enterprises first recorded from this file. */
  readonly added: number;
};

export const bridgeCodes = [
  'import',
  'imports-other',
  'rejected',
  'in-file',
  'matched',
  'by-hand',
  'not-yet',
  'withdrawn',
  'joined',
  'closed',
  'moved',
  'dormant',
] as const;
export type BridgeCode = (typeof bridgeCodes)[number];

/** One step of the bridge; all `n` together are the number. `source` is a file's name, `of` how many files. */
export type BridgeLine = {
  readonly code: BridgeCode;
  readonly n: number;
  readonly source?: string;
  readonly of?: number;
};

/** How many stand on a rung or above it. `label` is the city's own name of it. */
export type RungFigure = {
  readonly track: string;
  readonly rung: string;
  readonly reached: number;
  readonly trackLabel?: Said;
  readonly label?: Said;
};

/** How many have this condition as their one next step. */
export type NextFigure = {
  readonly track: string;
  readonly condition: string;
  readonly count: number;
  readonly label?: Said;
};

export type Figures = {
  readonly count: number;
  readonly asOf: PlainDate;
  /** The instant before which facts were known, ISO. */
  readonly cutoff: string;
  readonly definition: Said;
  readonly byKelurahan: readonly AreaFigure[];
  readonly coverage: {
    readonly seenWithinYear: number;
    /** Enterprises whose kelurahan is known. */
    readonly placed: number;
    readonly kelurahan: number;
    readonly kelurahanCounted: number;
  };
  /** Active enterprises by their best proof in force. */
  readonly grades: { readonly checked: number; readonly seen: number; readonly stated: number };
  readonly statuses: Readonly<Record<Status, number>>;
  readonly bridge: readonly BridgeLine[];
  readonly sources: readonly Source[];
  readonly notSeenForYear: number;
  readonly possibleDuplicates: number;
  readonly withoutNib: number;
  /** Today's only: a past day has those that were published then. */
  readonly rungs: readonly RungFigure[] | null;
  readonly next: readonly NextFigure[] | null;
};

/** The figures with the definition in one language: what `number --json` prints. */
export type SpokenFigures = Omit<Figures, 'definition'> & { readonly definition: string };

/** The order of fields is the order of reading: a publication comes back from the database in another. */
export const spokenIn = (figures: Figures, lang: Lang): SpokenFigures => {
  const { count, asOf, cutoff, definition, coverage, byKelurahan, bridge, ...rest } = figures;
  return { count, asOf, cutoff, definition: definition[lang], coverage, byKelurahan, bridge, ...rest };
};
