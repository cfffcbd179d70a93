// Areas as pages name and offer them.
import type { Area } from './store.ts';

export type Places = {
  /** `Manggar`, `Manggar, RT 012`; a code nobody knows stands as it is. */
  name(code: string): string;
  /** The kecamatan it lies in or is; null above that. */
  kecamatan(code: string): Area | null;
  /** Whether it is the city, one of its kecamatan or kelurahan. */
  has(code: string): boolean;
  /** For a choice: what lies within an area, each kecamatan before its kelurahan. */
  options(within: string): readonly { readonly value: string; readonly label: string }[];
  readonly kecamatans: readonly Area[];
};

export function placesOf(areas: readonly Area[]): Places {
  const byCode = new Map(areas.map((a) => [a.code, a]));
  const bare = (code: string) => code.split('/')[0] ?? code;
  const name = (code: string): string => {
    const rt = code.split('/RT')[1];
    const found = byCode.get(bare(code))?.name ?? bare(code);
    return rt === undefined ? found : `${found}, RT ${rt}`;
  };
  return {
    name,
    kecamatan(code) {
      const area = byCode.get(bare(code));
      if (area?.level === 'kelurahan') return byCode.get(area.parent ?? '') ?? null;
      return area?.level === 'kecamatan' ? area : null;
    },
    has: (code) => byCode.has(code),
    options: (within) =>
      areas
        .filter((a) => a.code.startsWith(bare(within)))
        .map((a) => ({
          value: a.code,
          label:
            a.level === 'kelurahan' ? `– ${a.name}` : a.level === 'kecamatan' ? `Kec. ${a.name}` : a.name,
        })),
    kecamatans: areas.filter((a) => a.level === 'kecamatan'),
  };
}
