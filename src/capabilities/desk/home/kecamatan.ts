// The published figures by kecamatan: what the council reads.
import type { AreaFigure } from '../../census/index.ts';

export type KecamatanFigure = {
  readonly name: string;
  readonly count: number;
  readonly seenWithinYear: number;
};

/** Largest first; what lies in no known kecamatan stands under an empty name at the end. */
export function byKecamatan(areas: readonly AreaFigure[]): readonly KecamatanFigure[] {
  return [...Map.groupBy(areas, (area) => area.kecamatan)]
    .map(([name, inside]) => ({
      name,
      count: inside.reduce((sum, area) => sum + area.count, 0),
      seenWithinYear: inside.reduce((sum, area) => sum + area.seenWithinYear, 0),
    }))
    .filter((k) => k.count > 0 || k.name !== '')
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || b.count - a.count);
}
