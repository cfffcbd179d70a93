// From counted rows to the figures that are said: the bridge adds up to the number, whatever was counted.
import type { PlainDate } from '../../kernel/day.ts';
import type { Area } from '../regions/index.ts';
import type { Status } from '../registry/index.ts';
import type { AreaFigure, BridgeCode, BridgeLine, Figures, Source } from './figures.ts';

/** Enterprises by area (kelurahan, or what is known of it) and status, on the day. */
export type Counted = {
  area: string;
  status: Status;
  n: number;
  seen: number;
  checkedGrade: number;
  seenGrade: number;
  nib: number;
};
/** Enterprises by the file that first brought them; null was recorded by hand. `notYet` begin after the day. */
export type Born = { importId: string | null; n: number; notYet: number };
/** What became of an accepted file's rows that added nothing. */
export type Brought = {
  importId: string;
  name: string;
  day: PlainDate;
  rejected: number;
  inFile: number;
  matched: number;
};

export type Tally = {
  counted: readonly Counted[];
  born: readonly Born[];
  brought: readonly Brought[];
  possibleDuplicates: number;
};

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** A file's name as everybody may read it: without its ending, long numbers blotted out. */
export const publicName = (fileName: string): string =>
  fileName
    .replace(/\.(xlsx?|csv|txt)$/i, '')
    .replaceAll(/\d{8,}/g, '…')
    .slice(0, 80);

/** Every accepted file, the oldest first. A file that added nothing stands there too. */
export const sourcesOf = ({ born, brought }: Pick<Tally, 'born' | 'brought'>): readonly Source[] =>
  brought.map(({ importId, name, day, rejected, inFile, matched }) => {
    const added = sum(
      born.filter((b) => b.importId === importId),
      (b) => b.n,
    );
    return {
      importId,
      name: publicName(name),
      day,
      rows: rejected + inFile + matched + added,
      rejected,
      inFile,
      matched,
      added,
    };
  });

const namedSources = 8;

/** The steps from the sources to the number; steps of nought are left out. */
export function bridgeOf(tally: Tally): readonly BridgeLine[] {
  const sources = sourcesOf(tally);
  const large = new Set(sources.toSorted((a, b) => b.rows - a.rows).slice(0, namedSources));
  const small = sources.filter((s) => !large.has(s));
  const known = new Set(sources.map((s) => s.importId));
  const having = (status: Status) =>
    -sum(
      tally.counted.filter((c) => c.status === status),
      (c) => c.n,
    );
  const byHand = tally.born.filter((b) => b.importId === null || !known.has(b.importId));
  const steps: readonly (readonly [BridgeCode, number])[] = [
    ['rejected', -sum(sources, (s) => s.rejected)],
    ['in-file', -sum(sources, (s) => s.inFile)],
    ['matched', -sum(sources, (s) => s.matched)],
    ['by-hand', sum(byHand, (b) => b.n)],
    ['not-yet', -sum(tally.born, (b) => b.notYet)],
    ['withdrawn', having('withdrawn')],
    ['joined', having('joined')],
    ['closed', having('closed')],
    ['moved', having('moved')],
    ['dormant', having('dormant')],
  ];
  return [
    ...sources
      .filter((s) => large.has(s))
      .map((s): BridgeLine => ({ code: 'import', source: s.name, n: s.rows })),
    ...(small.length > 0
      ? [{ code: 'imports-other', n: sum(small, (s) => s.rows), of: small.length } as const]
      : []),
    ...steps.filter(([, n]) => n !== 0).map(([code, n]): BridgeLine => ({ code, n })),
  ];
}

/** Each kelurahan of the city, also those with none, then what is not known to lie in one. */
export function spreadOf(counted: readonly Counted[], areas: readonly Area[]): readonly AreaFigure[] {
  const active = Map.groupBy(
    counted.filter((c) => c.status === 'active'),
    (c) => c.area,
  );
  const names = new Map(areas.map((a) => [a.code, a]));
  const figure = (code: string, area: Area | undefined): AreaFigure => {
    const rows = active.get(code) ?? [];
    const known = area?.level === 'kelurahan';
    const kecamatan = known ? names.get(area.parent ?? '') : area?.level === 'kecamatan' ? area : undefined;
    return {
      code,
      name: area?.name ?? code,
      kecamatan: kecamatan?.name ?? '',
      known,
      tile: area && area.tileCol !== null && area.tileRow !== null ? [area.tileCol, area.tileRow] : null,
      count: sum(rows, (r) => r.n),
      seenWithinYear: sum(rows, (r) => r.seen),
    };
  };
  const kelurahan = areas.filter((a) => a.level === 'kelurahan').map((a) => figure(a.code, a));
  const placed = new Set(kelurahan.map((k) => k.code));
  const rest = [...active.keys()].filter((code) => !placed.has(code)).sort();
  return [...kelurahan, ...rest.map((code) => figure(code, names.get(code)))];
}

const statusNames = ['active', 'dormant', 'closed', 'moved', 'withdrawn', 'joined'] as const;

/** All figures of a day from its tally; `said` is what the tally does not know. */
export function figuresOf(
  tally: Tally,
  areas: readonly Area[],
  said: Pick<Figures, 'asOf' | 'cutoff' | 'definition' | 'rungs' | 'next'>,
): Figures {
  const active = tally.counted.filter((c) => c.status === 'active');
  const byKelurahan = spreadOf(tally.counted, areas);
  const count = sum(active, (c) => c.n);
  const seenWithinYear = sum(active, (c) => c.seen);
  const checked = sum(active, (c) => c.checkedGrade);
  const seen = sum(active, (c) => c.seenGrade);
  const known = byKelurahan.filter((k) => k.known);
  return {
    count,
    ...said,
    byKelurahan,
    coverage: {
      seenWithinYear,
      placed: sum(known, (k) => k.count),
      kelurahan: known.length,
      kelurahanCounted: known.filter((k) => k.count > 0).length,
    },
    grades: { checked, seen, stated: count - checked - seen },
    statuses: Object.fromEntries(
      statusNames.map((s) => [
        s,
        sum(
          tally.counted.filter((c) => c.status === s),
          (c) => c.n,
        ),
      ]),
    ) as Figures['statuses'],
    bridge: bridgeOf(tally),
    sources: sourcesOf(tally),
    notSeenForYear: count - seenWithinYear,
    possibleDuplicates: tally.possibleDuplicates,
    withoutNib: count - sum(active, (c) => c.nib),
  };
}
